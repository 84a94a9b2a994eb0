"""Imports: a file on its way in."""

from __future__ import annotations

from marshmallow import fields

from screening.intake.fields import Day, Text, YesNo
from screening.operations import import_run, imports
from web.api.fields import Id, OneOf, Texts
from web.api.schemas.base import Answer, Kept, Sent

LONGEST_SENDER = 100
STATES = (
    imports.RECEIVED,
    imports.COLUMNS,
    imports.REFUSED,
    imports.LOOKED_AT,
    imports.RUNNING,
    imports.CANCELLED,
    imports.DONE,
    imports.UNDONE,
)
DATES = ("", "month first", "day first")


class UploadForm(Sent):
    """What stands beside the file."""

    sender = Text(longest=LONGEST_SENDER, metadata={"description": "Whose columns these are; remembered by this name."})
    firm = Id(metadata={"description": "The firm the referrals belong to, by its id."})
    injury_date = Day(allow_none=False, metadata={"description": "For files that cannot say it."})
    as_of = Day(allow_none=False, metadata={"description": "The day to judge from."})


class ImportMade(Answer):
    id = Id()
    known = fields.Boolean(metadata={"description": "This very file was here before; nothing was changed."})


class ColumnSeen(Kept):
    key = fields.String()
    sheet = fields.String()
    title = fields.String()
    field = fields.String(metadata={"description": "What it is taken to mean; empty: not read."})
    why = fields.String()
    samples = fields.List(fields.String())


class ImportRowSeen(Answer):
    number = fields.Integer()
    reference = fields.String()
    verdict = OneOf(("accepted", "warned", "rejected"))
    problems = fields.List(fields.List(fields.String()), metadata={"description": "(where, what) pairs."})
    source_rows = fields.List(fields.Raw())
    twin_id = Id(allow_none=True, metadata={"description": "A referral that is probably the same case."})
    choice = fields.String()
    outcome = fields.String()
    referral_id = Id(allow_none=True)


class JobProgress(Answer):
    state = OneOf(("waiting", "running", "done", "cancelled", "failed"))
    done = fields.Integer()
    total = fields.Integer()
    percent = fields.Integer()
    note = fields.String()
    seconds_left = fields.Integer(allow_none=True)


class ImportRow(Answer):
    """An import in short."""

    id = Id()
    state = OneOf(STATES)
    sender = fields.String()
    firm_id = Id(allow_none=True)
    ending = fields.String()
    counts = fields.Dict(metadata={"description": "Referrals and rows by verdict, as the dry run found them."})
    created = fields.DateTime()
    created_by = fields.String()
    finished = fields.DateTime(allow_none=True)


class Imports(Answer):
    items = fields.List(fields.Nested(ImportRow))


class ImportState(ImportRow):
    """An import with what needs a look."""

    problems = fields.List(fields.List(fields.String()), metadata={"description": "Of the file as a whole."})
    columns = fields.List(fields.Nested(ColumnSeen))
    dates = fields.String(metadata={"description": "How dates with slashes are meant."})
    rows = fields.List(fields.Nested(ImportRowSeen), metadata={"description": "Rejected and warned, at most 200."})
    undecided = fields.List(fields.Nested(ImportRowSeen), metadata={"description": "Probable duplicates."})
    outcomes = fields.Dict(metadata={"description": "What became of its referrals so far."})
    to_do = fields.Integer()
    progress = fields.Nested(JobProgress, allow_none=True)


class ChosenColumns(Sent):
    fields_ = Texts(required=True, data_key="fields", metadata={"description": "Column key → field; empty: not read."})
    dates = OneOf(DATES, load_default="")
    remember = YesNo(load_default=False, allow_none=False, metadata={"description": "For this sender's next file."})


class ChosenTwin(Sent):
    choice = OneOf(import_run.CHOICES, required=True)


class StaysThere(Answer):
    id = Id()
    reference = fields.String()
    why = fields.String()


class UndoSeen(Answer):
    removed = fields.Integer()
    restored = fields.Integer()
    stays = fields.List(fields.Nested(StaysThere))
