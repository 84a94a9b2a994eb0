"""Which fills make one course: meaning, titration, fills of unknown dose, ongoing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from rules.model import Answer
from screening.groups import GroupIndex
from screening.meanings import doubts, ingredient_courses, ongoing
from screening.model import Dose, Drug, Fill, Strength
from screening.parameters import Settings
from screening.referral import FillRow
from screening.vocabulary import DoseBand, DrugGroup, DrugLine

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
DAY = date(2025, 6, 1)
THRESHOLDS = Settings(gap_days=30, cap_days=30, reversal_days=14, longest_days=90)


def band(low=None, high=None, high_included=True, **more) -> DoseBand:
    return DoseBand(low and Decimal(low), True, high and Decimal(high), high_included, **more)


def naltrexone(name: str, dose_band: DoseBand, **more) -> DrugGroup:
    return DrugGroup(name, (DrugLine(("naltrexone",), "oral", dose_band, single=True, **more),))


GROUPS = [
    naltrexone("low", band("1", "6"), titration_from=Decimal("0.5")),
    naltrexone("very low", band("0.001", "1", False)),
    naltrexone("addiction", band("25", "100")),
    DrugGroup("blocking", (DrugLine(("naltrexone",), band=band("0.001", unknown_counts=True), single=True),)),
    DrugGroup("oral gabapentin", (DrugLine(("gabapentin",), "oral"),)),
    DrugGroup("adequate gabapentin", (DrugLine(("gabapentin",), "oral", band("1200", "3600")),)),
]
INDEX = GroupIndex({group.name: group for group in GROUPS})


def embeda(fill: Fill) -> Fill:
    """The same fill, of a product that holds morphine too."""
    return replace(fill, drug=replace(fill.drug, name="Embeda", ingredients=("morphine", "naltrexone")))


def fills(*given: tuple, ingredient="naltrexone") -> list[Fill]:
    """(day, strength mg, daily mg or None, days, options …) each."""
    found = []
    for i, (day, strength, mg, days, *options) in enumerate(given):
        more = options[0] if options else {}
        drug = Drug(
            f"{ingredient} {strength} mg",
            (ingredient,),
            strengths={ingredient: Strength(Decimal(strength), "unit", f"{strength} mg")},
            route=more.get("route", "oral"),
            compounded=more.get("compounded"),
        )
        row = FillRow(i + 1, "dispense", DAY + timedelta(days=day), drug.name)
        dose = Dose(None if mg is None else Decimal(mg), reason="" if mg else "no quantity")
        found.append(Fill(i, (i + 1,), row.date, ingredient, drug, dose, days, row))
    return found


def courses(*given: tuple, ingredient="naltrexone"):
    return ingredient_courses(fills(*given, ingredient=ingredient), INDEX, 30, 30)


def told(found):
    return sorted(([fill.id for fill in c.fills], c.meaning, c.titration) for c in found)


def test_dose_bands_part_one_ingredient_into_courses():
    found = courses((0, "4.5", "4.5", 30), (30, "4.5", "4.5", 30), (60, "50", "50", 30))
    assert told(found) == [([0, 1], "low", 0), ([2], "addiction", 0)]
    assert found[0].groups == {"low": YES, "blocking": YES}


def test_strengths_of_one_day_add_up_before_they_are_judged():
    (course,) = courses((0, "4.5", "4.5", 30), (0, "3", "3", 30))
    assert (course.groups, course.dose.mg) == ({"blocking": YES}, Decimal("7.5"))


def test_strengths_of_one_day_add_up_whether_or_not_each_says_that_it_was_compounded():
    (course,) = courses((0, "0.5", "1.5", 30, {"compounded": True}), (0, "3", "9", 30))
    assert (course.groups, course.dose.mg) == ({"blocking": YES}, Decimal("10.5"))


def test_a_combination_between_does_not_keep_a_titration_from_its_course():
    own = fills((0, "0.5", "0.5", 14), (7, "4", "4", 14), (14, "4.5", "4.5", 30))
    own[1] = embeda(own[1])
    assert told(ingredient_courses(own, INDEX, 30, 30)) == [([0, 2], "low", 1), ([1], None, 0)]


def test_packs_of_one_day_rise_into_a_course_together():
    packs = (0, "300", "600", 30), (0, "300", "600", 60)
    (course,) = courses(*packs, (80, "600", "1800", 30), ingredient="gabapentin")
    assert (len(course.fills), course.titration) == (3, 2)


def test_a_titration_joins_the_course_it_runs_into():
    found = courses((0, "0.5", "0.5", 14), (14, "0.75", "0.75", 14), (28, "1.5", "1.5", 30), (58, "4.5", "4.5", 30))
    assert told(found) == [([0, 1, 2, 3], "low", 2)]
    assert found[0].start == DAY
    assert found[0].groups == {"low": YES, "blocking": YES}


@pytest.mark.parametrize(
    "given",
    [
        [(0, "0.4", "0.4", 30), (30, "4.5", "4.5", 30)],  # below `titration from`, and a band of its own
        [(0, "0.5", "0.5", 30), (61, "4.5", "4.5", 30)],  # does not run into it
        [(0, "0.5", "0.5", 30), (30, "50", "50", 30)],  # not a titration of that band
    ],
)
def test_what_is_no_titration(given):
    assert [ids for ids, _, _ in told(courses(*given))] == [[0], [1]]


def test_a_taper_is_not_a_titration():
    assert told(courses((0, "4.5", "4.5", 30), (30, "0.5", "0.5", 30))) == [([0], "low", 0), ([1], "very low", 0)]


def test_without_a_titration_limit_fills_that_match_no_other_band_join():
    found = courses((0, "300", "900", 30), (30, "300", "1800", 30), ingredient="gabapentin")
    assert told(found) == [([0, 1], "adequate gabapentin", 1)]
    assert found[0].groups == {"oral gabapentin": YES, "adequate gabapentin": YES}


def test_an_unknown_dose_between_fills_of_the_same_product_joins_them():
    found = courses((0, "4.5", "4.5", 30), (30, "4.5", None, 30), (60, "4.5", "4.5", 30))
    assert told(found) == [([0, 1, 2], "low", 0)]
    assert found[0].groups["low"] is YES


@pytest.mark.parametrize(
    "given",
    [
        [(0, "4.5", "4.5", 30), (30, "4.5", None, 30)],  # nothing after
        [(0, "4.5", "4.5", 30), (30, "50", None, 30), (60, "4.5", "4.5", 30)],  # another product
        [(0, "50", "5", 30), (30, "50", None, 30), (60, "50", "50", 30)],  # the same product with two meanings
    ],
)
def test_an_unknown_dose_elsewhere_stays_unknown(given):
    (doubtful,) = [c for c in courses(*given) if c.fills[0].id == 1]
    assert doubtful.groups["low"] is UNKNOWN
    assert doubtful.groups["blocking"] is YES
    assert doubtful.meaning is None


def test_an_unknown_dose_far_from_its_neighbours_makes_no_certain_course():
    found = courses((0, "4.5", "4.5", 30), (100, "4.5", None, 30), (200, "4.5", "4.5", 30))
    assert [c.groups["low"] for c in found] == [YES, UNKNOWN, YES]


def test_routes_are_separate_courses_and_an_unstated_one_joins_its_product():
    found = courses((0, "4.5", "4.5", 30), (30, "4.5", "4.5", 30, {"route": None}), (60, "4.5", "4.5", 30))
    assert told(found) == [([0, 1, 2], "low", 0)]
    apart = courses((0, "4.5", "4.5", 30), (30, "4.5", "4.5", 30, {"route": "topical"}))
    assert {c.route for c in apart} == {"oral", "topical"}


@pytest.mark.parametrize(("route", "joined"), [(None, True), ("oral", True), ("topical", False)])
def test_a_fill_that_names_no_strength_joins_the_fills_around_it(route, joined):
    first, bare, last = fills((0, "4.5", "4.5", 30), (30, "1", None, 30, {"route": route}), (60, "4.5", "4.5", 30))
    bare = replace(bare, drug=replace(bare.drug, strengths={}))
    found = ingredient_courses([first, bare, last], INDEX, 30, 30)
    assert ([len(c.fills) for c in found] == [3]) is joined


def test_a_fill_of_which_only_the_route_is_missing_joins_the_only_course_there_is():
    def bare(fill):
        return replace(fill, drug=replace(fill.drug, strengths={}))

    first, last = fills((0, "50", "100", 30), (30, "50", None, 30, {"route": None}), ingredient="tramadol")
    assert len(ingredient_courses([first, bare(last)], INDEX, 30, 30)) == 1
    first, last = fills((0, "4.5", "4.5", 30), (30, "4.5", None, 30, {"route": None}))  # its dose decides what it means
    assert len(ingredient_courses([first, bare(last)], INDEX, 30, 30)) == 2


@pytest.mark.parametrize("after", [(30,), (30, 60)])
def test_a_fill_that_names_only_the_drug_is_not_taken_for_its_gel(after):
    first, bare, *last = fills(
        *((n, "1", None, 30, {"route": "topical" if n != 30 else None}) for n in (0, *after)), ingredient="diclofenac"
    )
    bare = replace(bare, drug=replace(bare.drug, strengths={}))
    found = ingredient_courses([first, bare, *last], INDEX, 30, 30)
    assert [c.route for c in found if bare in c.fills] == [None]


AT_END = DAY + timedelta(days=29)


@pytest.mark.parametrize(
    ("end", "as_of", "answer"),
    [
        (29, 29, YES),
        (59, 59, YES),  # 30 days after the last covered day
        (60, 60, NO),
        (59, 89, YES),
        (59, 90, UNKNOWN),  # the records are too old to tell
        (60, 400, NO),
    ],
)
def test_ongoing_is_judged_at_the_end_of_the_records(end, as_of, answer):
    (course,) = courses((0, "4.5", "4.5", 30))
    assert ongoing(course, [], DAY + timedelta(days=end), DAY + timedelta(days=as_of), THRESHOLDS) is answer


def test_ongoing_without_records_or_days_is_unknown():
    (course,) = courses((0, "4.5", "4.5", None))
    assert ongoing(course, [], None, DAY, THRESHOLDS) is UNKNOWN
    assert ongoing(course, [], DAY + timedelta(days=90), DAY + timedelta(days=90), THRESHOLDS) is UNKNOWN


@pytest.mark.parametrize(("end", "answer"), [(120, UNKNOWN), (121, NO)])
def test_a_fill_of_unknown_days_cannot_last_for_ever(end, answer):
    (course,) = courses((0, "4.5", "4.5", None))
    assert ongoing(course, [], DAY + timedelta(days=end), DAY + timedelta(days=end), THRESHOLDS) is answer


def test_a_fill_that_may_continue_a_course_keeps_it_from_having_ended():
    found = courses((0, "4.5", "4.5", 30), (30, "4.5", None, 60))
    low = next(c for c in found if c.meaning == "low")
    end = DAY + timedelta(days=95)
    assert ongoing(low, doubts(found), end, end, THRESHOLDS) is UNKNOWN
    assert ongoing(low, [], end, end, THRESHOLDS) is NO
