"""Views of the queue: private until shared, counted."""

from __future__ import annotations

import pytest

from screening.operations import queue, views
from screening.operations.base import Conflict, Invalid, NotFound
from screening.operations.queue_filter import Filter
from screening.store.actor import ATTORNEY, INTAKE, Actor
from screening.store.database import Database
from tests.operations.made import add_firm, add_person, add_plain

REDS = Filter.from_text("band=red&off=status&sort=score")


def names(actor: Actor, database: Database) -> list[str]:
    return [view.name for view in views.saved(actor, database)]


def test_a_view_is_private_until_it_is_shared(database: Database) -> None:
    anna, ben = add_person(database, "Anna", INTAKE), add_person(database, "Ben", INTAKE)
    made = views.save(anna, database, "  My   reds ", REDS)
    assert names(anna, database) == ["My reds"]
    assert names(ben, database) == []
    views.change(anna, database, made, "Reds", shared=True)
    (seen,) = views.saved(ben, database)
    assert (seen.name, seen.owner, seen.mine, seen.shared, seen.wanted) == ("Reds", "Anna", False, True, REDS)
    views.change(anna, database, made, "Reds", shared=False)
    assert names(ben, database) == []


def test_a_shared_view_stays_within_the_firm(database: Database) -> None:
    north, south = add_firm(database, "North"), add_firm(database, "South")
    nora, ned = add_person(database, "Nora", ATTORNEY, north), add_person(database, "Ned", ATTORNEY, north)
    sam, anna = add_person(database, "Sam", ATTORNEY, south), add_person(database, "Anna", INTAKE)
    views.save(nora, database, "of North", REDS, shared=True)
    views.save(anna, database, "of the house", REDS, shared=True)
    assert names(ned, database) == ["of North", "of the house"]
    assert names(sam, database) == ["of the house"]
    assert names(anna, database) == ["of the house"]


def test_only_the_owner_changes_a_view(database: Database) -> None:
    anna, ben = add_person(database, "Anna", INTAKE), add_person(database, "Ben", INTAKE)
    made = views.save(anna, database, "Reds", REDS, shared=True)
    for refused in (
        lambda: views.change(ben, database, made, "Mine now", False),
        lambda: views.remove(ben, database, made),
        lambda: views.remove(anna, database, "unknown"),
    ):
        with pytest.raises(NotFound):
            refused()
    views.remove(anna, database, made)
    assert names(anna, database) == []


def test_names(database: Database) -> None:
    anna = add_person(database, "Anna", INTAKE)
    first = views.save(anna, database, "Reds", Filter())
    assert views.save(anna, database, "reds", REDS) == first, "the same name again replaces it"
    assert [view.wanted for view in views.saved(anna, database)] == [REDS]
    for wrong in ("", "  ", "x" * 61):
        with pytest.raises(Invalid):
            views.save(anna, database, wrong, REDS)
        with pytest.raises(Invalid):
            views.change(anna, database, first, wrong, False)
    for number in range(views.MOST - 1):
        views.save(anna, database, f"view {number}", REDS)
    with pytest.raises(Conflict):
        views.save(anna, database, "one too many", REDS)


def test_views_are_counted_with_the_list(database: Database) -> None:
    anna = add_person(database, "Anna", INTAKE)
    add_plain(database, 3, band="red")
    add_plain(database, 2, band="green", assignee_id=anna.id)
    views.save(anna, database, "reds", REDS)
    counts = {one.view.name: one.count for one in queue.page(anna, database).views}
    assert (counts["reds"], counts["Mine"], counts["Unassigned"], counts["All"]) == (3, 2, 3, 5)
