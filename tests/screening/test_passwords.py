from __future__ import annotations

import pytest
from argon2 import PasswordHasher

from screening import passwords

GOOD = "violet anvil parade"


@pytest.mark.parametrize(
    "password", [GOOD, "7h2-kd8-Qpz-44x", "Ölstand prüft Möwen", "correct horse battery", "w" + "é😀x!" * 60]
)
def test_long_and_nobodys(password: str) -> None:
    assert passwords.problem(password, "maria.gomez", "Maria Gomez", "Harbor Law") == ""


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("violet anvi", "11 characters"),
        ("v" * 300, "more than 256"),
        ("ababababababab", "repeats"),
        ("839201746502", "hardly a letter"),
        ("83-92x17-46-50", "hardly a letter"),
        ("password1234", "many people use"),
        ("Passw0rd!2024", "many people use"),  # digits for letters
        ("qwertyqwerty", "many people use"),
        ("dragonmonkey99", "many people use"),  # two common ones
        ("iloveyou-forever", "many people use"),
        ("summer2024!!!!", "many people use"),
        ("abcdefghijklm", "many people use"),
        ("1qaz2wsx3edc", "many people use"),
        ("maria.gomez2026", "made of your name"),
        ("HarborLaw-2026", "made of your name"),
        ("caseScreening1", "made of your name"),
    ],
)
def test_what_is_easily_guessed_is_refused(password: str, said: str) -> None:
    assert said in passwords.problem(password, "maria.gomez", "Maria Gomez", "Harbor Law")


def test_every_listed_password_that_is_long_enough_is_refused() -> None:
    listed = [word for word in passwords._common() if len(word) >= passwords.LEAST]
    assert len(listed) == 3000
    assert all(passwords.problem(word) for word in listed)


def test_kept_as_argon2id_with_these_parameters() -> None:
    kept = passwords.hashed(GOOD)
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert GOOD not in kept
    assert passwords.matches(kept, GOOD)
    assert not passwords.matches(kept, GOOD + " ")
    assert not passwords.outdated(kept)
    assert passwords.hashed(GOOD) != kept  # salted


def test_nobody_has_the_password_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not passwords.matches(None, "what is compared when there is nothing to compare with")
    assert not passwords.matches("", GOOD)
    assert not passwords.matches("not a hash", GOOD)
    verified = []
    monkeypatch.setattr(PasswordHasher, "verify", lambda self, kept, password: verified.append(kept))
    passwords.matches(None, GOOD)
    assert verified[0].startswith("$argon2id$v=19$m=65536,t=3,p=4$")  # the same work as for somebody


def test_other_parameters_are_outdated() -> None:
    assert passwords.outdated(PasswordHasher(time_cost=1, memory_cost=8192, parallelism=1).hash(GOOD))
