"""Messages of the outbox on their way to the webhooks.

A message is a POST of JSON with the header `Case-Screening-Signature: t=<unix seconds>,v1=<hex>`, where
v1 is HMAC-SHA256 with the webhook's secret over `<t>.<body>`.  An answer of 200 to 299 ends it; anything
else is tried again after the waits below and then given up, which the list of webhooks shows.

A message is held while it is sent, so that two senders do not send it twice; one that dies leaves it to be
sent again: a receiver may see a message twice (its `id` is the same) and never none.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import threading
import time
from collections.abc import Callable, Collection, Mapping
from datetime import timedelta

from sqlalchemy import ColumnElement, delete, or_, select

from screening.posting import post
from screening.store.database import Database
from screening.store.tables import Outbox, Webhook, now

LOG = logging.getLogger("case_screening")
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 480, 1440))
HELD = timedelta(minutes=2)  # a message being sent is nobody else's for so long; sending takes less
SIGNATURE = "Case-Screening-Signature"
LOOK_EVERY = 5.0  # seconds between looks of a sender
KEPT = timedelta(days=30)

Send = Callable[[str, bytes, Mapping[str, str]], int]  # (url, body, headers) → HTTP status; raises OSError, ValueError


def deliver_due(database: Database, send: Send | None = None) -> int:
    """Send what is due; returns how many messages were delivered.

    A webhook that does not take one message is left alone for the rest of the round.
    """
    delivered, silent = 0, set[str]()
    while held := _hold(database, silent):
        message_id, webhook_id = held
        if _deliver(database, message_id, send or post):
            delivered += 1
        else:
            silent.add(webhook_id)
    return delivered


def _hold(database: Database, silent: Collection[str]) -> tuple[str, str] | None:
    """Take the message that has been due for longest: (its id, its webhook's)."""
    due = select(Outbox).where(_is_due()).order_by(Outbox.next_try, Outbox.id).limit(1)
    due = due.where(Outbox.webhook_id.not_in(silent)) if silent else due
    with database.reading() as session:  # most looks find nothing and need no lock
        if session.scalar(due) is None:
            return None
    with database.writing() as session:
        row = session.scalar(due.with_for_update(skip_locked=True))
        if row is None:
            return None
        row.next_try = now() + HELD
        return row.id, row.webhook_id


def _is_due() -> ColumnElement[bool]:
    return Outbox.next_try <= now()


def _deliver(database: Database, message_id: str, send: Send) -> bool:
    with database.reading() as session:
        message = session.get(Outbox, message_id)
        webhook = session.get(Webhook, message.webhook_id) if message else None
        if message is None or webhook is None:
            return True
        body = json.dumps({"id": message.id, **message.payload}, sort_keys=True).encode()
        url, secret = webhook.url, webhook.secret
    trouble = attempt(url, secret, body, send)
    with database.writing() as session:
        row = session.get(Outbox, message_id)
        if row is None:
            return True
        row.attempts += 1
        row.last_error = trouble
        row.delivered = None if trouble else now()
        again = trouble and row.attempts <= len(WAITS)
        row.next_try = now() + WAITS[row.attempts - 1] if again else None
    return not trouble


def attempt(url: str, secret: str, body: bytes, send: Send | None = None) -> str:
    """Send a body once; what went wrong in words, or ''."""
    try:
        status = (send or post)(url, body, signed(secret, body, int(time.time())))
    except (OSError, ValueError) as error:
        why = str(error) if isinstance(error, ValueError) else type(error).__name__
        return f"could not be reached ({why})"
    return "" if 200 <= status < 300 else f"answered {status}"


def signed(secret: str, body: bytes, at: int) -> dict[str, str]:
    """The headers of a message."""
    digest = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
    return {"Content-Type": "application/json", SIGNATURE: f"t={at},v1={digest}"}


def purge_delivered(database: Database, kept: timedelta = KEPT) -> int:
    """Forget messages that were delivered or given up so long ago; returns how many."""
    old = now() - kept
    with database.writing() as session:
        done = delete(Outbox).where(Outbox.next_try.is_(None), or_(Outbox.delivered < old, Outbox.created < old))
        return len(session.scalars(done.returning(Outbox.id)).all())


class Sender(threading.Thread):
    """The thread that sends the messages of a server, until `stop`.  A slow receiver holds up nothing else."""

    def __init__(self, database: Database, send: Send | None = None):
        super().__init__(name="webhooks", daemon=True)
        self._database, self._send, self._stopping = database, send, threading.Event()

    def run(self) -> None:
        while not self._stopping.is_set():
            try:
                deliver_due(self._database, self._send)
            except Exception as error:  # the database is away: look again later
                LOG.error("webhooks: %s", type(error).__name__)
            self._stopping.wait(LOOK_EVERY)

    def stop(self) -> None:
        self._stopping.set()
