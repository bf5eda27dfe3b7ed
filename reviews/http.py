"""What web and api both need to know about a request."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """Return the address of the client, as the nearest trusted proxy saw it.

    With ``TRUSTED_PROXY_COUNT`` n, the n-th address from the right of X-Forwarded-For is the last one that a
    trusted proxy wrote; anything left of it is the client's own claim. Without proxies the header is ignored.
    """
    peer: str = request.META.get("REMOTE_ADDR", "")
    count: int = settings.TRUSTED_PROXY_COUNT
    if count < 1:
        return peer
    forwarded = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    return forwarded[-count] if len(forwarded) >= count else peer
