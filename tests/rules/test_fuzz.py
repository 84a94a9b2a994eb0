"""Whatever is in a rule file, checking it gives diagnostics, soon, and nothing else."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

from rules.book import check
from rules.errors import Diagnostic, RulesError
from rules.source import SourceFile, decode
from tests.rules import toy
from tests.rules.conftest import WORDS

RUNS = 20_000 if os.environ.get("CASE_SCREENING_PROOF") else 300
SLOWEST = 1.0  # seconds a check
PIECES = [
    "|", "||", "\\|", "<a>", "<boat>", "{", "}", "{ketch}", '"', '"""', "```", "@", "@id:", "#", "# language: de", "\t",
    "\r", "\n", "\u2028", "\u00a0", "\u202e", "\x0b", "\x85", "é", "(a+)+", "[", "\\", "$", "Feature:", "Rule:",
    "Background:", "Example:",
    "Scenario Outline:", "Examples:", "Given ", "When ", "Then ", "And ", "* ", "the rule needs ",
    " overlapping ", "another ", "the rule ", "0", "-1", "9" * 30, "a" * 500,
]  # fmt: skip


def seeds() -> list[str]:
    texts = [toy.RULES, toy.VOCABULARY]
    for path in sorted((Path(__file__).parent / "bad").glob("*.feature")):
        try:
            texts.append(decode(path.name, path.read_bytes()).text)
        except RulesError:  # those that are not text at all have no mutations
            continue
    return texts


def mutated(random: random.Random, texts: list[str]) -> str:
    text = random.choice(texts)
    for _ in range(random.randint(1, 6)):
        lines = text.split("\n")
        at = random.randrange(len(lines))
        match random.randrange(7):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, random.choice(lines))
            case 2:
                other = random.choice(texts).split("\n")
                lines.insert(at, random.choice(other))
            case 3:
                place = random.randint(0, len(lines[at]))
                lines[at] = lines[at][:place] + random.choice(PIECES) + lines[at][place:]
            case 4:
                place = random.randint(0, len(lines[at]))
                lines[at] = lines[at][:place] + lines[at][place + random.randint(1, 4) :]
            case 5:
                words = lines[at].split(" ")
                random.shuffle(words)
                lines[at] = " ".join(words)
            case _:
                start, end = sorted((at, random.randrange(len(lines) + 1)))
                lines[at:at] = lines[start:end][:40]
        text = "\n".join(lines)
    return text


def test_mutated_files_give_only_diagnostics_and_soon():
    rng = random.Random(20261122)
    texts = seeds()
    slowest = (0.0, "")
    for number in range(RUNS):
        text = mutated(rng, texts)
        files = [SourceFile("f.feature", text)] + ([WORDS] if number % 3 else [])
        started = time.process_time()
        try:
            found = check(files, toy.REGISTRY)
        except Exception as error:
            raise AssertionError(f"run {number}: {error!r} for\n{text}") from error
        slowest = max(slowest, (time.process_time() - started, text))
        for diagnostic in found:
            assert isinstance(diagnostic, Diagnostic)
            assert diagnostic.line >= 1, text
            assert 1 <= diagnostic.column <= diagnostic.end, text
            assert diagnostic.line <= text.count("\n") + 2 or diagnostic.file == WORDS.name, text
    assert slowest[0] < SLOWEST, f"{slowest[0]:.2f} s for\n{slowest[1]}"


def test_hostile_files_are_answered_soon():
    half = 500 * 1024
    hostile = {
        "one long line": "Feature: F\n" + "x" * half,
        "one long step": "Feature: F\n  Background:\n    Given " + "the rule needs ketch overlapping " * (half // 32),
        "many near sentences": "Feature: F\n  Rule: R\n    Background: Definition\n"
        + "".join(f"      Given the rule needz ketch overlapping sloop{n}\n" for n in range(2_900)),
        "many rules": "Feature: F\n" + "".join(f"  @id:r{n} @v1\n  Rule: R{n}\n" for n in range(12_000)),
        "many tags": "Feature: F\n" + "@a " * (half // 3) + "\n  Rule: R\n",
        "one wide row": "Feature: F\n  Background:\n    Given a\n      |" + "a|" * (half // 2),
        "many empty lines": "Feature: F\n" + "\n" * half,
        "many examples": "Feature: F\n  Rule: R\n    Why.\n" + "  Example: e\n" * 25_000,
        "repeated words": "Feature: F\n  Rule: R\n    Background: Definition\n"
        + "".join(f"      Given the rule needs {'overlapping caught in ' * 17}{n}\n" for n in range(1_000)),
        "doubling cells": "Feature: F\n  Rule: R\n    Scenario Outline: <c0>\n      Given <c0>\n      Examples:\n"
        + "|" + "".join(f"c{n}|" for n in range(40)) + "\n"
        + "|" + "".join(f"<c{n + 1}><c{n + 1}>|" for n in range(40)) + "\n",
    }  # fmt: skip
    slow = {}
    for name, text in hostile.items():
        started = time.process_time()
        assert check([WORDS, SourceFile("f.feature", text)], toy.REGISTRY), name
        taken = time.process_time() - started
        if taken > 5 * SLOWEST:  # half a megabyte each, on a busy machine: this guards against hangs
            slow[name] = taken
        print(f"{name}: {taken:.2f} s")
    assert not slow
