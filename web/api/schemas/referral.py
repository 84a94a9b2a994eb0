"""Referrals: as they are sent, listed, read and changed."""

from __future__ import annotations

from typing import Any

from marshmallow import fields

from screening.intake.fields import Day, Text
from screening.intake.likeness import BOTH_ROWS, NEW_ALONE
from screening.intake.schema import DiagnosisSchema, FillSchema, ReferralSchema
from screening.operations.statuses import REASON_LENGTH, STATUSES
from screening.triage import BANDS
from web.api.fields import Id, OneOf
from web.api.schemas.base import Answer, Sent
from web.api.schemas.screening import WarningGiven, texts


class Made(Answer):
    """A new referral, or a new screening of one."""

    id = Id(metadata={"description": "Opaque; stands in addresses."})
    edition = fields.Integer(metadata={"description": "Counts its changes; also the ETag."})
    screening = fields.Integer(metadata={"description": "The number of the screening."})
    band = OneOf(BANDS)
    score = fields.Integer()


class NearestClock(Answer):
    kind = fields.String()
    due = fields.Date()
    days_left = fields.Integer(metadata={"description": "Negative when it is over."})
    state = OneOf(("past", "over", "pressing", "near", "far", "still"))
    unconfirmed = fields.Boolean(metadata={"description": "The day is by a rule not yet confirmed."})


class PromiseMade(Answer):
    hours = fields.Integer(metadata={"description": "Promised by the queue, from when the referral came into it."})
    left = fields.Integer(metadata={"description": "Whole hours left; negative when the time has run out."})
    due = fields.DateTime()


class ReferralRow(Answer):
    """A referral as the queue shows it."""

    id = Id()
    edition = fields.Integer()
    reference = fields.String(metadata={"description": "What the sender calls it."})
    band = OneOf(BANDS)
    queue = fields.String()
    beside = fields.List(fields.String(), metadata={"description": "Queues of other readers who are needed as soon."})
    score = fields.Integer()
    reasons = texts()
    unconfirmed = fields.Boolean(metadata={"description": "The band rests on unconfirmed rules alone."})
    fills = fields.Integer()
    injury_date = fields.Date()
    received = fields.DateTime()
    status = OneOf(STATUSES)
    status_since = fields.DateTime()
    assignee_id = Id(allow_none=True)
    assignee = fields.String(allow_none=True)
    clock = fields.Nested(NearestClock, allow_none=True)
    promise = fields.Nested(
        PromiseMade, allow_none=True, metadata={"description": "Null once somebody has begun, or where none is made."}
    )
    possible_duplicate = fields.Boolean(attribute="duplicate")
    demo = fields.Boolean()


class Handling(Answer):
    """Where a referral stands."""

    id = Id()
    edition = fields.Integer()
    status = OneOf(STATUSES)
    status_since = fields.DateTime()
    assignee_id = Id(allow_none=True)


class StoredFill(FillSchema):
    row = fields.Integer(required=True)


class StoredDiagnosis(DiagnosisSchema):
    row = fields.Integer(required=True)


class Content(ReferralSchema):
    """`referral/1` as it is kept, with the row numbers that findings name."""

    fills = fields.Nested(StoredFill, many=True, required=True)
    diagnoses = fields.Nested(StoredDiagnosis, many=True, required=True)
    warnings = fields.List(fields.Nested(WarningGiven), required=True)

    def dump(self, obj: Any, **_: Any) -> Any:
        return obj


class Case(Handling):
    """A referral with its content."""

    reference = fields.String()
    firm_id = Id(allow_none=True)
    source = fields.String()
    received = fields.DateTime()
    received_by = fields.String()
    version = fields.Integer(metadata={"description": "Of the content; a correction makes a new one."})
    band = OneOf(BANDS)
    queue = fields.String()
    score = fields.Integer()
    as_of = fields.Date(allow_none=True)
    content = fields.Nested(Content)


class AboutDays(Sent):
    as_of = Day(allow_none=False, metadata={"description": "The day to judge from; the day received, else today."})


class AboutInjury(Sent):
    injury_date = Day(
        allow_none=False, metadata={"description": "For a source that cannot say it, such as a FHIR bundle."}
    )


class NewStatus(Sent):
    status = OneOf(STATUSES, required=True)
    reason = Text(longest=REASON_LENGTH, metadata={"description": "A decline needs one."})


class NewAssignee(Sent):
    person = Id(required=True, allow_none=True, metadata={"description": "From /people; null for nobody."})


class PersonKnown(Answer):
    id = Id()
    name = fields.String()


class People(Answer):
    items = fields.List(fields.Nested(PersonKnown))


class HandlingChange(Answer):
    what = OneOf(("status", "assignee"))
    was = fields.String(allow_none=True)
    now = fields.String(allow_none=True)
    reason = fields.String()
    at = fields.DateTime()
    by = fields.String()
    undoes = fields.Boolean()


class History(Answer):
    items = fields.List(fields.Nested(HandlingChange))


class AboutReferral(AboutInjury, AboutDays):
    pass


class Twin(Answer):
    """A referral that is probably the same case, and why."""

    id = Id()
    edition = fields.Integer()
    reference = fields.String()
    reasons = texts()
    same = fields.Boolean(metadata={"description": "There is nothing new in the new one."})


class Twins(Answer):
    items = fields.List(fields.Nested(Twin))


class AboutMerge(AboutReferral):
    how = OneOf((BOTH_ROWS, NEW_ALONE), required=True)
