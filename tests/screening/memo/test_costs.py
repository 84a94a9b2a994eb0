"""Billed and paid totals: each dispensing once, what is unknown counted and never 0, to the cent."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from screening import load_rulebook, screen
from screening.memo import PRODUCIBLE, WORK_PRODUCT, MemoCase, build
from screening.memo.blocks import Table, spoken
from screening.memo.dispensed import add_up, dispensed
from screening.memo.parts import costs
from screening.memo.parts.view import view
from screening.memo.parts.words import amount
from screening.paths import SOURCE_TREE
from screening.referral import FillRow, Injury, Pharmacy, Referral
from tests.screening.memo.cases import every_case

WHEN = datetime(2026, 7, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def book():
    return load_rulebook(SOURCE_TREE / "features")


def fill(row: int, day: str | None, drug: str = "GABAPENTIN 600 MG TABLET", **told) -> FillRow:
    given = {"kind": "dispense", "quantity": Decimal(90), "days_supply": 30, "billed": Decimal("18.40")} | told
    return FillRow(row=row, date=date.fromisoformat(day) if day else None, drug=drug, **given)


def case_with(book, *fills: FillRow) -> MemoCase:
    referral = Referral("R-1", Injury(date(2025, 1, 10)), received_on=date(2026, 5, 4), fills=fills)
    return MemoCase(referral, screen(referral, book, engine="reference").as_dict(), WHEN)


def costs_of(case: MemoCase) -> dict[str, Table]:
    blocks = costs.section(view(case, PRODUCIBLE)).blocks
    return {block.caption: block for block in blocks if isinstance(block, Table)}


def test_totals_by_drug_and_by_month(book):
    case = case_with(
        book,
        fill(1, "2025-02-01"),
        fill(2, "2025-03-03", billed=Decimal("20.00"), paid=Decimal("5.00")),
        fill(3, "2025-03-05", "DULOXETINE DR 60 MG CAP", billed=Decimal("22.10"), quantity=Decimal(30)),
    )
    tables = costs_of(case)
    assert tables["By drug"].rows == (
        ("gabapentin", 2, Decimal("38.40"), 0, Decimal("5.00"), 1),
        ("duloxetine", 1, Decimal("22.10"), 0, None, 1),
    )
    assert tables["By month"].rows == (
        ("February 2025", 1, Decimal("18.40"), 0, None, 1),
        ("March 2025", 2, Decimal("42.10"), 0, Decimal("5.00"), 1),
    )
    assert (
        tables["By drug"].totals == tables["By month"].totals == (("Sum", 3, Decimal("60.50"), 0, Decimal("5.00"), 2),)
    )


def test_an_unknown_amount_is_unknown_and_not_0(book):
    tables = costs_of(case_with(book, fill(1, "2025-02-01", billed=None), fill(2, "2025-03-03", billed=None)))
    (row,) = tables["By drug"].rows
    assert row == ("gabapentin", 2, None, 2, None, 2)
    assert tables["By drug"].texts(row) == ["gabapentin", "2", "unknown", "2", "unknown", "2"]


def test_an_amount_of_0_is_known(book):
    (row,) = costs_of(case_with(book, fill(1, "2025-02-01", billed=Decimal(0))))["By drug"].rows
    assert row[2:4] == (Decimal(0), 0)


@pytest.mark.parametrize(
    ("amounts", "said"),
    [
        (["65.00", "65.00"], "$130.00 for all 2 fills"),
        (["65.00", None, None], "$65.00 for 1 of 3 fills, unknown for 2"),
        ([None, None], "unknown for all 2 fills"),
        (["65.005"], "$65.005 for the 1 fill"),
        ([None], "unknown for the 1 fill"),
        (["-3.00", "1234.50"], "$1,231.50 for all 2 fills"),
    ],
)
def test_sums_in_words(amounts, said):
    assert amount(add_up(None if a is None else Decimal(a) for a in amounts)) == said


def test_fills_before_the_injury_are_shown_and_not_counted(book):
    tables = costs_of(case_with(book, fill(1, "2024-12-01"), fill(2, "2025-01-10")))
    assert tables["By drug"].totals == (("Sum", 1, Decimal("18.40"), 0, None, 1),)
    assert [row[0] for row in tables["Fills before the injury, in none of the sums"].rows] == [1]


def test_reversed_doubled_ordered_and_undated_rows_are_not_counted(book):
    case = case_with(
        book,
        fill(1, "2025-02-01"),
        fill(2, "2025-02-02", status="reversed"),
        fill(3, "2025-03-03", billed=None),
        fill(4, "2025-03-03", billed=Decimal("19.00")),
        fill(5, "2025-04-03", kind="order"),
        fill(6, None),
        fill(7, "2025-05-03", status="cancelled"),
    )
    tables = costs_of(case)
    assert [row[0] for row in tables["Fills since the injury"].rows] == [3]
    assert tables["By drug"].totals == (("Sum", 1, Decimal("19.00"), 0, None, 1),)  # the double told the price
    assert {row[0]: row[3] for row in tables["Rows that are not counted"].rows} == {
        1: "reversed by row 2",
        2: "reversed",
        4: "reported twice, see row 3",
        5: "an order",
        6: "no date",
        7: "reversed",
    }


def test_a_combination_is_one_fill_with_one_price(book):
    case = case_with(book, fill(1, "2025-02-01", "OXYCODONE-ACETAMINOPHEN 5-325 MG TAB"))
    (row,) = costs_of(case)["By drug"].rows
    assert sorted(row[0].split(" with ")) == ["acetaminophen", "oxycodone"]
    assert row[1:3] == (1, Decimal("18.40"))


def test_a_drug_that_is_not_recognised_is_counted_as_written(book):
    (row,) = costs_of(case_with(book, fill(1, "2025-02-01", "ZORBLAX 10 MG TAB")))["By drug"].rows
    assert row[:3] == ("ZORBLAX 10 MG TAB", 1, Decimal("18.40"))


def test_fills_on_a_lien_are_summed_by_pharmacy(book):
    pharmacy = Pharmacy("Oak Invented")
    case = case_with(book, fill(1, "2025-02-01", payer="lien", pharmacy=pharmacy), fill(2, "2025-03-03", payer="cash"))
    assert "On a lien: 1 fill from Oak Invented, billed $18.40 for the 1 fill." in list(spoken(build(case, PRODUCIBLE)))


def test_the_sums_of_every_case_are_those_of_its_rows():
    """Added up again from the itemised rows, for all cases and both editions."""
    for case in every_case():
        for edition in (WORK_PRODUCT, PRODUCIBLE):
            seen = view(case, edition)
            tables = {b.caption: b for b in costs.section(seen).blocks if isinstance(b, Table)}
            if not seen.since:
                continue
            rows = tables["Fills since the injury"].rows
            billed = [row[8] for row in rows if row[8] is not None]
            for caption in ("By drug", "By month"):
                total = tables[caption].totals[0]
                assert total[1] == len(rows)
                assert total[2] == (sum(billed, Decimal(0)) if billed else None)
                assert total[3] == len(rows) - len(billed)
                assert sum(row[1] for row in tables[caption].rows) == len(rows)


def test_the_lines_are_the_dispensings_that_the_screening_counted():
    """Each course's count of fills is that of its counted rows."""
    for case in every_case():
        lines, _ = dispensed(case.referral, case.result)
        for course in case.result["courses"]:
            own = [line for line in lines if line.source.row in course["rows"]]
            assert len({(line.source.row) for line in own}) == course["fills"], case.referral.referral_id


def test_a_row_without_a_code_or_a_name_is_still_a_fill(book):
    case = case_with(book, replace(fill(1, "2025-02-01"), drug=None, ndc="00000-0000-00"))
    (row,) = costs_of(case)["By drug"].rows
    assert row[0] == "NDC 00000-0000-00"
