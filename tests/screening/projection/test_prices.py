"""A user's price list beside the fills: the price in force on the day, in the same unit, or why there is none."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from rules.model import Words
from screening.facts import build_facts
from screening.model import Course
from screening.projection.prices import PriceList, PriceListError
from screening.referral import FillRow, Injury, Referral

NADAC = """NDC Description,NDC,NADAC Per Unit,Effective Date,Pricing Unit,OTC,As of Date
GABAPENTIN 300 MG CAPSULE,00093103801,0.05000,05/20/2026,EA,N,05/27/2026
GABAPENTIN 300 MG CAPSULE,00093103801,0.05000,05/20/2026,EA,N,06/03/2026
GABAPENTIN 300 MG CAPSULE,00093103801,0.04000,2026-03-18,EA,N,2026-03-25
"DICLOFENAC 1% GEL",00067-8152-03,0.07500,05/20/2026,GM,Y,05/27/2026
"""


@pytest.fixture
def nadac(tmp_path: Path) -> PriceList:
    return PriceList.from_csv(written(tmp_path, NADAC))


def written(folder: Path, text: str) -> Path:
    path = folder / "nadac.csv"
    path.write_text(text, encoding="utf-8")
    return path


def course(*fills: FillRow) -> Course:
    referral = Referral("R-1", Injury(date(2025, 1, 10)), fills=fills)
    facts = build_facts(referral, Words(), date(2026, 7, 1))
    (found,) = facts.courses
    return found


def gabapentin(row: int = 1, **given) -> FillRow:
    asked = {"ndc": "00093-1038-01", "quantity": Decimal(90), "days_supply": 30, "billed": Decimal("27.00"), **given}
    day = asked.pop("date", date(2026, 6, 1))
    return FillRow(row, "dispense", day, asked.pop("drug", "GABAPENTIN 300 MG CAP"), **asked)


def test_latest_fill_beside_the_price_in_force_on_its_day(nadac: PriceList):
    fills = gabapentin(1, date=date(2026, 5, 2)), gabapentin(2, date=date(2026, 6, 1), paid=Decimal("18.00"))
    (found,) = nadac.compare(course(*fills))
    assert found.reason == ""
    assert (found.basis, found.filled_on) == ("paid", date(2026, 6, 1))
    assert found.ours == Decimal("0.20000")
    assert found.listed is not None
    assert (found.listed.price, found.listed.unit) == (Decimal("0.05000"), "EA")
    assert (found.listed.effective, found.listed.as_of) == (date(2026, 5, 20), date(2026, 6, 3))
    assert found.ratio == Decimal("4.00")
    assert found.monthly_at_list == Decimal("4.57")  # 90 x 0.05 x 30.4375 / 30 = 4.565625


def test_price_of_another_day(nadac: PriceList):
    before = nadac.price("00093103801", date(2026, 5, 19))
    assert before is not None
    assert before.price == Decimal("0.04000")
    assert nadac.price("00093103801", date(2026, 3, 17)) is None
    assert nadac.price("11111111111", date(2026, 6, 1)) is None
    assert nadac.price(None, date(2026, 6, 1)) is None
    assert nadac.name == "nadac.csv"
    assert nadac.hash.startswith("sha256:")


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"ndc": None}, "the fill names no NDC"),
        ({"ndc": "00093-9999-01", "drug": "GABAPENTIN 300 MG CAP"}, "nadac.csv has no price for this NDC"),
        ({"date": date(2026, 3, 1)}, "nadac.csv has no price for this NDC in force on that day"),
        ({"billed": None}, "the fill shows no price with a quantity"),
        ({"quantity": None}, "the fill shows no price with a quantity"),
        ({"compounded": True}, "a compounded product has no list price of its own"),
        (
            {"ndc": "00067-8152-03", "drug": "GABAPENTIN 250 MG/5 ML SOLUTION"},
            "the list prices it by GM, the quantity of the fill counts ML",
        ),
    ],
)
def test_nothing_to_compare_and_why(nadac: PriceList, given: dict, reason: str):
    (found,) = nadac.compare(course(gabapentin(**given)))
    assert found.reason.startswith(reason)
    assert found.ratio is None
    assert found.monthly_at_list is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "nadac.csv: no prices"),
        ("drug,price\nx,1\n", "row 1: the first row has to name the columns, one NDC and one NADAC per unit"),
        ("NDC,unit price,price per unit\n00093103801,1,2\n", "one NADAC per unit"),
        ("NDC,NADAC Per Unit\n", "nadac.csv: no prices"),
        (
            "NDC,NADAC Per Unit\n93103801,0.05\n",
            'row 2, column NDC: "93103801" is not a National Drug Code of 11 digits',
        ),
        ("NDC,NADAC Per Unit\n00093103801,free\n", 'row 2, column price: "free" is not an amount above 0'),
        ("NDC,NADAC Per Unit\n00093103801,0\n", 'row 2, column price: "0"'),
        ("NDC,NADAC Per Unit\n00093103801,NaN\n", 'row 2, column price: "NaN"'),
        ("NDC,NADAC Per Unit\n00093103801\n", 'row 2, column price: ""'),
        ("NDC,NADAC Per Unit,Effective Date\n00093103801,1,20.05.2026\n", 'column effective date: "20.05.2026"'),
        ("NDC,NADAC Per Unit\n00093103801,1\n00093103801,2\n", "row 3: contradicts row 2, 1 for this NDC"),
        ("NDC,NADAC Per Unit\n" + "x,1\n" * 50, "row 21"),
    ],
)
def test_bad_lists_are_refused_by_row_and_column(tmp_path: Path, text: str, said: str):
    with pytest.raises(PriceListError) as refused:
        PriceList.from_csv(written(tmp_path, text))
    assert said in str(refused.value)
    assert len(refused.value.problems) <= 20


def test_files_that_are_no_text(tmp_path: Path):
    with pytest.raises(PriceListError, match="No such file"):
        PriceList.from_csv(tmp_path / "none.csv")
    path = tmp_path / "list.csv"
    path.write_bytes(b"NDC,price\xff\n")
    with pytest.raises(PriceListError, match="not a text in UTF-8"):
        PriceList.from_csv(path)
