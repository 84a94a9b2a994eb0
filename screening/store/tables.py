"""The tables.  What was received, screened, decided or audited is never changed: a newer row is added.

docs/application.md says what each table is for.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

ID = String(24)
HASH = String(80)


class Moment(TypeDecorator):
    """A point in time, kept and given back in UTC (SQLite itself knows no zones)."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


class Names(TypeDecorator):
    """Some names, kept as a JSON list in plain text: PostgreSQL has no index over JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Sequence[str] | None, dialect: Any) -> str | None:
        return None if value is None else json.dumps(list(value))

    def process_result_value(self, value: str | None, dialect: Any) -> list[str] | None:
        return None if value is None else json.loads(value)


def now() -> datetime:
    return datetime.now(UTC)


def opaque_id() -> str:
    """An id that says nothing and cannot be guessed: it stands in addresses."""
    return secrets.token_urlsafe(12)


class Base(DeclarativeBase):
    type_annotation_map = {  # noqa: RUF012
        datetime: Moment,
        dict[str, Any]: JSON,
        list[Any]: JSON,
        list[str]: JSON,
        bytes: LargeBinary,
    }


def _key() -> Mapped[str]:
    return mapped_column(ID, primary_key=True, default=opaque_id)


def _at() -> Mapped[datetime]:
    return mapped_column(default=now)


# --- people -----------------------------------------------------------------------------------------------------


class Firm(Base):
    __tablename__ = "firm"
    id: Mapped[str] = _key()
    name: Mapped[str] = mapped_column(unique=True)
    created: Mapped[datetime] = _at()


class User(Base):
    """Somebody who signs in.  `firm_id` set: sees this firm's referrals only."""

    __tablename__ = "user"
    id: Mapped[str] = _key()
    login: Mapped[str] = mapped_column(unique=True)  # lower case
    name: Mapped[str]
    role: Mapped[str]
    firm_id: Mapped[str | None] = mapped_column(ForeignKey("firm.id"))
    password_hash: Mapped[str | None]
    totp_secret: Mapped[str | None]
    totp_last_step: Mapped[int | None]  # a code works once
    disabled: Mapped[bool] = mapped_column(default=False)
    preferences: Mapped[dict[str, Any]] = mapped_column(default=dict)  # shortcuts on or off …
    created: Mapped[datetime] = _at()


class RecoveryCode(Base):
    __tablename__ = "recovery_code"
    id: Mapped[str] = _key()
    user_id: Mapped[str] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    code_hash: Mapped[str] = mapped_column(HASH)
    used: Mapped[datetime | None]


class SignInLink(Base):
    """A link that signs in once, or sets a password.  Only the hash of its token is kept."""

    __tablename__ = "sign_in_link"
    token_hash: Mapped[str] = mapped_column(HASH, primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    created: Mapped[datetime] = _at()
    expires: Mapped[datetime]
    used: Mapped[datetime | None]


class UserSession(Base):
    """A signed-in browser.  `form_token` guards its forms; only the hash of the cookie is kept."""

    __tablename__ = "user_session"
    token_hash: Mapped[str] = mapped_column(HASH, primary_key=True)
    id: Mapped[str] = mapped_column(ID, unique=True, default=opaque_id)  # how lists name it
    user_id: Mapped[str] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    form_token: Mapped[str]
    browser: Mapped[str] = mapped_column(default="")  # in short, for the person's own list
    created: Mapped[datetime] = _at()
    last_seen: Mapped[datetime] = _at()


class SignInFailure(Base):
    """A refused sign-in, for the throttle.  `key` is a hash of what was tried (login or address)."""

    __tablename__ = "sign_in_failure"
    id: Mapped[str] = _key()
    key: Mapped[str] = mapped_column(HASH, index=True)
    at: Mapped[datetime] = _at()


# --- referrals --------------------------------------------------------------------------------------------------


# What the queue filters, counts and sorts by: in an index as a whole, so that it reads no row it does not show.
# What is counted together comes first, so that counting it need not sort.
_QUEUE: tuple[str, ...] = ("band_rank", "status", "queue", "beside", "clock_due", "score", "received", "id")
_QUEUE += ("assignee_id", "moved_at", "fills", "unconfirmed", "demo", "apart", "reference", "patient_key", "promised")


class StoredReferral(Base):
    """A referral.  The lower columns are the queue's: copied from the newest screening, a source of nothing."""

    __tablename__ = "referral"
    id: Mapped[str] = _key()
    reference: Mapped[str] = mapped_column(index=True)  # referral_id, as the sender calls it
    firm_id: Mapped[str | None] = mapped_column(ForeignKey("firm.id"), index=True)
    source: Mapped[str]  # in words that name no patient: "uploaded .csv"
    batch_id: Mapped[str | None] = mapped_column(ForeignKey("import_batch.id"), index=True)
    demo: Mapped[bool] = mapped_column(default=False, index=True)
    received: Mapped[datetime] = _at()
    received_by: Mapped[str]
    status: Mapped[str] = mapped_column(default="new")
    status_since: Mapped[datetime] = _at()
    assignee_id: Mapped[str | None] = mapped_column(ForeignKey("user.id"), index=True)
    version: Mapped[int] = mapped_column(default=1)  # the newest referral_version
    edition: Mapped[int] = mapped_column(default=1)  # counts every change; what a form was filled in against
    patient_key: Mapped[str | None] = mapped_column(HASH, index=True)  # keyed hash of name and birth date
    patient_name: Mapped[str] = mapped_column(default="")  # lower case, for the search by name only
    fills: Mapped[int] = mapped_column(default=0)  # rows of the newest version
    apart: Mapped[bool] = mapped_column(default=False)  # somebody compared it with its possible duplicates
    content_hash: Mapped[str] = mapped_column(HASH, index=True)

    screening_id: Mapped[str | None] = mapped_column(ID)
    band: Mapped[str] = mapped_column(default="grey")
    band_rank: Mapped[int] = mapped_column(default=9)
    queue: Mapped[str] = mapped_column(default="")
    beside: Mapped[list[str]] = mapped_column(Names, default=list)  # the queues of other readers who are needed as soon
    queue_since: Mapped[datetime | None]  # when it came into this queue, and the hours promised there
    queue_hours: Mapped[int | None]
    promised: Mapped[datetime | None]  # when those hours run out
    score: Mapped[int] = mapped_column(default=0)
    reasons: Mapped[list[str]] = mapped_column(default=list)
    unconfirmed: Mapped[bool] = mapped_column(default=False)
    injury_date: Mapped[date]
    clock_due: Mapped[date | None]
    clock_kind: Mapped[str | None]
    clocks: Mapped[list[Any]] = mapped_column(default=list)
    as_of: Mapped[date | None] = mapped_column(index=True)
    looked_on: Mapped[date | None] = mapped_column(index=True)  # the day the daily job last judged it anew
    moved: Mapped[dict[str, Any] | None]  # what the last rescreen by date changed, and why (operations.due)
    moved_at: Mapped[datetime | None]

    __table_args__ = (
        Index("ix_referral_queue", *_QUEUE, "firm_id"),
        Index("ix_referral_firm_queue", "firm_id", *_QUEUE),
    )


class ReferralVersion(Base):
    """The content of a referral as it was understood (`store.codec`), with where each row came from.

    `origins` maps "fills 4" or "diagnoses 2" or "patient" to words ("imported from file a1b2, row 7").
    `changes` of a corrected version: [{"where", "field", "was", "now"}].
    """

    __tablename__ = "referral_version"
    referral_id: Mapped[str] = mapped_column(ForeignKey("referral.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    content: Mapped[dict[str, Any]]
    origins: Mapped[dict[str, Any]] = mapped_column(default=dict)
    changes: Mapped[list[Any]] = mapped_column(default=list)
    reason: Mapped[str] = mapped_column(default="")
    created: Mapped[datetime] = _at()
    created_by: Mapped[str]


class StoredScreening(Base):
    """One result (`screening/1`) and what it rests on.  `cause`: first, asked, correction, merge, rulebook, date."""

    __tablename__ = "screening"
    id: Mapped[str] = _key()
    referral_id: Mapped[str] = mapped_column(ForeignKey("referral.id", ondelete="CASCADE"), index=True)
    version: Mapped[int]
    number: Mapped[int]  # 1, 2 … of this referral
    rulebook_hash: Mapped[str] = mapped_column(HASH, index=True)
    data_hash: Mapped[str] = mapped_column(HASH)
    as_of: Mapped[date]
    result: Mapped[dict[str, Any]]
    band: Mapped[str]
    score: Mapped[int]
    engine_trouble: Mapped[bool] = mapped_column(default=False, index=True)
    cause: Mapped[str] = mapped_column(default="first")
    changed: Mapped[dict[str, Any] | None]  # against the screening before
    created: Mapped[datetime] = _at()
    created_by: Mapped[str]

    __table_args__ = (UniqueConstraint("referral_id", "number"),)


class StoredRulebook(Base):
    """The files of a rulebook (name → text) by its hash: the text a finding was made by."""

    __tablename__ = "rulebook"
    hash: Mapped[str] = mapped_column(HASH, primary_key=True)
    files: Mapped[dict[str, Any]]
    created: Mapped[datetime] = _at()


class Decision(Base):
    """What a reviewer said of a finding: accepted, rejected, amended, or reopened.  The newest counts."""

    __tablename__ = "decision"
    id: Mapped[str] = _key()
    referral_id: Mapped[str] = mapped_column(ForeignKey("referral.id", ondelete="CASCADE"), index=True)
    rule: Mapped[str]
    finding: Mapped[str] = mapped_column(default="")  # its key (screening.decided); "": all that the rule raised
    verdict: Mapped[str]
    text: Mapped[str] = mapped_column(default="")  # of an amended finding
    reason: Mapped[str] = mapped_column(default="")
    screening_id: Mapped[str | None] = mapped_column(ID)  # the one that was looked at
    created: Mapped[datetime] = _at()
    created_by: Mapped[str]


class QuestionMark(Base):
    """A question ticked off, dismissed with a reason, or opened again.  The newest counts."""

    __tablename__ = "question_mark"
    id: Mapped[str] = _key()
    referral_id: Mapped[str] = mapped_column(ForeignKey("referral.id", ondelete="CASCADE"), index=True)
    ask_hash: Mapped[str] = mapped_column(HASH)  # of the question's words
    state: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    created: Mapped[datetime] = _at()
    created_by: Mapped[str]


class Comment(Base):
    """A remark on a case; `in_memo` when somebody chose to print it."""

    __tablename__ = "comment"
    id: Mapped[str] = _key()
    referral_id: Mapped[str] = mapped_column(ForeignKey("referral.id", ondelete="CASCADE"), index=True)
    text: Mapped[str]
    in_memo: Mapped[bool] = mapped_column(default=False)
    removed: Mapped[bool] = mapped_column(default=False)
    created: Mapped[datetime] = _at()
    created_by: Mapped[str]
    author_id: Mapped[str] = mapped_column(ID, default="")


class FilingDate(Base):
    """The last day to file as an attorney confirmed it, and why; `due` None: taken back.  The newest counts."""

    __tablename__ = "filing_date"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    referral_id: Mapped[str] = mapped_column(ForeignKey("referral.id", ondelete="CASCADE"), index=True)
    due: Mapped[date | None]
    reason: Mapped[str]
    created: Mapped[datetime] = _at()
    created_by: Mapped[str]


# --- work on many -----------------------------------------------------------------------------------------------


class SavedView(Base):
    """A filter of the queue as its query string (which never holds a patient's name)."""

    __tablename__ = "saved_view"
    id: Mapped[str] = _key()
    owner_id: Mapped[str] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    name: Mapped[str]
    query: Mapped[str]
    shared: Mapped[bool] = mapped_column(default=False)
    created: Mapped[datetime] = _at()


class ReferralChange(Base):
    """What a person changed in the handling of a referral: `what` is "status" or "assignee"."""

    __tablename__ = "referral_change"
    id: Mapped[int] = mapped_column(primary_key=True)  # in the order of what happened
    referral_id: Mapped[str] = mapped_column(ForeignKey("referral.id", ondelete="CASCADE"), index=True)
    what: Mapped[str]
    was: Mapped[str | None]
    now: Mapped[str | None]
    reason: Mapped[str] = mapped_column(default="")
    bulk_id: Mapped[str | None] = mapped_column(ForeignKey("bulk_change.id"), index=True)
    undoes: Mapped[bool] = mapped_column(default=False)
    created: Mapped[datetime] = _at()
    created_by: Mapped[str]


class BulkChange(Base):
    """A change of many referrals at once: planned (`plan`: referral id → edition seen), applied, undone.

    `kind` is "status", "assignee", "screen" or "export"; `detail` says to what; `outcome` counts what became of it.
    """

    __tablename__ = "bulk_change"
    id: Mapped[str] = _key()
    kind: Mapped[str]
    detail: Mapped[dict[str, Any]]
    plan: Mapped[dict[str, Any]]
    outcome: Mapped[dict[str, Any]] = mapped_column(default=dict)
    created: Mapped[datetime] = _at()
    created_by: Mapped[str]
    owner_id: Mapped[str] = mapped_column(ID, index=True)  # who planned it
    applied: Mapped[datetime | None]
    undone: Mapped[datetime | None]


class Draft(Base):
    """An unfinished form of one person."""

    __tablename__ = "draft"
    id: Mapped[str] = _key()
    owner_id: Mapped[str] = mapped_column(ID, index=True)
    content: Mapped[dict[str, Any]]
    updated: Mapped[datetime] = _at()


class SenderMapping(Base):
    """Which column of a sender's sheets means what; `firm_id` "" is the house's own list of senders."""

    __tablename__ = "sender_mapping"
    firm_id: Mapped[str] = mapped_column(ID, primary_key=True, default="")
    sender: Mapped[str] = mapped_column(primary_key=True)
    mapping: Mapped[dict[str, Any]]
    updated: Mapped[datetime] = _at()
    updated_by: Mapped[str]


class ImportBatch(Base):
    """One uploaded file on its way in.

    `state`: received, columns (somebody has to say what they mean), refused, looked at, running, cancelled, done,
    undone.  `report` holds what the dry run found of the file as a whole.
    """

    __tablename__ = "import_batch"
    id: Mapped[str] = _key()
    sender: Mapped[str] = mapped_column(default="")
    firm_id: Mapped[str | None] = mapped_column(ForeignKey("firm.id"))
    ending: Mapped[str]  # of the file: ".csv"; its name may name a patient
    file_hash: Mapped[str] = mapped_column(HASH, index=True)
    data: Mapped[bytes | None]  # kept while rows of it wait or can be fetched back as rejected
    options: Mapped[dict[str, Any]] = mapped_column(default=dict)
    mapping: Mapped[dict[str, Any]] = mapped_column(default=dict)
    state: Mapped[str] = mapped_column(default="received", index=True)
    counts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    report: Mapped[dict[str, Any]] = mapped_column(default=dict)
    created: Mapped[datetime] = _at()
    created_by: Mapped[str]
    finished: Mapped[datetime | None]


class ImportRow(Base):
    """One referral of an import (`key` is its content's), or a row that belongs to none.

    `content` is what will be taken in, until it is.  `twin_id` is a stored referral that is probably the same case;
    `choice` is what somebody said of it: "new", "both rows", "apart", "leave out".
    """

    __tablename__ = "import_row"
    batch_id: Mapped[str] = mapped_column(ForeignKey("import_batch.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(HASH, index=True)
    reference: Mapped[str] = mapped_column(default="")
    verdict: Mapped[str]  # accepted, warned, rejected
    problems: Mapped[list[Any]] = mapped_column(default=list)  # (where, what), of a warned one its warnings
    source_rows: Mapped[list[Any]] = mapped_column(default=list)
    content: Mapped[dict[str, Any] | None]
    origins: Mapped[dict[str, Any]] = mapped_column(default=dict)
    twin_id: Mapped[str | None] = mapped_column(ForeignKey("referral.id", ondelete="SET NULL"))
    choice: Mapped[str] = mapped_column(default="")
    outcome: Mapped[str] = mapped_column(default="")  # added, already there, merged, left out, undone
    referral_id: Mapped[str | None] = mapped_column(ForeignKey("referral.id", ondelete="SET NULL"))
    version: Mapped[int | None]  # of the referral, as the import left it


class Job(Base):
    """Work in the background.  Whoever holds the lease works; a lease that ran out is taken over."""

    __tablename__ = "job"
    id: Mapped[str] = _key()
    kind: Mapped[str]
    subject: Mapped[str] = mapped_column(default="")
    payload: Mapped[dict[str, Any]] = mapped_column(default=dict)
    state: Mapped[str] = mapped_column(default="waiting", index=True)  # waiting, running, done, cancelled, failed
    done: Mapped[int] = mapped_column(default=0)
    total: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(default="")
    cancel: Mapped[bool] = mapped_column(default=False)
    lease: Mapped[str | None]
    lease_until: Mapped[datetime | None]
    created: Mapped[datetime] = _at()
    created_by: Mapped[str]
    started: Mapped[datetime | None]
    finished: Mapped[datetime | None]


# --- API --------------------------------------------------------------------------------------------------------


class ApiToken(Base):
    __tablename__ = "api_token"
    id: Mapped[str] = _key()
    name: Mapped[str]
    token_hash: Mapped[str] = mapped_column(HASH, unique=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"))  # whose role and firm it has
    scopes: Mapped[list[str]]
    created: Mapped[datetime] = _at()
    created_by: Mapped[str]
    expires: Mapped[datetime | None]
    revoked: Mapped[datetime | None]
    last_used: Mapped[datetime | None]


class IdempotencyKey(Base):
    """The answer to a request that was made with a key: the same request again gets it again."""

    __tablename__ = "idempotency_key"
    token_id: Mapped[str] = mapped_column(ForeignKey("api_token.id", ondelete="CASCADE"), primary_key=True)
    key: Mapped[str] = mapped_column(String(200), primary_key=True)
    request_hash: Mapped[str] = mapped_column(HASH)
    status: Mapped[int]
    answer: Mapped[dict[str, Any]]
    created: Mapped[datetime] = _at()


class Webhook(Base):
    __tablename__ = "webhook"
    id: Mapped[str] = _key()
    url: Mapped[str]
    secret: Mapped[str]
    events: Mapped[list[str]]
    firm_id: Mapped[str | None] = mapped_column(ForeignKey("firm.id"))
    active: Mapped[bool] = mapped_column(default=True)
    created: Mapped[datetime] = _at()
    created_by: Mapped[str]


class Outbox(Base):
    """A message to a webhook, written in the transaction that caused it and sent afterwards, again if need be."""

    __tablename__ = "outbox"
    id: Mapped[str] = _key()
    webhook_id: Mapped[str] = mapped_column(ForeignKey("webhook.id", ondelete="CASCADE"), index=True)
    event: Mapped[str]
    payload: Mapped[dict[str, Any]]
    attempts: Mapped[int] = mapped_column(default=0)
    next_try: Mapped[datetime | None] = mapped_column(default=now, index=True)  # None: delivered or given up
    delivered: Mapped[datetime | None]
    last_error: Mapped[str] = mapped_column(default="")
    created: Mapped[datetime] = _at()


# --- running the place ------------------------------------------------------------------------------------------


class Setting(Base):
    __tablename__ = "setting"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)
    updated: Mapped[datetime] = _at()
    updated_by: Mapped[str]


# Events that change nothing the queue counts.  An action that is not named here counts as a change.
_READS = ("referral:read", "queue:read", "audit:read", "session:start", "session:end", "session:refused")
NOT_READ = text(f"action not in ({', '.join(repr(action) for action in _READS)})")


class AuditEvent(Base):
    """One event of the chain.  `hash` is over its other columns and the hash of the event before (store.audit)."""

    __tablename__ = "audit_event"
    number: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    actor_id: Mapped[str] = mapped_column(ID)
    actor: Mapped[str]
    action: Mapped[str] = mapped_column(index=True)
    subject: Mapped[str] = mapped_column(index=True)  # an opaque id, or ""
    firm_id: Mapped[str | None] = mapped_column(ID)
    detail: Mapped[dict[str, Any]]
    previous: Mapped[str] = mapped_column(HASH)
    hash: Mapped[str] = mapped_column(HASH)

    __table_args__ = (Index("ix_audit_event_change", "number", sqlite_where=NOT_READ, postgresql_where=NOT_READ),)
