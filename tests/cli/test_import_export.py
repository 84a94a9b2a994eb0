"""`screening import` and `screening export`: what goes in comes out again."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from screening.demo import FOLDER as DEMO
from screening.intake import load_referrals
from screening.operations import referrals
from screening.referral import Referral
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from tests.cli.conftest import Shell

CRPS = sorted(DEMO.glob("01-*.json"))[0]
HEAD = "Case ID,DOI,State,Fill Date,Drug,Qty,DS,ICD10,Dx Date\n"
GOOD = "A-1,2025-01-10,CA,2025-03-01,NALTREXONE 4.5MG CAP CPD,30,30,,\nA-1,2025-01-10,CA,,,,,G90.511,2025-02-20\n"
BAD = "B-1,2025-01-10,CA,2025-03-01,=NALTREXONE,minus three,30,,\n"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    file = tmp_path / "list.csv"
    file.write_text(HEAD + GOOD + BAD, encoding="utf-8")
    return file


@pytest.fixture
def here(screening: Shell, database: Database, monkeypatch: pytest.MonkeyPatch) -> Database:
    place = str(database.file or database.url.render_as_string(hide_password=False))
    monkeypatch.setenv("CASE_SCREENING_DATABASE", place)
    return database


def count(database: Database) -> int:
    return referrals.count(COMMAND_LINE, database)


def test_a_dry_run_takes_nothing_in(screening: Shell, here: Database, sheet: Path) -> None:
    code, out, err = screening("import", sheet, "--dry-run")
    assert code == 1
    assert "1 accepted" in out
    assert "1 rejected" in out
    assert "dry run" in out
    assert "row 4" in err
    assert count(here) == 0
    assert sorted(file.name for file in sheet.parent.glob("list*")) == ["list.csv"]


def test_rejected_rows_come_back_beside_the_file(screening: Shell, here: Database, sheet: Path) -> None:
    code, out, _ = screening("import", sheet)
    assert code == 1
    assert "1 added" in out
    rejected = sheet.parent / "list.rejected.csv"
    assert str(rejected) in out
    assert rejected.stat().st_mode & 0o077 == 0
    (row,) = csv.DictReader(io.StringIO(rejected.read_text(encoding="utf-8-sig")))
    assert row["Case ID"] == "B-1"
    assert "Qty" in next(value for name, value in row.items() if "reject" in name.lower())
    assert count(here) == 1


def test_the_same_file_twice_changes_nothing(screening: Shell, here: Database, sheet: Path) -> None:
    for _ in range(2):
        screening("import", sheet)
        assert count(here) == 1
    assert sorted(file.name for file in sheet.parent.glob("list*")) == ["list.csv", "list.rejected.csv"]


def test_a_file_of_somebody_else_is_not_written_over(screening: Shell, here: Database, sheet: Path) -> None:
    (sheet.parent / "list.rejected.csv").write_text("mine", encoding="utf-8")
    screening("import", sheet)
    assert (sheet.parent / "list.rejected.csv").read_text(encoding="utf-8") == "mine"
    assert (sheet.parent / "list.rejected-2.csv").exists()


def test_many_files_and_json(screening: Shell, here: Database, sheet: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone.csv"
    code, out, _ = screening("import", CRPS, gone, sheet, "--format", "json")
    first, second, third = json.loads(out)
    assert code == 2  # the worst of them
    assert (first["schema"], first["outcomes"], first["problems"]) == ("import/1", {"added": 1}, [])
    assert "No such file" in second["problems"][0]
    assert Path(third["rejected"]).name == "list.rejected.csv"
    assert count(here) == 2


def test_a_file_whose_columns_nobody_knows_asks_for_help(screening: Shell, here: Database, tmp_path: Path) -> None:
    file = tmp_path / "odd.csv"
    file.write_text("Ref,Accident,Stuff dispensed,Day of it\nA,2025-01-10,gabapentin,2025-03-01\n", encoding="utf-8")
    code, _, err = screening("import", file)
    assert code > 0
    assert str(file) in err
    assert count(here) == 0


def bare(referral: Referral) -> Referral:
    """Without our row numbers and warnings."""
    rows = {name: tuple(replace(row, row=0) for row in getattr(referral, name)) for name in ("fills", "diagnoses")}
    return replace(referral, warnings=(), **rows)


def test_what_comes_out_can_be_taken_in_again(screening: Shell, here: Database, tmp_path: Path) -> None:
    twin = "once-more"  # somebody has to decide on it first
    files = [file for file in sorted(DEMO.glob("*.json")) if twin not in file.name]
    screening("import", *files)
    code, out, err = screening("export")
    assert (code, err) == (0, "")
    lines = [json.loads(line) for line in out.splitlines()]
    assert {line["schema"] for line in lines} == {"referral/1"}
    again = tmp_path / "again.json"
    again.write_text(json.dumps(lines), encoding="utf-8")
    wanted = {r.referral_id: bare(r) for file in files for r in load_referrals(file)}
    assert {r.referral_id: bare(r) for r in load_referrals(again)} == wanted


def test_the_list_as_a_sheet(screening: Shell, here: Database, tmp_path: Path) -> None:
    screening("import", *sorted(DEMO.glob("*.json"))[:4])
    out = tmp_path / "list.csv"
    assert screening("export", "--format", "csv", "--out", out)[0] == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    assert len(rows) == 4
    green = screening("export", "--format", "csv", "--filter", "band=green")[1]
    assert len(green.splitlines()) - 1 == sum(row["band"] == "green" for row in rows)
    code, _, err = screening("export", "--out", out)
    assert (code, "is there already" in err) == (2, True)


def test_what_left_is_in_the_audit(screening: Shell, here: Database) -> None:
    from screening.operations import audits

    screening("import", CRPS)
    screening("export")
    (event, *_) = audits.events(COMMAND_LINE, here, audits.Filter(action="referral:export"))
    assert event.actor == "command line"
    assert len(event.detail["referrals"]) == 1
