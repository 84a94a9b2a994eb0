"""Results as calm, readable text.  Works from the same objects that `--format json` prints."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from rules.counting import counted
from screening.supply import supply
from screening.wording import answered, capital, clause, could_change, daily, ground, queues, row_list

WIDTH = 100
Object = Mapping[str, Any]
SIDES = (("plaintiff", "For the plaintiff"), ("defence", "For the defence"))


def screening(result: Object) -> str:
    """A `screening/1` object, the most important first."""
    return "\n".join(line.rstrip() for line in _screening(result))


def facts(found: Object) -> str:
    """A `facts/1` object."""
    return "\n".join(line.rstrip() for line in _facts(found))


def _screening(result: Object) -> Iterator[str]:
    score, triage = result["score"], result["triage"]
    yield f"{result['referral_id']}   {triage['band'].upper()}: {queues(triage)}   as of {result['as_of']}"
    yield from _wrapped(triage["reasons"], "  - ")
    yield ""
    yield (
        f"Score {score['value']}: strength {score['strength']}, exposure {score['exposure']}; "
        f"{score['completeness']} % of the questions could be answered"
    )
    yield from (f"  {part['points']:+4d}  {part['title']}  ({part['rule']})" for part in score["parts"])
    if result["findings"]:
        yield from _title("Findings")
        for finding in result["findings"]:
            yield from _finding(finding)
    yield from _section("Near misses", _near_misses(result["near_misses"]))
    yield from _section("To ask", map(_prompt, result["prompts"]))
    yield from _section("Future expenses", map(_expense, result["future_expenses"]))
    yield from _section("Courses", (_course(c, result["records"]["pharmacy"]["to"]) for c in result["courses"]))
    yield from _section("Tolerated in the input", (f"{w['where']}: {w['message']}" for w in result["warnings"]))
    yield ""
    engine = result["engine"]
    agreed = {True: "agreed with the reference", False: "DISAGREED with the reference, whose result is shown"}
    yield f"Engine: {engine.get('used')}, {agreed.get(engine.get('agreed'), 'not compared')}."
    yield f"Rulebook: {counted(result['rulebook']['rules'], 'rule')}, {result['rulebook']['hash'][:19]}"
    yield str(result.get("disclaimer", ""))


def _finding(finding: Object) -> Iterator[str]:
    weight = f", weight {finding['weight']}" if finding["weight"] else ""
    unconfirmed = "  [Unconfirmed rule]" if finding.get("status") == "unconfirmed" else ""
    yield ""
    rule = f"({finding['rule']} v{finding['version']})"
    yield f"  {finding['kind'].upper()}: {finding['title']}{weight}  {rule}{unconfirmed}"
    shown: set[str] = set()
    for reason in finding["because"]:
        yield from _wrapped([f"{ground(reason)}: {answered(reason)}"], "    ")
        facts = [fact for fact in map(_fact, reason["facts"]) if fact not in shown]  # once a finding is enough
        shown.update(facts)
        yield from _wrapped(facts, "      ")
        yield from _wrapped(reason.get("notes", ()), "      ")
    for side, heading in SIDES:
        if finding[side]:
            yield f"    {heading}:"
            yield from _wrapped([finding[side]], "      ")
    if finding["evidence"]:
        yield "    Evidence:"
        yield from _wrapped((_evidence(row) for row in finding["evidence"]), "      - ")


def _fact(fact: Object) -> str:
    """'course low-dose naltrexone 4.5 mg a day from 2025-06-01 (rows 4, 5, 6)'."""
    rows = fact.get("rows")
    if rows is None:
        return ", ".join(f"{name} {value}" for name, value in fact.items())
    coded = f"{fact.get('code', '')} {fact.get('description') or ''}".strip()
    what = fact.get("drug") or fact.get("clinician") or coded
    dose = _dose(fact.get("daily_dose"))
    when = fact.get("start") or fact.get("date")
    return f"{what}{', ' + dose if dose else ''}{f', {when}' if when else ', undated'} ({row_list(rows)})"


def _evidence(row: Object) -> str:
    grade = f" {row['grade']}" if row.get("grade") else ""
    finding = f": {row['finding']}" if row.get("finding") else ""
    return f"{row['stance']}{grade}, {row['source']}{finding}"


def _near_misses(misses: list[Object]) -> Iterator[str]:
    """Those that something in the records came close to; the others are counted."""
    close = [miss for miss in misses if miss["notes"]]
    for miss in close:
        noted = "; ".join(miss["notes"])
        yield f"{miss['title']} ({miss['rule']}): short of: {_list(map(clause, miss['short_of']))} ({noted})"
    if len(close) < len(misses):
        more = "more " if close else ""
        yield f"{len(misses) - len(close)} {more}rules lack one thing of which the records show nothing (in the JSON)."


def _prompt(prompt: Object) -> str:
    could = f" Could change: {could_change(prompt['would_change'])}." if prompt["would_change"] else ""
    ask = capital(prompt["ask"])
    return f"{ask}{'' if ask.endswith(('.', '?')) else '.'}{could}"


def _expense(expense: Object) -> str:
    monthly = "price unknown" if expense["monthly"] is None else f"{expense['monthly']} a month"
    said = f"{expense['drug']}: {expense['probability']}, {expense['horizon']}, {monthly} ({expense['basis']})"
    return f"{said}. {_projected(expense['projection'])}"


def _projected(found: Object) -> str:
    """The sums of a projection in a sentence, or why there is none."""
    if "not_projected" in found:
        return f"Not projected: {found['not_projected']}."
    certain, weighted = (f"${Decimal(found[m]['nominal']):,.2f}" for m in ("to_expectancy", "survival_weighted"))
    sums = f"At today's price {certain}, weighted with survival {weighted}"
    years = f"{found['expectancy']} further years expected"
    return " ".join([f"{sums} ({years}), a {found['statement']}.", *found["warnings"]])


def _course(course: Object, records_end: str | None) -> str:
    dose = _dose(course["daily_dose"]) or "dose unknown"
    until = course["last_covered"] or "an unknown day"
    covered = (
        "" if course["pdc"] is None else f", {counted(course['days_covered'], 'day')} covered (PDC {course['pdc']})"
    )
    fills, state = counted(course["fills"], "fill"), supply(course, records_end).state
    rows = row_list(course["rows"])
    return f"{course['drug']}, {dose}: {course['start']} to {until}, {fills}{covered}, {state} ({rows})"


def _facts(found: Object) -> Iterator[str]:
    yield f"{found['referral_id']}   injured {found['injury_date']}, as of {found['as_of']}"
    for kind, reach in found["records"].items():
        how = "implied by the rows" if reach["implied"] else "as stated"
        known = f"{reach['from']} to {reach['to']} ({how})" if reach["known"] else "nothing is known"
        yield f"  {kind} records: {known}"
    yield from _section("Fills", map(_fill, found["fills"]))
    yield from _section("Not recognised", (f"fills row {row}" for row in found["unrecognised_rows"]))
    yield from _section("Courses", (_course(c, found["records"]["pharmacy"]["to"]) for c in found["courses"]))
    yield from _section("Diagnoses", map(_diagnosis, found["diagnoses"]))
    yield from _section("Beside the price list", map(_list_price, found.get("list_prices", ())))
    yield from _section("Tolerated in the input", (f"{w['where']}: {w['message']}" for w in found["warnings"]))


def _list_price(row: Object) -> str:
    about = f"{row['drug']}, filled {row['filled_on']}"
    if row["not_compared"]:
        return f"{about}: {row['not_compared']}"
    return (
        f"{about}: {row['unit_price']} a unit {row['basis']}, {row['list_unit_price']} on the list "
        f"({row['ratio']} times); a month at the list's price {row['monthly_at_list']}"
    )


def _fill(fill: Object) -> str:
    dose = _dose(fill["daily_dose"])
    amount = f"{dose} = {fill['dose_basis']}" if dose else f"dose unknown: {fill['dose_unknown_because']}"
    route = fill["route"] or "route unknown"
    return f"{fill['date']}  {fill['drug']}: {fill['ingredient']}, {route}, {amount} ({row_list(fill['rows'])})"


def _diagnosis(diagnosis: Object) -> str:
    groups = f" [{', '.join(diagnosis['groups'])}]" if diagnosis["groups"] else ""
    mapped = f" ({diagnosis['mapped_from']}, read as {diagnosis['read_as']})" if diagnosis["mapped_from"] else ""
    said = f" {diagnosis['description']}" if diagnosis["description"] else ""
    first = diagnosis["first"] or "undated"
    return f"{diagnosis['code']}{said}{mapped}: first {first}{groups} ({row_list(diagnosis['rows'])})"


def _dose(dose: Object | None) -> str:
    return daily(dose) if dose else ""


def _list(texts: Iterable[str]) -> str:
    return "; ".join(texts)


def _title(title: str) -> Iterator[str]:
    yield ""
    yield title


def _section(title: str, items: Iterable[str]) -> Iterator[str]:
    lines = list(_wrapped(items, "  - "))
    if lines:
        yield from _title(title)
        yield from lines


def _wrapped(texts: Iterable[str], lead: str) -> Iterator[str]:
    """Each text folded to the width, its first line after `lead`, the others below the text."""
    for text in texts:
        yield from textwrap.wrap(
            text,
            WIDTH,
            initial_indent=lead,
            subsequent_indent=" " * len(lead),
            break_long_words=False,
            break_on_hyphens=False,
        )
