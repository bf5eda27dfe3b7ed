"""What other sites embed: the sizes, the themes, the script with its hash, and the codes to copy."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.html import format_html
from django.utils.translation import gettext as _

from reviews.models import Company
from reviews.services.addresses import address

# Width and height of the badge and the element in pixels.
SIZES = {"small": (180, 28), "medium": (232, 80), "large": (348, 120)}
THEMES = ("auto", "light", "dark")
# What widgets can speak. Another language needs its catalogue and its code here.
LANGUAGES = ("en",)
CARD_WIDTH, CARD_HEIGHT = 340, 460

_SCRIPTS = Path(__file__).resolve().parent.parent / "api" / "scripts"


@dataclass(frozen=True, slots=True)
class Script:
    """One released version of the element. Its bytes never change: other sites pin their hash."""

    version: str
    content: bytes

    @property
    def integrity(self) -> str:
        """Return the value of the ``integrity`` attribute."""
        return f"sha384-{base64.b64encode(hashlib.sha384(self.content).digest()).decode()}"


@cache
def scripts() -> dict[str, Script]:
    """Return the released versions, the oldest first."""
    names = sorted(_SCRIPTS.glob("softmask-rating.*.js"), key=lambda path: [int(part) for part in _version(path)])
    return {".".join(_version(path)): Script(".".join(_version(path)), path.read_bytes()) for path in names}


def newest_script() -> Script:
    """Return the newest version."""
    return list(scripts().values())[-1]


@dataclass(frozen=True, slots=True)
class Code:
    """One way to show a company's rating elsewhere: its key and the HTML to copy."""

    key: str
    html: str


def embed_codes(company: Company) -> list[Code]:
    """Return the codes that a company's widget page offers."""
    return [
        Code("badge", badge_html(company)),
        Code("element", f"{badge_element_html(company)}\n{script_html()}"),
        Code("card", card_html(company)),
    ]


def badge_html(company: Company, *, theme: str = "auto") -> str:
    """Return the picture, linked to where its reviews can be read."""
    width, height = SIZES["medium"]
    return format_html(
        '<a href="{}"><img src="{}?theme={}" width="{}" height="{}" alt="{}"></a>',
        address("web:reviews", company.slug),
        address("widgets:badge", company.slug),
        theme,
        width,
        height,
        spoken_name(company),
    )


def badge_element_html(company: Company) -> str:
    """Return the element, with the picture inside for readers whose browser does not run the script."""
    opening = format_html('<softmask-rating company="{}">', company.slug)
    return f"{opening}\n  {badge_html(company)}\n</softmask-rating>"


def script_html() -> str:
    """Return the script tag with its hash; one for any number of elements."""
    script = newest_script()
    return format_html(
        '<script src="{}" integrity="{}" crossorigin="anonymous" async></script>',
        address("widgets:script", script.version),
        script.integrity,
    )


def card_html(company: Company, *, width: int = CARD_WIDTH, height: int = CARD_HEIGHT) -> str:
    """Return the frame with the card."""
    return format_html(
        '<iframe src="{}" width="{}" height="{}" title="{}" loading="lazy" style="border:0"></iframe>',
        address("widgets:card", company.slug),
        width,
        height,
        spoken_name(company),
    )


def spoken_name(company: Company) -> str:
    """Return what a widget is called."""
    return _("Customer service reviews of %(company)s") % {"company": company.name}


def _version(path: Path) -> list[str]:
    return path.name.removeprefix("softmask-rating.").removesuffix(".js").split(".")
