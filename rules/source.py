"""Rule files as text: reading them, refusing what is not plain text, and their content hash."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from rules.codes import CODES
from rules.errors import Diagnostic, RulesError

LARGEST_FILE = 512 * 1024  # bytes
SUFFIX = ".feature"


@dataclass(frozen=True)
class SourceFile:
    """One rule file: its name as people know it, and its text."""

    name: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines as Gherkin counts them: only a line feed ends one."""
        return [line.rstrip("\r") for line in self.text.split("\n")]

    def line(self, number: int) -> str:
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def span(self, line: int, needle: str = "") -> tuple[int, int]:
        """Columns (first, one past last) of `needle` in a line; of all its text when it is not there."""
        text = self.line(line)
        at = text.find(needle) if needle else -1
        if at >= 0:
            return at + 1, at + 1 + len(needle)
        stripped = text.strip()
        first = len(text) - len(text.lstrip()) + 1 if stripped else 1
        return first, first + len(stripped)

    def find(self, needle: str, line: int) -> int:
        """The first line from `line` on that holds the text; `line` itself when none does."""
        return next((n for n in range(line, len(self.lines) + 1) if needle in self.line(n)), line)

    def problem(
        self, code: str, line: int, message: str, suggestion: str = "", needle: str = "", column: int = 0
    ) -> Diagnostic:
        """A diagnostic about `needle` in a line, about what starts at `column`, or about the whole line."""
        first, end = self.span(line, needle)
        if column:
            first, end = column, max(end, column)
        return Diagnostic(self.name, line, first, end, code, CODES[code], message, suggestion)


def read(paths: Iterable[str | Path]) -> list[SourceFile]:
    """The `.feature` files named, or under the folders named, sorted by name.

    Raises `RulesError` with a diagnostic for every file that is missing, too
    large or not plain UTF-8 text.
    """
    files, problems = gather(paths)
    if problems:
        raise RulesError(problems)
    return files


def gather(given: Iterable[SourceFile | str | Path]) -> tuple[list[SourceFile], list[Diagnostic]]:
    """Rule files given as text, as paths or as both, sorted by name; and what could not be read."""
    files: list[SourceFile] = []
    paths: list[str | Path] = []
    problems: list[Diagnostic] = []
    for item in given:
        if isinstance(item, SourceFile):
            files.append(item)
        else:
            paths.append(item)
    for path in _feature_files(paths, problems):
        try:
            files.append(decode(str(path), path.read_bytes()))
        except OSError as error:
            problems.append(_whole(str(path), "unreadable-file", f"The file can not be read: {error.strerror}."))
        except RulesError as error:
            problems += error.diagnostics
    return sorted(files, key=lambda file: file.name), problems


def decode(name: str, data: bytes) -> SourceFile:
    """A rule file from its bytes.  Raises `RulesError` saying what is not plain UTF-8 text, and where."""
    problem = None
    if len(data) > LARGEST_FILE:
        size = f"{len(data) / 1024:.0f} KiB"
        problem = _whole(
            name,
            "file-too-large",
            f"A rule file may have {LARGEST_FILE // 1024} KiB; this one has {size}.",
            "Split it into several files.",
        )
    elif data.startswith(b"\xef\xbb\xbf"):
        problem = _whole(
            name,
            "byte-order-mark",
            "The file begins with an invisible byte order mark.",
            'Save it as "UTF-8 without BOM".',
        )
    elif b"\0" in data:
        line, column = _place(data, data.index(b"\0"))
        message = "The file holds a NUL byte, so it is not a text file."
        problem = Diagnostic(
            name, line, column, column + 1, "nul-byte", CODES["nul-byte"], message, "Save it as plain UTF-8 text."
        )
    if problem:
        raise RulesError([problem])
    try:
        return SourceFile(name, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        line, column = _place(data, error.start)
        message = f"Byte {data[error.start]:#04x} is not UTF-8 text."
        raise RulesError(
            [
                Diagnostic(
                    name, line, column, column + 1, "not-utf-8", CODES["not-utf-8"], message, "Save the file as UTF-8."
                )
            ]
        ) from None


def content_hash(files: Sequence[SourceFile]) -> str:
    """ "sha256:…" over every file's place in its folder and its bytes.

    Names count from the folder all files share, so a copy of a rulebook elsewhere has the same hash.
    """
    folder = os.path.commonpath([os.path.dirname(os.path.abspath(f.name)) for f in files]) if files else ""
    digest = hashlib.sha256()
    for name, text in sorted((os.path.relpath(os.path.abspath(f.name), folder), f.text) for f in files):
        for part in (Path(name).as_posix().encode(), text.encode()):
            digest.update(len(part).to_bytes(8, "big") + part)
    return f"sha256:{digest.hexdigest()}"


def _feature_files(paths: Iterable[str | Path], problems: list[Diagnostic]) -> list[Path]:
    found: set[Path] = set()
    for path in map(Path, paths):
        if path.is_dir():
            inside = {p for p in path.rglob(f"*{SUFFIX}") if p.is_file()}
            if not inside:
                problems.append(_whole(str(path), "no-files", f"The folder holds no {SUFFIX} file."))
            found |= inside
        elif not path.exists():
            problems.append(_whole(str(path), "unreadable-file", "There is no such file or folder."))
        elif path.suffix != SUFFIX:
            problems.append(_whole(str(path), "not-a-feature-file", f"A rule file's name ends in {SUFFIX}."))
        else:
            found.add(path)
    return sorted(found)


def _place(data: bytes, offset: int) -> tuple[int, int]:
    before = data[:offset]
    start = before.rfind(b"\n") + 1
    return before.count(b"\n") + 1, len(before[start:].decode("utf-8", "replace")) + 1


def _whole(name: str, code: str, message: str, suggestion: str = "") -> Diagnostic:
    return Diagnostic(name, 1, 1, 1, code, CODES[code], message, suggestion)
