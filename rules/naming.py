"""What a finding is about: what the rules that raise it rest on, so that another rule can speak of the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rules.model import Answer, Match, Ref, Row, Verdict
from rules.supports import YES, used_rows

if TYPE_CHECKING:
    from rules.evaluate import Evaluation


def named_rows(evaluation: Evaluation, match: Match) -> tuple[Row, ...]:
    """Rows of a sentence that asks whether a finding names the one thing that the sentence binds.

    Yes for what a rule that raises it rests on; unknown for what such a rule, or one that asks, may rest on: for every
    thing where the open row shows none.
    """
    assert match.sentence.title_kind is not None
    variable, finding = match.variables[0], match.sentence.title_kind(*match.arguments)
    candidates = set(evaluation.case.candidates(variable.kind, variable.group))
    certain: dict[int | None, Row] = {}
    possible: dict[int | None, Row] = {}
    for sure, row in _rows(evaluation, finding):
        named: list[int | None] = [
            int(ref.id) for ref in row.evidence if ref.kind == variable.kind and ref.id in candidates
        ]
        if row.answer is Answer.UNKNOWN and not row.evidence:
            named = [None]
        for value in named:
            shown = (Ref("finding", finding[1]), *([] if value is None else [Ref(variable.kind, value)]))
            if sure:
                certain[value] = Row(Answer.YES, (value,), shown)
            else:
                possible.setdefault(value, Row(Answer.UNKNOWN, (value,), shown, missing=row.missing))
    return tuple((possible | certain).values())


def _rows(evaluation: Evaluation, finding: tuple[str, str]) -> Iterator[tuple[bool, Row]]:
    """What the rules that raise the finding rest on (True), and what they, or those that ask, may rest on (False)."""
    book, answers = evaluation.rulebook, evaluation.answers
    for rule, compiled, verdict in zip(book.rules, book.program.rules, evaluation.verdicts, strict=True):
        if verdict is Verdict.SILENT or not any((o.kind, o.title) == finding for o in rule.outcomes):
            continue
        needed = [c for c in dict.fromkeys(compiled.line_conditions) if not book.program.conditions[c].excludes]
        if verdict is Verdict.FIRES:
            used = used_rows(compiled, answers, YES)
            yield from ((True, row) for number in needed for row in used[number])
        yield from ((False, row) for number in needed for row in answers[number].rows if row.answer is not Answer.NO)
