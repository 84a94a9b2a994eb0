"""Gherkin text → blocks, steps and examples with their places.  Says nothing of what sentences mean.

The syntax is read by gherkin-official and outlines are unfolded by its pickles
compiler (`rules.gherkin_reader`); nothing is parsed by hand here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Any

from gherkin.errors import CompositeParserException, ParserException

from rules import gherkin_reader
from rules.errors import Diagnostic
from rules.model import Cell, Step, Table
from rules.source import SourceFile
from rules.syntax import LANGUAGE, explain, unclosed_rows

LONGEST_FILE = 20_000  # lines
LONGEST_LINE = 5_000  # characters; the parser's time grows with the square of a line
MOST_ROWS = 2_000  # table rows a file
MOST_COLUMNS = 40  # columns a table
MOST_STEPS = 3_000  # step lines a file
MOST_TEXT = 4 * 1024 * 1024  # characters of a file's examples once outlines are unfolded
COLUMN_NAME = re.compile(r"\w[\w -]*")  # the pickles compiler takes a column name for a regular expression
MARK = re.compile(r"<([^<>\n]+)>")


@dataclass(frozen=True)
class Tag:
    name: str  # without the @
    line: int
    column: int


@dataclass(frozen=True)
class Block:
    """A Background, or an example as written (before its rows are filled in)."""

    name: str
    line: int
    description: str
    steps: tuple[Step, ...]
    leading_and: Step | None = None  # its first step, when that begins with And or But


@dataclass(frozen=True)
class Rows:
    """One `Examples:` table."""

    line: int
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Pickle:
    """One case to run: an example, or one row of an outline.  `shared` are the Feature Background's steps."""

    name: str
    line: int
    shared: tuple[Step, ...]
    steps: tuple[Step, ...]
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True)
class ExampleBlock:
    block: Block
    outline: bool
    tables: tuple[Rows, ...]
    pickles: tuple[Pickle, ...]


@dataclass(frozen=True)
class RuleBlock:
    name: str
    line: int
    end: int  # last line
    tags: tuple[Tag, ...]
    description: str
    definition: Block | None
    examples: tuple[ExampleBlock, ...]


@dataclass(frozen=True)
class FeatureBlock:
    name: str
    line: int
    tags: tuple[Tag, ...]
    background: Block | None
    examples: tuple[ExampleBlock, ...]  # directly under the Feature, where none belongs
    rules: tuple[RuleBlock, ...]


@dataclass(frozen=True)
class ParsedFile:
    """A file's content, or the reasons why it has none.  `feature` is None when there are errors or no text."""

    source: SourceFile
    feature: FeatureBlock | None
    diagnostics: tuple[Diagnostic, ...]


@lru_cache(maxsize=256)
def parse(source: SourceFile) -> ParsedFile:
    """The file's blocks, or all its syntax errors at once.  Never raises."""
    head = takewhile(lambda text: not text.strip() or text.lstrip().startswith("#"), source.lines)
    line, language = next(((n, m) for n, m in enumerate(map(LANGUAGE.match, head), 1) if m), (0, None))
    if language and language.group(1) != "en":
        message = f'Rules are written in English; this file asks for "{language.group(1)}".'
        return _refused(source, source.problem("other-language", line, message, 'Remove the "# language:" line.'))
    if len(source.lines) > LONGEST_FILE:
        message = f"A rule file may have {LONGEST_FILE:,} lines; this one has {len(source.lines):,}."
        return _refused(source, source.problem("file-too-large", LONGEST_FILE + 1, message, "Split the file."))
    long = [number for number, text in enumerate(source.lines, 1) if len(text) > LONGEST_LINE]
    if long:
        message = f"A line may have {LONGEST_LINE:,} characters; this one has {len(source.line(long[0])):,}."
        return _refused(source, source.problem("line-too-long", long[0], message, "Break it, or split the table."))
    builder = gherkin_reader.Builder()
    document: Mapping[str, Any] = {}
    errors: list[ParserException] = []
    try:
        document = gherkin_reader.parse(source.text, builder)
    except CompositeParserException as error:
        errors = error.errors
    unclosed = unclosed_rows(source, builder.row_lines)
    if errors or unclosed:
        return _refused(source, *explain(source, errors, unclosed, builder.row_lines))
    if len(builder.row_lines) > MOST_ROWS:
        message = f"A file may have {MOST_ROWS:,} table rows; this one has {len(builder.row_lines):,}."
        line = builder.row_lines[MOST_ROWS]
        return _refused(source, source.problem("too-many-rows", line, message, "Split the file."))
    if "feature" not in document:
        message = "The file holds no Feature."
        return _refused(
            source, source.problem("empty-file", 1, message, 'Begin with "Feature: …", or delete the file.')
        )
    return _Reader(source, document).parsed()


def _refused(source: SourceFile, *diagnostics: Diagnostic) -> ParsedFile:
    return ParsedFile(source, None, tuple(sorted(diagnostics)))


class _Reader:
    """Turns the parser's tree of one file into our blocks."""

    def __init__(self, source: SourceFile, document: Mapping[str, Any]):
        self.source = source
        self.document = document
        self.feature = document["feature"]
        self.nodes: dict[str, Any] = {}  # steps and outline rows by node id
        self.background: set[str] = set()  # ids of the Feature Background's steps
        self.keywords: dict[str, str] = {}
        self.steps: dict[str, Step] = {}  # as written, by node id
        self.problems: list[Diagnostic] = []

    def parsed(self) -> ParsedFile:
        self._index()
        self._limits()
        if any(d.code in ("too-many-steps", "too-many-columns", "too-much-text") for d in self.problems):
            return _refused(self.source, *self.problems)
        pickles: dict[str, list[Any]] = {}
        if not self.problems:  # a bad column name or a nested <x> must not reach the compiler
            for pickle in gherkin_reader.pickles({**self.document, "uri": self.source.name}):
                pickles.setdefault(pickle["astNodeIds"][0], []).append(pickle)
        children = self.feature["children"]
        rules = [c["rule"] for c in children if "rule" in c]
        ends = [self._first_line(r) - 1 for r in rules[1:]] + [len(self.source.lines)]
        feature = FeatureBlock(
            self.feature["name"],
            self.feature["location"]["line"],
            self._tags(self.feature),
            next((self._block(c["background"]) for c in children if "background" in c), None),
            tuple(self._example(c["scenario"], pickles) for c in children if "scenario" in c),
            tuple(self._rule(rule, end, pickles) for rule, end in zip(rules, ends, strict=False)),
        )
        return ParsedFile(self.source, feature, tuple(sorted(self.problems)))

    def _blocks(self) -> Iterator[tuple[str, Any]]:
        for child in self.feature["children"]:
            yield from child.items()
            for inner in child.get("rule", {}).get("children", ()):
                yield from (("definition" if kind == "background" else kind, block) for kind, block in inner.items())

    def _index(self) -> None:
        for kind, block in self._blocks():
            keyword = "Given"
            for step in block.get("steps", ()):
                self.nodes[step["id"]] = step
                if step["keyword"].strip() in ("Given", "When", "Then"):
                    keyword = step["keyword"].strip()
                self.keywords[step["id"]] = keyword
                if kind == "background":
                    self.background.add(step["id"])
            for table in block.get("examples", ()):
                for row in table.get("tableBody", ()):
                    self.nodes[row["id"]] = row

    def _limits(self) -> None:
        """Refuses what would make unfolding outlines slow, wrong or endless."""
        steps = [n for n in self.nodes.values() if "keyword" in n]
        if len(steps) > MOST_STEPS:
            message = f"A file may have {MOST_STEPS:,} steps; this one has {len(steps):,}."
            self._problem("too-many-steps", steps[MOST_STEPS]["location"], message, "Split the file.")
        for step in steps:
            if "dataTable" in step:
                self._width(step["dataTable"]["rows"][0])
        text = shared = definition = 0
        for kind, block in self._blocks():
            size = sum(map(_size, block.get("steps", ())))
            if kind == "background":
                shared = size
            elif kind in ("rule", "definition"):
                definition = size
            if kind != "scenario":
                continue
            tables = [t for t in block["examples"] if "tableHeader" in t]
            for table in tables:
                self._width(table["tableHeader"])
                self._outline_table(table)
            rows = sum(len(t["tableBody"]) for t in tables)
            text += (size + shared + definition) * (rows if block["examples"] else 1)
        if text > MOST_TEXT:
            message = f"Its outlines unfold to {text:,} characters; a file may have {MOST_TEXT:,}."
            self._problem("too-much-text", self.feature["location"], message, "Use fewer rows, or split the file.")

    def _width(self, row: Any) -> None:
        if len(row["cells"]) > MOST_COLUMNS:
            message = f"A table may have {MOST_COLUMNS} columns; this one has {len(row['cells'])}."
            self._problem("too-many-columns", row["location"], message)

    def _outline_table(self, table: Any) -> None:
        names = [cell["value"] for cell in table["tableHeader"]["cells"]]
        for place, cell in enumerate(table["tableHeader"]["cells"]):
            if not COLUMN_NAME.fullmatch(cell["value"]):
                message = f'"{cell["value"]}" can not name a column: use letters, digits, blanks and hyphens.'
                self._problem("bad-column-name", cell["location"], message)
            elif cell["value"] in names[:place]:
                self._problem("duplicate-column", cell["location"], f'Two columns are called "{cell["value"]}".')
        for row in table["tableBody"]:
            for cell in row["cells"]:
                inner = next((m for m in MARK.finditer(cell["value"]) if m.group(1) in names), None)
                if inner:
                    message = f"A cell may not refer to another column ({inner.group(0)})."
                    self._problem("nested-placeholder", cell["location"], message, "Write the value itself.")

    def _problem(self, code: str, location: Any, message: str, suggestion: str = "") -> None:
        column = location.get("column", 1)
        self.problems.append(self.source.problem(code, location["line"], message, suggestion, column=column))

    def _first_line(self, rule: Any) -> int:
        return min([rule["location"]["line"], *(t["location"]["line"] for t in rule["tags"])])

    def _tags(self, node: Any) -> tuple[Tag, ...]:
        return tuple(
            Tag(t["name"].removeprefix("@"), t["location"]["line"], t["location"]["column"]) for t in node["tags"]
        )

    def _rule(self, rule: Any, end: int, pickles: Mapping[str, list[Any]]) -> RuleBlock:
        children = rule["children"]
        return RuleBlock(
            rule["name"],
            rule["location"]["line"],
            end,
            self._tags(rule),
            _dedented(rule.get("description", "")),
            next((self._block(c["background"]) for c in children if "background" in c), None),
            tuple(self._example(c["scenario"], pickles) for c in children if "scenario" in c),
        )

    def _block(self, node: Any) -> Block:
        steps = tuple(self._step(s) for s in node["steps"])
        conjunction = bool(steps) and node["steps"][0]["keywordType"] == "Conjunction"
        return Block(
            node["name"],
            node["location"]["line"],
            _dedented(node.get("description", "")),
            steps,
            steps[0] if conjunction else None,
        )

    def _example(self, node: Any, pickles: Mapping[str, list[Any]]) -> ExampleBlock:
        tables = tuple(
            Rows(
                table["location"]["line"],
                _cells(table["tableHeader"]) if "tableHeader" in table else (),
                tuple(map(_cells, table.get("tableBody", ()))),
            )
            for table in node["examples"]
        )
        outline = bool(tables) or node["keyword"] in ("Scenario Outline", "Scenario Template")
        runs = pickles.get(node["id"], ()) if tables or not outline else ()
        return ExampleBlock(self._block(node), outline, tables, tuple(self._pickle(p) for p in runs))

    def _pickle(self, pickle: Any) -> Pickle:
        own: list[Step] = []
        shared: list[Step] = []
        for step in pickle["steps"]:
            node_id = step["astNodeIds"][0]
            (shared if node_id in self.background else own).append(self._filled(self.nodes[node_id], step))
        rows = pickle["astNodeIds"][1:]
        cells = _cells(self.nodes[rows[0]]) if rows else ()
        return Pickle(pickle["name"], pickle["location"]["line"], tuple(shared), tuple(own), cells)

    def _step(self, node: Any) -> Step:
        if node["id"] not in self.steps:
            self.steps[node["id"]] = self._read(node)
        return self.steps[node["id"]]

    def _read(self, node: Any) -> Step:
        rows = [_cells(row) for row in node["dataTable"]["rows"]] if "dataTable" in node else []
        return Step(
            self.keywords[node["id"]],
            node["text"],
            self.source.name,
            node["location"]["line"],
            node["location"]["column"],
            Table(rows[0], tuple(rows[1:])) if rows else None,
            node["docString"]["content"] if "docString" in node else None,
        )

    def _filled(self, node: Any, pickled: Any) -> Step:
        """A step of a pickle: the places of the step as written, the text with the row's values."""
        step = self._step(node)
        if not any("<" in text for text in _texts(step)):
            return step
        argument = pickled.get("argument", {})
        table, docstring = step.table, step.docstring
        if table and "dataTable" in argument:
            values = [[c["value"] for c in row["cells"]] for row in argument["dataTable"]["rows"]]
            rows = [
                tuple(Cell(v, c.line, c.column) for v, c in zip(new, old, strict=True))
                for new, old in zip(values, (table.header, *table.rows), strict=True)
            ]
            table = Table(rows[0], tuple(rows[1:]))
        if "docString" in argument:
            docstring = argument["docString"]["content"]
        return Step(step.keyword, pickled["text"], step.file, step.line, step.column, table, docstring)


def _texts(step: Step) -> Iterator[str]:
    """What may hold a `<x>`."""
    yield step.text
    yield from (cell.text for cell in table_cells(step.table))
    yield step.docstring or ""


def _cells(row: Any) -> tuple[Cell, ...]:
    return tuple(Cell(c["value"], c["location"]["line"], c["location"]["column"]) for c in row["cells"])


def _size(step: Any) -> int:
    rows = step["dataTable"]["rows"] if "dataTable" in step else ()
    cells = sum(len(c["value"]) + 8 for row in rows for c in row["cells"])
    return len(step["text"]) + cells + len(step.get("docString", {}).get("content", "")) + 16


def _dedented(text: str) -> str:
    return "\n".join(line.strip() for line in text.strip().splitlines())


def step_texts(block: Block) -> Iterator[tuple[str, int]]:
    """Every text of a block that may hold a `<x>`, with its line: name, step texts, tables, docstrings."""
    yield block.name, block.line
    for step in block.steps:
        yield step.text, step.line
        yield from ((cell.text, cell.line) for cell in table_cells(step.table))
        if step.docstring:
            yield step.docstring, step.line


def table_cells(table: Table | None) -> Sequence[Cell]:
    return [cell for row in (table.header, *table.rows) for cell in row] if table else []
