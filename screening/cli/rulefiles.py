"""Which rule files to read for the ones that were named: a rule alone has no vocabulary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rules.errors import Diagnostic
from screening.paths import rulebook_folder


@dataclass(frozen=True)
class Selection:
    """`read`: the files and folders to read; `named`: those asked about, empty for all of them."""

    read: tuple[Path, ...]
    named: tuple[Path, ...] = ()

    def speaks_of(self, file: str) -> bool:
        """Whether a diagnostic or rule of this file belongs in the answer."""
        path = Path(file).resolve()
        return not self.named or any(path == named or named in path.parents for named in self.named)

    def concerns(self, diagnostic: Diagnostic) -> bool:
        """Whether it belongs in the answer: it is about a file named, or refuses the words such files are read with."""
        file = diagnostic.file
        return self.speaks_of(file) or (diagnostic.severity == "error" and is_vocabulary(Path(file)))


def select(paths: tuple[Path, ...], rulebook: Path | None) -> Selection:
    """The files to read for `paths`.

    Files inside the rulebook are read with all of it. Files elsewhere that define no vocabulary are read
    with the rulebook's vocabulary, so that one rule in a file of its own can be checked.
    """
    book = (rulebook or rulebook_folder()).resolve()
    named = tuple(path.resolve() for path in paths)
    if book in named or not book.is_dir():
        return Selection(paths)
    if all(book in path.parents for path in named):
        return Selection((book,), named)
    if any(is_vocabulary(file) for path in named for file in feature_files(path)):
        return Selection(paths)
    return Selection((*paths, *(file for file in feature_files(book) if is_vocabulary(file))), named)


def feature_files(path: Path) -> Iterator[Path]:
    yield from sorted(path.rglob("*.feature")) if path.is_dir() else [path]


def is_vocabulary(file: Path) -> bool:
    """Whether a file defines words: it has steps and no rule."""
    try:
        lines = [line.strip() for line in file.read_text(encoding="utf-8").splitlines()]
    except (OSError, ValueError):
        return False  # the check itself says what is wrong with it
    return not any(line.startswith("Rule:") for line in lines) and any(line.startswith("Given ") for line in lines)
