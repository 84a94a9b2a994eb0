from __future__ import annotations

import io
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from screening.intake import load_bytes, table_values
from screening.intake.dry_run import dry_run
from screening.referral import ReferralError

CSV = """\
Case ID,Claimant,DOB,DOI,Fill Date,Drug Name,NDC,Qty,DS,Rx #,Billed,Compound,ICD10,Dx Date
C1,A B,1981-03-02,2025-01-10,2025-06-01,NALTREXONE 4.5MG CAP,00904123461,30,30,7001,"$1,065.50",Y,,
C1,,,,,,,,,,,,G90.511,2025-02-20
C2,C D,1970-01-01,2025-01-12,2025-07-01,TRAMADOL 50 MG TAB,,60,30,7002,,,,
"""


def load(text: str | bytes, name: str = "table.csv"):
    return load_bytes(name, text if isinstance(text, bytes) else text.encode())


def lines(text: str | bytes, name: str = "table.csv") -> list[str]:
    with pytest.raises(ReferralError) as caught:
        load(text, name)
    return caught.value.lines()


def workbook(*sheets: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"S{number}")
        for row in rows:
            sheet.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def table(column: str, *cells: str) -> str:
    """A CSV with one fill a cell, the cell in the column named."""
    rows = [f"R,2025-01-10,X,{cell}" for cell in cells]
    return "\n".join([f"Case ID,DOI,Drug,{column}", *rows])


def test_rows_keep_their_number_and_go_to_their_referral():
    first, second = load(CSV)
    (fill,) = first.fills
    assert (first.referral_id, first.injury.date, first.patient.name) == ("C1", date(2025, 1, 10), "A B")
    assert (fill.row, fill.date, fill.quantity, fill.days_supply) == (2, date(2025, 6, 1), Decimal(30), 30)
    assert (fill.billed, fill.compounded, fill.ndc, fill.reference) == (Decimal("1065.50"), True, "00904123461", "7001")
    assert [(d.row, d.code, d.date) for d in first.diagnoses] == [(3, "G90.511", date(2025, 2, 20))]
    assert (second.referral_id, second.fills[0].row) == ("C2", 4)


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_other_delimiters(delimiter):
    assert load(CSV.replace('"$1,065.50"', "65").replace(",", delimiter))[0].fills[0].quantity == 30


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding):
    (referral,) = load("Case ID,DOI,Drug,Prescriber\nR,2025-01-10,X,Dr Müller\n".encode(encoding))
    assert referral.fills[0].prescriber.name == "Dr Müller"
    guessed = [w.code for w in referral.warnings if w.code == "encoding-guessed"]
    assert bool(guessed) is (encoding == "cp1252")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2025-06-01", date(2025, 6, 1)),
        ("2025-06-01 00:00:00", date(2025, 6, 1)),
        ("20250601", date(2025, 6, 1)),
        ("6/1/2025", date(2025, 6, 1)),
        ("06-01-2025", date(2025, 6, 1)),
        ("6/1/2025 11:30 PM", date(2025, 6, 1)),
        ("1-Jun-2025", date(2025, 6, 1)),
        ("June 1, 2025", date(2025, 6, 1)),
        ("1 June 2025", date(2025, 6, 1)),
    ],
)
def test_ways_to_write_a_date(cell, expected):
    assert load(table("Fill Date", f'"{cell}"'))[0].fills[0].date == expected


@pytest.mark.parametrize("cell", ["1/6/25", "45809", "1.6.2025", "2025-02-30", "13/13/2025", "2/30/2025", "soon"])
def test_dates_that_are_refused(cell):
    (line,) = lines(table("Fill Date", cell))
    assert line.startswith("table.csv: row 2, column Fill Date: ")


def test_american_dates_are_echoed_in_words():
    (unclear,) = load(table("Fill Date", "3/4/2025", "4/4/2025"))[0].warnings[:1]
    assert unclear.where == 'column "Fill Date"'
    assert "3/4/2025 is March 4, 2025; nothing in the column shows that this is right" in unclear.message
    (clear,) = load(table("Fill Date", "3/4/2025", "3/14/2025"))[0].warnings[:1]
    assert clear.message == "dates were read as month/day/year: 3/4/2025 is March 4, 2025"


def test_a_column_with_a_day_first_date_is_not_read_as_american():
    found = lines(table("Fill Date", "3/4/2025", "14/3/2025"))
    assert found[0].startswith('table.csv: column "Fill Date": row 3 holds "14/3/2025" that can only be day/month')
    assert len(found) == 3


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("30", "30"), ("30.5", "30.5"), ('"1,000"', "1000"), ("$65.00", "65.00"), ("-30", "-30"), ("(30)", "-30")],
)
def test_ways_to_write_a_quantity(cell, expected):
    assert load(table("Qty", cell))[0].fills[0].quantity == Decimal(expected)


@pytest.mark.parametrize("cell", ["30 boxes", '"30,5"', "1e3", "NaN", "thirty", "--3"])
def test_quantities_that_are_refused(cell):
    said = lines(table("Qty", cell))[0]
    assert said.startswith("table.csv: row 2, column Qty: ")
    assert "is not a plain number" in said


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("ninety", '"ninety" '),
        ("thirty-five", '"thirty-five" '),
        ("$12.x0", '"$12.x0" '),
        ("30 boxes", '"30 boxes" '),
        ("6.5e3", '"6.5e3" '),
        ("12 Oak St", ""),
        ("Lee 2", ""),
        ("2 Roe", ""),
        ("123-45-6789", ""),
        ("1" * 21 + "x", ""),
    ],
)
def test_a_bad_amount_is_quoted_as_it_stood_unless_it_might_be_a_name(cell, shown):
    assert lines(table("Qty", cell))[0].startswith(f"table.csv: row 2, column Qty: {shown}is not a plain number")


def test_a_comma_between_semicolons_may_be_a_decimal_point_and_is_refused():
    assert "row 2, column Qty" in lines("Case ID;DOI;Drug;Qty\nR;2025-01-10;X;1,000\n")[0]


def test_unknown_columns_are_reported_and_known_ones_named_twice_refused():
    (referral,) = load(table("Shoe size", "44"))
    assert ('column "Shoe size"', "column-ignored") in [(w.where, w.code) for w in referral.warnings]
    assert 'columns "Drug" and "Medication" mean the same' in lines(table("Medication", "Y"))[0]


def test_every_bad_row_is_listed():
    text = "Case ID,DOI,Fill Date,Drug,Qty\nR,2025-01-10,2025-02-30,X,30\nR,,2025-03-01,X,y\nR,,2025-03-01,,30\n"
    assert [line.split(": ")[1] for line in lines(text)] == [
        "row 4",
        "row 2, column Fill Date",
        "row 3, column Qty",
    ]


def test_rows_of_one_referral_must_agree():
    (line,) = lines("Case ID,DOI,Drug\nR,2025-01-10,X\nR,2025-01-11,X\n")
    assert line == "table.csv: row 3, column DOI: differs from row 2 of the same referral; one referral has one value"


def test_without_a_referral_column_the_file_names_it():
    (referral,) = load("DOI,Drug\n2025-01-10,X\n", name="folder/matter 12.csv")
    assert referral.referral_id == "matter 12"
    assert "id-from-file" in [w.code for w in referral.warnings]


def test_a_cell_that_begins_with_an_equals_sign_is_text():
    assert load(table("Sig", "=1+1"))[0].fills[0].sig == "=1+1"


def test_a_form_of_its_own_column_belongs_to_the_drug():
    (referral,) = load("Case ID,DOI,Drug,Strength,Dosage Form\nR,2025-01-10,Naltrexone,4.5 mg,Capsule\n")
    assert referral.fills[0].drug == "Naltrexone Capsule"
    (again,) = load("Case ID,DOI,Drug,Dosage Form\nR,2025-01-10,NALTREXONE 4.5MG CAPSULE,Capsule\n")
    assert again.fills[0].drug == "NALTREXONE 4.5MG CAPSULE"


def test_the_kind_of_a_transaction_is_the_status_of_the_fill():
    (referral,) = load("Case ID,DOI,Drug,Transaction\nR,2025-01-10,X,Reversal\n")
    assert referral.fills[0].status == "Reversal"
    head = "Case ID,DOI,Drug,Claim Status,Transaction Type\n"
    both = "R,2025-01-10,X,Paid,B1\nR,2025-01-10,X,Paid,B2\nR,2025-01-10,X,Reversed,T12\nR,2025-01-10,X,,B3\n"
    assert [fill.status for fill in load(head + both)[0].fills] == ["Paid", "B2", "Reversed", "B3"]


def test_a_diagnosis_beside_a_fill_has_its_date():
    (referral,) = load("Case ID,DOI,Fill Date,Drug,Dx\nR,2025-01-10,2025-06-01,X,G90.511\n")
    assert referral.diagnoses[0].date == date(2025, 6, 1)
    assert "coded-on-fill" in [w.code for w in referral.warnings]


def test_one_day_first_date_spoils_its_own_row_only_where_the_others_are_clear():
    table_of = "Case ID,DOI,Fill Date,Drug,Dx\nA,2025-01-10,{},X,G90.511\nB,2025-01-10,{},X,G90.511\n".format
    first, second = dry_run("t.csv", table_of("06/25/2025", "25/06/2025").encode()).items
    assert first.referral.fills[0].date == date(2025, 6, 25)
    assert [(str(where), what.split(";")[0]) for where, what in second.problems] == [
        ("row 3, column Fill Date", '"25/06/2025" is not a date')
    ]  # once, although the diagnosis takes its date from the fill
    unclear = dry_run("t.csv", table_of("06/05/2025", "25/06/2025").encode())
    assert 'row 3 holds "25/06/2025"' in unclear.problems[0][1]
    assert dry_run("t.csv", table_of("06/06/2025", "25/06/2025").encode()).problems == ()


def test_a_warning_about_a_row_stands_under_its_own_referral():
    rows = "A,2025-01-10,2025-06-01,X,G90.511\nB,2025-01-10,2025-06-02,X,G90.511\n"
    found = load(f"Case ID,DOI,Fill Date,Drug,Dx\n{rows}")
    said = [[str(w.where) for w in one.warnings if w.code == "coded-on-fill"] for one in found]
    assert said == [["row 2"], ["row 3"]]


def test_excel_dates_numbers_and_sheets():
    fills = [
        ["Case ID", "Fill Date", "Drug", "NDC", "Qty", "DS", "Rx #", "Billed"],
        ["R", datetime(2025, 6, 1), "NALTREXONE 4.5MG CAP", 904123461, 30, 30.0, 7001, 65.1],
    ]
    diagnoses = [["Case ID", "Dx", "Dx Date"], ["R", "G90.511", date(2025, 2, 20)]]
    case = [["Date of Injury", "DOB"], [date(2025, 1, 10), date(1981, 3, 2)]]
    (referral,) = load(workbook(case, fills, diagnoses), "r.xlsx")
    (fill,) = referral.fills
    assert (fill.row, fill.date, fill.quantity, fill.days_supply) == (2, date(2025, 6, 1), Decimal(30), 30)
    assert (fill.ndc, fill.reference, fill.billed) == ("00904123461", "7001", Decimal("65.1"))
    assert referral.diagnoses[0].date == date(2025, 2, 20)
    assert (referral.injury.date, referral.patient.date_of_birth) == (date(2025, 1, 10), date(1981, 3, 2))
    assert "ndc-padded" in [w.code for w in referral.warnings]


def test_places_in_a_workbook_of_several_sheets_name_the_sheet():
    book = workbook([["Case ID", "DOI"], ["R", date(2025, 1, 10)]], [["Case ID", "Drug", "Qty"], ["R", "X", "y"]])
    assert lines(book, "r.xlsx")[0].startswith("r.xlsx: sheet 2 row 2, column Qty: is not a plain number")


def test_csv_and_excel_say_the_same():
    text = "Case ID,DOI,Fill Date,Drug,Qty,DS\nR,2025-01-10,2025-06-01,X,30,30\n"
    book = workbook([line.split(",") for line in text.splitlines()])
    assert load(text) == load(book, "table.xlsx")


@given(st.binary(max_size=200))
@example(b"Case ID,DOI,Drug\n\xff\n")
@example(b"PK\x03\x04")
def test_any_bytes_load_or_are_refused_in_words(data):
    for name in ("x.csv", "x.json", "x.xlsx", "x"):
        with pytest.raises(ReferralError) as caught:
            load_bytes(name, data)
        assert all(words for _, words in caught.value.problems)


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\0"), max_size=6)


@given(st.lists(st.lists(CELL | st.sampled_from(["Drug", "DOI", "2025-01-10", "Qty"]), max_size=5), max_size=5))
def test_any_table_loads_or_is_refused_in_words(rows):
    data = "\n".join(",".join(row) for row in [["Case ID", "DOI", "Drug", "Qty"], *rows]).encode()
    words = ["loaded"]
    try:
        load_bytes("x.csv", data)
    except ReferralError as error:
        words = [problem[1] for problem in error.problems]
    assert words
    assert all(words)


@pytest.mark.parametrize(
    ("written", "read"),
    [("30 CAPS", "30"), ("135 mL", "135"), ("30 days", "30"), ("1,000 ea.", "1000"), ("2 BOXES", "2 BOXES")],
)
def test_a_count_may_name_what_it_counts_but_not_a_container(written, read):
    assert table_values.number(written, False) == read


def test_the_columns_of_medicare_claims():
    names = "DESYNPUF_ID,PDE_ID,SRVC_DT,PROD_SRVC_ID,QTY_DSPNSD_NUM,DAYS_SUPLY_NUM"
    table = f"{names}\nA1,7,20250603,00000000011,30.000,15\n"
    (referral,) = load_bytes("pde.csv", table.encode(), date(2025, 1, 10))
    (fill,) = referral.fills
    assert (referral.referral_id, fill.date, fill.ndc) == ("A1", date(2025, 6, 3), "00000000011")
    assert (fill.quantity, fill.days_supply) == (Decimal("30.000"), 15)
