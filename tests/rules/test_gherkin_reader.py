"""The quick reader reads what the stock parser and pickles compiler of gherkin-official read."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from gherkin.errors import CompositeParserException
from gherkin.gherkin_line import GherkinLine
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

from rules import gherkin_reader
from rules.gherkin_reader import Builder, _Line

ROOT = Path(__file__).parents[2]
SHIPPED = sorted((ROOT / "features").rglob("*.feature"))
BAD = sorted((ROOT / "tests" / "rules" / "bad").rglob("*.feature"))


def read(parse, path: Path):
    """The document, or what is wrong with the text."""
    text = path.read_bytes().decode("utf-8", "replace")
    try:
        return parse(text)
    except CompositeParserException as error:
        return [str(e) for e in error.errors]


@pytest.mark.parametrize("path", [*SHIPPED, *BAD], ids=lambda path: path.stem)
def test_documents_and_errors_are_the_stock_ones(path):
    stock = read(lambda text: Parser(Builder()).parse(text), path)
    assert read(lambda text: gherkin_reader.parse(text, Builder()), path) == stock


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_cases_are_the_stock_ones_but_for_the_definitions(path):
    document = {**read(lambda text: gherkin_reader.parse(text, Builder()), path), "uri": str(path)}
    definitions = {
        step["id"]
        for child in document["feature"]["children"]
        for inner in child.get("rule", {}).get("children", ())
        for step in inner.get("background", {}).get("steps", ())
    }
    stock = Compiler().compile(document)
    for pickle in stock:
        pickle["steps"] = [step for step in pickle["steps"] if step["astNodeIds"][0] not in definitions]
    assert [seen(p) for p in gherkin_reader.pickles(document)] == [seen(p) for p in stock]


def seen(pickle):
    """All of a pickle but the running numbers, and the kind of a step, which may follow from a definition's."""
    steps = [{k: v for k, v in step.items() if k not in ("id", "type")} for step in pickle["steps"]]
    return {**{k: v for k, v in pickle.items() if k != "id"}, "steps": steps}


def test_table_rows_are_split_as_by_the_stock_reader():
    r = random.Random(4)
    for _ in range(3000):
        row = "".join(r.choice("ab |  |\\n\t\u00a0é") for _ in range(r.randrange(14)))
        line = r.choice(("|", "  |", "\t| ", "")) + row + r.choice(("|", "| ", ""))
        assert _Line(line, 1).table_cells == GherkinLine(line, 1).table_cells, line
