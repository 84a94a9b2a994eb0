"""A filter as it stands in an address, and in words."""

from __future__ import annotations

import pytest

from screening.operations.queue_filter import KINDS, SORTS, Filter
from screening.operations.statuses import TO_DO

ADDRESS = "status=new&band=amber&band=red&assignee=me&clock=30&moved=yes&q=AB+12&off=clock&sort=score&dir=asc"


def words(wanted: Filter) -> list[str]:
    return [chip.words for chip in wanted.chips({"p1": "Nora North"})]


def test_an_address_says_the_same_after_a_round_trip() -> None:
    wanted = Filter.from_text(ADDRESS)
    assert wanted.as_text() == ADDRESS
    assert Filter.from_text(wanted.as_text()) == wanted
    assert not wanted.problems


def test_the_plain_queue_has_no_query_and_shows_what_is_to_do() -> None:
    assert Filter().as_text() == ""
    assert Filter().active("status") == TO_DO
    assert words(Filter()) == ["Status: new, in review or waiting for records"]
    assert Filter.from_text("status=any").active("status") == ()
    assert words(Filter.from_text("status=any")) == []


def test_chips_in_words() -> None:
    assert words(Filter.from_text(ADDRESS + "&assignee=p1&assignee=p2&age=1&demo=no&status=any")) == [
        "Band: red or amber",
        "Assigned to: me, Nora North or somebody who is gone",
        "Clock within 30 days of today",
        "In the queue for at least 1 day",
        "Moved by the calendar",
        "Without the demo set",
        "Reference holds “AB 12”",
    ]


def test_every_kind_and_sort_can_be_said() -> None:
    for kind in KINDS:
        value = kind.choices[0] if kind.choices else "3" if kind.days else "yes" if kind.flag else "x"
        wanted = Filter.read([(kind.name, value)])
        assert wanted.active(kind.name) == (value,)
        assert any(kind.name == chip.name for chip in wanted.chips())
    assert all(Filter.read([("sort", sort)]).sort == sort for sort in SORTS)


def test_switching_off_keeps_the_value_and_removing_does_not() -> None:
    wanted = Filter.from_text("band=red&status=closed")
    off = wanted.toggled("band")
    assert off.active("band") == ()
    assert [chip.on for chip in off.chips() if chip.name == "band"] == [False]
    assert off.toggled("band") == wanted
    assert off.setting("band", "green").active("band") == ("green",), "a new value is switched on"
    assert "band" not in wanted.without("band").values
    assert wanted.without("status").active("status") == ()
    assert wanted.toggled("status").active("status") == ()


def test_sorting_takes_the_useful_direction_first_and_turns() -> None:
    once = Filter().sorted_by("score")
    assert once.descending
    assert not once.sorted_by("score").descending
    assert once.sorted_by("score").sorted_by("score").descending
    assert not Filter().sorted_by("clock").descending
    assert Filter().sorted_by("clock").sorted_by("urgency") == Filter()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("band=purple", "“purple” is not one of stop, red"),
        ("clock=soon", "is not a number of days"),
        ("clock=-3", "is not a number of days"),
        ("age=99999", "is not a number of days"),
        ("moved=perhaps", "is not yes"),
        (f"q={'x' * 81}", "too long"),
        (f"queue={'x' * 81}", "too long"),
    ],
)
def test_what_is_not_known_is_left_out_and_said(text: str, said: str) -> None:
    wanted = Filter.from_text(text)
    assert not wanted.values
    assert len(wanted.problems) == 1
    assert said in wanted.problems[0]
    assert wanted.as_text() == ""


def test_strange_names_and_orders_are_nothing() -> None:
    assert Filter.from_text("name=Smith&off=name&sort=name&dir=sideways&band=") == Filter()
