"""Steps → matched sentences → words and rules, noting every problem on the way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from rules.errors import Diagnostic, TableError, UnknownWord, WrongParameter
from rules.misused import Misuse, judged
from rules.model import Cell, Example, Match, Outcome, Role, Rule, Sentence, Step, Word, Words
from rules.parse import ExampleBlock, ParsedFile, Pickle, RuleBlock, table_cells
from rules.sentences import NotOneSentence, Registry, did_you_mean
from rules.source import SourceFile

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
VERSION = re.compile(r"v(\d{1,6})")


@dataclass(frozen=True)
class RuleText:
    """A rule beside the text it was read from.

    `whole`: every line of its definition was understood; `proven`: every line of its examples was.
    """

    source: SourceFile
    block: RuleBlock
    rule: Rule
    whole: bool
    proven: bool


class _Duplicate(ValueError):
    """A word is defined twice."""


class _Collecting(Words):
    """Words that refuse a second definition of one name."""

    def add(self, word: Word) -> None:
        known = self.get(word.kind, word.name)
        if known is not None:
            raise _Duplicate(f'"{word.name}" is defined already, in {known.file}:{known.line}.')
        super().add(word)


@dataclass
class Reader:
    """Reads one rulebook: `words` fill up from the vocabulary, then the rules are read against them."""

    registry: Registry
    words: Words = field(default_factory=_Collecting)
    used: set[str] = field(default_factory=set)  # every word text that stands in a rule or a vocabulary cell
    broken: list[str] = field(default_factory=list)  # texts of definitions that failed: what they name is unknown
    problems: list[Diagnostic] = field(default_factory=list)
    _unknown: dict[Diagnostic, str] = field(default_factory=dict)  # of these, the word that is not known
    _misuses: list[Misuse] = field(default_factory=list)
    _understood: set[str] = field(default_factory=set)  # word texts that their sentences could read

    # --- vocabulary ---------------------------------------------------------------

    def read_vocabulary(self, file: ParsedFile) -> None:
        """Adds a vocabulary feature's words.  Does nothing for a feature with rules."""
        feature = file.feature
        if feature is None or feature.rules or feature.examples or feature.background is None:
            return
        for step in feature.background.steps:
            match = self._match(file.source, step, {Role.VOCABULARY})
            before = dict(self.words.parameters)
            if match is None or not self._call(file.source, match, self.words, step):
                self.broken += [step.text, *(f'"{row[0].text}"' for row in (step.table.rows if step.table else ()))]
            for name, parameter in before.items():
                if self.words.parameters.get(name) is not parameter:
                    known = f"{parameter.file}:{parameter.line}"
                    message = f'The parameter "{name}" is defined already, in {known}.'
                    line = self.words.parameters[name].line or step.line
                    self.problems.append(file.source.problem("duplicate-word", line, message, needle=name))
            rows = [tuple(cell.text for cell in row) for row in (step.table.rows if step.table else ())]
            self.used.update(text for row in rows for text in row[1:])
            if self.words.parameters == before:
                self.words.tables.setdefault(step.text, []).extend(rows)

    # --- rules --------------------------------------------------------------------

    def read_rules(self, file: ParsedFile) -> Iterator[RuleText]:
        """The feature's rules; what could not be understood is left out of them and noted."""
        feature = file.feature
        if feature is None or not feature.rules:
            return
        shared = feature.background.steps if feature.background else ()
        background = {step: self._match(file.source, step, {Role.SETUP}) for step in shared}
        tags = tuple(tag.name for tag in feature.tags)
        for block in feature.rules:
            yield self._rule(file.source, feature.name, tags, block, background)

    def _rule(
        self,
        source: SourceFile,
        feature: str,
        feature_tags: tuple[str, ...],
        block: RuleBlock,
        background: Mapping[Step, Match | None],
    ) -> RuleText:
        lines: list[Match] = []
        outcomes: list[Outcome] = []
        steps = block.definition.steps if block.definition else ()
        for step in steps:
            match = self._match(source, step, _definition_roles(step))
            if match and match.sentence.role is Role.CONDITION:
                lines.append(match)
                continue
            outcome = self._call(source, match) if match else None
            if isinstance(outcome, Outcome):
                outcomes.append(replace(outcome, line=step.line))
            else:
                self.broken.append(step.text)
        examples, proven = self._examples(source, block.examples, background)
        rule_id, version = _identity(block)
        first_example = min((_top(e, source) for e in block.examples), default=block.end + 1)
        text = "\n".join(source.lines[block.line - 1 : first_example - 1]).rstrip()
        rule = Rule(
            rule_id,
            version,
            block.name,
            block.description,
            tuple(tag.name for tag in block.tags) + feature_tags,
            feature,
            source.name,
            block.line,
            tuple(lines),
            tuple(outcomes),
            examples,
            text,
        )
        return RuleText(source, block, rule, len(lines) + len(outcomes) == len(steps), proven)

    def _examples(
        self, source: SourceFile, blocks: Sequence[ExampleBlock], background: Mapping[Step, Match | None]
    ) -> tuple[tuple[Example, ...], bool]:
        examples, proven = [], True
        for block in blocks:
            proven = proven and bool(block.pickles)
            for pickle in block.pickles:
                matches = [background.get(step) for step in pickle.shared]
                matches += [
                    self._match(source, step, _example_roles(step), pickle, block.pickles) for step in pickle.steps
                ]
                understood = tuple(m for m in matches if m is not None)
                proven = proven and len(understood) == len(matches)
                examples.append(Example(pickle.name, pickle.line, pickle.shared + pickle.steps, understood))
        return tuple(examples), proven

    # --- one step -----------------------------------------------------------------

    def _match(
        self,
        source: SourceFile,
        step: Step,
        roles: set[Role],
        pickle: Pickle | None = None,
        siblings: Sequence[Pickle] = (),
    ) -> Match | None:
        """The step as a sentence, or None with the reason noted.

        A step of an outline comes with its row's `pickle`, and those of all rows.
        """
        try:
            match = self.registry.match(step, roles, self.words)
        except NotOneSentence as error:
            hint = _invisible(step.text) or error.suggestion
            cell = self._culprit(source, step, pickle, siblings, error.word) if pickle else None
            if cell:
                self._note(source, error.code, cell.line, str(error), hint, column=cell.column, needle=cell.text)
            else:
                needle = error.word or step.text
                self._note(source, error.code, step.line, str(error), hint, needle=needle)
            if error.code == "unknown-word":
                self._not_known(error.cause)
            return None
        self.used.update(text.removeprefix("another ") for text in match.texts)
        self._understood.update(match.texts)
        return match if self._argument_fits(source, match) else None

    def _culprit(
        self, source: SourceFile, step: Step, pickle: Pickle, siblings: Sequence[Pickle], word: str
    ) -> Cell | None:
        """The cell of an outline's row that made a step wrong; None when the step is wrong as written."""
        written = source.line(step.line)
        cells = [c for c in pickle.cells if c.text and c.text in step.text and c.text not in written]
        if word:
            return next((c for c in cells if c.text == word), None)
        place = pickle.steps.index(step)
        right = any(self.registry.knows(other.steps[place].text) for other in siblings)
        return cells[0] if cells and right and step.text not in written else None

    def _argument_fits(self, source: SourceFile, match: Match) -> bool:
        """Whether the step carries the table or text block its sentence takes; notes why not."""
        step, sentence = match.step, match.sentence
        before = len(self.problems)
        for kind, given in (("table", step.table), ("docstring", step.docstring)):
            what = "table" if kind == "table" else 'text block between """'
            if sentence.takes == kind and given is None:
                example = f"Its columns are {', '.join(sentence.columns)}." if sentence.columns else ""
                self._note(source, f"missing-{kind}", step.line, f"This sentence needs a {what} below it.", example)
            elif given is not None and sentence.takes != kind:
                self._note(source, f"unwanted-{kind}", step.line, f"This sentence takes no {what}.", "Remove it.")
        if step.table and sentence.takes == "table":
            self._table(source, step, sentence)
        return len(self.problems) == before

    def _table(self, source: SourceFile, step: Step, sentence: Sentence) -> None:
        table = step.table
        assert table is not None
        names = [cell.text for cell in table.header]
        for place, cell in enumerate(table.header):
            if cell.text in names[:place]:
                self._cell(source, "duplicate-column", cell, f'Two columns are called "{cell.text}".')
            elif sentence.columns and cell.text not in sentence.columns:
                hint = did_you_mean(cell.text, sentence.columns) or f"It may have {', '.join(sentence.columns)}."
                self._cell(source, "unknown-column", cell, f'This table has no column "{cell.text}".', hint)
        for name in sentence.columns[: sentence.required]:
            if name not in names:
                self._cell(source, "missing-column", table.header[0], f'This table needs a column "{name}".')
        if not table.rows:
            self._cell(source, "missing-table", table.header[0], "This table has a header and no rows.")
        for row in table.rows:
            for name, cell in zip(names, row, strict=True):
                if cell.text and name in sentence.cells:
                    self._word(source, sentence.cells[name], cell)

    def _word(self, source: SourceFile, kind: str, cell: Cell) -> None:
        self.used.add(cell.text)
        try:
            self.registry.word(kind, cell.text, self.words)
        except UnknownWord as error:
            self._cell(source, "unknown-word", cell, f"{error}.", error.suggestion)
            self._not_known(error)
        except (ValueError, ArithmeticError) as error:
            self._cell(source, "bad-cell", cell, str(error))
        else:
            self._understood.add(cell.text)

    def _call(self, source: SourceFile, match: Match, *leading: Any) -> Any:
        """What the sentence's function makes of its words (True for nothing); None with the reason noted."""
        step = match.step
        extra: tuple[Any, ...] = ()
        if match.sentence.takes == "table" and step.table:
            extra = (step.table.records(),)
        elif match.sentence.takes == "docstring":
            extra = (step.docstring,)
        try:
            result = match.sentence.function(*leading, *match.arguments, *extra)
        except TableError as error:
            self._cell(source, "bad-cell", error.cell, str(error))
        except UnknownWord as error:
            cell = next((c for c in table_cells(step.table) if c.text == error.word), None)
            place = cell or Cell(error.word, step.line, 0)
            self._cell(source, "unknown-word", place, f"{error}.", error.suggestion)
            self._not_known(error)
        except (ValueError, ArithmeticError) as error:
            code = "duplicate-word" if isinstance(error, _Duplicate) else "bad-value"
            self._note(source, code, step.line, str(error), needle=step.text)
        else:
            return True if result is None else result
        return None

    def _not_known(self, error: Exception | None) -> None:
        """Sets aside what was noted last, until all is read: the fault may lie with what defines the word."""
        if isinstance(error, WrongParameter):
            self.used.add(error.word)
            self._misuses.append(Misuse(error, self.problems.pop()))
        elif isinstance(error, UnknownWord):
            self._unknown[self.problems[-1]] = error.word

    def _cell(self, source: SourceFile, code: str, cell: Cell, message: str, suggestion: str = "") -> None:
        self._note(source, code, cell.line, message, suggestion, column=cell.column, needle=cell.text)

    def _note(
        self,
        source: SourceFile,
        code: str,
        line: int,
        message: str,
        suggestion: str = "",
        needle: str = "",
        column: int = 0,
    ) -> None:
        if column:
            found = source.problem(code, line, message, suggestion, column=column)
            found = replace(found, end=column + max(len(needle), 1) if needle else found.end)
        else:
            found = source.problem(code, line, message, suggestion, needle=needle)
        self.problems.append(found)

    # --- at the end ---------------------------------------------------------------

    def settled(self, lost: bool) -> list[Diagnostic]:
        """The problems noted, without those that only follow from another one.

        A word is not called unknown when the sentence that should define it was refused, or
        when a file that may define it was `lost`.
        """
        own = [p for p in self.problems if p not in self._unknown or not (lost or self.may_define(self._unknown[p]))]
        return [*own, *judged(self._misuses, self._understood)]

    def collected(self) -> Words:
        """The closed lists, as plain data."""
        return Words(self.words.by_kind, self.words.parameters, self.words.tables)

    def may_define(self, name: str) -> bool:
        """Whether a definition that was refused speaks of the name."""
        return any(f'"{name}"' in text or f'"{name.removeprefix("the ")}"' in text for text in self.broken)


def _definition_roles(step: Step) -> set[Role]:
    return {"Given": {Role.CONDITION}, "Then": {Role.OUTCOME}}.get(step.keyword, set())


def _example_roles(step: Step) -> set[Role]:
    return {Role.CHECK} if step.keyword == "Then" else {Role.SETUP}


def _invisible(text: str) -> str:
    """Names a character that looks like a blank, or like nothing, and is another one."""
    odd = next((c for c in text if c != " " and (c.isspace() or not c.isprintable())), "")
    return f"It holds the invisible character U+{ord(odd):04X}; write an ordinary blank, or delete it." if odd else ""


def _identity(block: RuleBlock) -> tuple[str, int]:
    rule_id = next((t.name[3:] for t in block.tags if t.name.startswith("id:")), "")
    versions: Iterable[re.Match[str] | None] = (VERSION.fullmatch(t.name) for t in block.tags)
    return rule_id, next((int(m.group(1)) for m in versions if m), 0)


def _top(example: ExampleBlock, source: SourceFile) -> int:
    """The line an example begins on, its tags and comments included."""
    line = example.block.line
    while source.line(line - 1).strip().startswith(("@", "#")):
        line -= 1
    return line
