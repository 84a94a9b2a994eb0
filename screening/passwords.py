"""Passwords: what may be one, and how it is kept (argon2id).

No rule about digits or capitals: length counts, and that nobody else uses it.
"""

from __future__ import annotations

import gzip
import itertools
import re
import threading
from functools import cache
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.low_level import Type

LEAST, RECOMMENDED, MOST = 12, 15, 256  # characters
_COMMON = Path(__file__).parent / "common_passwords.csv.gz"
_HASHER = PasswordHasher(time_cost=3, memory_cost=65536, parallelism=4, type=Type.ID)
_AT_ONCE = threading.BoundedSemaphore(2)  # a hash takes 64 MiB: a crowd at the door must not take all memory
_LOOKALIKES = str.maketrans("01345@$!", "oleasasi")


def hashed(password: str) -> str:
    with _AT_ONCE:
        return _HASHER.hash(password)


def matches(kept: str | None, password: str) -> bool:
    """Whether this is the password that was kept.  Takes as long when none was kept, so that time tells nothing."""
    with _AT_ONCE:
        try:
            return _HASHER.verify(kept or _nobodys(), password[: MOST + 1]) and kept is not None
        except (VerificationError, InvalidHashError):
            return False


def outdated(kept: str) -> bool:
    """Whether it was kept with other parameters than today's."""
    return _HASHER.check_needs_rehash(kept)


def problem(password: str, *about: str) -> str:
    """Why this cannot be a password and what to do, or "".  `about`: login, name, organisation – easily guessed."""
    if len(password) < LEAST:
        return f"has {len(password)} characters; take at least {LEAST}, better {RECOMMENDED}: several words are easy"
    if len(password) > MOST:
        return f"has more than {MOST} characters; take a shorter one"
    if len(set(password.lower())) < 5:
        return "repeats a few characters only; take several words that do not belong together"
    if len(_letters(password)) < 4:
        return "holds hardly a letter; take several words that do not belong together"
    if common(password):
        return "is one that many people use, or made of such; take several words that do not belong together"
    known = {word for text in (*about, "case screening") for word in re.findall(r"[^\W\d_]{3,}", text.lower())}
    rest = _letters(password.lower())
    for word in sorted(known, key=len, reverse=True):
        rest = rest.replace(word, "")
    if len(rest) < 4:
        return "is made of your name, your login or the name of this place; take something nobody would guess"
    return ""


def common(password: str) -> bool:
    """Whether it is on the list of common ones, or is made of one or two of them with digits and signs about."""
    lower = password.lower()
    bare = re.sub(r"^[\W\d_]+|[\W\d_]+$", "", lower)
    for form in (lower, bare.translate(_LOOKALIKES)):
        if form in _common() or _in_a_row(form):
            return True
        letters = _letters(form)
        if any(letters[:cut] in _common() and _known(letters[cut:]) for cut in range(1, len(letters) + 1)):
            return True
        if any(_known(letters[:cut]) and letters[cut:] in _common() for cut in range(3)):
            return True
    return False


def _known(part: str) -> bool:
    return len(part) < 3 or part in _common()


def _letters(text: str) -> str:
    return re.sub(r"[\W\d_]", "", text)


def _in_a_row(text: str) -> bool:
    """Mostly neighbours: abcdefgh…, 98765432…, or one piece again and again."""
    steps = [ord(b) - ord(a) for a, b in itertools.pairwise(text)]
    neighbours = sum(step in (1, -1) for step in steps)
    return (len(steps) > 3 and neighbours >= len(steps) * 3 / 4) or re.fullmatch(
        r"(.{1,6})\1{2,}.{0,2}", text
    ) is not None


@cache
def _common() -> frozenset[str]:
    with gzip.open(_COMMON, "rt", encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file if not line.startswith("#")]
    return frozenset(lines[1:])  # after the name of the column


@cache
def _nobodys() -> str:
    return _HASHER.hash("what is compared when there is nothing to compare with")
