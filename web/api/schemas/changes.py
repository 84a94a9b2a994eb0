"""Changes of many referrals at once: planned, looked at, applied, undone."""

from __future__ import annotations

from marshmallow import fields, validate

from screening.intake.fields import Text
from screening.operations.bulk import ACTIONS
from screening.operations.statuses import REASON_LENGTH
from web.api.fields import Id, OneOf
from web.api.schemas.base import Answer, Sent
from web.api.schemas.imports import JobProgress
from web.api.schemas.queue import LONGEST_FILTER

MOST = 10_000  # referrals named by their ids
PLANNED, APPLIED, UNDONE = "planned", "applied", "undone"


class NewChange(Sent):
    """Either `ids`, or `filter` for all that match."""

    kind = OneOf(tuple(ACTIONS), required=True)
    ids = fields.List(Id(), validate=validate.Length(1, MOST), load_default=None)
    filter = Text(longest=LONGEST_FILTER, metadata={"description": "As in the address of /referrals."})
    value = Text(
        longest=40,
        metadata={"description": "Of a status: the status; of an assignee: the person's id, or null; of a screening: "
                  "the day to judge from, or null for the day of each one's last."},
    )  # fmt: skip
    reason = Text(longest=REASON_LENGTH)


class WouldDo(Answer):
    """What applying it now would do."""

    chosen = fields.Integer()
    changes = fields.Integer()
    passed_over = fields.Dict(metadata={"description": "How many are left alone, by why."})
    before = fields.Dict(metadata={"description": "How many there are of each status, person or band."})
    after = fields.Dict()


class Change(Answer):
    id = Id()
    kind = OneOf(tuple(ACTIONS))
    state = OneOf((PLANNED, APPLIED, UNDONE))
    value = fields.String(allow_none=True, metadata={"description": "In words."})
    would_do = fields.Nested(WouldDo, allow_none=True, metadata={"description": "While it is planned."})
    outcome = fields.Dict(allow_none=True, metadata={"description": "Once it was applied."})
    applied = fields.DateTime(allow_none=True)
    by = fields.String(allow_none=True)
    can_be_undone = fields.Boolean()
    progress = fields.Nested(JobProgress, allow_none=True, metadata={"description": "Of many screened again."})


class Changes(Answer):
    items = fields.List(fields.Nested(Change))
