"""The queue: filtered, page by page; the search by name; views."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl

from screening.operations import glance, queue, views
from screening.operations.base import Invalid
from screening.operations.queue_filter import BY_NAME, Filter
from web.api.blueprint import Subject
from web.api.cursor import NOT_ONE, cursor, referral_of
from web.api.guard import actor
from web.api.schemas import queue as shapes
from web.api.schemas.base import Done
from web.services import services

subject = Subject("queue", "The queue: filters, pages, views")


@subject.call("GET", "/referrals", "queue:read", query=shapes.QueueAsked, gives=shapes.QueuePage)
def list_referrals(query: Mapping[str, Any]) -> Any:
    """A page of the queue, the most urgent first unless sorted otherwise.  `next` leads to the page after it."""
    wanted = filter_of(_pairs(query))
    after = referral_of(query["cursor"], wanted.as_text()) if "cursor" in query else None
    if after is not None and not glance.is_here(actor(), services().database, after):
        raise Invalid([("cursor", f"{NOT_ONE}; the referral it stopped at was removed, begin anew")])
    page = queue.page(actor(), services().database, wanted, after=after, limit=query["limit"])
    return {
        "items": page.rows,
        "total": page.total,
        "bands": page.bands,
        "statuses": page.statuses,
        "queues": page.queues,
        "next": cursor(page.after, wanted.as_text()) if page.after else None,
    }


def _pairs(query: Mapping[str, Any]) -> list[tuple[str, str]]:
    names = {name.replace("-", "_"): name for name in (*BY_NAME, "sort", "dir")}
    given = {names[key]: value for key, value in query.items() if key in names and value is not None}
    many = {name: value if isinstance(value, list) else [value] for name, value in given.items()}
    return [(name, str(value)) for name, values in many.items() for value in values]


def filter_of(pairs: Sequence[tuple[str, str]]) -> Filter:
    """The filter of these pairs.  Raises Invalid where something would be left out: a list must not show too much."""
    unknown = [name for name, _ in pairs if name not in BY_NAME and name not in ("sort", "dir", "off")]
    wanted = Filter.read(pairs)
    problems = [("filter", words) for words in wanted.problems]
    problems += [("filter", f"“{name[:40]}” is nothing to filter by") for name in unknown]
    if problems:
        raise Invalid(problems)
    return wanted


@subject.call("POST", "/search", "queue:read", body=shapes.NameAsked, gives=shapes.RowsFound)
def find_by_name(body: Mapping[str, Any]) -> Any:
    """Referrals of patients whose name holds these words; a name never stands in an address."""
    return {"items": queue.find(actor(), services().database, body["name"])}


# --- views ------------------------------------------------------------------------------------------------------


@subject.call("GET", "/views", "queue:read", gives=shapes.Views)
def list_views() -> Any:
    """The views of the queue, each with how many referrals it holds."""
    found = queue.page(actor(), services().database, limit=1).views
    return {
        "items": [
            {
                **{name: getattr(one.view, name) for name in ("id", "name", "shared", "mine")},
                "query": one.view.wanted.as_text(),
                "count": one.count,
            }
            for one in found
        ]
    }


@subject.call("POST", "/views", "view:save", body=shapes.NewView, gives=Done, status=201, creates=True)
def save_view(body: Mapping[str, Any]) -> Any:
    """Keep a filter under a name; your view of the same name is replaced."""
    wanted = filter_of(parse_qsl(body["query"] or ""))
    return {"id": views.save(actor(), services().database, body["name"], wanted, body["shared"])}


@subject.call("PUT", "/views/<id:view_id>", "view:save", body=shapes.ViewNamed, status=204)
def change_view(view_id: str, body: Mapping[str, Any]) -> None:
    """Rename a view of yours, share it, or make it private again."""
    views.change(actor(), services().database, view_id, body["name"], body["shared"])


@subject.call("DELETE", "/views/<id:view_id>", "view:save", status=204)
def remove_view(view_id: str) -> None:
    """Remove a view of yours."""
    views.remove(actor(), services().database, view_id)
