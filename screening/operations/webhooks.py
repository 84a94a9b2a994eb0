"""Webhooks: who is told of a screening, and the sending from the outbox with retries.

A message is a POST of JSON with the header `Case-Screening-Signature: t=<unix seconds>,v1=<hex>`, where
v1 is HMAC-SHA256 with the webhook's secret over `<t>.<body>`.  An answer of 200 to 299 ends it; anything
else is tried again after the waits below and then given up, which the list of webhooks shows.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import json
import secrets
import socket
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import func, or_, select

from screening.operations.base import Invalid, NotFound, operation, reading
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.outbox import EVENTS
from screening.store.tables import Outbox, Webhook, now

WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 480, 1440))
TIMEOUT = 10.0  # seconds for an answer
AT_ONCE = 50  # messages a round
HELD = timedelta(minutes=2)  # a message being sent is nobody else's for so long
SIGNATURE = "Case-Screening-Signature"

Send = Callable[[str, bytes, Mapping[str, str]], int]  # (url, body, headers) → HTTP status; raises OSError


@dataclass(frozen=True)
class Listed:
    webhook: Webhook
    waiting: int
    given_up: int
    last_error: str


def add(
    actor: Actor, database: Database, url: str, events: Sequence[str], firm_id: str | None = None
) -> tuple[str, str]:
    """A new webhook: (its id, the secret that signs, which is never shown again).  Raises Invalid."""
    problems = [("url", words) for words in [_refused(url)] if words]
    problems += [
        ("events", f"{event} is no event; there are {', '.join(EVENTS)}") for event in events if event not in EVENTS
    ]
    if not events:
        problems.append(("events", "choose at least one"))
    if problems:
        raise Invalid(problems)
    secret = secrets.token_urlsafe(32)
    with operation(actor, database, "webhook:manage", what="added", events=sorted(events)) as op:
        row = Webhook(
            url=url, secret=secret, events=sorted(set(events)), firm_id=firm_id or actor.firm_id, created_by=actor.name
        )
        op.session.add(row)
        op.session.flush()
        op.subject = row.id
        return row.id, secret


def remove(actor: Actor, database: Database, webhook_id: str) -> None:
    with operation(actor, database, "webhook:manage", webhook_id, what="removed") as op:
        row = op.session.get(Webhook, webhook_id)
        if row is None:
            raise NotFound("This webhook")
        op.session.delete(row)


def listed(actor: Actor, database: Database) -> list[Listed]:
    """Every webhook with how many messages wait and how many were given up."""
    with reading(actor, database, "webhook:manage") as session:
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
        return [
            Listed(row, *counted.get(row.id, (0, 0)), session.scalar(last.where(Outbox.webhook_id == row.id)) or "")
            for row in session.scalars(select(Webhook).order_by(Webhook.created))
        ]


def deliver_due(database: Database, send: Send | None = None) -> int:
    """Send what is due; returns how many messages were delivered.

    A message is held while it is sent, so that two senders do not send it twice; one that dies leaves it to
    be sent again: a receiver may see a message twice (its `id` is the same) and never none.
    """
    delivered = 0
    for message_id in _hold(database):
        delivered += _deliver(database, message_id, send or _post)
    return delivered


def _hold(database: Database) -> list[str]:
    with database.writing() as session:
        query = (
            select(Outbox)
            .where(Outbox.next_try <= now())
            .order_by(Outbox.next_try)
            .limit(AT_ONCE)
            .with_for_update(skip_locked=True)
        )
        rows = list(session.scalars(query))
        for row in rows:
            row.next_try = now() + HELD
        return [row.id for row in rows]


def _deliver(database: Database, message_id: str, send: Send) -> bool:
    with database.reading() as session:
        message = session.get(Outbox, message_id)
        webhook = session.get(Webhook, message.webhook_id) if message else None
        if message is None or webhook is None:
            return False
        body = json.dumps({"id": message.id, **message.payload}, sort_keys=True).encode()
        url, headers = webhook.url, signed(webhook.secret, body, int(time.time()))
    try:
        status = send(url, body, headers)
        trouble = "" if 200 <= status < 300 else f"answered {status}"
    except (OSError, ValueError) as error:
        trouble = f"could not be reached ({type(error).__name__})"
    with database.writing() as session:
        row = session.get(Outbox, message_id)
        if row is None:
            return False
        row.attempts += 1
        row.last_error = trouble
        row.delivered = None if trouble else now()
        again = trouble and row.attempts <= len(WAITS)
        row.next_try = now() + WAITS[row.attempts - 1] if again else None
    return not trouble


def signed(secret: str, body: bytes, at: int) -> dict[str, str]:
    """The headers of a message."""
    digest = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
    return {"Content-Type": "application/json", SIGNATURE: f"t={at},v1={digest}"}


def _post(url: str, body: bytes, headers: Mapping[str, str]) -> int:
    if words := _refused(url, resolve=True):
        raise ValueError(words)
    request = urllib.request.Request(url, data=body, headers=dict(headers), method="POST")
    try:
        with _OPENER.open(request, timeout=TIMEOUT) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        """A redirect is an answer like any other that is not 2xx: signed data goes where the administrator said."""


_OPENER = urllib.request.build_opener(_NoRedirect)


def _refused(url: str, resolve: bool = False) -> str:
    """Why a URL is no place to send to, or ''.  Plain http and addresses inside a network are refused."""
    try:
        parts = urllib.parse.urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return "is not an address; write it as https://host/path"
    if parts.scheme != "https" or not host:
        return "must begin with https://"
    if parts.username or parts.password:
        return "must not hold a name or password; messages are signed instead"
    if not resolve:
        return ""
    for *_, address in socket.getaddrinfo(host, port or 443, type=socket.SOCK_STREAM):
        if not ipaddress.ip_address(str(address[0]).split("%")[0]).is_global:
            return "leads into a private network"
    return ""


def purge_delivered(database: Database, days: int = 30) -> int:
    """Forget messages that were delivered or given up so many days ago; returns how many."""
    from sqlalchemy import delete

    old = now() - timedelta(days=days)
    with database.writing() as session:
        done = delete(Outbox).where(Outbox.next_try.is_(None), or_(Outbox.delivered < old, Outbox.created < old))
        return len(session.scalars(done.returning(Outbox.id)).all())
