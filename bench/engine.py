"""Microseconds a referral: conditions, inference and whole evaluations, beside zen-engine in the same run.

python -m bench.engine             the table
python -m bench.engine --soak N    N evaluations in one process, memory at start and end
"""

from __future__ import annotations

import argparse
import copy
import platform
import random
import sys
import time
from collections.abc import Callable, Sequence

from bench.pack import Case, make_case, make_rulebook
from rules.conditions import answer
from rules.durable import DurableRules
from rules.evaluate import evaluate
from rules.model import Rulebook, Verdict
from rules.reference import judge
from rules.worker import close_all

RULES, FACTS = (30, 100, 300), (10, 40, 200)
CASES = 60
ROUNDS = 15


def microseconds(work: Callable[[Case], object], cases: Sequence[Case]) -> float:
    """The best round's mean time a case; every round sees fresh cases without any cache."""
    means = []
    for _ in range(ROUNDS):
        fresh = [copy.copy(case) for case in cases]
        for case in fresh:
            case._by_group = {}
        began = time.perf_counter()
        for case in fresh:
            work(case)
        means.append((time.perf_counter() - began) / len(fresh) * 1e6)
    return min(means)


def measure(rules: int, facts: int) -> dict[str, float]:
    """Every part for one size of rulebook and referral."""
    from bench.zen_encoding import decision

    r = random.Random(rules * 1000 + facts)
    rulebook = make_rulebook(r, rules)
    cases = [make_case(r, facts) for _ in range(CASES)]
    program = rulebook.program
    tables = {id(case.courses): {c.id: answer(c, case) for c in program.conditions} for case in cases}
    durable = DurableRules(program)
    by_group = {id(case.courses): case.plain(indexed=True) for case in cases}
    lists = {id(case.courses): case.plain(indexed=False) for case in cases}
    indexed, flat = decision(rulebook), decision(rulebook, indexed=False)
    everything = range(rules)
    compare(rulebook, cases, durable, {True: indexed, False: flat})

    def conditions(case: Case) -> None:
        for condition in program.conditions:
            answer(condition, case)

    def reference(case: Case) -> None:
        table = tables[id(case.courses)]
        for rule in program.rules:
            judge(rule, table)

    figures = {
        "conditions": microseconds(conditions, cases),
        "reference": microseconds(reference, cases),
        "durable": microseconds(lambda case: durable.infer(everything, tables[id(case.courses)]), cases),
        "evaluate, reference": microseconds(lambda case: evaluate(rulebook, case, "reference"), cases),
        "evaluate, both": microseconds(lambda case: evaluate(rulebook, case, "both"), cases),
        "zen, indexed": microseconds(lambda case: indexed.evaluate(by_group[id(case.courses)]), cases),
        "zen, flat": microseconds(lambda case: flat.evaluate(lists[id(case.courses)]), cases),
    }
    durable.close()
    return figures


def compare(rulebook: Rulebook, cases: Sequence[Case], durable: DurableRules, decisions: dict) -> None:
    """Refuse to measure engines that do not say the same."""
    for case in cases:
        evaluation = evaluate(rulebook, case, "reference")
        ours = [verdict is Verdict.FIRES for verdict in evaluation.verdicts]
        if durable.infer(range(len(ours)), evaluation.answers) != evaluation.firings:
            sys.exit("durable-rules and the reference differ")
        for indexed, decision in decisions.items():
            result = decision.evaluate(case.plain(indexed))["result"]
            if [result[f"r{n}"] for n in range(len(ours))] != ours:
                sys.exit("zen-engine and the reference differ")


def table() -> None:
    """Print the measurements and the ratios."""
    print(f"Python {platform.python_version()}, {CASES} referrals, best of {ROUNDS} rounds, microseconds a referral\n")
    names = ("conditions", "reference", "durable", "evaluate, reference", "evaluate, both", "zen, indexed", "zen, flat")
    ratios = ("flat ÷ (c + r)", "flat ÷ (c + d)", "indexed ÷ (c + r)", "indexed ÷ (c + d)")
    print("| rules | facts | " + " | ".join((*names, *ratios)) + " |")
    print("|" + "---:|" * (2 + len(names) + len(ratios)))
    for rules in RULES:
        for facts in FACTS:
            f = measure(rules, facts)
            ours, native = f["conditions"] + f["reference"], f["conditions"] + f["durable"]
            shares = [f[zen] / time for zen in ("zen, flat", "zen, indexed") for time in (ours, native)]
            cells = [f"{f[name]:.0f}" for name in names] + [f"{share:.1f}" for share in shares]
            print(f"| {rules} | {facts} | " + " | ".join(cells) + " |", flush=True)


def soak(count: int) -> None:
    """Evaluate again and again and print the memory of this process and of the engine process."""
    r = random.Random(1)
    rulebook = make_rulebook(r, 100)
    cases = [make_case(r, 40) for _ in range(200)]
    from rules.worker import engine_for

    began = time.perf_counter()
    for number in range(count):
        report = evaluate(rulebook, copy.copy(cases[number % len(cases)])).engine
        if not report["agreed"]:
            sys.exit(f"evaluation {number}: {report}")
        if number in (999, count - 1):
            child = engine_for(rulebook.hash, rulebook.program).pid
            print(f"after {number + 1}: {resident('self')} KiB here, {resident(child)} KiB in the engine process")
    print(f"{count} evaluations in {time.perf_counter() - began:.0f} s")


def resident(pid: int | str | None) -> int:
    """Resident memory in KiB (Linux)."""
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--soak", type=int, metavar="N")
    options = parser.parse_args()
    if options.soak:
        soak(options.soak)
    else:
        table()
    close_all()
