"""One-time links and sessions.  The database keeps hashes only: who reads it cannot sign in with it."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, select

from screening.store.actor import ADMIN, Actor
from screening.store.database import Database
from screening.store.tables import SignInLink, UserSession, now

LINK_LIFE = timedelta(hours=24)
IDLE = timedelta(hours=1)
LONGEST = timedelta(hours=12)
SEEN_EVERY = timedelta(minutes=1)  # how often a session's last use is written down


@dataclass(frozen=True)
class SignedIn:
    """The session of a request."""

    actor: Actor
    form_token: str


def issue_link(actor: Actor, database: Database) -> str:
    """The token of a new one-time link.  Earlier unused links stop working."""
    token = secrets.token_urlsafe(32)
    with database.writing() as session:
        session.execute(delete(SignInLink).where(SignInLink.used.is_(None)))
        session.add(SignInLink(token_hash=_hash(token), expires=now() + LINK_LIFE))
    return token


def use_link(token: str, database: Database) -> str | None:
    """Use a link up and start a session: its cookie value, or None when the link is unknown, used or expired."""
    with database.writing() as session:
        link = session.scalar(select(SignInLink).where(SignInLink.token_hash == _hash(token)))
        if link is None or link.used is not None or link.expires < now():
            return None
        link.used = now()
        cookie = secrets.token_urlsafe(32)
        session.add(UserSession(token_hash=_hash(cookie), user=ADMIN.name, form_token=secrets.token_urlsafe(24)))
        session.execute(delete(UserSession).where(UserSession.created < now() - LONGEST))
        return cookie


def session_of(cookie: str, database: Database) -> SignedIn | None:
    """The session of a cookie, or None when it is unknown, idle for too long or too old."""
    with database.reading() as session:
        row = session.get(UserSession, _hash(cookie))
    if row is None or row.last_seen < now() - IDLE or row.created < now() - LONGEST:
        return None
    if row.last_seen < now() - SEEN_EVERY:
        with database.writing() as session:
            again = session.get(UserSession, row.token_hash)
            if again is None:
                return None
            again.last_seen = now()
    return SignedIn(Actor(row.user), row.form_token)


def end_session(cookie: str, database: Database) -> None:
    with database.writing() as session:
        session.execute(delete(UserSession).where(UserSession.token_hash == _hash(cookie)))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
