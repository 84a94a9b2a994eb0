"""Codes of an authenticator app (TOTP, RFC 6238) and recovery codes.  Each works once."""

from __future__ import annotations

import base64
import hmac
import re
import secrets
import time

import pyotp
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from screening.operations import account, sessions, settings
from screening.operations.base import Conflict, Invalid, operation, reading
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import RecoveryCode, User, now

STEP = 30  # seconds
DRIFT = 1  # steps that a clock may be off, either way
CODES = 10
_GROUPS, _GROUP = 5, 5  # of a recovery code: 25 letters of 32, 125 bits
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # none that looks like another


def new_secret() -> str:
    return pyotp.random_base32()


def address_of(secret: str, login: str, place: str) -> str:
    """What the app reads from the picture (otpauth://…)."""
    return pyotp.TOTP(secret).provisioning_uri(name=login, issuer_name=place or "Case Screening")


def turn_on(actor: Actor, database: Database, secret: str, code: str, password: str, session_id: str = "") -> list[str]:
    """Take an app into use once it has shown a right code; returns ten recovery codes.  Other sessions end.

    Raises Invalid, TooMany.
    """
    account.confirm(actor, database, password)
    if not is_secret(secret):
        raise Invalid([("code", "belongs to a picture that is no longer there; scan the new one")])
    step = _step(secret, code, last=None)
    if step is None:
        raise Invalid([("code", "is not the one the app shows now; check that the phone's clock is right")])
    with operation(actor, database, "account:change", actor.id, what="second factor on") as op:
        user = account.user_of(actor, op.session)
        user.totp_secret, user.totp_last_step = secret, step
        sessions.end_all(op.session, user.id, but=session_id)
        return _new_codes(op.session, user)


def turn_off(actor: Actor, database: Database, password: str, session_id: str = "") -> None:
    """Do without an app again.  Raises Invalid, TooMany, and Conflict where everybody has to have one."""
    account.confirm(actor, database, password)
    with operation(actor, database, "account:change", actor.id, what="second factor off") as op:
        if settings.current(op.session)["second factor for all"]:
            raise Conflict("Everybody needs an authenticator app here. To use another app, set it up anew.")
        user = account.user_of(actor, op.session)
        remove(op.session, user)
        sessions.end_all(op.session, user.id, but=session_id)


def renew_codes(actor: Actor, database: Database, password: str) -> list[str]:
    """Ten new recovery codes; the old ones stop working.  Raises Invalid, TooMany, Conflict."""
    account.confirm(actor, database, password)
    with operation(actor, database, "account:change", actor.id, what="new recovery codes") as op:
        user = account.user_of(actor, op.session)
        if not user.totp_secret:
            raise Conflict("Recovery codes come with an authenticator app; set one up first.")
        return _new_codes(op.session, user)


def codes_left(actor: Actor, database: Database) -> int:
    with reading(actor, database, "account:read") as session:
        query = select(func.count()).select_from(RecoveryCode)
        return session.scalar(query.where(RecoveryCode.user_id == actor.id, RecoveryCode.used.is_(None))) or 0


def remove(session: Session, user: User) -> None:
    user.totp_secret = user.totp_last_step = None
    session.execute(delete(RecoveryCode).where(RecoveryCode.user_id == user.id))


def passes(session: Session, user: User, code: str) -> str | None:
    """How the second factor of a sign-in was met, None when it was not.  Uses the code up; the row is locked."""
    if not user.totp_secret:
        return "none set up"
    step = _step(user.totp_secret, code, user.totp_last_step)
    if step is not None:
        user.totp_last_step = step
        return "app"
    letters = re.sub(r"[\s-]", "", code).upper()
    if len(letters) != _GROUPS * _GROUP:
        return None
    query = select(RecoveryCode).where(RecoveryCode.user_id == user.id, RecoveryCode.used.is_(None))
    found = session.scalar(query.where(RecoveryCode.code_hash == sessions.token_hash(letters)))
    if found is None:
        return None
    found.used = now()
    return "recovery code"


def _step(secret: str, code: str, last: int | None) -> int | None:
    """The step whose code this is: now, or one off; none that was used, or that came before the one last used."""
    typed = re.sub(r"\s", "", code)
    current = int(time.time()) // STEP
    for step in range(current - DRIFT, current + DRIFT + 1):
        right = pyotp.TOTP(secret).generate_otp(step)
        if hmac.compare_digest(right.encode(), typed.encode()) and (last is None or step > last):
            return step
    return None


def is_secret(secret: str) -> bool:
    try:
        return len(base64.b32decode(secret)) == 20
    except ValueError:
        return False


def _new_codes(session: Session, user: User) -> list[str]:
    session.execute(delete(RecoveryCode).where(RecoveryCode.user_id == user.id))
    codes = ["".join(secrets.choice(_LETTERS) for _ in range(_GROUPS * _GROUP)) for _ in range(CODES)]
    session.add_all(RecoveryCode(user_id=user.id, code_hash=sessions.token_hash(code)) for code in codes)
    return ["-".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP)) for code in codes]
