"""The official reader of Gherkin, without the work that it does in vain.

Nothing here changes what is read: the tests compare it with the stock parser and pickles compiler, file by file.
"""

from __future__ import annotations

from typing import Any

from gherkin.ast_builder import AstBuilder
from gherkin.gherkin_line import Cell, GherkinLine
from gherkin.parser import Parser, ParserContext
from gherkin.pickles.compiler import Compiler
from gherkin.token import Token
from gherkin.token_scanner import TokenScanner


class Builder(AstBuilder):
    """Also remembers where table rows stand, even in a file with errors."""

    def reset(self) -> None:
        super().reset()
        self.row_lines: list[int] = []

    def build(self, token: Any) -> None:
        if token.matched_type == "TableRow":
            self.row_lines.append(token.location["line"])
        super().build(token)


def parse(text: str, builder: Builder) -> Any:
    """The parser's document.  Raises its `CompositeParserException`."""
    return _Parser(builder).parse(_Scanner(text))


def pickles(document: Any) -> Any:
    """The cases of a document, outlines unfolded, without the steps of the rules' own Backgrounds."""
    feature = document["feature"]
    children = [{"rule": _examples_only(c["rule"])} if "rule" in c else c for c in feature["children"]]
    examples: Any = {**document, "feature": {**feature, "children": children}}
    return _Compiler().compile(examples)


def _examples_only(rule: Any) -> Any:
    return {**rule, "children": [child for child in rule["children"] if "background" not in child]}


class _Parser(Parser):
    def match_token(self, state: int, token: Token, context: ParserContext) -> int:
        return getattr(self, f"match_token_at_{state}")(token, context)  # the stock one makes a table of all each time


class _Scanner(TokenScanner):
    def read(self) -> Token:
        self.line_number += 1
        line = self.io.readline()
        return Token(_Line(line, self.line_number) if line else line, {"line": self.line_number})  # type: ignore[arg-type]


class _Line(GherkinLine):
    @property
    def table_cells(self) -> list[Cell]:
        """The stock reading goes by the character, which only a row with a backslash needs."""
        row = self._trimmed_line_text.strip()
        if "\\" in row:
            return super().table_cells
        cells: list[Cell] = []
        before, *inside = row.split("|")
        column = len(before) + 2  # of the first character after the "|"
        for text in inside[:-1]:
            blanks = len(text) - len(text.lstrip())
            cells.append({"column": column + self.indent + blanks, "text": text.strip()})
            column += len(text) + 1
        return cells


class _Compiler(Compiler):
    def _interpolate(self, name: Any, variable_cells: Any, value_cells: Any) -> Any:
        if not name or "<" not in name:
            return name
        pairs = [p for p in zip(variable_cells, value_cells, strict=True) if f"<{p[0]['value']}>" in name]
        return super()._interpolate(name, [v for v, _ in pairs], [v for _, v in pairs])
