"""One-time links and sessions.  The database keeps hashes only: who reads it cannot sign in with it."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, func, select

from screening.operations import settings
from screening.operations.base import NotFound, permit
from screening.store import audit
from screening.store.actor import ADMINISTRATOR, Actor
from screening.store.database import Database
from screening.store.tables import SignInLink, User, UserSession, now

LINK_LIFE = timedelta(hours=24)
SEEN_EVERY = timedelta(minutes=1)  # how often a session's last use is written down
FIRST_LOGIN = "admin"


@dataclass(frozen=True)
class SignedIn:
    """The session of a request."""

    actor: Actor
    form_token: str
    id: str
    user: User
    settings: Mapping[str, Any]

    @property
    def granted(self) -> frozenset[tuple[str, str]]:
        return frozenset((role, action) for role, action in self.settings["granted"])


def first_administrator(actor: Actor, database: Database) -> bool:
    """Make the administrator of a new installation, without a password.  False when there are users already."""
    with database.writing() as session:
        permit(actor, "user:manage", session)
        if session.scalar(select(func.count()).select_from(User)):
            return False
        user = User(login=FIRST_LOGIN, name="Administrator", role=ADMINISTRATOR)
        session.add(user)
        session.flush()
        audit.append(session, actor, "user:manage", user.id, what="first administrator")
        return True


def issue_link(actor: Actor, database: Database, login: str = FIRST_LOGIN) -> str:
    """The token of a new one-time link for a user.  Earlier unused links of theirs stop working."""
    token = secrets.token_urlsafe(32)
    with database.writing() as session:
        permit(actor, "user:manage", session)
        user = session.scalar(select(User).where(User.login == login.lower(), User.disabled.is_(False)))
        if user is None:
            raise NotFound("This user")
        session.execute(delete(SignInLink).where(SignInLink.used.is_(None), SignInLink.user_id == user.id))
        session.add(SignInLink(token_hash=token_hash(token), user_id=user.id, expires=now() + LINK_LIFE))
        audit.append(session, actor, "user:manage", user.id, what="one-time link")
    return token


def use_link(token: str, database: Database, browser: str = "") -> str | None:
    """Use a link up and start a session: its cookie value, or None when the link is unknown, used or expired."""
    with database.writing() as session:
        link = session.scalar(select(SignInLink).where(SignInLink.token_hash == token_hash(token)).with_for_update())
        if link is None or link.used is not None or link.expires < now():
            return None
        user = session.get(User, link.user_id)
        if user is None or user.disabled:
            return None
        link.used = now()
        cookie = secrets.token_urlsafe(32)
        row = UserSession(
            token_hash=token_hash(cookie), user_id=user.id, form_token=secrets.token_urlsafe(24), browser=browser
        )
        session.add(row)
        audit.append(session, actor_of(user), "session:start", user.id, how="one-time link")
        return cookie


def session_of(cookie: str, database: Database) -> SignedIn | None:
    """The session of a cookie, or None when it is unknown, idle for too long or too old, or its user is disabled."""
    with database.reading() as session:
        row = session.get(UserSession, token_hash(cookie))
        user = session.get(User, row.user_id) if row else None
        if row is None or user is None or user.disabled:
            return None
        limits = settings.current(session)
    if row.last_seen < now() - timedelta(minutes=limits["sign-out after idle"]):
        return None
    if row.created < now() - timedelta(minutes=limits["sign-out at the latest"]):
        return None
    if row.last_seen < now() - SEEN_EVERY:
        with database.writing() as session:
            again = session.get(UserSession, row.token_hash)
            if again is None:
                return None
            again.last_seen = now()
    return SignedIn(actor_of(user), row.form_token, row.id, user, limits)


def end_session(cookie: str, database: Database) -> None:
    with database.writing() as session:
        session.execute(delete(UserSession).where(UserSession.token_hash == token_hash(cookie)))


def actor_of(user: User) -> Actor:
    return Actor(user.name, user.role, user.id, user.firm_id)


def token_hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
