"""A POST over HTTPS to somebody outside: never into a network of our own, never along a redirect.

The host is looked up once and the connection goes to the address that was checked, so that a name that answers
differently the second time leads nowhere else.  Proxies of the environment are not used.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import urllib.parse
from collections.abc import Mapping

TIMEOUT = 10.0  # seconds to connect, and for each read


class Refused(ValueError):
    """Nothing is sent there; the message says why."""


def refusal(url: str) -> str:
    """Why a URL is no place to send to, or ''.  Where its host leads is looked at when something is sent."""
    try:
        parts = urllib.parse.urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "is not an address; write it as https://host/path"
    if parts.scheme != "https" or not host:
        return "must begin with https://"
    if parts.username or parts.password:
        return "must not hold a name or password; messages are signed instead"
    if not url.isascii() or any(letter <= " " for letter in url):
        return "holds characters that no address has; write it as https://host/path"
    return ""


def post(url: str, body: bytes, headers: Mapping[str, str]) -> int:
    """Send; returns the HTTP status.  Raises Refused, OSError."""
    if words := refusal(url):
        raise Refused(words)
    parts = urllib.parse.urlsplit(url)
    host, port = parts.hostname or "", parts.port or 443
    connection = _Pinned(host, port, _public(host, port))
    try:
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request("POST", target, body, dict(headers))
        return connection.getresponse().status
    except http.client.HTTPException as error:
        raise OSError(type(error).__name__) from None
    finally:
        connection.close()


def _public(host: str, port: int) -> str:
    """The address to connect to.  Raises Refused when any that the name has lies inside a network."""
    addresses = [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    if not all(ipaddress.ip_address(address.split("%")[0]).is_global for address in addresses):
        raise Refused("leads into a private network")
    return addresses[0]


class _Pinned(http.client.HTTPSConnection):
    def __init__(self, host: str, port: int, address: str):
        super().__init__(host, port, timeout=TIMEOUT)
        self._address, self._tls = address, ssl.create_default_context()

    def connect(self) -> None:
        plain = socket.create_connection((self._address, self.port), self.timeout)
        try:
            self.sock = self._tls.wrap_socket(plain, server_hostname=self.host)
        except BaseException:
            plain.close()
            raise
