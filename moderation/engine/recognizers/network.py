"""IP and MAC addresses, told from version numbers and times."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator

from moderation.engine.recognizers.base import DIGIT, SURE, UNSURE, Hit, Rule, after, before, compiled

_IPV4 = compiled(
    r"(?<![\w.\-/])(?P<v>(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3})(?![\w]|\.\d|-\d)"
)
_IPV4_OPEN = compiled(r"(?<![\w.])(?P<v>\d{1,3}(?:\s?[\[(]\.[\])]\s?\d{1,3}){3})(?!\w)")
_IPV6 = compiled(r"(?<![\w:.])(?P<v>[0-9a-f:]{2,45}(?:\.\d{1,3}){0,3})(?![\w:])")
_MAC = compiled(
    r"(?<![\w:\-.])(?P<v>[0-9a-f]{2}(?P<s>[:-])(?:[0-9a-f]{2}(?P=s)){4}[0-9a-f]{2}|"
    r"(?:[0-9a-f]{4}\.){2}[0-9a-f]{4})(?![\w:\-])"
)
_VERSION = re.compile(
    r"(?:\b(?:version|versions|ver|v|firmware|fw|build|release|app|update|updated|upgrade|upgraded|"
    r"software|os|ios|android|tvos|webos|tizen|driver|patch|roku|fire\s?tv|fire\s?os|chrome|"
    r"netflix)\b[^!?\n]{0,24}|\bv\.?\s?)$"
)
_AFTER_VERSION = re.compile(r"\s?\(?(?:build|update|version|release|firmware|is out|app\b|apk)")
_IP_WORD = re.compile(
    r"\b(?:ip|ips|ipv4|ipv6|address|addr|router|server|login|logged|signed|location|dns|gateway|from)\b"
)


# The machine itself: nobody's address.
_NOBODYS = re.compile(r"127\.|0\.0\.0\.0|255\.255\.")


def find_addresses(text: str) -> Iterator[Hit]:
    """Yield IP addresses that are not versions, and MAC addresses."""
    for match in (*_IPV4.finditer(text), *_IPV4_OPEN.finditer(text)):
        if _NOBODYS.match(match.group("v")):
            continue
        lead = before(text, match.start(), 40)
        named = re.search(r"\bip(?:v4)?\b", lead)
        if not named and (_VERSION.search(lead) or _AFTER_VERSION.match(after(text, match.end(), 12))):
            continue
        small = all(int(part) <= 30 for part in re.findall(r"\d+", match.group("v")))
        yield Hit(*match.span("v"), "IP_ADDRESS", UNSURE if small and not named else SURE)
    for match in _IPV6.finditer(text):
        if _is_ipv6(match.group("v")):
            yield Hit(*match.span("v"), "IP_ADDRESS", SURE)
    for match in _MAC.finditer(text):
        if re.search(r"[:.-]", match.group("v")) and (
            ":" in match.group("v")
            or re.search(r"[a-f]", match.group("v").lower())
            or "mac" in before(text, match.start(), 30)
        ):
            yield Hit(*match.span("v"), "MAC_ADDRESS", SURE)


def _is_ipv6(value: str) -> bool:
    if value.count(":") < 2 or len(value) < 6 or not re.search(r"\d", value):
        return False
    try:
        ipaddress.IPv6Address(value)
    except ValueError:
        return False
    return True


RULES = (
    Rule(
        "network addresses",
        ("IP_ADDRESS", "MAC_ADDRESS"),
        (
            r"\d\.\d{1,3}\.\d{1,3}\.\d",
            r"\d\s?[\[(]\.[\])]",
            r"[0-9a-f]{0,4}:[0-9a-f]{0,4}:",
            r"[0-9a-f]{2}-[0-9a-f]{2}-[0-9a-f]{2}-",
            r"[0-9a-f]{4}\.[0-9a-f]{4}\.",
        ),
        find_addresses,
        ("ip", "address", "ipv4", "router", "server"),
        needs=DIGIT,
    ),
)
