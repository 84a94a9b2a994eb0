"""Where a list goes on: an opaque word that holds the referral it stopped at and the filter it belongs to.

The id alone says nothing of a patient; the digest refuses a cursor under another filter, whose order it does not know.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re

from screening.operations.base import Invalid

PATTERN = "^[A-Za-z0-9_-]{1,64}$"
_DIGEST = 9  # bytes
_ID = re.compile(rb"[A-Za-z0-9_-]{1,24}")
NOT_ONE = "is not a cursor of this list and filter; take `next` from the page before, and leave the filter as it was"


def cursor(last_id: str, filtered: str) -> str:
    return base64.urlsafe_b64encode(_digest(filtered) + last_id.encode()).rstrip(b"=").decode()


def referral_of(text: str, filtered: str) -> str:
    """The id that a cursor holds.  Raises Invalid."""
    try:
        found = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError):
        raise Invalid([("cursor", NOT_ONE)]) from None
    digest, last_id = found[:_DIGEST], found[_DIGEST:]
    if digest != _digest(filtered) or not _ID.fullmatch(last_id) or cursor(last_id.decode(), filtered) != text:
        raise Invalid([("cursor", NOT_ONE)])
    return last_id.decode()


def _digest(filtered: str) -> bytes:
    return hashlib.sha256(filtered.encode()).digest()[:_DIGEST]
