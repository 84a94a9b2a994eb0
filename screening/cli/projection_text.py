"""A projection or a plan as calm, readable text.  Works from the same objects that `--format json` prints."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from screening.projection.rates_shown import NO_HIGH, likely, unchosen, worth

Object = Mapping[str, Any]
WIDTH = 100
METHODS = (("to_expectancy", "to expectancy"), ("survival_weighted", "survival-weighted"))


def one(answer: Object) -> str:
    """A `projection/1` answer: totals, schedule to expectancy, sensitivity, assumptions, warnings."""
    return "\n".join(line.rstrip() for line in _one(answer))


def plan(answer: Object) -> str:
    """A `projection-plan/1` answer: items, totals, what a Medicare set-aside would price."""
    return "\n".join(line.rstrip() for line in _plan(answer))


def _one(answer: Object) -> Iterator[str]:
    yield f"Age {answer['age']}, {answer['expectancy']} further years expected ({answer['life_table']['name']})"
    yield ""
    value = worth([answer["request"]])
    yield f"{'':<20}{'nominal':>18}{value:>18}   {value} per 1 a year"
    for key, name in METHODS:
        m = answer[key]
        yield f"{name:<20}{_money(m['nominal']):>18}{_money(m['present_value']):>18}   {m['factor']}"
    yield ""
    yield from _schedule(answer["to_expectancy"]["schedule"], value)
    yield ""
    yield "If growth and discount differ by a point (to expectancy / survival-weighted)"
    for cell in likely(answer):
        values = f"{_money(cell['to_expectancy']):>16} / {_money(cell['survival_weighted']):>16}"
        yield f"  growth {cell['growth']:>6}  discount {cell['discount']:>6}  {values}"
    if unchosen(answer["request"]):
        yield from _wrapped([NO_HIGH], "  ")
    yield from _list("Assumptions", answer["assumptions"])
    yield from _list("Warnings", answer["warnings"])


def _schedule(rows: Iterable[Object], value: str) -> Iterator[str]:
    yield "Year by year, to expectancy"
    yield f"{'year':>6}{'age':>8}{'payments':>10}{'nominal':>15}{'factor':>11}{value:>16}{'cumulative':>16}"
    for row in rows:
        yield (
            f"{row['year']:>6}{row['age']:>8}{row['payments']:>10}{_money(row['nominal']):>15}"
            f"{Decimal(row['discount_factor']):>11.6f}{_money(row['present_value']):>16}{_money(row['cumulative']):>16}"
        )


def _plan(answer: Object) -> Iterator[str]:
    for item in answer["items"]:
        p = item["projection"]
        amount = f"{p['amount']} a payment, {p['expectancy']} further years expected"
        yield f"{item['name']} ({item['probability']}): {amount}"
        yield from _both(p, worth([p["request"]]))
        yield from _wrapped(p["warnings"], "  ! ")
    for probability in ("probable", "possible"):
        total, note = answer["totals"][probability], "" if probability == "probable" else " (not in the total)"
        summed = [i["projection"]["request"] for i in answer["items"] if i["probability"] == probability]
        yield ""
        yield f"{probability.capitalize()}{note}"
        yield from _both(total, worth(summed)) if summed else ["  none"]
    aside = answer["set_aside"]
    yield ""
    more = "" if aside["complete"] else f", at most {_money(aside['at_most'])}"
    yield f"A Medicare set-aside would price {_money(aside['total'])} of the probable items{more}:"
    for item in aside["items"]:
        unknown = item["amount"] is None
        priced = f"not known; {_money(item['if_priced'])} if it is priced" if unknown else _money(item["amount"])
        yield f"  {item['name']}: {priced}"
        for reason in item["reasons"]:
            change = f"{_money(reason['change']):>14}  " if reason["change"] is not None else ""
            yield from _wrapped([f"{change}{reason['reason']}"], "    ")
    yield from _list("Assumptions", answer["assumptions"])
    yield ""
    yield f"A {answer['statement']}."


def _both(figures: Object, value: str) -> Iterator[str]:
    """`value`: 'present value' or 'not discounted'."""
    for key, name in METHODS:
        nominal, valued = (_money(figures[key][kind]) for kind in ("nominal", "present_value"))
        yield f"  {name:<20} nominal {nominal:>16}  {value} {valued:>16}"


def _money(text: str) -> str:
    return f"{Decimal(text):,.2f}"


def _list(title: str, texts: Iterable[str]) -> Iterator[str]:
    lines = list(_wrapped(texts, "  - "))
    if lines:
        yield from ("", title, *lines)


def _wrapped(texts: Iterable[str], lead: str) -> Iterator[str]:
    for text in texts:
        yield from textwrap.wrap(text, WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead),
                                 break_long_words=False, break_on_hyphens=False)  # fmt: skip
