"""Parameters whose value nobody can read: the fault stands in their own cell, not in the sentences that name them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rules.codes import CODES
from rules.errors import Diagnostic, WrongParameter


@dataclass(frozen=True)
class Misuse:
    """A step or cell that names a parameter and can not read it; `there` is what to say of that place."""

    error: WrongParameter
    there: Diagnostic


def judged(misuses: Iterable[Misuse], understood: Iterable[str]) -> Iterator[Diagnostic]:
    """What to say of them: once of a parameter, at its cell, with the places that use it.

    Where another sentence understood the parameter (its name is among the texts `understood`), the value is
    right and the use is wrong, so that is said of the use.
    """
    right = {_bare(text) for text in understood}
    wrong: dict[tuple[str, str], list[Misuse]] = {}
    for misuse in misuses:
        parameter = misuse.error.parameter
        if _bare(parameter.name) in right or not parameter.column:
            value = f'The parameter "{parameter.name}" is "{parameter.value}". {misuse.error.suggestion}'.strip()
            yield replace(misuse.there, suggestion=value)
        else:
            wrong.setdefault((parameter.name, misuse.error.kind), []).append(misuse)
    yield from map(_at_the_cell, wrong.values())


def _at_the_cell(misuses: list[Misuse]) -> Diagnostic:
    error, first = misuses[0].error, misuses[0].there
    parameter = error.parameter
    others = f" and {len(misuses) - 1} more" if len(misuses) > 1 else ""
    message = f'The parameter "{parameter.name}" is "{parameter.value}", which is not a {error.kind}.'
    hint = f"{error.suggestion} Used in {first.file}:{first.line}{others}.".lstrip()
    end = parameter.column + len(parameter.value)
    return Diagnostic(
        parameter.file, parameter.line, parameter.column, end, "bad-cell", CODES["bad-cell"], message, hint
    )


def _bare(name: str) -> str:
    return name.removeprefix("the ")
