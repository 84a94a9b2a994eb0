from __future__ import annotations

from datetime import date

import pytest

from screening.intake import read_bytes
from screening.intake.columns import Choices, field_names
from screening.intake.dry_run import dry_run
from screening.intake.mapping import CHOSEN, LIKE, NAMED, UNKNOWN, choose, label, labels, propose

FOREIGN = b"Akte;Unfalltag;Medikament;Abgabe;Menge\nA1;10/01/2025;NALTREXONE 4.5MG CAP;03/06/2025;30\n"
MEANT = {
    "akte": "referral_id",
    "unfalltag": "injury.date",
    "medikament": "fill.drug",
    "abgabe": "fill.date",
    "menge": "fill.quantity",
}


def columns(text: str, remembered: Choices = Choices()):  # noqa: B008 (immutable)
    return {column.title: (column.field, column.why) for column in propose("t.csv", text.encode(), remembered).columns}


def test_names_are_proposed_by_synonym_and_likeness():
    assert columns("Case ID,DOI,Drug Nam,Quantty,Shoe\nR,2025-01-10,X,30,44\n") == {
        "Case ID": ("referral_id", NAMED),
        "DOI": ("injury.date", NAMED),
        "Drug Nam": ("fill.drug", LIKE),
        "Quantty": ("fill.quantity", LIKE),
        "Shoe": ("", UNKNOWN),
    }


def test_a_person_is_asked_only_where_something_is_new():
    assert not propose("t.csv", b"Case ID,DOI,Drug\nR,2025-01-10,X\n").ask
    assert propose("t.csv", b"Case ID,DOI,Drug,Shoe\nR,2025-01-10,X,4\n").ask
    assert propose("t.csv", b"Case ID,DOI,Drug,Medication\nR,2025-01-10,X,X\n").ask
    remembered = Choices({"shoe": ""})
    assert not propose("t.csv", b"Case ID,DOI,Drug,Shoe\nR,2025-01-10,X,4\n", remembered).ask


def test_what_was_chosen_before_goes_before_the_name():
    assert columns("Case ID,Drug\nR,X\n", Choices({"drug": "description"}))["Drug"] == ("description", CHOSEN)


def test_a_sheet_of_wholly_foreign_names_is_read_by_choice():
    proposal = propose("t.csv", FOREIGN)
    assert [(column.title, column.samples) for column in proposal.columns][:2] == [
        ("Akte", ("A1",)),
        ("Unfalltag", ("10/01/2025",)),
    ]
    assert proposal.ask
    assert proposal.slashed == "10/1/2025"
    choices = choose(proposal, MEANT, "day first")
    (item,) = dry_run("t.csv", FOREIGN, choices).items
    assert item.referral.injury.date == date(2025, 1, 10)
    assert item.referral.fills[0].date == date(2025, 6, 3)
    assert dry_run("t.csv", FOREIGN).problems


def test_day_first_is_said_in_words_and_an_impossible_one_is_refused():
    text = b"Case ID,DOI,Drug,Fill Date\nR,2025-01-10,X,3/4/2025\nR,,X,4/13/2025\n"
    run = dry_run("t.csv", text, Choices(dates="day first"))
    assert "3/4/2025 is April 3, 2025" in run.warnings[0].message
    assert [where for where, _ in run.items[0].problems] == ["row 3, column Fill Date"]


def test_a_column_not_read_is_no_longer_warned_of():
    text = b"Case ID,DOI,Drug,Shoe\nR,2025-01-10,X,44\n"
    codes = [w.code for w in read_bytes("t.csv", text).warnings]
    assert codes == ["column-ignored"]
    assert read_bytes("t.csv", text, Choices({"shoe": ""})).warnings == []


@pytest.mark.parametrize(
    ("chosen", "dates", "said"),
    [
        ({"caseid": "referral_id", "drug": "referral_id"}, "", "are both to be the"),
        ({"drug": "fill.colour"}, "", "there is no field"),
        ({}, "year first", "month first or day first"),
    ],
)
def test_a_choice_that_cannot_be(chosen, dates, said):
    with pytest.raises(ValueError, match=said):
        choose(propose("t.csv", b"Case ID,Drug\nR,X\n"), chosen, dates)


def test_every_field_can_be_chosen_and_has_a_label_of_its_own():
    assert list(labels()) == list(field_names())
    assert len(set(labels().values())) == len(labels())
    assert label("fill.days_supply") == "fill: days supply"


def test_other_files_have_no_columns():
    assert propose("r.json", b"{}").columns == ()
