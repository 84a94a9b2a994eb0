"""The tables.  Screenings are never changed: another run of a referral adds a row."""

from __future__ import annotations

import secrets
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, ForeignKey, String, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

SCHEMA_VERSION = 1


class Moment(TypeDecorator):
    """A point in time, kept and given back in UTC (SQLite itself knows no zones)."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


def now() -> datetime:
    return datetime.now(UTC)


def opaque_id() -> str:
    """An id that says nothing and cannot be guessed: it stands in addresses."""
    return secrets.token_urlsafe(12)


class Base(DeclarativeBase):
    type_annotation_map = {datetime: Moment, dict[str, Any]: JSON, list[str]: JSON}  # noqa: RUF012


class SchemaVersion(Base):
    __tablename__ = "schema_version"
    version: Mapped[int] = mapped_column(primary_key=True)


class StoredReferral(Base):
    """A referral as it was understood (`content`, see store.codec) and where it came from."""

    __tablename__ = "referral"
    id: Mapped[str] = mapped_column(String(24), primary_key=True, default=opaque_id)
    reference: Mapped[str]  # referral_id, as the sender calls it
    content: Mapped[dict[str, Any]]
    source: Mapped[str]
    demo: Mapped[bool] = mapped_column(default=False, index=True)
    received: Mapped[datetime] = mapped_column(default=now)
    received_by: Mapped[str]
    screenings: Mapped[list[StoredScreening]] = relationship(
        back_populates="referral", cascade="all, delete-orphan", order_by="StoredScreening.created"
    )


class StoredScreening(Base):
    """One result (`screening/1`) and what it rests on.  `band_rank` 0 is the most urgent; `reasons` are for lists."""

    __tablename__ = "screening"
    id: Mapped[str] = mapped_column(String(24), primary_key=True, default=opaque_id)
    referral_id: Mapped[str] = mapped_column(ForeignKey("referral.id", ondelete="CASCADE"), index=True)
    rulebook_hash: Mapped[str]
    data_hash: Mapped[str]
    as_of: Mapped[date]
    result: Mapped[dict[str, Any]]
    band: Mapped[str]
    band_rank: Mapped[int] = mapped_column(index=True)
    score: Mapped[int]
    reasons: Mapped[list[str]]
    created: Mapped[datetime] = mapped_column(default=now)
    created_by: Mapped[str]
    referral: Mapped[StoredReferral] = relationship(back_populates="screenings")


class SignInLink(Base):
    """A link that signs in once.  Only the hash of its token is kept."""

    __tablename__ = "sign_in_link"
    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    created: Mapped[datetime] = mapped_column(default=now)
    expires: Mapped[datetime]
    used: Mapped[datetime | None]


class UserSession(Base):
    """A signed-in browser.  `form_token` guards its forms; only the hash of the cookie is kept."""

    __tablename__ = "user_session"
    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    user: Mapped[str]
    form_token: Mapped[str]
    created: Mapped[datetime] = mapped_column(default=now)
    last_seen: Mapped[datetime] = mapped_column(default=now)
