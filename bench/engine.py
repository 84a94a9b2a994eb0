"""Microseconds a referral: conditions, inference from the facts and evaluations, beside zen-engine in the same run.

python -m bench.engine             the table
python -m bench.engine --soak N    N evaluations in one process, memory at start and end
"""

from __future__ import annotations

import argparse
import platform
import random
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import product
from statistics import median

import zen

from bench.memory import resident
from bench.pack import Case, make_case, make_rulebook
from bench.zen_encoding import FORMS, decision, fired
from rules.conditions import Answers
from rules.durable import DurableRules
from rules.evaluate import evaluate
from rules.model import Rulebook, Verdict
from rules.reference import speaking
from rules.worker import close_all

RULES, FACTS = (30, 100, 300), (10, 40, 200)
CASES = 60
ROUNDS = 15


def rounds(works: dict[str, Callable[[Case], object]], cases: Sequence[Case]) -> dict[str, list[float]]:
    """By name, the mean processor time a case of each round, in microseconds.

    A round does every work once, one after the other, so that a busy moment of the machine weighs on
    all of them.  Every work sees fresh cases without any cache.
    """
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for name, work in works.items():
            fresh = [case.fresh() for case in cases]
            began = time.process_time()
            for case in fresh:
                work(case)
            times[name].append((time.process_time() - began) / len(fresh) * 1e6)
    return times


def measure(rules: int, facts: int) -> dict[str, list[float]]:
    """Every part for one size of rulebook and referral, by round."""
    r = random.Random(rules * 1000 + facts)
    rulebook = make_rulebook(r, rules)
    cases = [make_case(r, facts) for _ in range(CASES)]
    program = rulebook.program
    durable = DurableRules(program)
    everything = range(rules)
    decisions = {form: decision(rulebook, form) for form in FORMS}
    contexts = {form: {id(case.courses): case.plain(form == "grouped") for case in cases} for form in FORMS}
    compare(rulebook, cases, durable, decisions)

    works: dict[str, Callable[[Case], object]] = {
        "conditions": lambda case: len(Answers(program, case)),  # to count them asks all
        "reference": lambda case: list(speaking(program, everything, Answers(program, case))),
        "durable": lambda case: durable.infer(everything, Answers(program, case)),
        "evaluate": lambda case: evaluate(rulebook, case, "reference"),  # asks all, as a screening does
    }
    for form in FORMS:
        works[form] = partial(_zen, decisions[form], contexts[form])
    times = rounds(works, cases)
    durable.close()
    return times


def _zen(model: zen.ZenDecision, contexts: dict[int, dict], case: Case) -> object:
    return model.evaluate(contexts[id(case.courses)])


def compare(rulebook: Rulebook, cases: Sequence[Case], durable: DurableRules, decisions: dict) -> None:
    """Refuse to measure engines that do not say the same."""
    for case in cases:
        evaluation = evaluate(rulebook, case, "reference")
        ours = [n for n, verdict in enumerate(evaluation.verdicts) if verdict is Verdict.FIRES]
        if durable.infer(range(len(rulebook.rules)), evaluation.answers) != evaluation.firings:
            sys.exit("durable-rules and the reference differ")
        for form, model in decisions.items():
            if fired(form, model.evaluate(case.plain(form == "grouped"))["result"]) != ours:
                sys.exit(f"zen-engine ({form}) and the reference differ")


def table() -> None:
    """Print the measurements and the ratios."""
    print(f"Python {platform.python_version()}, {CASES} referrals, {ROUNDS} rounds, microseconds a referral (median)\n")
    names = ("conditions", "reference", "durable", "evaluate", *(f"zen, {form}" for form in FORMS))
    ratios = [f"{form} ÷ {engine}" for form in FORMS for engine in "rd"]
    print("| rules | facts | " + " | ".join((*names, *ratios)) + " |")
    print("|" + "---:|" * (2 + len(names) + len(ratios)))
    for rules in RULES:
        for facts in FACTS:
            times = measure(rules, facts)
            cells = [f"{median(rounds):.0f}" for rounds in times.values()]
            for form, engine in product(FORMS, ("reference", "durable")):
                pairs = zip(times[form], times[engine], strict=True)
                cells.append(f"{median(zen / ours for zen, ours in pairs):.1f}")
            print(f"| {rules} | {facts} | " + " | ".join(cells) + " |", flush=True)


def soak(count: int) -> None:
    """Evaluate again and again and print the memory of this process and of the engine process."""
    r = random.Random(1)
    rulebook = make_rulebook(r, 100)
    cases = [make_case(r, 40) for _ in range(200)]
    from rules.worker import engine_for

    began = time.perf_counter()
    for number in range(count):
        report = evaluate(rulebook, cases[number % len(cases)].fresh()).engine
        if not report["agreed"]:
            sys.exit(f"evaluation {number}: {report}")
        if number in (999, count - 1):
            child = engine_for(rulebook.hash, rulebook.program).pid
            print(f"after {number + 1}: {resident('self')} KiB here, {resident(child)} KiB in the engine process")
    print(f"{count} evaluations in {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--soak", type=int, metavar="N")
    options = parser.parse_args()
    if options.soak:
        soak(options.soak)
    else:
        table()
    close_all()
