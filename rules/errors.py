"""What the rule tool chain says when a rule file is wrong.

Every message is a `Diagnostic`: a stable code, a place, plain words and, where
possible, what to write instead.  `docs/diagnostics.md` lists every code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rules.model import Cell, Parameter


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One thing wrong (or doubtful) in one place of a rule file.

    `line`, `column` and `end` count from 1; `end` is the column after the last
    character concerned.  `severity` is ``error`` (the rulebook is refused) or
    ``warning`` (it runs, a person should look).
    """

    file: str
    line: int
    column: int
    end: int
    code: str
    severity: str
    message: str
    suggestion: str = ""

    def as_dict(self) -> dict:
        """The `diagnostic/1` object of the command line."""
        return asdict(self)

    def __str__(self) -> str:
        hint = f" {self.suggestion}" if self.suggestion else ""
        return f"{self.file}:{self.line}:{self.column}: {self.severity} {self.code}: {self.message}{hint}"


class RulesError(Exception):
    """The rulebook cannot be used; `diagnostics` says why, all at once, in file order."""

    def __init__(self, diagnostics: Iterable[Diagnostic]):
        self.diagnostics = tuple(sorted(diagnostics))
        super().__init__("\n".join(str(d) for d in self.diagnostics))


class UnknownWord(Exception):
    """A step uses a word that no vocabulary file defines.

    `kind` is the kind of word expected (drug, diagnosis, queue …), `suggestion`
    a sentence such as 'Did you mean "low-dose naltrexone"?', or empty; or what finds one, when somebody asks:
    most steps that are no sentence of one kind are one of another.
    """

    def __init__(self, word: str, kind: str, suggestion: str | Callable[[], str] = ""):
        self.word, self.kind, self._suggestion = word, kind, suggestion
        super().__init__(f'"{word}" is not a known {kind}')

    @property
    def suggestion(self) -> str:
        return self._suggestion if isinstance(self._suggestion, str) else self._suggestion()


class WrongParameter(UnknownWord):
    """A step names a parameter whose value is not of the kind the step needs; `suggestion` is what to write there."""

    def __init__(self, word: str, kind: str, parameter: Parameter, suggestion: str = ""):
        self.parameter = parameter
        super().__init__(word, kind, suggestion)


class TableError(ValueError):
    """A cell of a step's table is wrong.  Sentence functions raise it, so that the message points at the `cell`."""

    def __init__(self, message: str, cell: Cell):
        self.cell = cell
        super().__init__(message)
