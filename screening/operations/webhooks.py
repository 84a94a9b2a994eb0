"""Webhooks: who is told of a screening.  How messages reach them is in screening.operations.delivery."""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import Session

from screening.operations.base import Invalid, NotFound, operation, reading
from screening.operations.delivery import Send, attempt, deliver_due, purge_delivered
from screening.posting import refusal
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.outbox import EVENTS
from screening.store.tables import Firm, Outbox, Webhook, now, opaque_id

__all__ = ["Listed", "add", "deliver_due", "listed", "purge_delivered", "remove", "retry", "send_test"]

ACTION = "webhook:manage"
LONGEST_URL = 500
TEST = "test"  # the event of a message that somebody sends to see whether it arrives


@dataclass(frozen=True)
class Listed:
    webhook: Webhook
    firm: str
    waiting: int
    given_up: int
    last_error: str


def add(
    actor: Actor, database: Database, url: str, events: Sequence[str], firm_id: str | None = None
) -> tuple[str, str]:
    """A new webhook: (its id, the secret that signs, which is never shown again).

    With a firm it hears of this firm's referrals only.  Raises Invalid.
    """
    url, firm_id = url.strip(), actor.firm_id or firm_id or None
    problems = [("url", words) for words in [refusal(url)] if words]
    if len(url) > LONGEST_URL:
        problems.append(("url", f"is longer than {LONGEST_URL} characters"))
    problems += [
        ("events", f"{event} is no event; there are {', '.join(EVENTS)}") for event in events if event not in EVENTS
    ]
    if not events:
        problems.append(("events", "choose at least one"))
    if problems:
        raise Invalid(problems)
    secret = secrets.token_urlsafe(32)
    with operation(actor, database, ACTION, what="added", events=sorted(events)) as op:
        if firm_id and op.session.get(Firm, firm_id) is None:
            raise Invalid([("firm", "is not one of the firms here")])
        row = Webhook(url=url, secret=secret, events=sorted(set(events)), firm_id=firm_id, created_by=actor.name)
        op.session.add(row)
        op.session.flush()
        op.subject = row.id
        return row.id, secret


def remove(actor: Actor, database: Database, webhook_id: str) -> None:
    """Remove a webhook with every message that waits for it.  Raises NotFound."""
    with operation(actor, database, ACTION, webhook_id, what="removed") as op:
        op.session.delete(_webhook(actor, op.session, webhook_id))


def retry(actor: Actor, database: Database, webhook_id: str) -> int:
    """Send what was given up once more; returns how many messages.  Raises NotFound."""
    with operation(actor, database, ACTION, webhook_id, what="retried") as op:
        row = _webhook(actor, op.session, webhook_id)
        given_up = update(Outbox).where(
            Outbox.webhook_id == row.id, Outbox.next_try.is_(None), Outbox.delivered.is_(None)
        )
        again = op.session.scalars(given_up.values(next_try=now(), attempts=0).returning(Outbox.id)).all()
        op.detail["messages"] = len(again)
        return len(again)


def send_test(actor: Actor, database: Database, webhook_id: str, send: Send | None = None) -> str:
    """Send one message without a referral, now and once; what went wrong in words, or ''.  Raises NotFound."""
    with reading(actor, database, ACTION) as session:
        row = _webhook(actor, session, webhook_id)
        url, secret = row.url, row.secret
    body = json.dumps({"id": opaque_id(), "event": TEST, "webhook": webhook_id}, sort_keys=True).encode()
    trouble = attempt(url, secret, body, send)
    with operation(actor, database, ACTION, webhook_id, what="tested", outcome=trouble or "delivered"):
        return trouble


def listed(actor: Actor, database: Database) -> list[Listed]:
    """Every webhook with how many messages wait and how many were given up."""
    with reading(actor, database, ACTION) as session:
        counted = {
            webhook_id: (waiting, failed)
            for webhook_id, waiting, failed in session.execute(
                select(
                    Outbox.webhook_id,
                    func.count(Outbox.next_try),
                    func.count().filter(Outbox.next_try.is_(None), Outbox.delivered.is_(None)),
                ).group_by(Outbox.webhook_id)
            )
        }
        last = select(Outbox.last_error).where(Outbox.last_error != "").order_by(Outbox.created.desc()).limit(1)
        firms = {firm.id: firm.name for firm in session.scalars(select(Firm))}
        return [
            Listed(
                row,
                firms.get(row.firm_id or "", ""),
                *counted.get(row.id, (0, 0)),
                session.scalar(last.where(Outbox.webhook_id == row.id)) or "",
            )
            for row in session.scalars(_seen_by(actor, select(Webhook)).order_by(Webhook.created, Webhook.id))
        ]


def _seen_by(actor: Actor, query: Select) -> Select:
    return query.where(Webhook.firm_id == actor.firm_id) if actor.firm_id else query


def _webhook(actor: Actor, session: Session, webhook_id: str) -> Webhook:
    found = session.scalar(_seen_by(actor, select(Webhook)).where(Webhook.id == webhook_id))
    if found is None:
        raise NotFound("This webhook")
    return found
