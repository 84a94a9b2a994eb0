"""`screening import`: files taken in as by the page, with a dry run and the rejected rows beside them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import click

from rules.model import Rulebook
from screening.cli.guard import BAD_USE, DONE, INTERRUPTED, REFUSED, Stop, complain
from screening.cli.options import as_of_option, format_option, injury_date_option, load, print_json, rulebook_option
from screening.cli.setup import database_option, open_database
from screening.intake import limits
from screening.operations import import_run, imports, jobs
from screening.operations.base import Conflict, Invalid, NotFound
from screening.operations.imports import Upload, View
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database

LOOK_EVERY = 0.2  # seconds, while the server works on the import
UNFINISHED = (jobs.WAITING, jobs.RUNNING)


@dataclass
class Report:
    """What became of one file.  `code` is the exit code that it asks for."""

    file: str
    state: str = ""
    referrals: dict[str, int] = field(default_factory=dict)
    outcomes: dict[str, int] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    undecided: int = 0
    rejected: str | None = None
    code: int = DONE

    def refuse(self, problem: str, code: int = REFUSED) -> None:
        self.problems.append(problem)
        self.code = max(self.code, code)


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only say what would be taken in.")
@click.option("--sender", default="", help="Whose columns these are, as the page remembers them.")
@injury_date_option
@as_of_option
@rulebook_option
@database_option
@format_option
def import_files(
    files: tuple[Path, ...],
    dry_run: bool,
    sender: str,
    injury_date: date | None,
    as_of: date | None,
    rulebook: Path | None,
    database: str | None,
    form: str,
) -> int:
    """Take referrals in from JSON, CSV, Excel or FHIR files, each as the page "Upload" does.

    The same file twice changes nothing; one that was interrupted goes on. Rejected rows are written beside the file
    with their reasons. Exit code 1 when rows were rejected or somebody has to decide on a probable duplicate.
    """
    book = load(rulebook)
    opened, _ = open_database(database)
    reports = [_take(opened, book, file, sender, injury_date, as_of, dry_run) for file in files]
    if form == "json":
        print_json([_as_json(report) for report in reports])
    else:
        for line in (line for report in reports for line in _in_words(report, dry_run)):
            click.echo(line)
    for report in reports:
        complain(*(f"{report.file}: {problem}" for problem in report.problems))
    return max(report.code for report in reports)


def _take(
    database: Database,
    rulebook: Rulebook,
    file: Path,
    sender: str,
    injury_date: date | None,
    as_of: date | None,
    dry_run: bool,
) -> Report:
    report = Report(str(file))
    try:
        with file.open("rb") as stream:
            data = stream.read(limits.FILE_BYTES + 1)  # one more than is taken
        upload = Upload(file.name, data, sender, None, injury_date, as_of)
        received = imports.receive(COMMAND_LINE, database, upload)
    except OSError as error:
        report.refuse(f"cannot be read: {error.strerror}", BAD_USE)
        return report
    except Invalid as error:
        for _, what in error.problems:
            report.refuse(what, BAD_USE)
        return report
    view = _wait(database, rulebook, received.id)
    if not dry_run and view.batch.state in (imports.LOOKED_AT, imports.CANCELLED) and view.to_do:
        view = _run(database, rulebook, received.id)
    _tell(report, view)
    if not dry_run:
        report.rejected = _beside(database, received.id, file)
    return report


def _run(database: Database, rulebook: Rulebook, batch_id: str) -> View:
    try:
        import_run.start(COMMAND_LINE, database, batch_id)
        return _wait(database, rulebook, batch_id)
    except Conflict:  # the server was asked for the same just now
        return _wait(database, rulebook, batch_id)
    except KeyboardInterrupt:
        import_run.cancel(COMMAND_LINE, database, batch_id)
        raise Stop("import: stopped; what was taken in stays, the same command goes on", code=INTERRUPTED) from None


def _wait(database: Database, rulebook: Rulebook, batch_id: str) -> View:
    """Work on what is due, here and now; a server that has taken the job is waited for."""
    while True:
        jobs.run_due_jobs(database, rulebook)
        view = imports.view(COMMAND_LINE, database, batch_id)
        if view.progress is None or view.progress.state not in UNFINISHED:
            return view
        time.sleep(LOOK_EVERY)


def _tell(report: Report, view: View) -> None:
    batch = view.batch
    report.state = batch.state
    report.referrals = dict(batch.counts.get("referrals", {}))
    report.outcomes, report.undecided = dict(view.outcomes), len(view.undecided)
    if batch.state == imports.COLUMNS:
        report.refuse("nobody has said yet what its columns mean: open it on the page Upload, or name its --sender")
    elif batch.state == imports.REFUSED:
        for where, what in batch.report["problems"]:
            report.refuse(f"{where}: {what}" if where else what, BAD_USE)
    if view.progress and view.progress.state == jobs.FAILED:
        report.refuse(view.progress.note)
    for row in view.rows:
        if row.verdict == imports.REJECTED:
            for where, what in row.problems:
                report.refuse(f"{where}: {what}" if where else what)
    if view.undecided:
        references = ", ".join(row.reference for row in view.undecided)
        report.refuse(f"probably here already, somebody has to decide on the page Upload: {references}")


def _beside(database: Database, batch_id: str, file: Path) -> str | None:
    """The rejected rows as a file of their own beside the one they came in, never over another."""
    try:
        name, _, content = imports.rejected(COMMAND_LINE, database, batch_id)
    except NotFound:
        return None
    number, ending = 1, Path(name).suffix
    while True:
        target = file.with_name(f"{file.stem}.rejected{f'-{number}' if number > 1 else ''}{ending}")
        try:
            with target.open("xb") as out:
                out.write(content)
        except FileExistsError:
            if target.read_bytes() == content:
                return str(target)
            number += 1
            continue
        except OSError as error:
            complain(f"{target}: cannot be written: {error.strerror}; the page Upload has the rejected rows")
            return None
        target.chmod(0o600)
        return str(target)


def _as_json(report: Report) -> dict[str, Any]:
    return {"schema": "import/1"} | {key: value for key, value in vars(report).items() if key != "code"}


def _in_words(report: Report, dry_run: bool) -> Iterator[str]:
    if report.referrals and report.state not in (imports.COLUMNS, imports.REFUSED):
        said = ", ".join(f"{count} {verdict}" for verdict, count in report.referrals.items())
        yield f"{report.file}: {said}{'; nothing was taken in (dry run)' if dry_run else ''}"
    if report.outcomes and not dry_run:
        yield f"{report.file}: " + ", ".join(f"{count} {outcome}" for outcome, count in report.outcomes.items())
    if report.rejected:
        yield f"{report.rejected}: the rejected rows, with their reasons"
