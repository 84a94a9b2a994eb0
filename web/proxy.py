"""Behind a TLS proxy: how many proxies there are, which address may be one, and where people reach us.

Without these variables no X-Forwarded header is believed: anybody can send one.
"""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

VARIABLE = "CASE_SCREENING_PROXY"  # "1": one, on this machine; "2@10.0.0.5": two, the nearest at that address
ADDRESS_VARIABLE = "CASE_SCREENING_ADDRESS"  # "https://screening.example.org": for links, and the name answered to
NEAREST = "127.0.0.1"
BELIEVED = frozenset({"x-forwarded-for", "x-forwarded-proto"})  # not -host: the proxy passes Host on


class ProxyError(Exception):
    """A variable cannot be read; the message names it and says how to write it."""


def options(environ: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """What waitress is told of the proxies."""
    told: dict[str, Any] = {"clear_untrusted_proxy_headers": True}
    if text := environ.get(VARIABLE, "").strip():
        count, _, nearest = text.partition("@")
        if not count.isascii() or not count.isdecimal() or not 1 <= int(count) <= 9 or not _is_address(nearest):
            advice = "write 1 for one proxy on this machine, or 2@10.0.0.5 for two with the nearest at that address"
            raise ProxyError(f"{VARIABLE}: {text!r} cannot be read; {advice}")
        told |= {"trusted_proxy": nearest or NEAREST, "trusted_proxy_count": int(count)}
        told["trusted_proxy_headers"] = BELIEVED
    return told


def public_address(environ: Mapping[str, str] = os.environ) -> str | None:
    """Where people reach the application, without a slash at the end; None when nobody said."""
    text = environ.get(ADDRESS_VARIABLE, "").strip().rstrip("/")
    if not text:
        return None
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path or parts.query:
        raise ProxyError(f"{ADDRESS_VARIABLE}: {text!r} cannot be read; write it as https://screening.example.org")
    return text


def _is_address(text: str) -> bool:
    if text in ("", "*"):  # *: whoever reaches this port is a proxy, because nobody else can
        return True
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True
