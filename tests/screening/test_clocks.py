"""Clocks: the right day, nothing where no day is known, and gone once the day has passed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rules.model import Rulebook
from screening.clocks import GAP, NOTICE, SETTLEMENT, TIME_TO_FILE, WINDOW, Clock, Confirmed, clocks
from screening.intake import load_referral
from screening.screen import screen
from screening.vocabulary import Duration

INJURY = "2025-01-10"


def clocks_of(rulebook: Rulebook, day: str, **more) -> dict[str, Clock]:
    injury = {"date": INJURY, **more.pop("injury", {})}
    content = {"schema": "referral/1", "referral_id": "R", "injury": injury, "fills": [],
               "diagnoses": [{"code": "S13.4XXA", "date": "2025-01-12"}], **more}  # fmt: skip
    when = date.fromisoformat(day)
    result = screen(load_referral(content), rulebook, when, "reference").as_dict()
    found = clocks(result, when)
    assert len({clock.kind for clock in found}) == len(found)
    return {clock.kind: clock for clock in found}


@pytest.mark.parametrize(("injured", "due"), [("2024-06-30", date(2025, 6, 30)), ("2024-07-01", date(2026, 7, 1))])
def test_the_time_to_file_by_the_rulebooks_table(rulebook: Rulebook, injured: str, due: date) -> None:
    found = clocks_of(rulebook, "2024-08-01", injury={"date": injured, "state": "LA"}, diagnoses=[{"code": "M54.2"}])
    assert found[TIME_TO_FILE].due == due
    assert found[TIME_TO_FILE].days == (due - date(2024, 8, 1)).days
    assert "Louisiana" in found[TIME_TO_FILE].source


@pytest.mark.parametrize(
    ("state", "says"), [("CA", "California is not in the rulebook"), (None, "nobody has said in which state")]
)
def test_a_day_nobody_told_is_not_made_up(rulebook: Rulebook, state: str | None, says: str) -> None:
    clock = clocks_of(rulebook, "2026-06-30", injury={"state": state})[TIME_TO_FILE]
    assert clock.due is None
    assert clock.left == "day not known"
    assert says in clock.words


@pytest.mark.parametrize(
    ("injured", "due", "gives"),
    [("2023-03-23", date(2027, 3, 23), "4 years"), ("2023-03-24", date(2025, 3, 24), "2 years")],
)
def test_a_period_that_nobody_confirmed_is_the_one_clock_and_says_so(
    rulebook: Rulebook, injured: str, due: date, gives: str
) -> None:
    clock = clocks_of(rulebook, "2025-01-25", injury={"date": injured, "state": "FL"})[TIME_TO_FILE]
    assert (clock.due, clock.unconfirmed) == (due, True)
    assert clock.name == "time to file, by a rule not yet confirmed"
    assert clock.words.startswith(f"By a rule not yet confirmed: Florida gives {gives} from the injury.")
    assert "an attorney should confirm the day" in clock.words
    assert not clocks_of(rulebook, "2025-01-25", injury={"state": "LA"})[TIME_TO_FILE].unconfirmed


@pytest.mark.parametrize(
    ("injured", "rule"), [("2023-03-23", "florida-four-years"), ("2023-03-24", "florida-two-years")]
)
def test_the_clock_and_the_rules_of_florida_speak_of_the_same_day(rulebook: Rulebook, injured: str, rule: str) -> None:
    """The rules route two months before the day that the clock counts to."""
    due = clocks_of(rulebook, "2024-01-01", injury={"date": injured, "state": "FL"})[TIME_TO_FILE].due
    assert due is not None
    eve = Duration(2, "month").before(due)
    injury = {"date": injured, "state": "FL"}
    content = {
        "schema": "referral/1",
        "referral_id": "R",
        "injury": injury,
        "fills": [],
        "diagnoses": [{"code": "M54.2"}],
    }
    names = {r.id: r.name for r in rulebook.rules}
    for day, speaks in ((eve, False), (eve + timedelta(1), True)):
        reasons = screen(load_referral(content), rulebook, day, "reference").triage.reasons
        assert (names[rule] in reasons) is speaks


@pytest.mark.parametrize("state", ["LA", "FL", "CA", None])
@pytest.mark.parametrize("died", [None, "2025-06-01"])
def test_there_is_one_clock_of_the_time_to_file(rulebook: Rulebook, state: str | None, died: str | None) -> None:
    """`clocks_of` refuses two of one kind."""
    more = {"patient": {"date_of_death": died}} if died else {}
    clock = clocks_of(rulebook, "2026-06-30", injury={"state": state}, **more)[TIME_TO_FILE]
    assert ("claims for the death" in clock.words) is bool(died)


def test_what_an_attorney_confirmed_stands_before_any_rule(rulebook: Rulebook) -> None:
    kept = [Clock(TIME_TO_FILE, date(2027, 3, 3), "w", unconfirmed=True).as_dict()]
    (clock,) = clocks({"clocks": kept}, date(2026, 1, 1), Confirmed(date(2027, 1, 1), "Ann", date(2026, 1, 1), "why"))
    assert (clock.due, clock.unconfirmed, clock.name) == (date(2027, 1, 1), False, TIME_TO_FILE)


def test_a_public_body_wants_notice_and_no_day_is_known(rulebook: Rulebook) -> None:
    clock = clocks_of(rulebook, "2026-06-30", claim={"defendant": "City of Tampa"})[NOTICE]
    assert clock.due is None
    unread = clocks_of(rulebook, "2026-06-30", claim={"defendant": "Acme Freight"})[NOTICE]
    assert "is not known" in unread.words
    assert NOTICE not in clocks_of(rulebook, "2026-06-30", claim={"defendant": "private"})


def test_fourteen_days_run_until_they_are_over(rulebook: Rulebook) -> None:
    injury = {"state": "FL", "kind": "motor vehicle"}
    last = clocks_of(rulebook, "2025-01-24", injury=injury)[WINDOW]
    assert (last.due, last.left) == (date(2025, 1, 24), "today is the last day")
    assert clocks_of(rulebook, "2025-01-23", injury=injury)[WINDOW].left == "1 day left"
    assert WINDOW not in clocks_of(rulebook, "2025-01-25", injury=injury)


def test_what_speaks_only_late_is_a_doubt_and_no_window(rulebook: Rulebook) -> None:
    """Where nobody confirmed a period, the rule speaks from two years on until no claim is usual: nothing to count."""
    assert WINDOW not in clocks_of(rulebook, "2028-01-10", injury={"state": "TX", "kind": "motor vehicle"})


def test_what_speaks_as_long_as_there_is_a_claim_is_no_window(rulebook: Rulebook) -> None:
    """Nobody said who covers a patient of 64: that is urgent now, and nothing ends six years after the injury."""
    found = clocks_of(rulebook, "2026-06-30", patient={"date_of_birth": "1961-04-05"}, injury={"state": "TX"})
    assert WINDOW not in found


def fills(*days: str, drug: str = "GABAPENTIN 300 MG CAP") -> list[dict]:
    return [{"drug": drug, "date": day, "quantity": "90", "days_supply": 30} for day in days]


def test_a_gap_forms_from_the_alarm_to_the_red_gap(rulebook: Rulebook) -> None:
    """Supply of the last fill ends on 22 June; a week later the alarm, thirty days later it is a gap."""
    given = fills("2026-03-25", "2026-04-24", "2026-05-24")
    due = date(2026, 6, 22) + timedelta(30)
    for day in ("2026-06-30", "2026-07-22"):
        clock = clocks_of(rulebook, day, fills=given, records={"pharmacy_to": day})[GAP]
        assert (clock.due, clock.days) == (due, (due - date.fromisoformat(day)).days)
        assert clock.words == "Gabapentin is supplied to 22 June 2026; after 30 days without supply it is a gap."
    for day in ("2026-06-29", "2026-07-23"):
        assert GAP not in clocks_of(rulebook, day, fills=given, records={"pharmacy_to": day})


def test_no_gap_is_told_where_the_records_end(rulebook: Rulebook) -> None:
    given = fills("2026-02-23", "2026-03-25", "2026-04-24")
    assert GAP not in clocks_of(rulebook, "2026-06-10", fills=given, records={"pharmacy_to": "2026-04-30"})


def test_settlement_and_order(rulebook: Rulebook) -> None:
    injury = {"state": "LA", "date": "2024-07-01"}
    found = clocks_of(rulebook, "2026-06-30", injury=injury, settlement_expected_on="2026-06-25",
                      claim={"defendant": "County of Cook"}, diagnoses=[{"code": "M54.2"}])  # fmt: skip
    assert list(found) == [SETTLEMENT, TIME_TO_FILE, NOTICE]
    assert found[SETTLEMENT].left == "5 days over"


def test_a_kept_clock_is_counted_from_the_day_asked(rulebook: Rulebook) -> None:
    result = {"clocks": [Clock(SETTLEMENT, date(2026, 6, 25), "Settlement is expected.").as_dict()]}
    assert [clock.days for clock in clocks(result, date(2026, 6, 20))] == [5]
    assert clocks({}, date(2026, 6, 20)) == []
