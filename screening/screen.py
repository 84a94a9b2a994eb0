"""Screen a referral: facts, rules, then findings, score, triage, near misses and questions.

A screening is a pure function of the referral, the rulebook, the as-of date and the
reference data; its result names the hash of each.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from rules import explain
from rules.evaluate import Evaluation, evaluate
from rules.model import Answer, Match, Outcome, Ref, Rule, Rulebook, Variable
from rules.reasons import valued, values
from screening.clocks import running
from screening.facts import build_facts
from screening.facts_json import course_json, diagnosis_json, evidence_json, records_json, warnings_json
from screening.future_expense import future_expenses
from screening.lists import PAIRS, ROWS, listed, pairs_of
from screening.model import Facts
from screening.overlap import common
from screening.prompts import distinct, prompts, worth
from screening.readings import BARE, fill_reading, told_together
from screening.referral import Referral
from screening.result import Explanation, Finding, NearMiss, Reason, Screening
from screening.score import Score, Weighed, score
from screening.triage import triage
from screening.wording import readable

DATA = Path(__file__).parent / "data"
KINDS = ("safety alert", "signal", "counter-signal", "coverage flag")  # the order they are shown in


def screen(referral: Referral, rulebook: Rulebook, as_of: date | None = None, engine: str = "both") -> Screening:
    """Screen one referral.  `as_of` defaults to the day it was received, else today.

    `engine` is "durable", "reference" or "both" (durable-rules checked by the reference).
    """
    day = as_of or referral.received_on or date.today()
    facts = build_facts(referral, rulebook.words, day)
    return conclude(rulebook, facts, evaluate(rulebook, facts, engine=engine))


def conclude(rulebook: Rulebook, facts: Facts, evaluation: Evaluation) -> Screening:
    """Findings, score, triage and questions of an evaluated referral."""
    findings = _findings(rulebook, facts, evaluation)
    return Screening(
        referral_id=facts.referral.referral_id,
        as_of=facts.as_of,
        rulebook={"hash": rulebook.hash, "rules": len(rulebook.rules)},
        hashes={"rulebook": rulebook.hash, "data": data_hash(), "referral": referral_hash(facts.referral)},
        engine=evaluation.engine,
        score=total(rulebook, findings, evaluation),
        triage=triage(_routes(evaluation), rulebook.words, _unconfirmed_routes(evaluation, findings)),
        findings=findings,
        near_misses=_near_misses(evaluation, findings),
        prompts=prompts(evaluation, facts),
        future_expenses=future_expenses(rulebook, facts, evaluation),
        courses=tuple(course_json(c, facts) for c in facts.courses),
        diagnoses=tuple(diagnosis_json(d) for d in facts.diagnoses),
        records=records_json(facts),
        warnings=tuple(warnings_json(facts)),
        clocks=tuple(clock.as_dict() for clock in running(facts, evaluation)),
    )


# --- findings -----------------------------------------------------------------------


def _findings(rulebook: Rulebook, facts: Facts, evaluation: Evaluation) -> tuple[Finding, ...]:
    """What the rules that fire raise; one finding a title, its heaviest rule first."""
    raised: dict[tuple[str, str], list[tuple[int, Rule]]] = {}
    for rule, outcome in _outcomes(evaluation, "raises"):
        raised.setdefault((outcome.kind, outcome.title), []).append((outcome.weight, rule))
    findings = []
    for (kind, title), raisers in raised.items():
        raisers.sort(key=lambda pair: (-pair[0], pair[1].id))
        weight, main = raisers[0]
        explanations = tuple(_explanation(rule, facts, evaluation) for _, rule in raisers)
        findings.append(Finding(kind, title, weight, main.tag("category"), main.tag("audience"), explanations))
    order = {kind: place for place, kind in enumerate(KINDS)}
    return tuple(sorted(findings, key=lambda f: (order.get(f.kind, len(KINDS)), -f.weight, f.title)))


def _explanation(rule: Rule, facts: Facts, evaluation: Evaluation) -> Explanation:
    bindings = explain.bindings(evaluation, rule)
    because = explain.because(evaluation, rule)
    counted = _counted(because)
    said = {side: _read(rule, side, bindings, counted, facts) for side in ("plaintiff", "defence")}
    cited = tuple(row for o in rule.outcomes if o.verb == "cites" for row in o.details["rows"])
    return Explanation(
        rule=rule.id,
        version=rule.version,
        name=rule.name,
        why=rule.why,
        status=rule.tag("status", "confirmed"),
        file=os.path.basename(rule.file),
        line=rule.line,
        because=tuple(_reasons(because, facts)),
        plaintiff=said["plaintiff"],
        defence=said["defence"],
        evidence=cited,
    )


def _counted(because: Iterable[explain.Line]) -> tuple[Ref, ...]:
    """The fills and orders of sentences that count rows and bind nothing, such as an opioid load."""
    found = (row for match, _, rows in because if _counts(match) for row in rows)
    return tuple(dict.fromkeys(ref for row in found for ref in row.evidence))


def _counts(match: Match) -> bool:
    return ROWS in match.sentence.placeholders


def _read(
    rule: Rule,
    side: str,
    bindings: Sequence[Mapping[Variable, int | None]],
    counted: Sequence[Ref],
    facts: Facts,
) -> str:
    """The reading of one side, once for each different thing that the rule speaks of."""
    template = next((o.details["text"] for o in rule.outcomes if o.verb == "reads" and o.details["side"] == side), "")
    needed = [line for line in rule.lines if not line.excludes]
    pair = next((line.variables for line in needed if PAIRS in line.sentence.placeholders), None)
    said = []
    at_once = listed({v for b in bindings for v in b}, template, BARE, pair)
    for bound in told_together(bindings, facts, at_once) if template else ():
        own = pairs_of(bindings, pair, bound) if pair is not None else []
        said.append(fill_reading(template, bound, facts, common(facts, own), own, counted))
    return " ".join(dict.fromkeys(said))


def _reasons(because: Iterable[explain.Line], facts: Facts) -> Iterable[Reason]:
    for match, answer, rows in because:
        refs = dict.fromkeys(ref for row in rows for ref in row.evidence)
        notes = distinct(readable(row.note) for row in rows if row.note)
        evidence = tuple(evidence_json(ref, facts) for ref in refs)
        named = values(match, facts.words)
        yield Reason(match.step.text, match.step.line, answer.value, evidence, notes, named)


# --- score and triage ---------------------------------------------------------------


def total(rulebook: Rulebook, findings: Iterable[Finding], evaluation: Evaluation) -> Score:
    """The score of the findings, with the caps of the rulebook."""
    weighed: dict[str, list[Weighed]] = {"signal": [], "counter-signal": []}
    for finding in findings:
        if finding.kind in weighed:
            weighed[finding.kind].append(Weighed(finding.rule, finding.title, finding.category, finding.weight))
    caps = {name: word.value for name, word in rulebook.words.by_kind.get("category", {}).items()}
    return score(weighed["signal"], weighed["counter-signal"], caps, completeness(evaluation))


def completeness(evaluation: Evaluation) -> int:
    """The share of consulted sentences that could be answered, in whole percent rounded down."""
    unknown = Answer.UNKNOWN  # an enum's members are slow to look up
    known = [a.answer is not unknown for a in evaluation.answers.values()]
    return 100 * sum(known) // len(known) if known else 100


def _routes(evaluation: Evaluation) -> list[tuple[str, str]]:
    return [(o.title, rule.name) for rule, o in _outcomes(evaluation, "routes")]


def _unconfirmed_routes(evaluation: Evaluation, findings: Sequence[Finding]) -> set[str]:
    """The names of the routing rules that are unconfirmed, or go by findings none of which a confirmed rule raised."""
    confirmed = {f.title for f in findings if any(e.status != "unconfirmed" for e in f.explanations)}
    signals = {f.title for f in findings if f.kind == "signal"}
    found = set()
    for rule, _ in _outcomes(evaluation, "routes"):
        doubtful = rule.tag("status", "confirmed") == "unconfirmed"
        for match, _, rows in explain.because(evaluation, rule):
            if match.excludes:  # what is not there raises no doubt
                continue
            titles = {str(ref.id) for row in rows for ref in row.evidence if ref.kind == "finding"}
            if not titles and match.sentence.late:  # the value score is made of the signals
                titles = signals
            doubtful |= bool(titles) and not titles & confirmed
        if doubtful:
            found.add(rule.name)
    return found


def _outcomes(evaluation: Evaluation, verb: str) -> Iterable[tuple[Rule, Outcome]]:
    """What the rules that fire say."""
    return ((rule, outcome) for rule in evaluation.fired for outcome in rule.outcomes if outcome.verb == verb)


# --- what else to know --------------------------------------------------------------


def _near_misses(evaluation: Evaluation, findings: Iterable[Finding]) -> tuple[NearMiss, ...]:
    """Findings that one sentence keeps away; not those another rule raised anyway.

    First those where something in the records came close (the notes say what), then the weightiest.  What a note says
    without a fact to show for it ("Medicaid is not among the coverage listed") came close to nothing.
    """
    there = {(finding.kind, finding.title) for finding in findings}
    misses = []
    for rule, lines in explain.near_misses(evaluation):
        raised = [o for o in rule.outcomes if o.verb == "raises" and (o.kind, o.title) not in there]
        if raised:
            near = [row for _, rows in lines for row in rows if row.note and (row.evidence or row.bound)]
            notes = [readable(row.note) for row in near]
            short_of = tuple(_with_values(match, evaluation.rulebook) for match, _ in lines)
            miss = NearMiss(rule.id, raised[0].title, short_of, distinct(notes), raised[0].kind)
            misses.append((worth(rule), miss))
    return tuple(miss for _, miss in sorted(misses, key=lambda pair: (not pair[1].notes, -pair[0], pair[1].title)))


def _with_values(match: Match, book: Rulebook) -> str:
    """The sentence with the values of the thresholds that it names."""
    key = "with values", match.step.text
    if key not in book.kept:
        book.kept[key] = valued(match.step.text, values(match, book.words))
    return book.kept[key]


# --- reproducibility ----------------------------------------------------------------


@cache
def data_hash() -> str:
    """Hash over the names and bytes of the reference data files."""
    digest = hashlib.sha256()
    for path in sorted(p for p in DATA.rglob("*") if p.is_file()):
        digest.update(path.relative_to(DATA).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return f"sha256:{digest.hexdigest()}"


def referral_hash(referral: Referral) -> str:
    """Hash over the referral's content, whatever format it came in."""
    text = repr(replace(referral, warnings=()))
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"
