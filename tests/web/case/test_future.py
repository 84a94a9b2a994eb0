"""The future expenses of a case by other assumptions."""

from __future__ import annotations

import re
from html import unescape

import pytest

from screening.projection.rates_shown import NO_HIGH
from tests.web.case.pages import section, words


def test_other_assumptions_other_figures(browser, case: str) -> None:
    kept = section(browser.get(f"/referrals/{case}"), "future")
    assert "$28,648.68" in kept
    assert "by the assumptions above" not in kept
    page = section(browser.get(f"/referrals/{case}?growth=3&discount=4"), "future")
    assert "by the assumptions above" in page
    assert "$23,862.00" in page
    assert "growth 2 %, discount 5 %" in page
    fragment = browser.get(f"/referrals/{case}/screenings/1/future?growth=3&discount=4")
    assert "$23,862.00" in fragment
    assert "<html" not in fragment
    dearer = section(browser.get(f"/referrals/{case}?price-2=131.90"), "future")
    assert "$57,297.36" in dearer  # twice the price, twice the cost


def test_where_nobody_chose_a_rate_no_high_figure_is_shown_and_the_page_says_why(browser, case: str) -> None:
    def shown(query: str) -> str:
        return words(section(browser.get(f"/referrals/{case}{query}"), "future"))

    kept = shown("")
    assert NO_HIGH in kept
    assert "Low and base" in kept
    assert "High growth" not in kept
    for query, rates in (
        ("?growth=3", "growth 4 %, discount -1 %"),
        ("?growth=3&discount=4", "growth 4 %, discount 3 %"),
    ):
        page = shown(query)
        assert f"High {rates}" in page
        assert "Low, base and high" in page
        assert NO_HIGH not in page


def test_the_card_and_the_courses_tell_the_supply_alike(browser, case: str) -> None:
    page = browser.get(f"/referrals/{case}")
    future, courses = words(section(page, "future")), words(section(page, "courses"))
    assert re.search(r"Supplied to \d+ \w+ 2026: going on", future, re.I)
    assert "going on" in courses
    assert "Supplied to" in courses
    assert "ongoing" not in future + courses
    assert not re.search(r"\d{4}-\d\d-\d\d", future)


@pytest.mark.parametrize(
    ("query", "field", "says"),
    [
        ("growth=soon", "growth", "is not a percentage"),
        ("discount=99", "discount", "between -20 and 20"),
        ("growth=nan", "growth", "is not a percentage"),
        ("price-2=-5", "price-2", "a price is above 0"),
    ],
)
def test_assumptions_that_cannot_be_meant(browser, case: str, query: str, field: str, says: str) -> None:
    page = section(browser.get(f"/referrals/{case}?{query}"), "future")
    assert f'<a href="#{field}">' in page
    assert says in unescape(page)
    assert re.search(rf'id="{field}"[^>]*aria-invalid="true"', page)
