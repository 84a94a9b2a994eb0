from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.wording import capital, clause, row_list


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([4], "row 4"),
        ([5, 4], "rows 4 and 5"),
        ([1, 4, 5, 6, 9], "rows 1, 4-6 and 9"),
        ([8, 9, 10], "rows 8-10"),
        ([1, 2, 4], "rows 1, 2 and 4"),
        ([], "no row"),
    ],
)
def test_row_list(rows: list[int], said: str) -> None:
    assert row_list(rows) == said


@given(st.sets(st.integers(1, 40), min_size=1))
def test_row_list_names_each_row_and_no_other(rows: set[int]) -> None:
    named: set[int] = set()
    for part in row_list(rows).split(" ", 1)[1].replace(" and ", ", ").split(", "):
        first, _, last = part.partition("-")
        named |= set(range(int(first), int(last or first) + 1))
    assert named == rows


def test_capital() -> None:
    assert capital("the MRI of May") == "The MRI of May"
    assert capital("") == ""


def test_clause() -> None:
    assert clause("the rule needs one of these pairs:") == "needs one of these pairs"
