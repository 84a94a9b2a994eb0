"""Life tables: what is published follows from the survivors, and bad tables are refused by row and column."""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.projection.tables import LifeTable, LifeTableError, names

NCHS = ("nchs-2023-female", "nchs-2023-male", "nchs-2023-total")


def tenths(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.1"), ROUND_HALF_UP)


def written(folder: Path, text: str, name: str = "mine.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_shipped_tables_carry_citation_vintage_and_hash():
    assert names() == ("irs-2010cm", *NCHS)
    for name in names():
        table = LifeTable.named(name)
        assert table.name == name
        assert table.title in (f"United States Life Tables 2023, {name[10:]}", "IRS Table 2010CM")
        assert "Vintage: deaths of " in table.citation
        assert table.hash.startswith("sha256:")
        assert len(table.hash) == 71
    assert len({LifeTable.named(name).hash for name in names()}) == 4


@pytest.mark.parametrize("name", NCHS)
def test_published_expectancies_follow_from_the_survivors_alone(name: str):
    table = LifeTable.named(name)
    assert (table.first_age, table.last_age) == (0, 100)
    years = table.l_x[-1] * table.e_x[-1]
    for age in range(99, -1, -1):
        years += (table.l_x[age] + table.l_x[age + 1]) / 2
        rebuilt = years / table.l_x[age]
        # Deaths in the first year of life fall early, which the report counts and an even fall does not.
        assert abs(rebuilt - table.e_x[age]) < (Decimal("0.003") if age == 0 else Decimal("0.0001"))
        assert tenths(rebuilt) == tenths(table.e_x[age]) == table.expectancy(age)


@pytest.mark.parametrize(
    ("name", "age", "published"),
    [  # as printed in NVSR 74(6), tables 1 to 3
        ("nchs-2023-total", 0, "78.4"),
        ("nchs-2023-total", 45, "36.2"),
        ("nchs-2023-total", 65, "19.5"),
        ("nchs-2023-total", 80, "9.3"),
        ("nchs-2023-male", 0, "75.8"),
        ("nchs-2023-male", 20, "56.7"),
        ("nchs-2023-female", 0, "81.1"),
        ("nchs-2023-female", 1, "80.5"),
        ("nchs-2023-female", 45, "38.0"),
        ("nchs-2023-female", 100, "2.3"),
        ("nchs-2023-female", 105, "2.3"),
    ],
)
def test_expectancies_as_printed(name: str, age: int, published: str):
    assert LifeTable.named(name).expectancy(age) == Decimal(published)


def test_expectancy_at_an_age_between_birthdays():
    total = LifeTable.named("nchs-2023-total")
    assert total.expectancy("56.5") == total.expectancy(56) == Decimal("26.6")
    assert total.expectancy("56.5", "interpolated") == Decimal("26.2")
    assert total.expectancy(45, "whole years") == 36
    female = LifeTable.named("nchs-2023-female")
    assert female.expectancy(58) == Decimal("26.5")
    assert female.expectancy(58, "whole years") == 27  # of the printed 26.5, though unrounded it is 26.457
    with pytest.raises(ValueError, match="'about' is not one of published, interpolated, whole years"):
        female.expectancy(58, "about")


def test_survival_is_linear_within_a_year_and_exponential_above_the_last_age():
    table = LifeTable.named("nchs-2023-female")
    assert table.survivors(45) == table.l_x[45]
    assert table.survivors("45.25") == table.l_x[45] * Decimal("0.75") + table.l_x[46] * Decimal("0.25")
    assert table.survival(45, 0) == 1
    assert float(table.survival(100, 3)) == pytest.approx(math.exp(-3 / float(table.e_x[100])), rel=1e-14)
    assert float(table.survival(45, 57)) == pytest.approx(
        float(table.l_x[100] / table.l_x[45]) * math.exp(-2 / float(table.e_x[100])), rel=1e-14
    )


def person_years(table: LifeTable, age: int) -> Decimal:
    """Survival in the middle of each quarter, over more years than anybody lives."""
    return sum((table.survival(age, Fraction(2 * k + 1, 8)) for k in range(130 * 4)), Decimal(0)) / 4


@pytest.mark.parametrize(("name", "age"), [(name, age) for name in NCHS for age in (0, 1, 45, 80, 99, 100, 105)])
def test_survival_at_mid_interval_adds_up_to_the_expectancy(name: str, age: int):
    table = LifeTable.named(name)
    # Only where the force of mortality is constant does the middle of a quarter miss its mean a little.
    near = Decimal("0.003") if age == 0 else Decimal("0.002")
    assert abs(person_years(table, age) - table.e_x[min(age, 100)]) < near


def test_female_at_45():
    """The worked figure: mid-interval survival reproduces 38.0475."""
    assert person_years(LifeTable.named("nchs-2023-female"), 45).quantize(Decimal("0.0001")) == Decimal("38.0475")


def test_a_closed_table_ends_with_its_last_survivor():
    irs = LifeTable.named("irs-2010cm")
    assert not irs.open_ended
    assert irs.expectancy(0) == Decimal("78.6")
    assert irs.expectancy(109) == Decimal("0.5")
    assert irs.survival(45, 65) == 0
    assert irs.survival(45, Fraction(65 * 12 - 1, 12)) > 0
    with pytest.raises(LifeTableError, match="no survivors from age 110 on"):
        irs.survival(110, 1)


YEARS = st.fractions(0, 80, max_denominator=365)


@given(name=st.sampled_from(names()), age=st.decimals(0, 109, places=2), first=YEARS, then=YEARS)
def test_survival_falls_and_chains(name: str, age: Decimal, first: Fraction, then: Fraction):
    table = LifeTable.named(name)
    here = table.survival(age, first)
    assert 0 <= table.survival(age, first + then) <= here <= 1
    later = Fraction(age) + first
    if table.open_ended or later < table.last_age:
        assert abs(here * table.survival(later, then) - table.survival(age, first + then)) < Decimal("1e-20")


def test_any_table_by_csv(tmp_path: Path):
    by_l = LifeTable.from_csv(
        written(
            tmp_path,
            '# A table of mine\n# From a book.\nAge,lx,Ex\n60,"1,000",\n61,500,\n62 and over,250,2.0\n',
            "by_l.csv",
        )
    )
    assert (by_l.name, by_l.title, by_l.citation) == ("by_l", "A table of mine", "From a book.")
    assert by_l.expectancy(60) == Decimal("1.6")  # (750 + 375 + 250 x 2) / 1000 = 1.625
    assert by_l.survival(60, "1.5") == Decimal("0.375")
    by_q = LifeTable.from_csv(written(tmp_path, "x,q(x)\n60-61,0.5\n61-62,0.5\n62+,1\n", "by_q.csv"))
    assert by_q.l_x == (100_000, 50_000, 25_000, 0)
    assert by_q.expectancy(62) == Decimal("0.5")
    with_both = LifeTable.from_csv(written(tmp_path, "age,q_x,l_x,e_x\n60,,10,\n61,1,5,2\n", "both.csv"))
    assert with_both.survival(60, 1) == Decimal("0.5")


def test_the_same_name_with_other_figures_is_another_table(tmp_path: Path):
    before = LifeTable.from_csv(written(tmp_path, "age,l_x\n60,10\n61,0\n"))
    after = LifeTable.from_csv(written(tmp_path, "age,l_x\n60,10\n61,5\n62,0\n"))
    assert before.hash != after.hash
    assert before.survival(60, 1) == 0
    assert after.survival(60, 1) == Decimal("0.5")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "mine.csv: empty"),
        ("# only words\n", "mine.csv: empty"),
        ("year,deaths\n1,2\n", "row 1: no columns age and l_x (or q_x)"),
        ("age,age,l_x\n1,1,2\n", "row 1: two columns are age"),
        ("age,l_x\n60,10\n", "a life table needs at least two ages"),
        ("age,l_x\n60,10\n62,0\n", "row 3: column age: 62 after 60; every year of age needs its row"),
        ("age,l_x\n60,10\n60,0\n", "row 3: column age: 60 after 60"),
        ("age,l_x\n60,10\n61,11\n62,0\n", "row 3: column l_x: 11 after 10; survivors never become more"),
        ("age,l_x\n60,0\n61,0\n", "row 2: column l_x: the first age has no survivors"),
        ("age,l_x\n60,10\n61,0\n62,0\n", "row 4: column l_x: 0 after 0"),
        ("age,l_x\n60,10\n61,5\n", "row 3: survivors are left at the last age, 61; give its e_x"),
        ("age,l_x\n60,10\n61,-5\n", 'row 3: column l_x: "-5" is not a number of at least 0'),
        ("age,l_x\n60,10\n61,NaN\n", 'row 3: column l_x: "NaN"'),
        ("age,l_x\n60,10\n61,\n", 'row 3: column l_x: ""'),
        ("age,l_x\n60,10\nsixty-one,5\n", 'row 3: column age: "sixty-one" is not an age in years'),
        ("age,q_x\n60,0.5\n61,1.2\n", 'row 3: column q_x: "1.2" is not a probability; it lies between 0 and 1'),
        ("age,q_x\n60,1\n61,1\n", "row 2: column q_x: 1 ends the table, yet more ages follow"),
        ("age,q_x\n60,0.5\n61,0.9\n", "row 3: survivors are left at the last age, 61"),
        ("age,l_x,e_x\n60,10,8.0\n61,0,0\n", "row 2: column e_x: 8.0 does not follow from the rest (0.5)"),
        ("age,l_x,e_x\n60,10,200\n61,0,0\n", 'row 2: column e_x: "200" is not a number of years between 0 and 130'),
        ("age,l_x\n" + "60,10\n" * 300, "300 rows are too many"),
        ("age,l_x\n60," + "1" * 3000 + "\n", "row 2: more than 2,000 characters"),
        ("age,l_x\n60,10\n61,x\n62,y\n", 'row 4: column l_x: "y"'),
    ],
)
def test_bad_tables_are_refused_by_row_and_column(tmp_path: Path, text: str, said: str):
    with pytest.raises(LifeTableError) as refused:
        LifeTable.from_csv(written(tmp_path, text))
    assert said in str(refused.value)


def test_other_files_are_refused(tmp_path: Path):
    with pytest.raises(LifeTableError, match="No such file or directory; name a CSV file with the columns age and l_x"):
        LifeTable.from_csv(tmp_path / "none.csv")
    latin = tmp_path / "latin.csv"
    latin.write_bytes("age,l_x\n60,10\n# M\u00fcller\n".encode("latin-1"))
    with pytest.raises(LifeTableError, match="not a text in UTF-8"):
        LifeTable.from_csv(latin)
    huge = tmp_path / "huge.csv"
    huge.write_bytes(b"0" * 1_000_001)
    with pytest.raises(LifeTableError, match="too many for a life table"):
        LifeTable.from_csv(huge)


def test_unknown_names_and_ages_out_of_reach(tmp_path: Path):
    with pytest.raises(LifeTableError, match="did you mean nchs-2023-female"):
        LifeTable.named("nchs-2023-femal")
    table = LifeTable.from_csv(written(tmp_path, "age,l_x\n60,10\n61,0\n"))
    assert LifeTable.named(str(tmp_path / "mine.csv")).hash == table.hash
    with pytest.raises(LifeTableError, match="the life table mine begins at age 60"):
        table.expectancy(45)
    with pytest.raises(LifeTableError, match="the time must not be negative"):
        table.survival(60, -1)
