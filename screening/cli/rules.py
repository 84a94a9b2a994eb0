"""`screening rules …`: check, test, show, compare rule files, and print the language reference."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rules.counting import counted
from rules.errors import Diagnostic
from rules.model import Rule, Rulebook, Words
from screening.cli.guard import BAD_USE, DONE, REFUSED, Stop, complain
from screening.cli.options import format_option, load, print_json, rulebook_option
from screening.cli.rulefiles import Selection, select

if TYPE_CHECKING:
    from rules.examples import Uncovered

PATHS = click.Path(path_type=Path)


@click.group()
def rules() -> None:
    """Check, test, show and compare rule files."""


@rules.command()
@click.argument("paths", nargs=-1, required=True, type=PATHS)
@rulebook_option
@format_option
def check(paths: tuple[Path, ...], rulebook: Path | None, form: str) -> int:
    """Say everything that is wrong or doubtful in rule files; exit code 1 when something is wrong.

    Files that define no vocabulary are checked against that of the rulebook.
    """
    from rules.book import check as diagnose
    from screening.sentences import REGISTRY

    selection = selected(paths, rulebook)
    found = [d for d in diagnose(selection.read, REGISTRY) if selection.concerns(d)]
    if form == "json":
        print_json([d.as_dict() for d in found])
    else:
        for diagnostic in found:
            click.echo(str(diagnostic), err=diagnostic.severity == "error")
        click.echo(summary(found))
    return REFUSED if any(d.severity == "error" for d in found) else DONE


@rules.command()
@click.argument("paths", nargs=-1, type=PATHS)
@rulebook_option
@format_option
def test(paths: tuple[Path, ...], rulebook: Path | None, form: str) -> int:
    """Run the examples, and delete each line of a definition to see whether an example notices.

    Without PATHS the whole rulebook. Exit code 1 when an example fails or a line is not noticed. Each threshold that a
    line names is also moved, by one unit or by ten points of a percentage, up and down; a warning names those whose
    move no example of any rule notices.
    """
    from rules.examples import run_examples, uncovered_lines
    from rules.thresholds import Moves
    from screening.sentences import REGISTRY
    from screening.sentences.harness import HARNESS

    selection = selected(paths, rulebook) if paths else Selection((rulebook,) if rulebook else ())
    book = load_selected(selection)
    chosen = {rule.id for rule in book.rules if selection.speaks_of(rule.file)}
    results = run_examples(book, HARNESS, only=chosen)
    failed = [r for r in results if not r.passed]
    moves = Moves(book, HARNESS, REGISTRY)
    unnoticed = uncovered_lines(book, HARNESS, only=chosen, also=moves.judge)
    silent = moves.silent(only=chosen)
    if form == "json":
        lines = [
            {"rule": rule.id, "line": line.step.line, "sentence": line.step.text, "near": near.line if near else None}
            for rule, line, near, _ in unnoticed
        ]
        thresholds = [
            {"parameter": s.parameter.name, "value": s.parameter.value, "unnoticed": s.values, "rules": s.rules}
            for s in silent
        ]
        print_json(
            {
                "schema": "examples/1",
                "examples": [asdict(r) for r in results],
                "uncovered_lines": lines,
                "unnoticed_thresholds": thresholds,
            }
        )
    else:
        for r in failed:
            complain(f'{book.rule(r.rule_id).file}:{r.line}: example "{r.name}" of {r.rule_id} failed: {r.message}')
        for lacking in unnoticed:
            complain(unnoticed_line(lacking, book.words))
        for threshold in silent:
            click.echo(str(threshold))
        click.echo(
            f"{counted(len(results), 'example')} of {counted(len(chosen), 'rule')}: "
            f"{len(results) - len(failed)} passed, {len(failed)} failed; "
            f"{counted(len(unnoticed), 'definition line')} that no example notices; "
            f"{counted(len(silent), 'threshold')} that could move unnoticed"
        )
    return REFUSED if failed or unnoticed else DONE


@rules.command()
@click.argument("rule_id")
@click.option("--compiled", is_flag=True, help="Also its conditions and what durable-rules is given.")
@rulebook_option
@format_option
def show(rule_id: str, compiled: bool, rulebook: Path | None, form: str) -> int:
    """Show one rule: its text, and with --compiled its conditions and durable-rules JSON."""
    from screening.cli.ruletext import as_dict, as_text

    book = load(rulebook)
    rule = find(book, rule_id)
    if form == "json":
        print_json(as_dict(book, rule, compiled))
    else:
        click.echo(as_text(book, rule, compiled))
    return DONE


@rules.command()
@click.option("--of", type=click.Choice(("language", "rulebook", "parameters", "evidence")), default="language",
              help="The sentences; or of the rules an index, the thresholds, the evidence.")  # fmt: skip
@rulebook_option
@format_option
def reference(of: str, rulebook: Path | None, form: str) -> int:
    """Print the language reference: every sentence; as JSON also the words and parameters of the rulebook.

    Or, for readers, a page about the rulebook: its rules, its thresholds, its evidence.
    """
    from screening.cli.reference import as_dict
    from screening.rulebook_page import PAGES
    from screening.sentences import REGISTRY
    from screening.sentences.reference import language_reference

    if form == "json":
        print_json(as_dict(REGISTRY, load(rulebook).words))
    elif of in PAGES:
        click.echo(PAGES[of](load(rulebook)), nl=False)
    else:
        click.echo(language_reference(), nl=False)
    return DONE


@rules.command()
@click.argument("old", type=PATHS)
@click.argument("new", type=PATHS)
@format_option
def diff(old: Path, new: Path, form: str) -> int:
    """Say what differs in meaning between two rulebooks, not in their layout.

    Warns of a rule whose definition (lines, outcomes, readings, evidence) changed while its version did not: memos name
    the version. A warning leaves the exit code 0.
    """
    from rules.diff import diff as compare

    found = compare(load(old), load(new))
    if form == "json":
        print_json(
            {
                "schema": "rules-diff/1",
                "added": [rule.id for rule in found.added],
                "removed": [rule.id for rule in found.removed],
                "changed": [asdict(rule) for rule in found.changed],
                "vocabulary": [asdict(change) for change in found.vocabulary],
                "parameters": [asdict(change) for change in found.parameters],
            }
        )
    else:
        click.echo("\n".join(found.lines()) or "No difference in meaning.")
    return DONE


def unnoticed_line(found: Uncovered, words: Words) -> str:
    """What to change so that an example notices: the one that nearly does, if there is one."""
    from rules.reasons import told

    rule, line, near, others = found
    lacking = f'no example of {rule.id} notices when line {line.step.line}, "{line.step.text}", is deleted'
    if near is None:
        return f"{rule.file}:{line.step.line}: {lacking}; add one that does"
    why = " and ".join(told(other, words) for other in others)
    return (
        f'{rule.file}:{near.line}: {lacking}. The example "{near.name}" would, but for {why}, which its case does not '
        "meet either: change the example so that it does, or add one that notices"
    )


def selected(paths: Iterable[Path], rulebook: Path | None) -> Selection:
    """The files named; a name that is not there is bad use."""
    paths = tuple(paths)
    missing = [path for path in paths if not path.exists()]
    if missing:
        raise Stop(*(f"{path}: is not there; check the name" for path in missing), code=BAD_USE)
    return select(paths, rulebook)


def load_selected(selection: Selection) -> Rulebook:
    from screening import load_rulebook

    return load_rulebook(*selection.read)


def find(book: Rulebook, rule_id: str) -> Rule:
    from rules.sentences import did_you_mean

    known = [rule.id for rule in book.rules]
    if rule_id not in known:
        hint = did_you_mean(rule_id, known) or f"The rulebook has {counted(len(known), 'rule')}."
        raise Stop(f"{rule_id}: there is no rule of this id. {hint}", code=BAD_USE)
    return book.rule(rule_id)


def summary(found: list[Diagnostic]) -> str:
    errors = sum(d.severity == "error" for d in found)
    return f"{counted(errors, 'error')}, {counted(len(found) - errors, 'warning')}"
