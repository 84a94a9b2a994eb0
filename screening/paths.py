"""Where things are: the rulebook as shipped, and the database of this installation."""

from __future__ import annotations

import os
import sysconfig
from pathlib import Path

SOURCE_TREE = Path(__file__).resolve().parent.parent
DATABASE_VARIABLE = "CASE_SCREENING_DATABASE"
RULEBOOK_VARIABLE = "CASE_SCREENING_RULEBOOK"


def rulebook_folder() -> Path:
    """The rulebook used when none is named: $CASE_SCREENING_RULEBOOK, the source tree's, or the installed one."""
    if named := os.environ.get(RULEBOOK_VARIABLE):
        return Path(named)
    beside = SOURCE_TREE / "features"
    if beside.is_dir():
        here = Path.cwd()
        return beside.relative_to(here) if beside.is_relative_to(here) else beside
    return Path(sysconfig.get_path("data")) / "share" / "case-screening" / "features"


def database_place() -> str:
    """Where the database is: $CASE_SCREENING_DATABASE (a file or a postgresql:// URL), else a file in instance/."""
    return os.environ.get(DATABASE_VARIABLE) or str(Path.cwd() / "instance" / "case-screening.sqlite3")
