"""What people say of a case: decisions, questions, comments, corrections; and what changed."""

from __future__ import annotations

from marshmallow import fields

from screening.intake.fields import Day, Text, YesNo
from screening.intake.form import BY_NAME
from screening.operations import comments, corrections, decisions, filing, questions
from screening.triage import BANDS
from web.api.fields import Id, OneOf, Texts, Whole
from web.api.schemas.base import Answer, Kept, Sent
from web.api.schemas.screening import texts

MOST = 999_999


class NewDecision(Sent):
    """A rejection and an amendment need a reason, an amendment its text."""

    rule = Text(required=True, longest=200)
    finding = Text(longest=64, metadata={"description": "The key of the finding; left out, all that the rule raised."})
    verdict = OneOf(decisions.VERDICTS, required=True)
    reason = Text(longest=decisions.LONGEST)
    text = Text(longest=decisions.LONGEST)
    screening = Whole(1, MOST, load_default=None, metadata={"description": "The one looked at; the newest."})


class DecisionMade(Answer):
    rule = fields.String()
    finding = fields.String(metadata={"description": "The key of what it is on; empty: all that the rule raised."})
    verdict = OneOf(decisions.VERDICTS)
    text = fields.String()
    reason = fields.String()
    created = fields.DateTime()
    created_by = fields.String()


class Decisions(Answer):
    items = fields.List(fields.Nested(DecisionMade), metadata={"description": "The newest first: it counts."})


class NewFilingDate(Sent):
    due = Day(required=True, allow_none=True, metadata={"description": "The last day; null takes it back."})
    reason = Text(required=True, longest=filing.LONGEST, metadata={"description": "What the day rests on."})


class FilingDateSeen(Answer):
    due = fields.Date(allow_none=True, metadata={"description": "Null: taken back."})
    reason = fields.String()
    created = fields.DateTime()
    created_by = fields.String()


class FilingDates(Answer):
    items = fields.List(fields.Nested(FilingDateSeen), metadata={"description": "The newest first: it counts."})


class QuestionMarked(Answer):
    id = fields.String(metadata={"description": "Known by its words."})
    ask = fields.String()
    because = texts()
    would_change = texts()
    state = OneOf(questions.STATES)
    reason = fields.String()
    marked = fields.DateTime(allow_none=True)
    marked_by = fields.String(allow_none=True)


class Questions(Answer):
    items = fields.List(fields.Nested(QuestionMarked), metadata={"description": "What would change most first."})


class NewMark(Sent):
    state = OneOf(questions.STATES, required=True)
    reason = Text(longest=questions.LONGEST, metadata={"description": "A dismissal needs one."})


class NewComment(Sent):
    text = Text(required=True, longest=comments.LONGEST)
    in_memo = YesNo(load_default=False, allow_none=False)


class ChosenComment(Sent):
    in_memo = YesNo(required=True)


class CommentMade(Answer):
    id = Id()
    text = fields.String()
    in_memo = fields.Boolean()
    created = fields.DateTime()
    created_by = fields.String()


class Comments(Answer):
    items = fields.List(fields.Nested(CommentMade))


class NewCorrection(Sent):
    """Fields of one row as somebody would type them; an empty text takes a value out."""

    section = OneOf(tuple(BY_NAME), required=True)
    row = Whole(0, MOST, required=True, allow_none=True, metadata={"description": "0: stands once; null: a new row."})
    values = Texts(required=True, metadata={"description": "Field, as in `referral/1` → text as typed."})
    reason = Text(required=True, longest=corrections.LONGEST)
    version = Whole(1, MOST, required=True, metadata={"description": "Of the content you looked at."})


class FieldChange(Kept):
    where = fields.String()
    field = fields.String()
    was = fields.String(allow_none=True)
    now = fields.String(allow_none=True)


class VersionEntry(Answer):
    number = fields.Integer()
    changes = fields.List(fields.Nested(FieldChange))
    reason = fields.String()
    created = fields.DateTime()
    created_by = fields.String()


class Versions(Answer):
    items = fields.List(fields.Nested(VersionEntry))


class ValueChange(Kept):
    what = fields.String()
    before = fields.String(allow_none=True)
    after = fields.String(allow_none=True)


class Titled(Kept):
    kind = fields.String()
    title = fields.String()


class FindingChanged(Titled):
    changes = fields.List(fields.Nested(ValueChange))


class WhyChanged(Kept):
    kind = fields.String()
    words = fields.String()


class Differences(Kept):
    """What a screening says otherwise than the one before it."""

    causes = fields.List(fields.Nested(WhyChanged))
    triage = fields.List(fields.Nested(ValueChange))
    added = fields.List(fields.Nested(Titled))
    removed = fields.List(fields.Nested(Titled))
    changed = fields.List(fields.Nested(FindingChanged))
    parts = fields.List(fields.Nested(ValueChange))
    opened = texts()
    closed = texts()
    expenses = fields.List(fields.Nested(ValueChange))
    clocks = fields.List(fields.Nested(ValueChange))


class ScreeningEntry(Answer):
    number = fields.Integer()
    version = fields.Integer(metadata={"description": "Of the content it was made from."})
    as_of = fields.Date()
    band = OneOf(BANDS)
    score = fields.Integer()
    cause = fields.String()
    causes = texts()
    created = fields.DateTime()
    created_by = fields.String()


class Screenings(Answer):
    items = fields.List(fields.Nested(ScreeningEntry))
