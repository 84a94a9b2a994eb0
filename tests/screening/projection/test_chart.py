"""The picture of a schedule: true to its rows, readable without seeing it, harmless under a strict policy."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from screening.projection.chart import SO_FAR, YEARLY, chart, described
from screening.projection.model import Row

SVG = "{http://www.w3.org/2000/svg}"


def rows(*years: tuple[str, str], age: Fraction = Fraction(45)) -> list[Row]:
    """Rows of (nominal, present value)."""
    found, cumulative, nominal_so_far = [], Decimal(0), Decimal(0)
    for number, (nominal, present) in enumerate(years):
        cumulative += Decimal(present)
        nominal_so_far += Decimal(nominal)
        one = Decimal(1)
        found.append(
            Row(number + 1, age + number, Decimal(12), Decimal(nominal), one, one, Decimal(present), cumulative,
                nominal_so_far)
        )  # fmt: skip
    return found


def drawn(given: list[Row], title: str = "A drug") -> Element:
    return fromstring(chart(given, title))


def bars(svg: Element, kind: str) -> list[float]:
    (group,) = (g for g in svg.iter(f"{SVG}g") if g.get("class") == kind)
    return [float(bar.get("height", "")) for bar in group]


TWO = rows(("800", "780"), ("400", "390"))


def test_bars_and_line_follow_the_rows():
    svg = drawn(TWO)
    assert bars(svg, "nominal") == [180.0, 90.0]  # 800 is the top of the axis
    assert bars(svg, "present") == [175.5, 87.8]
    (line,) = svg.iter(f"{SVG}polyline")
    heights = [float(point.split(",")[1]) for point in line.get("points", "").split()]
    assert heights[0] == SO_FAR[1]
    assert heights[1:] == [pytest.approx(SO_FAR[1] - 84 * part / 1500, abs=0.06) for part in (780, 1170)]


def test_it_can_be_read_without_being_seen():
    svg = drawn(TWO, "Naltrexone <4.5 mg> & more")
    assert svg.get("role") == "img"
    title, desc = svg.find(f"{SVG}title"), svg.find(f"{SVG}desc")
    assert title is not None
    assert desc is not None
    assert title.text == "Naltrexone <4.5 mg> & more"
    assert svg.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    assert desc.text == (
        "2 years from age 45: $1,200.00 nominal, $1,170.00 present value. "
        "The dearest is year 1 with $800.00 nominal. Half of the present value is reached in year 1."
    )
    readings = [found.text for found in svg.iter(f"{SVG}title")][1:]
    assert readings[1] == "Year 2, age 46: $400.00 nominal, $390.00 present value, $1,170.00 so far"


def test_one_page_may_hold_several():
    ids = [e.get("id") for ident in ("a", "b") for e in fromstring(chart(TWO, "x", ident)).iter() if e.get("id")]
    assert len(ids) == len(set(ids)) == 4


def test_nothing_a_strict_policy_blocks():
    svg = drawn(TWO, '"><script>alert(1)</script>')
    for element in svg.iter():
        assert element.tag.removeprefix(SVG) not in ("style", "script", "image", "use", "foreignObject", "a")
        assert not [name for name in element.attrib if name == "style" or name.startswith("on") or "href" in name]


def test_years_too_small_to_see_are_left_out_and_said():
    svg = drawn(rows(("1000", "900"), ("0.30", "0.20"), ("0.10", "0.05")))
    assert len(bars(svg, "nominal")) == 1
    assert "Years 2 to 3, $0.40 nominal in all, not drawn" in [text.text for text in svg.iter(f"{SVG}text")]


def test_a_year_without_payments_and_an_age_with_a_part():
    svg = drawn(rows(("0", "0"), ("35000", "33000"), age=Fraction(91, 2)))
    assert bars(svg, "nominal") == [0.0, 157.5]
    assert "45.5" in [text.text for text in svg.iter(f"{SVG}text")]


def test_no_rows_no_chart():
    with pytest.raises(ValueError, match="at least one year"):
        chart([], "x")


AMOUNTS = st.decimals("0.01", "9999999", places=2).map(str)


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=1, max_size=90))
def test_everything_stays_inside_its_plot(years: list[tuple[str, str]]):
    given_rows = rows(*years)
    svg = drawn(given_rows)
    room = YEARLY[1] - YEARLY[0]
    for kind in ("nominal", "present"):
        assert all(0 <= height <= room for height in bars(svg, kind))
    (line,) = svg.iter(f"{SVG}polyline")
    heights = [float(point.split(",")[1]) for point in line.get("points", "").split()]
    assert heights == sorted(heights, reverse=True)
    assert min(heights) >= SO_FAR[0]
    assert f"{given_rows[-1].cumulative:,.2f}" in described(given_rows)
