"""The queue: what to filter by, a page of it, views, and changes of many at once."""

from __future__ import annotations

from marshmallow import fields

from screening.intake.fields import Text, YesNo
from screening.operations import views
from screening.operations.queue import PAGE
from screening.operations.queue_filter import ANY, ASCENDING, DESCENDING, MOST_DAYS, NO, SORTS, TEXT_LENGTH, YES
from screening.operations.statuses import STATUSES
from screening.triage import BANDS
from web.api.cursor import PATTERN as CURSOR
from web.api.fields import Id, OneOf, Pattern, Whole
from web.api.schemas.base import Answer, Sent
from web.api.schemas.referral import ReferralRow

MOST = 200  # referrals on a page
LONGEST_FILTER = 2000


class QueueAsked(Sent):
    """Several values of one name mean any of them; several names mean all of them."""

    status = fields.List(OneOf((*STATUSES, ANY)), metadata={"description": "What is still to do, unless given."})
    band = fields.List(OneOf(BANDS))
    queue = fields.List(
        Text(longest=TEXT_LENGTH, required=True), metadata={"description": "Any queue that reads it, `beside` too."}
    )
    assignee = fields.List(Id(), metadata={"description": "Ids of people; `me`, `none`."})
    clock = Whole(0, MOST_DAYS, metadata={"description": "A clock due within so many days."})
    late = OneOf((YES,), metadata={"description": "Not begun within the hours its queue promises."})
    age = Whole(0, MOST_DAYS, metadata={"description": "Received so many days ago, or more."})
    moved = OneOf((YES,), metadata={"description": "Moved by the calendar."})
    no_fills = OneOf((YES,), data_key="no-fills")
    unconfirmed = OneOf((YES,), metadata={"description": "The band rests on unconfirmed rules alone."})
    duplicate = OneOf((YES,), metadata={"description": "Possible duplicates."})
    import_ = fields.List(Id(), data_key="import", metadata={"description": "Added by an import, by its id."})
    demo = OneOf((YES, NO))
    q = Text(longest=TEXT_LENGTH, required=False, allow_none=False, metadata={"description": "In the reference."})
    sort = OneOf(tuple(SORTS))
    dir = OneOf((ASCENDING, DESCENDING))
    limit = Whole(1, MOST, load_default=PAGE)
    cursor = Pattern(CURSOR, metadata={"description": "`next` of the page before."})


class QueuePage(Answer):
    items = fields.List(fields.Nested(ReferralRow))
    total = fields.Integer(metadata={"description": "How many the filter lets through."})
    bands = fields.Dict(metadata={"description": "How many of each band, with everything else as filtered."})
    statuses = fields.Dict()
    queues = fields.Dict(
        metadata={"description": "How many of each queue, likewise; a referral that several read counts in each."}
    )
    next = fields.String(allow_none=True, metadata={"description": "The cursor of the next page; null at the end."})


class NameAsked(Sent):
    name = Text(required=True, longest=200, metadata={"description": "Words of a patient's name, two letters or more."})


class RowsFound(Answer):
    items = fields.List(fields.Nested(ReferralRow))


class ViewSeen(Answer):
    id = fields.String()
    name = fields.String()
    query = fields.String(metadata={"description": "As in the address of /referrals."})
    count = fields.Integer()
    shared = fields.Boolean()
    mine = fields.Boolean()


class Views(Answer):
    items = fields.List(fields.Nested(ViewSeen))


class ViewNamed(Sent):
    name = Text(required=True, longest=views.NAME_LENGTH)
    shared = YesNo(load_default=False, allow_none=False)


class NewView(ViewNamed):
    query = Text(longest=LONGEST_FILTER, metadata={"description": "As in the address of /referrals."})
