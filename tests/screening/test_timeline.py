"""The timeline: every drawn thing is a row of the table, in its place, and nothing that was dated is left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from rules.model import Rulebook
from screening.demo import demo_referrals
from screening.memo.drawing import read
from screening.referral import DiagnosisRow, Event, FillRow, Injury, Procedure, Referral, Statement
from screening.screen import screen
from screening.timeline import Timeline, timeline
from screening.timeline_svg import svg

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def drawn(rulebook: Rulebook) -> list[tuple[Referral, Timeline]]:
    referrals = [*demo_referrals(), EVERYTHING]
    return [(r, timeline(screen(r, rulebook, AS_OF, "reference").as_dict(), r)) for r in referrals]


AS_OF = date(2026, 5, 4)
EVERYTHING = Referral(
    "R <&> 1",
    Injury(date(2025, 1, 10), "CA", "fall <b>"),
    events=(Event(date(2025, 9, 2), "second accident"), Event(None, "a fall")),
    procedures=(Procedure(date(2025, 10, 1), "stimulator trial", "successful"),),
    statements=(Statement(date(2026, 3, 1), "treater", "gabapentin", "indefinite"),),
    diagnoses=(DiagnosisRow(1, "G90.511", date(2025, 2, 20)), DiagnosisRow(2, "99999", date(2025, 2, 21), "SNOMED CT"),
               DiagnosisRow(3, "M54.2", None)),
    fills=(
        FillRow(1, "dispense", date(2025, 3, 1), "GABAPENTIN 300 MG CAP", days_supply=30),
        FillRow(2, "dispense", date(2025, 9, 1), "GABAPENTIN 300 MG CAP", days_supply=30),
        FillRow(3, "dispense", date(2025, 9, 5), "NOBODY KNOWS & CO"),
        FillRow(4, "order", date(2025, 9, 9), "TRAMADOL 50 MG TAB"),
        FillRow(5, "dispense", None, "TRAMADOL 50 MG TAB"),
    ),
)  # fmt: skip


def groups(found: Timeline) -> dict[int, Element]:
    picture = fromstring(svg(found))
    every = [group for group in picture.iter(f"{SVG}g") if "data-row" in group.attrib]
    numbered = {int(group.attrib["data-row"]): group for group in every}
    assert len(numbered) == len(every)
    return numbered


def test_what_is_drawn_is_a_row_of_the_table_and_every_row_is_drawn(drawn: list[tuple[Referral, Timeline]]) -> None:
    for _, found in drawn:
        numbered = groups(found)
        assert set(numbered) == set(range(len(found.items)))
        for number, item in enumerate(found.items):
            title = numbered[number].find(f"{SVG}title")
            assert title is not None
            assert title.text is not None
            assert title.text.endswith(item.words)
            assert item.kind.replace(" ", "-") in numbered[number].attrib["class"]


def test_the_key_says_what_is_drawn_and_nothing_else(drawn: list[tuple[Referral, Timeline]]) -> None:
    words = {"reach": "reach of the records", "course": "supplied", "gap": "gap in supply", "fill": "fill",
             "order": "order, not dispensed", "diagnosis": "diagnosis coded"}  # fmt: skip
    for _, found in drawn:
        kinds = {item.kind for item in found.items} - {"injury", "as-of date"}
        wanted = {words.get(kind, "event, procedure or statement") for kind in kinds}
        plain, keyed = (
            {text.text for text in fromstring(svg(found, key=key)).iter(f"{SVG}text")} for key in (False, True)
        )
        assert keyed - plain == wanted - plain
        assert max(part.at[0] + 6 * len(part.text) for part in read(svg(found, key=True)).parts
                   if getattr(part, "text", "") in wanted) < 960  # fmt: skip


def test_later_is_further_right(drawn: list[tuple[Referral, Timeline]]) -> None:
    for _, found in drawn:
        at = {item.start: left(group) for item, group in ((found.items[n], g) for n, g in groups(found).items())}
        places = [at[day] for day in sorted(at)]
        assert places == sorted(places)
        assert places[0] == 12
        assert all(0 <= place <= 960 for place in places)


def left(group: Element) -> float:
    shape = next(iter(group.iter(f"{SVG}line")), None)
    if shape is not None:
        return float(shape.attrib["x1"])
    shape = next(child for child in group if child.tag != f"{SVG}title")
    if shape.tag == f"{SVG}circle":
        return float(shape.attrib["cx"])
    narrow = group.attrib["class"].split()[1] in ("diagnosis", "event", "procedure", "statement")
    return float(shape.attrib["x"]) + (4 if narrow else 0)


def test_every_dated_row_stands_in_it(drawn: list[tuple[Referral, Timeline]]) -> None:
    for referral, found in drawn:
        for section, rows in (("fills", referral.fills), ("diagnoses", referral.diagnoses)):
            told = {
                (row, item.start) for item in found.items if item.section == section and item.end is None
                for row in item.rows
            }  # fmt: skip
            assert told == {(row.row, row.date) for row in rows if row.date}
        days = {item.start for item in found.items}
        assert {referral.injury.date, AS_OF} | {event.date for event in referral.events if event.date} <= days


def test_what_has_no_date_is_named_below(drawn: list[tuple[Referral, Timeline]]) -> None:
    (everything,) = (found for referral, found in drawn if referral is EVERYTHING)
    assert everything.undated == ("fills row 5: TRAMADOL 50 MG TAB", "diagnoses row 3: M54.2", "a fall")


def test_two_courses_of_a_drug_share_a_line_and_have_a_gap_between(drawn: list[tuple[Referral, Timeline]]) -> None:
    (everything,) = (found for referral, found in drawn if referral is EVERYTHING)
    lane = [item for item in everything.items if item.lane == "gabapentin (oral)" and item.kind in ("course", "gap")]
    assert [(item.kind, item.start, item.end) for item in lane] == [
        ("course", date(2025, 3, 1), date(2025, 3, 30)),
        ("gap", date(2025, 3, 31), date(2025, 8, 31)),
        ("course", date(2025, 9, 1), date(2025, 9, 30)),
    ]
    assert everything.since_injury(lane[0]) == "50 days after"


def test_the_picture_needs_no_style_and_the_memo_can_draw_it(drawn: list[tuple[Referral, Timeline]]) -> None:
    for _, found in drawn:
        text = svg(found, 'a"b')
        picture = fromstring(text)
        assert picture.find(f"{SVG}title") is not None
        assert picture.find(f"{SVG}desc") is not None
        assert not any("style" in element.attrib or element.tag == f"{SVG}style" for element in picture.iter())
        assert len(read(text).parts) > len(found.items)


def test_a_case_of_one_day_is_drawn() -> None:
    day = date(2025, 1, 10)
    referral = replace(EVERYTHING, fills=(), diagnoses=(), events=(), procedures=(), statements=())
    nothing = {"known": False, "from": None, "to": None, "implied": False}
    result = {"as_of": "2025-01-10", "courses": [], "diagnoses": [],
              "records": {"pharmacy": nothing, "diagnoses": nothing}}  # fmt: skip
    found = timeline(result, referral)
    assert [item.start for item in found.items] == [day, day]
    assert set(groups(found)) == {0, 1}


def test_no_line_strikes_through_a_name_of_the_axis(drawn: list[tuple[Referral, Timeline]]) -> None:
    names = 0
    for _, found in drawn:
        picture = fromstring(svg(found))
        lines = [float(group.find(f"{SVG}line").attrib["x1"]) for group in groups(found).values()
                 if group.find(f"{SVG}line") is not None]  # fmt: skip
        assert len(lines) == 2
        axis = [group for group in picture.iter(f"{SVG}g") if group.attrib.get("class") == "axis"][1]
        for text in axis.iter(f"{SVG}text"):
            names += 1
            left = float(text.attrib["x"])
            assert not [x for x in lines if left - 2 < x < left + 6.2 * len(text.text)], text.text
    assert names > 100
