"""Which file of a case is asked for."""

from __future__ import annotations

from screening.memo import EDITIONS, PRODUCIBLE
from web.api.fields import OneOf
from web.api.schemas.base import Sent


class _Asked(Sent):
    edition = OneOf(EDITIONS, load_default=PRODUCIBLE)
    consent = OneOf(
        ("settled",),
        load_default=None,
        metadata={"description": "Say that consent for records of treatment for substance use is settled."},
    )


class MemoAsked(_Asked):
    format = OneOf(("docx", "pdf"), load_default="pdf")


class FillsAsked(_Asked):
    format = OneOf(("csv", "xlsx"), load_default="csv")
