"""Bearer tokens of the API: a program acts as the person a token belongs to, within the token's scopes."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Select, select

from screening.access import ACTIONS
from screening.operations import settings
from screening.operations.base import Invalid, NotFound, operation, reading
from screening.operations.sessions import actor_of, token_hash
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import ApiToken, User, now

ACTION = "token:manage"
PREFIX = "cs_"  # so that a leaked token is recognised as one
SEEN_EVERY = timedelta(minutes=1)
LONGEST, LONGEST_NAME = 366, 60  # days; letters
SCOPES = tuple(
    action
    for action in ACTIONS
    if action.split(":")[0] in {"queue", "referral", "view", "question", "comment", "finding", "weakness", "memo"}
    or action == "rule:read"
)


@dataclass(frozen=True)
class Bearer:
    """Whoever sends a token: the person it belongs to, within its scopes; `granted` as in `screening.access`."""

    actor: Actor
    token_id: str
    name: str
    expires: datetime | None
    granted: frozenset[tuple[str, str]]


def create(
    actor: Actor, database: Database, name: str, user_id: str, scopes: Sequence[str], days: int = 90
) -> tuple[str, str]:
    """A new token of a user: (its id, the token itself, which is never shown again).

    Raises Invalid for an unknown scope, no name or a life beyond a year, NotFound for an unknown user.
    """
    problems = [
        ("scopes", f"{scope} is no scope; there are {', '.join(SCOPES)}") for scope in scopes if scope not in SCOPES
    ]
    if not scopes:
        problems.append(("scopes", "choose at least one"))
    if not name.strip() or len(name) > LONGEST_NAME:
        problems.append(("name", f"is missing or longer than {LONGEST_NAME} letters; say which program will use it"))
    if not 1 <= days <= LONGEST:
        problems.append(("days", f"must be between 1 and {LONGEST}"))
    if problems:
        raise Invalid(problems)
    token = PREFIX + secrets.token_urlsafe(32)
    with operation(actor, database, ACTION, what="created", scopes=sorted(scopes)) as op:
        user = op.session.scalar(_users(actor).where(User.id == user_id))
        if user is None:
            raise NotFound("This user")
        row = ApiToken(
            name=name.strip(),
            token_hash=token_hash(token),
            user_id=user_id,
            scopes=sorted(set(scopes)),
            created_by=actor.name,
            expires=now() + timedelta(days=days),
        )
        op.session.add(row)
        op.session.flush()
        op.subject = row.id
        return row.id, token


def listed(actor: Actor, database: Database) -> list[tuple[ApiToken, User]]:
    """Every token with its user, the newest first."""
    query = select(ApiToken, User).join(User, User.id == ApiToken.user_id).order_by(ApiToken.created.desc())
    query = query.where(User.firm_id == actor.firm_id) if actor.firm_id else query
    with reading(actor, database, ACTION) as session:
        return [(token, user) for token, user in session.execute(query)]


def users(actor: Actor, database: Database) -> list[User]:
    """Everybody a token can be made for, by name."""
    with reading(actor, database, ACTION) as session:
        return list(session.scalars(_users(actor).order_by(User.name, User.id)))


def _users(actor: Actor) -> Select:
    query = select(User).where(User.disabled.is_(False))
    return query.where(User.firm_id == actor.firm_id) if actor.firm_id else query


def revoke(actor: Actor, database: Database, token_id: str) -> None:
    """A token stops working at once.  Raises NotFound."""
    with operation(actor, database, ACTION, token_id, what="revoked") as op:
        row = op.session.get(ApiToken, token_id)
        user = op.session.get(User, row.user_id) if row else None
        if row is None or user is None or (actor.firm_id and user.firm_id != actor.firm_id):
            raise NotFound("This token")
        row.revoked = row.revoked or now()


def bearer(token: str, database: Database) -> Bearer | None:
    """Who a token stands for; None when it is unknown, revoked or expired, or its user is disabled."""
    with database.reading() as session:
        row = session.scalar(select(ApiToken).where(ApiToken.token_hash == token_hash(token)))
        user = session.get(User, row.user_id) if row else None
        if row is None or user is None or user.disabled or row.revoked:
            return None
        if row.expires is not None and row.expires < now():
            return None
        granted = settings.granted(session)
    if row.last_used is None or row.last_used < now() - SEEN_EVERY:
        with database.writing() as session:
            again = session.get(ApiToken, row.id)
            if again is not None:
                again.last_used = now()
    actor = replace(actor_of(user), name=f"{user.name} ({row.name})", scopes=frozenset(row.scopes))
    return Bearer(actor, row.id, row.name, row.expires, granted)
