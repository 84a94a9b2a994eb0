"""`screening doctor`: is everything here that the program needs, and does it work?"""

from __future__ import annotations

import gzip
import platform
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path

import click

from rules.counting import counted
from rules.errors import RulesError
from rules.model import Rulebook
from screening.cli.guard import DONE, REFUSED
from screening.cli.options import format_option, load, print_json, rulebook_option
from screening.cli.setup import database_option
from screening.operations import referrals
from screening.paths import database_place, rulebook_folder
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database, StoreError

OLDEST_PYTHON = (3, 11)
VINTAGE = re.compile(r"[Vv]intage:? (\d{4}[\d-]*(?: to \d{4}[\d-]*)?)")
DATED = re.compile(r"\b20\d\d(?:-\d\d){0,2}\b")
REBUILD = "build it again with `make setup` (docs/adr/0002 says what it needs)"


@dataclass(frozen=True)
class Check:
    """One thing looked at.  `detail` says what was found, and what to do when it is not well."""

    name: str
    ok: bool
    detail: str


@click.command()
@rulebook_option
@database_option
@format_option
def doctor(rulebook: Path | None, database: str | None, form: str) -> int:
    """Check Python, the inference engine, rulebook, database and data files; exit code 1 when something is wrong."""
    checks = list(examine(rulebook, database or database_place()))
    ok = all(check.ok for check in checks)
    if form == "json":
        print_json({"schema": "doctor/1", "ok": ok, "checks": [asdict(check) for check in checks]})
    else:
        for check in checks:
            click.echo(f"{'ok     ' if check.ok else 'PROBLEM'}  {check.name}: {check.detail}")
    return DONE if ok else REFUSED


def examine(rulebook: Path | None, database: str) -> Iterator[Check]:
    yield Check("Python", sys.version_info >= OLDEST_PYTHON, f"{platform.python_version()} at {sys.executable}")
    yield _guarded("durable-rules", _durable_rules)
    checked, book = _rulebook(rulebook)
    yield checked
    if book is not None:
        yield _guarded("inference in the worker", lambda: _inference(book))
    yield _guarded("database", lambda: _database(database))
    yield from _data_files()


def _guarded(name: str, look: Callable[[], Check]) -> Check:
    try:
        return look()
    except Exception as error:  # a doctor does not fall ill over a patient
        return Check(name, False, f"could not be checked: {type(error).__name__}: {error}")


def _durable_rules() -> Check:
    try:
        import durable_rules_engine  # noqa: F401  # the native module: built for another Python it does not load
    except ImportError as error:
        return Check("durable-rules", False, f"does not load ({error}); {REBUILD}")
    return Check("durable-rules", True, f"{version('durable-rules')} loads")


def _rulebook(folder: Path | None) -> tuple[Check, Rulebook | None]:
    try:
        book = load(folder)
    except RulesError as error:
        advice = f"`screening rules check {folder or rulebook_folder()}` lists them"
        return Check("rulebook", False, f"{counted(len(error.diagnostics), 'error')}; {advice}"), None
    examples = sum(len(rule.examples) for rule in book.rules)
    holds = ((len(book.rules), "rule"), (len(book.program.conditions), "condition"), (examples, "example"))
    said = ", ".join(counted(number, one) for number, one in holds)
    return Check("rulebook", True, f"{folder or rulebook_folder()}: {said}, {book.hash}"), book


def _inference(book: Rulebook) -> Check:
    """Screen one demo referral with both engines: durable-rules must answer, and agree."""
    from rules import worker
    from screening import screen
    from screening.demo import demo_referrals

    engine = screen(demo_referrals()[0], book).engine
    state = "; ".join(
        f"process {h['pid']}, {h['restarts']} restarts, {h['failures']} failures" for h in worker.health()
    )
    if engine["used"] == "durable" and engine["agreed"]:
        return Check("inference in the worker", True, f"durable-rules agrees with the reference ({state})")
    note = engine.get("note") or "durable-rules disagrees with the reference"
    return Check("inference in the worker", False, f"{note}; the reference is used meanwhile ({state}); {REBUILD}")


def _database(place: str) -> Check:
    with closing(Database(place)) as database:
        if database.file and not database.file.exists():
            return Check("database", True, f"{database.name}: none yet; `screening init` makes it")
        return _open_database(database)


def _open_database(database: Database) -> Check:
    try:
        database.check()
    except StoreError as error:
        return Check("database", False, str(error))
    kept = referrals.count(COMMAND_LINE, database)
    demo = referrals.count(COMMAND_LINE, database, demo=True)
    troubled = referrals.count_engine_troubles(COMMAND_LINE, database)
    said = f"{database.name}: {counted(kept, 'referral')}, {demo} of them demo"
    if troubled:
        said += f"; in {troubled} stored screenings the engine failed or disagreed and the reference was used"
    return Check("database", True, said)


def _data_files() -> Iterator[Check]:
    from screening.screen import DATA

    for file in sorted(p for p in DATA.iterdir() if p.is_file()):
        yield _guarded(f"data {file.name}", partial(_data_file, file))


def _data_file(file: Path) -> Check:
    """A data file names its source and date in its head."""
    read = gzip.open if file.suffix == ".gz" else open
    with read(file, "rt", encoding="utf-8") as stream:
        lines = list(stream)
    head = " ".join(line.lstrip("# ").strip() for line in lines if line.startswith("#"))
    rows = sum(1 for line in lines if line.strip() and not line.startswith("#")) - 1
    vintage = VINTAGE.search(head)
    dated = vintage[1] if vintage else ", ".join(sorted(set(DATED.findall(head)))[-1:])
    return Check(f"data {file.name}", True, f"{counted(rows, 'row')}, vintage {dated or 'not dated'}")
