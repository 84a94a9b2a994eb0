"""What stands between an error and the user: one line a problem on standard error, and an exit code."""

from __future__ import annotations

import os
import secrets
import sys
import tempfile
import traceback
from pathlib import Path

import click

from rules.errors import RulesError
from screening.referral import ReferralError

DONE, REFUSED, BAD_USE = 0, 1, 2
NOT_READ = ("unreadable-file", "no-files", "not-a-feature-file")  # diagnostics of what is no rule file
INTERRUPTED = 130  # the shell's number for Ctrl-C
DEBUG_VARIABLE = "CASE_SCREENING_DEBUG"


class Stop(Exception):
    """Ends a command: `lines` go to standard error, `code` is the exit code."""

    def __init__(self, *lines: str, code: int = REFUSED):
        self.lines, self.code = lines, code
        super().__init__("\n".join(lines))


def complain(*lines: str) -> None:
    for line in lines:
        click.echo(" ".join(line.splitlines()), err=True)


def run(command: click.Command, arguments: list[str] | None = None) -> int:
    """Run a command; every way it can end becomes an exit code."""
    try:
        result = command.main(arguments, prog_name="screening", standalone_mode=False)
        sys.stdout.flush()
        return result if isinstance(result, int) else DONE
    except Stop as stop:
        complain(*stop.lines)
        return stop.code
    except ReferralError as error:
        complain(*error.lines())
        return exit_code(error)
    except RulesError as error:
        complain(*(str(d) for d in error.diagnostics))
        return BAD_USE if all(d.code in NOT_READ for d in error.diagnostics) else REFUSED
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help(), err=True)
        return BAD_USE
    except click.ClickException as error:
        context = getattr(error, "ctx", None)
        hint = f" See `{context.command_path} --help`." if context else ""
        complain(f"screening: {error.format_message()}{hint}")
        return BAD_USE
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output has gone (`| head`): nothing to say
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:
        if words := of_the_store(error):
            complain(f"screening: {words}")
            return REFUSED
        if os.environ.get(DEBUG_VARIABLE):
            raise
        complain(unexpected(error))
        return REFUSED


def of_the_store(error: Exception) -> str:
    """What database, backup or an operation says of itself, when it is no fault of the program; else ''."""
    from screening.operations.base import OperationError
    from screening.store.archive import ArchiveError
    from screening.store.database import StoreError
    from screening.store.trouble import trouble

    if isinstance(error, OperationError | StoreError | ArchiveError):
        return str(error)
    found = trouble(error)
    return f"{found.words} {found.advice}" if found else ""


def exit_code(error: ReferralError) -> int:
    return BAD_USE if error.unreadable else REFUSED


def unexpected(error: Exception) -> str:
    """Write where the error came from to a file, and say how to report it.

    The file holds places in our code and the kind of error, not its message: that may
    quote a patient's data.
    """
    reference = secrets.token_hex(4)
    frames = "".join(traceback.format_list(traceback.extract_tb(error.__traceback__)))
    file = Path(tempfile.gettempdir()) / f"case-screening-{reference}.txt"
    try:
        file.write_text(f"{type(error).__name__}\n{frames}", encoding="utf-8")
        where = f"Please report it with the file {file} (it holds no patient data)."
    except OSError:
        where = f"Please report it; {DEBUG_VARIABLE}=1 shows where it happened."
    return f"screening: internal error {reference} ({type(error).__name__}): nothing was changed. {where}"
