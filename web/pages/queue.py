"""The queue: the list, its filters in the address, the search by a patient's name, views, keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode

from flask import redirect, render_template, request, url_for

from rules.model import Rulebook
from screening.operations import account, bulk, due, queue, referrals, statuses, views
from screening.operations.base import Invalid
from screening.operations.queue_filter import BY_NAME, KINDS, SORTS, Filter
from screening.triage import BANDS, Queue
from web.routes import Route
from web.security import actor
from web.services import services

LIST = "/"
EMPTY_VIEWS_SHOWN = ("to-do", "mine", "unassigned", "late", "clock", "all")  # the others only when they hold something
CLOCK_CHOICES = (7, 14, 30, 60, 90, 180)
AGE_CHOICES = (3, 7, 14, 30, 90)
PLACE = ("after", "before")  # where on the list a page begins or ends
KEYS = (
    ("Anywhere", (("?", "this list of keys"), ("g q", "go to the referrals"), ("g n", "go to a new referral"))),
    (
        "In the list of referrals",
        (
            ("j", "next referral"),
            ("k", "the one before"),
            ("Enter or o", "open it"),
            ("x", "choose it, or not"),
            ("e", "change the status of the chosen ones"),
            ("a", "assign the chosen ones"),
            ("/", "search by reference"),
        ),
    ),
)


def show():
    """The list by the filter of the address; an address with empty values is made short first."""
    wanted = Filter.read(request.args.items(multi=True))
    place = {name: request.args[name] for name in PLACE if request.args.get(name)}
    if "" in request.args.values():
        return redirect(address(wanted, place), 303)
    return listed(wanted, place, done=request.args.get("done", ""))


@dataclass
class Asked:
    """What was asked of the chosen rows, when it could not be done: `problems` say why."""

    problems: Sequence[tuple[str, str]] = ()
    ids: Sequence[str] = ()
    values: Mapping[str, str] = field(default_factory=dict)


def listed(wanted: Filter, place: Mapping[str, str], done: str = "", asked: Asked | None = None):
    database = services().database
    found = queue.page(actor(), database, wanted, after=place.get("after"), before=place.get("before"))
    people = statuses.people(actor(), database)
    return render_template(
        "queue/list.html",
        page=found,
        wanted=wanted,
        views=[one for one in found.views if one.count or one.view.owner or one.view.id in EMPTY_VIEWS_SHOWN],
        everything=next(one.count for one in found.views if one.view.id == "all"),
        demos=next(one.count for one in found.views if one.view.id == "demo"),
        here=wanted.as_text(),
        place=place,
        people=people,
        names={person.id: person.name for person in people},
        done=bulk.past(actor(), database, done) if done else None,
        asked=asked or Asked(),
        address=address,
        bands=BANDS,
        queues=queues(found.queues, wanted),
        statuses=statuses.STATUSES,
        sorts=SORTS,
        kinds=BY_NAME,
        flags=[kind for kind in KINDS if kind.flag],
        clock_choices=CLOCK_CHOICES,
        age_choices=AGE_CHOICES,
    )


def queues(counts: Mapping[str, int], wanted: Filter) -> Mapping[str, int]:
    """The queues to choose from, each with its count: those that hold something or are chosen, the most urgent first.
    What an earlier rulebook called a queue comes last."""
    known = in_order(services().rulebook)
    shown = {*(name for name, count in counts.items() if count), *wanted.values.get("queue", ())}
    place = {queue.name: number for number, queue in enumerate(known)}
    return {name: counts.get(name, 0) for name in sorted(shown, key=lambda name: (place.get(name, len(place)), name))}


def in_order(rulebook: Rulebook) -> list[Queue]:
    """The queues of a rulebook, the most urgent first."""
    known = rulebook.words.by_kind.get("queue", {})
    return sorted((word.value for word in known.values()), key=lambda found: BANDS.index(found.band))


def address(wanted: Filter, place: Mapping[str, str] | None = None, **more: str) -> str:
    """The list under a filter."""
    values = urlencode({**wanted.as_query(), **(place or {}), **more}, doseq=True)
    return f"{LIST}?{values}" if values else LIST


def sent_filter() -> Filter:
    return Filter.from_text(request.form.get("filter", ""))


def sent_place() -> dict[str, str]:
    return {name: request.form[name] for name in PLACE if request.form.get(name)}


def way_back(text: str, **more: str) -> str:
    """The list as an earlier page named it: its filter and its place."""
    place = {name: value for name, value in parse_qsl(text) if name in PLACE}
    return address(Filter.from_text(text), place, **more)


def find():
    """Referrals by a patient's name.  The name comes in the body of a POST and is kept nowhere."""
    typed = request.form.get("name", "").strip()
    try:
        rows, problems = queue.find(actor(), services().database, typed), []
    except Invalid as error:
        rows, problems = [], error.problems
    page = render_template(
        "queue/found.html",
        rows_found=rows,
        typed=typed,
        problems=problems,
        most=queue.PAGE,
        back=sent_filter(),
        address=address,
    )
    return page, 422 if problems else 200


def seen(referral_id: str):
    """Takes the mark of a move away: somebody has looked."""
    due.seen(actor(), services().database, referral_id)
    return redirect(address(sent_filter(), sent_place()), 303)


# --- views --------------------------------------------------------------------------------------------------------


def save_view():
    wanted, shared = sent_filter(), request.form.get("shared") == "yes"
    views.save(actor(), services().database, request.form.get("name", ""), wanted, shared)
    return redirect(address(wanted), 303)


def my_views(problems: Sequence[tuple[str, str]] = ()):
    found = views.saved(actor(), services().database)
    names = {person.id: person.name for person in statuses.people(actor(), services().database)}
    return render_template("queue/views.html", views=found, names=names, address=address, problems=problems)


def change_view(view_id: str):
    shared = request.form.get("shared") == "yes"
    try:
        views.change(actor(), services().database, view_id, request.form.get("name", ""), shared)
    except Invalid as error:
        return my_views([(f"name-{view_id}", what) for _, what in error.problems]), 422
    return redirect(url_for("pages.views"), 303)


def remove_view(view_id: str):
    views.remove(actor(), services().database, view_id)
    return redirect(url_for("pages.views"), 303)


# --- keys ---------------------------------------------------------------------------------------------------------


def keys():
    return render_template("queue/keys.html", keys=KEYS)


def set_keys():
    account.prefer(actor(), services().database, "shortcuts", request.form.get("shortcuts") == "yes")
    return redirect(url_for("pages.keys"), 303)


def remove_demo():
    referrals.remove_demo(actor(), services().database)
    return redirect(url_for("pages.queue"), 303)


ROUTES = (
    Route(LIST, "queue", show, "queue:read"),
    Route("/find", "find", find, "queue:read", ("POST",)),
    Route("/queue/<referral_id>/seen", "seen", seen, "referral:change", ("POST",)),
    Route("/views", "views", my_views, "view:save"),
    Route("/views", "save_view", save_view, "view:save", ("POST",)),
    Route("/views/<view_id>", "change_view", change_view, "view:save", ("POST",)),
    Route("/views/<view_id>/remove", "remove_view", remove_view, "view:save", ("POST",)),
    Route("/keys", "keys", keys, "account:read"),
    Route("/keys", "set_keys", set_keys, "account:change", ("POST",)),
    Route("/demo/remove", "remove_demo", remove_demo, "demo:remove", ("POST",)),
)
