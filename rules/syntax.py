"""What the Gherkin parser's messages mean, in plain words and with what to write instead."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence

from gherkin.errors import ParserException, UnexpectedEOFException

from rules.errors import Diagnostic
from rules.source import SourceFile

LANGUAGE = re.compile(r"\s*#\s*language\s*:\s*([a-zA-Z\-_]+)\s*$")
KEYWORDS = (
    "Given",
    "When",
    "Then",
    "And",
    "But",
    "Feature:",
    "Rule:",
    "Background:",
    "Example:",
    "Scenario Outline:",
    "Examples:",
)
MOST_ERRORS = 10  # the parser gives up after so many


def unclosed_rows(source: SourceFile, row_lines: Iterable[int]) -> list[int]:
    """The lines of table rows whose last `|` is missing, so that Gherkin drops what follows the one before."""
    return [line for line in row_lines if not _closed(source.line(line).rstrip())]


def _closed(text: str) -> bool:
    backslashes = len(text[:-1]) - len(text[:-1].rstrip("\\"))
    return text.endswith("|") and backslashes % 2 == 0 and text.strip() != "|"


def explain(
    source: SourceFile, errors: Sequence[ParserException], unclosed: Sequence[int], row_lines: Sequence[int]
) -> list[Diagnostic]:
    """One diagnostic for each syntax error, at the parser's own place."""
    found = [
        source.problem(
            "unclosed-row",
            line,
            'This table row does not end in "|", so its last cell would be lost.',
            'Close the row with "|"; write a "|" inside a cell as "\\|".',
        )
        for line in unclosed
    ]
    broken = {row for line in unclosed for row in _table_around(line, set(row_lines))}
    for error in errors:
        line, column = error.location["line"], error.location.get("column") or 1
        code, message, suggestion = _plain(source, error, line)
        if code == "inconsistent-cells" and line in broken:
            continue  # the missing "|" is the reason
        found.append(source.problem(code, line, message, suggestion, column=column))
    if len(errors) > MOST_ERRORS:
        line = errors[-1].location["line"]
        found.append(source.problem("too-many-errors", line, "Reading stopped here; the rest of the file is unread."))
    return found


def _table_around(line: int, rows: set[int]) -> set[int]:
    first = last = line
    while first - 1 in rows:
        first -= 1
    while last + 1 in rows:
        last += 1
    return set(range(first, last + 1))


def _plain(source: SourceFile, error: ParserException, line: int) -> tuple[str, str, str]:
    raw = str(error)
    if "inconsistent cell count" in raw:
        return "inconsistent-cells", "This row has more or fewer cells than the first row of its table.", ""
    if "Language not supported" in raw:
        return "other-language", "Rules are written in English.", 'Remove the "# language:" line.'
    if "may not contain whitespace" in raw:
        return "tag-whitespace", "A tag may not contain a blank.", "Write @like-this, and a blank only between tags."
    if isinstance(error, UnexpectedEOFException):
        if "#DocStringSeparator" in raw:
            return "open-docstring", 'The file ends inside a text block that was opened with """.', 'Close it with """.'
        return (
            "unexpected-end",
            "The file ends where a title is still missing below these tags.",
            "Add it, or drop the tags.",
        )
    return _unexpected(source, raw, line)


def _unexpected(source: SourceFile, raw: str, line: int) -> tuple[str, str, str]:
    text = source.line(line).strip()
    if text.startswith("Background:"):
        above = _enclosing(source, line)
        if any(t.startswith("Background:") for t in above):
            return "second-background", "There is a Background here already.", "Join the two."
        return (
            "definition-not-first",
            "A Background stands before the examples.",
            "Move it up, right below the Rule or Feature it belongs to.",
        )
    if text.startswith("Feature:"):
        return "second-feature", "A file holds one Feature.", "Put the second one into a file of its own."
    if text.startswith(('"""', "```")):
        return "second-docstring", "A step has at most one text block.", ""
    if "#FeatureLine" in raw and "#StepLine" not in raw:
        return "not-a-feature", "A rule file begins with tags and a Feature.", 'Begin with "Feature: …".'
    if text.startswith("|"):
        return "misplaced-line", "This table belongs to no step.", "Put it right below a step; a step has one table."
    if text.startswith(("Examples:", "Scenarios:")):
        return "misplaced-line", "These Examples belong to no Scenario Outline.", "Put them below the outline's steps."
    if text.startswith(("Given ", "When ", "Then ", "And ", "But ", "* ")):
        return "misplaced-line", "This step belongs to no Background or Example.", "Put it below one."
    if text.startswith("@"):
        return "misplaced-line", "These tags belong to nothing.", "Put them right above a Feature, Rule or Example."
    return "unexpected-line", "This line is no step, table, title or comment.", _keyword(text)


def _enclosing(source: SourceFile, line: int) -> list[str]:
    """The lines between the Rule or Feature that a line is in and the line itself."""
    above: list[str] = []
    for number in range(line - 1, 0, -1):
        text = source.line(number).strip()
        if text.startswith(("Rule:", "Feature:")):
            break
        above.append(text)
    return above


def _keyword(text: str) -> str:
    word = text.split(" ")[0] if text else ""
    close = difflib.get_close_matches(word.capitalize(), KEYWORDS, n=1, cutoff=0.7)
    if close:
        return f'Did you mean "{close[0]}"?'
    return "A step begins with Given, When, Then, And or But; a remark with #."
