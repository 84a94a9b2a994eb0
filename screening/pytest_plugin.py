"""Runs the rulebook's examples under pytest-bdd: `pytest features`.

Every `.feature` file with examples is collected as a module of pytest-bdd scenarios.  The
steps are the sentences of the registry, so an example means here what it means to
`screening rules test`.
"""

from __future__ import annotations

import re
import types
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pytest_bdd import scenario, step
from pytest_bdd.feature import get_feature
from pytest_bdd.parsers import StepParser

from rules.evaluate import evaluate
from rules.model import Cell, Role, Rulebook, Step, Table
from rules.sentences import NotOneSentence

ALL_ROLES = tuple(Role)


class SentenceParser(StepParser):
    """Any text that is a sentence of the language is a step."""

    def is_matching(self, name: str) -> bool:
        return _registry().knows(name)

    def parse_arguments(self, name: str) -> dict[str, Any]:
        return {"sentence": name}


def _registry():
    from screening.sentences import REGISTRY

    return REGISTRY


@cache
def _rulebook(folder: Path) -> Rulebook:
    from rules.book import load_rulebook

    return load_rulebook([folder], _registry())


def _folder(path: Path) -> Path:
    """The rulebook a feature file belongs to: the outermost folder called features, else its own."""
    inside = [p for p in path.parents if p.name == "features"]
    return inside[-1] if inside else path.parent


@dataclass
class Running:
    """One example under way."""

    rulebook: Rulebook
    rule_id: str
    example: Any
    result: Any = None
    text: list[str] = field(default_factory=list)


class FeatureModule(pytest.Module):
    """A feature file as a test module whose tests are pytest-bdd scenarios."""

    def _getobj(self) -> types.ModuleType:
        module = types.ModuleType(self.path.stem)
        module.__file__ = str(self.path)
        folder = str(self.path.parent)
        for place, name in enumerate(get_feature(folder, self.path.name).scenarios):

            @scenario(self.path.name, name, features_base_dir=folder)
            def example() -> None:
                """The steps are the test."""

            setattr(module, f"test_{place:03}_{re.sub(r'[^0-9a-z]+', '_', name.lower())}", example)
        return module


def _rulebook_files(path: Path) -> bool:
    """Files of a folder called features; others, such as a corpus of bad files, are no tests."""
    return any(parent.name == "features" for parent in path.parents)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.suffix != ".feature" or not _rulebook_files(file_path):
        return None
    return FeatureModule.from_parent(parent, path=file_path)


@pytest.hookimpl(tryfirst=True)
def pytest_bdd_apply_tag(tag: str, function: Any) -> bool:
    """Tags carry values (`@id:…`), which are no pytest markers."""
    return True


@pytest.fixture
def running(request: pytest.FixtureRequest) -> Running:
    from screening.sentences.harness import HARNESS

    return Running(request.node.stash[_RULEBOOK], request.node.stash[_RULE], HARNESS.start())


_RULEBOOK = pytest.StashKey[Rulebook]()
_RULE = pytest.StashKey[str]()


def pytest_bdd_before_scenario(request: pytest.FixtureRequest, feature: Any, scenario: Any) -> None:
    tags = scenario.rule.tags if scenario.rule else set()
    request.node.stash[_RULE] = next((t[3:] for t in tags if t.startswith("id:")), "")
    request.node.stash[_RULEBOOK] = _rulebook(_folder(Path(feature.filename)))


@step(SentenceParser("a sentence of the rule language"))
def _sentence(running: Running, sentence: str, datatable: Any = None, docstring: str | None = None) -> None:
    from screening.sentences.harness import HARNESS

    words = running.rulebook.words
    written = Step("Given", sentence, "", 0, 0, _table(datatable), docstring)
    try:
        match = _registry().match(written, (Role.SETUP, Role.CHECK), words)
    except NotOneSentence as problem:
        if problem.code == "misplaced-sentence":  # a line of the definition, which every example carries along
            return
        raise
    extra = (written.table.records(),) if written.table else ()
    if match.sentence.role is Role.SETUP:
        match.sentence.function(running.example, *match.arguments, *extra)
        return
    if running.result is None:
        case = HARNESS.facts(running.example, running.rulebook)
        evaluation = evaluate(running.rulebook, case, engine="reference")
        running.result = HARNESS.result(running.rulebook, running.example, evaluation, running.rule_id)
    match.sentence.function(running.result, *match.arguments, *extra)


def _table(raw: Any) -> Table | None:
    if not raw:
        return None
    rows = [tuple(Cell(str(cell), 0, 0) for cell in row) for row in raw]
    return Table(rows[0], tuple(rows[1:]))
