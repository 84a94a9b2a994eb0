"""Processor time a referral from raw rows to the result, with the shipped language; checking a rulebook; memory.

    python -m bench.screening            the tables
    python -m bench.screening --soak N   N whole screenings in one process, memory at start and end

The rulebook is the shipped one, cut to size; beyond its own length it is repeated with other counts
and days in the lines (`vary`), so that most repeats are new conditions.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from statistics import median

from bench.memory import resident
from rules.book import check, load_rulebook
from rules.compile import compile_rules
from rules.evaluate import evaluate
from rules.model import Match, Outcome, Rule, Rulebook
from rules.worker import close_all, engine_for
from screening.facts import build_facts
from screening.model import Facts
from screening.referral import Coverage, DiagnosisRow, FillRow, Injury, Patient, Prescriber, Referral
from screening.screen import conclude, screen
from screening.sentences import REGISTRY

FEATURES = Path(__file__).resolve().parent.parent / "features"
RULES, ROWS = (30, 100, 300), (10, 40, 200)
ROUNDS, CASES, PROCESSES = 7, 20, 5
INJURY, TODAY = date(2025, 1, 10), date(2026, 6, 30)

PRODUCTS = (
    ("NALTREXONE 4.5MG CAP CPD", 30), ("GABAPENTIN 600 MG TAB", 90), ("MELOXICAM 15 MG TAB", 30),
    ("DULOXETINE 60 MG CAP", 30), ("CYCLOBENZAPRINE 10 MG TAB", 60), ("HYDROCODONE-APAP 5-325 TAB", 60),
    ("LISINOPRIL 10 MG TAB", 30), ("LIDOCAINE 5% PATCH", 30),
)  # fmt: skip
CODES = ("S13.4XXA", "G90.511", "M79.7", "M54.16", "G89.21", "F43.10", "E11.9", "I10")


def referral(rows: int, shift: int) -> Referral:
    """A referral of so many rows, one in eight a diagnosis; `shift` moves its days."""
    coded = max(1, rows // 8)
    first = INJURY + timedelta(days=20 * shift - 100)
    diagnoses = tuple(
        DiagnosisRow(n + 1, CODES[(n + shift) % len(CODES)], INJURY + timedelta(days=5 * n + shift))
        for n in range(coded)
    )
    fills = []
    for n in range(rows - coded):
        drug, quantity = PRODUCTS[(n + shift) % len(PRODUCTS)]
        day = first + timedelta(days=30 * (n // len(PRODUCTS)) + n % 3)
        fills.append(FillRow(n + 1, "dispense", day, drug, quantity=Decimal(quantity), days_supply=30,
                             prescriber=Prescriber("A", "1", "pain medicine"), billed=Decimal(60)))  # fmt: skip
    return Referral(
        f"B-{shift}", Injury(INJURY, "LA"), TODAY, Patient("B", date(1980, 1, 1), "female"),
        coverage=(Coverage("health plan", None, False),), diagnoses=diagnoses, fills=tuple(fills),
    )  # fmt: skip


def sized(book: Rulebook, count: int) -> Rulebook:
    """The first `count` rules; past the end, the rules again with other numbers in their lines."""
    rules: list[Rule] = []
    turn = 0
    while len(rules) < count:
        rules += [vary(rule, turn) for rule in book.rules]
        turn += 1
    cut = tuple(rules[:count])
    return replace(book, rules=cut, program=compile_rules(cut), hash=f"{book.hash}-{count}")


def vary(rule: Rule, turn: int) -> Rule:
    """The rule with its counts and days moved by `turn`, and titles of its own."""
    if not turn:
        return rule
    return replace(
        rule,
        id=f"{rule.id}-{turn}",
        lines=tuple(_line(line, turn) for line in rule.lines),
        outcomes=tuple(_outcome(outcome, turn) for outcome in rule.outcomes),
    )


def _line(line: Match, turn: int) -> Match:
    if line.sentence.title_kind:
        kind, title = line.arguments
        return replace(line, arguments=(kind, f"{title} {turn}"))
    text = re.sub(r"(?<![\d-])\d+(?= (?:time|day|month|MME))", lambda m: str(int(m[0]) + turn), line.step.text)
    if text == line.step.text or line.step.table:
        return line
    step = replace(line.step, text=text)
    return REGISTRY.match(step, [line.sentence.role], WORDS)


def _outcome(outcome: Outcome, turn: int) -> Outcome:
    return replace(outcome, title=f"{outcome.title} {turn}") if outcome.verb == "raises" else outcome


def spent(book: Rulebook) -> float:
    """Seconds of processor time that this process and the rulebook's engine process have had."""
    schedule = Path(f"/proc/{engine_for(book.hash, book.program).pid}/schedstat").read_text()
    return time.process_time() + int(schedule.split()[0]) / 1e9


def microseconds(work: Callable[[int, Facts], object], cases: Sequence[Referral], book: Rulebook) -> float:
    """The best round's mean time a case.  Every round has facts of its own: they keep what sentences worked out."""
    best = float("inf")
    for _ in range(ROUNDS):
        facts = [build_facts(case, book.words, TODAY) for case in cases]
        began = spent(book)
        for number, one in enumerate(facts):
            work(number, one)
        best = min(best, (spent(book) - began) / len(cases) * 1e6)
    return best


def measure(book: Rulebook, cases: Sequence[Referral]) -> list[float]:
    facts = [build_facts(case, book.words, TODAY) for case in cases]
    judged = [evaluate(book, case, "both") for case in facts]
    if not all(e.engine["agreed"] for e in judged):
        sys.exit("durable-rules and the reference differ")
    works: list[Callable[[int, Facts], object]] = [
        lambda n, _: build_facts(cases[n], book.words, TODAY),
        lambda _, fresh: evaluate(book, fresh, "reference"),
        lambda _, fresh: evaluate(book, fresh, "both"),
        lambda n, _: conclude(book, facts[n], judged[n]),
        lambda n, _: screen(cases[n], book, TODAY, "both"),
        lambda n, _: screen(cases[n], book, TODAY, "reference"),
    ]
    return [microseconds(work, cases, book) for work in works]


def table(book: Rulebook) -> None:
    print(f"Python {platform.python_version()}, {CASES} referrals, best of {ROUNDS} rounds, microseconds a referral\n")
    names = ("facts", "evaluate, reference", "evaluate, both", "conclude", "whole, both", "whole, reference")
    print("| rules | conditions | rows | " + " | ".join(names) + " |")
    print("|" + "---:|" * (3 + len(names)))
    for rules in RULES:
        cut = sized(book, rules)
        for rows in ROWS:
            figures = measure(cut, [referral(rows, shift) for shift in range(CASES)])
            cells = " | ".join(f"{figure:.0f}" for figure in figures)
            print(f"| {rules} | {len(cut.program.conditions)} | {rows} | {cells} |", flush=True)
        close_all()


CHECK = """
import json, sys, time
from rules.book import check
from screening.sentences import REGISTRY
times = []
for _ in range(3):
    began = time.process_time(); check(sys.argv[1:], REGISTRY); times.append(time.process_time() - began)
print(json.dumps(times))
"""


def checking(book: Rulebook) -> None:
    """`rules check` of a hundred rules and of all, first and again in one process, in fresh processes."""
    print(f"\n`rules check`, milliseconds (best and median of {PROCESSES} processes)\n")
    print("| rules | examples | first | again |\n|---:|---:|---:|---:|")
    for files in (part(book, 100), list(book.files)):
        runs = []
        for _ in range(PROCESSES):
            done = subprocess.run([sys.executable, "-c", CHECK, *files], capture_output=True, text=True, check=True)
            runs.append([1000 * seconds for seconds in json.loads(done.stdout)])
        first, again = sorted(run[0] for run in runs), sorted(run[1] for run in runs)
        cells = [f"{times[0]:.0f}, {median(times):.0f}" for times in (first, again)]
        rules = [rule for rule in book.rules if rule.file in files]
        print(f"| {len(rules)} | {sum(len(rule.examples) for rule in rules)} | {cells[0]} | {cells[1]} |")


def part(book: Rulebook, most: int) -> list[str]:
    """Vocabulary, parameters and whole files of at most so many rules, which need no finding of the others."""
    rules = Counter(rule.file for rule in book.rules)
    files = [file for file in book.files if not rules[file]]
    for file in rules:
        if most >= rules[file] and not any(d.severity == "error" for d in check([*files, file], REGISTRY)):
            files.append(file)
            most -= rules[file]
    return files


def soak(book: Rulebook, count: int) -> None:
    """Screen again and again; print the memory of this process and of the engine process."""
    cut = sized(book, 100)
    cases = [referral(40, shift) for shift in range(50)]
    began = time.perf_counter()
    for number in range(count):
        result = screen(cases[number % len(cases)], cut, TODAY)
        if not result.engine["agreed"]:
            sys.exit(f"screening {number}: {result.engine}")
        if number in (999, count // 2, count - 1):
            child = engine_for(cut.hash, cut.program).pid
            here, there = resident("self"), resident(child)
            print(f"after {number + 1}: {here} KiB here, {there} KiB in the engine process", flush=True)
    print(f"{count} screenings of 100 rules and 40 rows in {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--soak", type=int, metavar="N")
    options = parser.parse_args()
    shipped = load_rulebook([FEATURES], REGISTRY)
    WORDS = shipped.words
    if options.soak:
        soak(shipped, options.soak)
    else:
        table(shipped)
        checking(shipped)
    close_all()
