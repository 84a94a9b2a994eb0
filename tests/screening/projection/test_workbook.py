"""The workbook: formulas all through, our totals to the cent when recalculated, and alive to a change."""

from __future__ import annotations

import io
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from screening.projection import plan, project
from screening.projection.workbook import Item, WorkbookError, workbook

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
PROBABILITIES = ("possible", "probable")
BASE = {
    "valuation_date": "2026-06-30",
    "age": "45",
    "life_table": "nchs-2023-female",
    "amount": "65.95",
    "growth": "0.03",
    "discount": "0.04",
}
SELDOM = {**BASE, "payments_per_year": "4"}  # fewer rows, quicker tests
OLDER = {**BASE, "age": "75"}
YEARLY = {**BASE, "payments_per_year": "1"}
PLANS = {
    "the worked example": BASE,
    "total offset": {**SELDOM, "total_offset": True},
    "net rate below 0": {**SELDOM, "net_rate": "-0.005"},
    "rated ages, interpolated": {**SELDOM, "life_table": "nchs-2023-total", "expectancy": "interpolated",
                                 "rated_ages": ["52", "55", "58", "61"]},
    "whole years, total table": {**SELDOM, "life_table": "nchs-2023-total", "expectancy": "whole years"},
    "starts later": {**BASE, "start_after_months": "6"},
    "a course of two years": {**SELDOM, "horizon": {"kind": "years", "years": "2"}},
    "until a day": {**SELDOM, "horizon": {"kind": "until", "date": "2031-11-17"}},
    "price step and pause": {**BASE, "price_steps": [{"from_month": 61, "multiplier": "0.4"}],
                             "pauses": [{"from_month": 13, "to_month": 15}]},
    "13.04 payments a year": {**BASE, "payments_per_year": "13.04", "timing": "end"},
    "a toxin every 12 weeks": {**BASE, "amount": "1800", "interval_weeks": "12", "timing": "middle"},
    "a battery every 7 years": {**BASE, "amount": "28500.50", "interval_months": "84", "growth": "0.045"},
    "growth at each payment": {**BASE, "growth_steps": "each payment", "payments_per_year": "4"},
    "closed table, born on a day": {**SELDOM, "age": None, "date_of_birth": "1990-02-28", "life_table": "irs-2010cm"},
    "old, above the last age": {**SELDOM, "age": "101.5"},
}  # fmt: skip


def recalculated(books: dict[str, bytes], folder: Path) -> dict[str, Workbook]:
    """The workbooks with the results that LibreOffice finds for their formulas."""
    if OFFICE is None:
        pytest.skip("needs LibreOffice: apt install libreoffice-calc-nogui")
    for name, raw in books.items():
        (folder / f"{name}.xlsx").write_bytes(raw)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir",
               str(folder / "out"), *(str(folder / f"{name}.xlsx") for name in books)]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {name: load_workbook(folder / "out" / f"{name}.xlsx", data_only=True) for name in books}


def cents(value: object) -> Decimal:
    return Decimal(str(value)).quantize(Decimal("0.01"))


def ours(asked: dict) -> list[Decimal]:
    found = project(asked)
    methods = found.to_expectancy, found.survival_weighted
    return [value for method in methods for value in (method.nominal, method.present_value)]


def theirs(book: Workbook, prefix: str = "") -> list[Decimal]:
    return [cents(book[f"{prefix}Assumptions"][f"B{row}"].value) for row in range(23, 27)]


CHANGES = {  # cells of one projection, and the request they make of it
    "rates": ({"B8": 0.045, "B10": 0.02}, {"growth": "0.045", "discount": "0.02"}),
    "amount and timing": (
        {"B4": 80, "B6": "end", "B7": 6},
        {"amount": "80", "timing": "end", "start_after_months": "6"},
    ),
    "age": ({"B11": 60, "B12": 60, "B13": "whole years"}, {"age": "60", "expectancy": "whole years"}),
    "horizon": ({"B15": 10, "B16": "horizon"}, {"horizon": {"kind": "years", "years": "10"}}),
    "interval": ({"B5": 3, "B9": "each payment"}, {"payments_per_year": 4, "growth_steps": "each payment"}),
    "steps and pauses": (
        {"F6": 61, "G6": 0.4, "I5": 13, "J5": 15},
        {"price_steps": [{"from_month": 61, "multiplier": "0.4"}], "pauses": [{"from_month": 13, "to_month": 15}]},
    ),
}


def changed(original: bytes, cells: dict[str, object]) -> bytes:
    book = load_workbook(io.BytesIO(original))
    for address, value in cells.items():
        book["Assumptions"][address] = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Workbook]:
    items = [Item(name, project(asked), PROBABILITIES[n % 2]) for n, (name, asked) in enumerate(PLANS.items())]
    original = workbook([Item("Naltrexone", project(OLDER))])
    given = {name: changed(original, cells) for name, (cells, _) in CHANGES.items()}
    given |= {"plans": workbook(items), "too short": changed(original, {"B5": 0.1})}
    return recalculated(given, tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="module")
def all_plans(books: dict[str, Workbook]) -> Workbook:
    return books["plans"]


@pytest.mark.parametrize("title", PLANS)
def test_recalculated_totals_are_ours_to_the_cent(all_plans: Workbook, title: str):
    prefix = f"{list(PLANS).index(title) + 1} "
    assert theirs(all_plans, prefix) == ours(PLANS[title])
    sheet = all_plans[f"{prefix}Assumptions"]
    assert sheet["B18"].value == "yes"
    assert [sheet[f"D{row}"].value for row in range(23, 27)] == [0, 0, 0, 0]


@pytest.mark.parametrize("title", PLANS)
def test_recalculated_years_are_ours(all_plans: Workbook, title: str):
    found = project(PLANS[title])
    prefix = f"{list(PLANS).index(title) + 1} "
    for name, method in (("To expectancy", found.to_expectancy), ("Survival-weighted", found.survival_weighted)):
        rows = list(all_plans[f"{prefix}{name}"].iter_rows(min_row=2, values_only=True))
        for row, expected in zip(rows, method.schedule, strict=False):
            year, age, payments, nominal, survival, discount, present, so_far, nominal_so_far, *_ = row
            assert year == expected.year
            assert age == pytest.approx(float(expected.age))
            assert payments == pytest.approx(float(expected.payments))
            assert cents(nominal) == expected.nominal
            assert cents(present) == expected.present_value
            assert (cents(so_far), cents(nominal_so_far)) == (expected.cumulative, expected.cumulative_nominal)
            if expected.nominal:
                assert survival == pytest.approx(float(expected.survival))
                assert discount == pytest.approx(float(expected.discount_factor))


def test_recalculated_grid_is_ours(all_plans: Workbook):
    cells = project(BASE).sensitivity
    sheet = all_plans["1 Assumptions"]
    for top, kind in ((32, "to_expectancy"), (37, "survival_weighted")):
        found = [cents(sheet[f"{column}{top + row}"].value) for row in (1, 2, 3) for column in "BCD"]
        assert found == [getattr(cell, kind) for cell in cells]


def test_items_add_up_by_probability(all_plans: Workbook):
    total, last = all_plans["Total"], 4 + len(PLANS)
    for n, probability in enumerate(PROBABILITIES):
        row = last + 2 + n
        assert total[f"B{row}"].value == probability
        own = [ours(asked) for asked in list(PLANS.values())[n::2]]
        assert [cents(total[f"{column}{row}"].value) for column in "CDEF"] == [sum(c) for c in zip(*own, strict=True)]


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_assumption_moves_the_totals_as_it_should(books: dict[str, Workbook], change: str):
    found, (_, asked) = books[change], CHANGES[change]
    assert theirs(found) == ours({**OLDER, **asked})
    assert any(found["Assumptions"][f"D{row}"].value for row in range(23, 27))


def test_too_few_rows_are_said(books: dict[str, Workbook]):
    assert books["too short"]["Assumptions"]["B18"].value.startswith("NO: the sheet Payments is too short")


def test_the_schedule_is_formulas():
    book = load_workbook(io.BytesIO(workbook([Item("Naltrexone", project(YEARLY))])))
    assert book.sheetnames == ["Assumptions", "Payments", "To expectancy", "Survival-weighted", "Life table"]
    assert all(cell.data_type == "f" for row in book["Payments"].iter_rows(min_row=2, min_col=2) for cell in row)
    for name in ("To expectancy", "Survival-weighted"):
        filled = [cell for row in book[name].iter_rows(min_row=2, min_col=2) for cell in row if cell.value is not None]
        assert all(cell.data_type == "f" for cell in filled)
        assert len(filled) > 300
    assert book["Life table"]["B6"].value == 100000


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "  ="])
def test_text_is_never_a_formula(start: str):
    evil = f'{start}HYPERLINK("http://x","y")'
    book = load_workbook(io.BytesIO(workbook([Item(evil, project(YEARLY), evil), Item("b", project(YEARLY))])))
    cells = book["Total"]["A5"], book["Total"]["B5"], book["1 Assumptions"]["A1"]
    for cell in cells:
        assert cell.data_type == "s"
        assert cell.value.startswith("'")


def test_items_of_a_plan_fit():
    found = plan({"items": [{**BASE, "name": "Naltrexone", "probability": "possible"}]})
    book = load_workbook(io.BytesIO(workbook([*found.items, Item("b", project(YEARLY))])))
    assert (book["Total"]["A5"].value, book["Total"]["B5"].value) == ("Naltrexone", "possible")
    assert book.sheetnames.count("Life table") == 1  # shared by the items


def test_many_price_steps_stand_clear_of_the_results():
    steps = [{"from_month": 12 * n, "multiplier": "1.1"} for n in range(1, 31)]
    book = load_workbook(io.BytesIO(workbook([Item("a", project({**BASE, "price_steps": steps}))])))
    sheet = book["Assumptions"]
    assert sheet["F35"].value == 360
    assert sheet["B23"].value.startswith("=")


def test_text_of_any_kind_can_be_written():
    title = "bell \x07 and " + "x" * 40_000
    book = load_workbook(io.BytesIO(workbook([Item(title, project(YEARLY))])))
    assert book["Assumptions"]["A1"].value.startswith("bell   and xxx")


def test_what_no_workbook_holds_is_refused():
    with pytest.raises(WorkbookError, match="at least one item"):
        workbook([])
    with pytest.raises(WorkbookError, match=r'"Daily" has .* payments; a workbook holds 20,000: project by month'):
        workbook([Item("Daily", project({**BASE, "payments_per_year": "366"}))])
