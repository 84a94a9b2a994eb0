"""Who was hurt, when and how, and what was diagnosed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rules.counting import counted
from screening.memo.blocks import NOTHING, UNKNOWN, Block, Column, KeyValues, Paragraph, Section, Table
from screening.memo.parts.view import View
from screening.memo.parts.words import age_at, iso, listed, reach
from screening.wording import queues, row_list, short_day


def section(view: View) -> Section:
    return Section("Case and injury", tuple(_blocks(view)))


def _blocks(view: View) -> Iterator[Block]:
    yield KeyValues(tuple((name, text or UNKNOWN) for name, text in _pairs(view)))
    if view.withheld:
        yield Paragraph(_withheld(view), "notice")
    yield from _diagnoses(view)
    yield from _procedures(view)
    yield from _events(view)


def _pairs(view: View) -> Iterator[tuple[str, str | None]]:
    referral = view.referral
    patient, injury, claim = referral.patient, referral.injury, referral.claim
    yield "Reference", referral.referral_id
    yield "Patient", patient.name
    yield "Date of birth", _birth(patient.date_of_birth, injury.date)
    yield "Sex", patient.sex
    if patient.died:
        yield "Died", short_day(patient.date_of_death) if patient.date_of_death else "yes, the day is not known"
    yield "Date of injury", short_day(injury.date)
    yield "State", injury.state
    yield "Kind of injury", injury.kind
    yield "What happened", injury.description
    if view.privileged:
        triage = view.result["triage"]
        yield "Queue", f"{triage['band']}, {queues(triage)}: {'; '.join(triage['reasons'])}"
        yield "Last day to file", view.last_day_to_file
        yield "Firm", referral.firm
        yield "Claim", ", ".join(filter(None, (claim.kind, claim.defendant and f"defendant {claim.defendant}")))
        yield "Stage", claim.stage
        yield "Another lawyer before", {True: "yes", False: "no", None: None}[claim.prior_counsel]
        expected = referral.settlement_expected_on
        yield "Settlement expected", short_day(expected) if expected else None
    yield "Received", short_day(referral.received_on) if referral.received_on else None
    yield "Judged as of", short_day(view.as_of)
    yield "Pharmacy records", reach(view.result["records"]["pharmacy"])
    yield "Diagnosis records", reach(view.result["records"]["diagnoses"])


def _birth(born: date | None, injured: date) -> str | None:
    if born is None:
        return None
    return f"{short_day(born)} (aged {age_at(born, injured)} at the injury)"


def _withheld(view: View) -> str:
    rows = view.withheld
    kinds = ((len(rows.fills), "fill row"), (len(rows.diagnoses), "diagnosis row"))
    parts = [counted(number, kind) for number, kind in kinds if number]
    alone = sum(number for number, _ in kinds) == 1
    are, their = ("is", "its") if alone else ("are", "their")
    return (
        f"{listed(parts)} {are} withheld until consent to {their} disclosure is settled, and in none of the tables and "
        "sums of this report."
    )


def _diagnoses(view: View) -> Iterator[Block]:
    if not view.result["diagnoses"]:
        yield Paragraph(view.apart(f"the records of {view.referral.referral_id} hold no diagnosis."))
        return
    columns = ("Code", "Meaning", "Site"), ("First seen", "Last seen")
    yield Table(
        "Diagnoses",
        (*map(Column, columns[0]), *(Column(title, "date") for title in columns[1]), Column("Rows")),
        tuple(
            (d["code"], _meaning(d), d["site"] or NOTHING, iso(d["first"]), iso(d["last"]), row_list(d["rows"]))
            for d in view.result["diagnoses"]
        ),
    )


def _meaning(diagnosis) -> str:
    mapped = f" ({diagnosis['mapped_from']}, read as {diagnosis['read_as']})" if diagnosis["mapped_from"] else ""
    return f"{diagnosis['description'] or UNKNOWN}{mapped}"


def _procedures(view: View) -> Iterator[Block]:
    found = view.referral.procedures
    if found:
        columns = (Column("Date", "date"), Column("Procedure"), Column("Outcome"))
        yield Table("Procedures", columns, tuple((p.date, p.name, p.outcome) for p in found))


def _events(view: View) -> Iterator[Block]:
    found = view.referral.events
    if found:
        columns = (Column("Date", "date"), Column("Event"), Column("Description"))
        yield Table("Other events", columns, tuple((e.date, e.kind, e.description or NOTHING) for e in found))
