from __future__ import annotations

import csv
import io
import json

import openpyxl
import pytest

from screening.intake import load_bytes
from screening.intake.columns import REASON, Choices
from screening.intake.dry_run import ACCEPTED, REJECTED, WARNED, dry_run
from screening.intake.rejected import rejected_file

HEADER = "Case ID,DOI,Claimant,Fill Date,Drug,Qty,DS,ICD10,Dx Date"
GOOD = """\
G1,2025-01-10,,2025-06-01,NALTREXONE 4.5MG CAP CPD,30,30,,
G1,2025-01-10,,,,,,G90.511,2025-02-20"""
ODD = """\
W1,2025-01-10,,2025-06-01,GABAPENTIN 300MG CAP,90,30,,
W1,2025-01-10,,2025-07-01,GLORBATIN 10MG,30,30,,"""
BAD = """\
B1,2025-01-10,,2025-06-01,TRAMADOL 50MG TAB,60,30,,
B1,2025-01-10,,2025-07-01,TRAMADOL 50MG TAB,sixty,30,,"""
LOOSE = ",2025-01-10,,2025-06-01,TRAMADOL 50MG TAB,60,30,,"


def text(*parts: str) -> bytes:
    return "\n".join([HEADER, *parts, ""]).encode()


ALL = text(GOOD, BAD, ODD, LOOSE)


def test_each_referral_and_each_row_has_its_verdict():
    run = dry_run("t.csv", ALL)
    assert [(item.reference, item.verdict) for item in run.items] == [
        ("G1", ACCEPTED),
        ("B1", REJECTED),
        ("W1", WARNED),
    ]
    assert dict(run.referrals) == {ACCEPTED: 1, REJECTED: 1, WARNED: 1}
    assert [(number, verdict) for (_, number), (verdict, _) in sorted(run.rows().items())] == [
        (2, ACCEPTED), (3, ACCEPTED), (4, REJECTED), (5, REJECTED), (6, ACCEPTED), (7, WARNED), (8, REJECTED),
    ]  # fmt: skip


def test_a_rejected_row_says_why_and_its_neighbours_that_they_wait_for_it():
    rows = dry_run("t.csv", ALL).rows()
    assert rows["", 5][1] == ('Qty: "sixty" is not a plain number; write digits with a point, e.g. "30" or "12.5"',)
    assert rows["", 4][1] == ("kept back with row 5 of the same referral, which cannot be read",)
    assert rows["", 8][1] == ("Case ID: is empty; say which referral the row belongs to",)
    assert "GLORBATIN" not in rows["", 7][1][0].split(":")[0]


def test_what_is_accepted_is_what_loading_gives():
    run = dry_run("t.csv", text(GOOD, ODD))
    assert [item.referral for item in run.items] == load_bytes("t.csv", text(GOOD, ODD))


def test_a_referral_without_its_injury_date_takes_all_its_rows_with_it():
    run = dry_run("t.csv", text(GOOD.replace("2025-01-10", "")))
    assert {verdict for verdict, _ in run.rows().values()} == {REJECTED}
    assert all("is missing" in reasons[0] for _, reasons in run.rows().values())


def test_a_blank_cell_is_filled_in_and_only_a_missing_column_is_added():
    ((where, what),) = dry_run("t.csv", text(GOOD.replace("2025-01-10", ""))).items[0].problems
    assert where.startswith("row 2, column ")
    assert what.startswith("is missing; fill in the cell; one row of the referral is enough, or give ")
    ((where, what),) = dry_run("t.csv", b"Case ID,Drug\nR,gabapentin 300 mg\n").items[0].problems
    assert (where, what.partition(",")[0]) == ("injury, date", "is missing; add a column such as Date of Injury")


def test_a_row_that_cannot_be_read_keeps_back_the_referral_it_names():
    run = dry_run("t.csv", text(GOOD + ",a cell too many", ODD))
    assert [(item.reference, item.verdict) for item in run.items] == [("G1", REJECTED), ("W1", WARNED)]
    assert [number for (_, number), (verdict, _) in run.rows().items() if verdict == REJECTED] == [2, 3]


def test_problems_of_the_whole_file_stop_it():
    assert dry_run("t.csv", b"%PDF-1.7").problems
    twice = ALL.replace(b"Claimant", b"Drug Name")
    assert "mean the same" in dry_run("t.csv", twice).problems[0][1]


def test_file_warnings_are_said_once_and_warn_no_referral():
    run = dry_run("t.csv", text(GOOD).replace(b"Claimant", b"Shoe"))
    assert [warning.code for warning in run.warnings] == ["column-ignored", "coded-on-fill"][:1]
    assert run.items[0].verdict == ACCEPTED


def small(reference: str, **changes) -> dict:
    fills = [{"date": "2025-06-01", "drug": "NALTREXONE 4.5MG CAP", "quantity": "30", "days_supply": 30}]
    return {"referral_id": reference, "injury": {"date": "2025-01-10"}, "fills": fills} | changes


def test_json_referrals_are_judged_one_by_one_and_a_repeated_id_is_rejected():
    value = [small("A"), small("B", firm=3), small("A"), small("C", fills=[{"drug": "NALTREXNE 50"}])]
    run = dry_run("t.json", json.dumps(value).encode())
    assert [item.verdict for item in run.items] == [ACCEPTED, REJECTED, REJECTED, WARNED]
    assert "same id to its referral 1" in run.items[2].problems[-1][1]
    assert run.rows() == {}


def test_the_rejected_rows_come_back_as_the_same_table_and_load_when_put_right():
    name, kind, content = rejected_file("print-out.csv", ALL, dry_run("print-out.csv", ALL))
    assert (name, kind) == ("rejected.csv", "text/csv; charset=utf-8")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[0] == [*HEADER.split(","), REASON]
    assert [row[0] for row in rows[1:]] == ["B1", "B1", ""]
    assert [row[:-1] for row in rows[1:3]] == [line.split(",") for line in BAD.splitlines()]
    put_right = content.replace(b"sixty", b"60").rsplit(b"\r\n", 2)[0] + b"\r\n"
    run = dry_run("again.csv", put_right)
    assert [(item.reference, item.verdict) for item in run.items] == [("B1", ACCEPTED)]
    assert run.warnings == ()


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_the_delimiter_stays(delimiter):
    data = ALL.replace(b",", delimiter.encode())
    content = rejected_file("t.csv", data, dry_run("t.csv", data))[2].decode("utf-8-sig")
    assert content.startswith(HEADER.replace(",", delimiter) + delimiter + REASON)


def test_a_workbook_comes_back_as_a_workbook_with_nothing_that_runs():
    book = openpyxl.Workbook()
    book.active.append(["A title above"])
    for line in ALL.decode().splitlines():
        book.active.append([cell or None for cell in line.split(",")])
    book.active["C5"].value, book.active["C5"].data_type = "=HYPERLINK(1)", "s"
    out = io.BytesIO()
    book.save(out)
    name, kind, content = rejected_file("t.xlsx", out.getvalue(), dry_run("t.xlsx", out.getvalue()))
    assert name == "rejected.xlsx"
    assert kind.endswith("spreadsheetml.sheet")
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][0] == "A title above"
    assert rows[1] == [*HEADER.split(","), REASON]
    assert [row[0] for row in rows[2:]] == ["B1", "B1", None]
    assert rows[2][2] == "'=HYPERLINK(1)"
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_a_csv_comes_back_with_nothing_that_runs():
    data = text(BAD.replace("B1,2025-01-10,,", 'B1,2025-01-10,"=cmd()",'))
    content = rejected_file("t.csv", data, dry_run("t.csv", data))[2].decode()
    assert "'=cmd()" in content
    assert ",=cmd()" not in content


def test_rejected_json_referrals_come_back_with_their_reasons_and_load_when_put_right():
    value = [small("A"), small("B", firm=3)]
    data = json.dumps(value).encode()
    name, _, content = rejected_file("t.json", data, dry_run("t.json", data))
    (back,) = json.loads(content)
    assert name == "rejected.json"
    assert back["referral_id"] == "B"
    assert back["rejected_because"] == ["referral 2, firm: must be text; write it between quotes"]
    back["firm"] = "Doe & Partners"
    assert [item.verdict for item in dry_run("t.json", json.dumps([back]).encode()).items] == [ACCEPTED]


def test_choices_decide_what_is_rejected():
    data = ALL.replace(b"Qty", b"Pieces")
    assert dry_run("t.csv", data).referrals[REJECTED] == 0  # the column is not read, and said so
    run = dry_run("t.csv", data, Choices({"pieces": "fill.quantity"}))
    assert [item.reference for item in run.items if item.verdict == REJECTED] == ["B1"]
    assert b"Pieces" in rejected_file("t.csv", data, run, Choices({"pieces": "fill.quantity"}))[2]
