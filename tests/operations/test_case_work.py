"""Decisions, questions, comments, corrections, history: what people say is kept, whatever is screened again."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, func, select, update

from rules.model import Rulebook
from screening.corrections import Part
from screening.decided import with_keys
from screening.demo import demo_referrals, screened_demo
from screening.operations import comments, corrections, decisions, questions, queue, referrals, screenings
from screening.operations.base import Conflict, Invalid, NotAllowed, NotFound
from screening.screen import screen
from screening.store import kept
from screening.store.actor import ADMINISTRATOR, ATTORNEY, COMMAND_LINE, INTAKE, Actor
from screening.store.database import Database
from screening.store.tables import AuditEvent, Decision, ReferralVersion, StoredReferral, StoredScreening
from tests.operations.made import add_firm, add_person
from web.case.view import cards, lost_decisions

ANN, INGA = Actor("Ann", ATTORNEY, "ann"), Actor("Inga", INTAKE, "inga")
FILL = Part("fills", 18)


@pytest.fixture
def case(database: Database, rulebook: Rulebook) -> str:
    referral = demo_referrals()[0]
    result = screen(referral, rulebook, engine="reference").as_dict()
    return referrals.add_screened(COMMAND_LINE, database, [(referral, result)], rulebook, "file.json")[0]


def read(database: Database, case: str) -> screenings.Dossier:
    return screenings.read(ANN, database, case)


def correct(database: Database, case: str, rulebook: Rulebook, version: int = 1, **typed: str) -> int:
    return corrections.correct(INGA, database, case, FILL, typed, "the label says so", version, rulebook)


# --- decisions ----------------------------------------------------------------------


def test_the_newest_decision_counts_and_outlives_a_rescreen(database: Database, case: str, rulebook: Rulebook) -> None:
    decisions.decide(ANN, database, case, "ldn-crps", "accepted")
    decisions.decide(ANN, database, case, "ldn-crps", "amended", "too strong", "LDN beside CRPS, one limb")
    before = read(database, case)
    referrals.rescreen(INGA, database, case, rulebook)
    after = read(database, case)
    assert after.case.screening.number == 2
    assert [(d.verdict, d.text, d.created_by) for d in after.decisions] == [
        ("amended", "LDN beside CRPS, one limb", "Ann"),
        ("accepted", "", "Ann"),
    ]
    assert [d.id for d in after.decisions] == [d.id for d in before.decisions]
    assert after.decisions[0].screening_id == before.case.screening.id


def test_the_queue_marks_what_a_reviewer_rejected(database: Database, rulebook: Rulebook) -> None:
    referral = next(one for one in demo_referrals() if one.referral_id.startswith("DEMO-13"))
    result = screen(referral, rulebook, engine="reference").as_dict()
    finding = {**screen(demo_referrals()[0], rulebook, engine="reference").as_dict()["findings"][0], "title": "The one"}
    result |= {"findings": [finding, {**finding, "rule": "another", "title": "The other"}]}
    result["triage"] = {**result["triage"], "band": "amber", "reasons": []}
    (case,) = referrals.add_screened(COMMAND_LINE, database, [(referral, result)], rulebook, "file.json")

    def shown() -> list[str]:
        return list(queue.page(COMMAND_LINE, database).rows[0].reasons)

    assert shown() == ["The one", "The other"]
    decisions.decide(ANN, database, case, finding["rule"], "rejected", "not this patient's")
    assert shown() == ["The one (rejected by a reviewer)", "The other"]
    decisions.decide(ANN, database, case, finding["rule"], "reopened")
    assert shown() == ["The one", "The other"]
    decisions.decide(ANN, database, case, finding["rule"], "rejected", "not this patient's")
    with database.writing() as session:  # screened again
        kept.add_screening(session, ANN, session.get_one(StoredReferral, case), result)
    assert shown() == ["The one (rejected by a reviewer)", "The other"]


@pytest.mark.parametrize(
    ("verdict", "reason", "text", "wrong"),
    [
        ("rejected", " ", "", "reason"),
        ("amended", "why", "", "text"),
        ("amended", "", "what", "reason"),
        ("perhaps", "", "", "verdict"),
        ("accepted", "x" * 4001, "", "reason"),
    ],
)
def test_a_decision_that_lacks_something(
    database: Database, case: str, verdict: str, reason: str, text: str, wrong: str
) -> None:
    with pytest.raises(Invalid) as refused:
        decisions.decide(ANN, database, case, "ldn-crps", verdict, reason, text)
    assert [where for where, _ in refused.value.problems] == [wrong]
    assert read(database, case).decisions == []


def test_only_what_was_raised_is_decided_and_only_by_those_who_may(database: Database, case: str) -> None:
    with pytest.raises(NotFound):
        decisions.decide(ANN, database, case, "vivitrol", "accepted")
    with pytest.raises(NotFound):
        decisions.decide(ANN, database, case, "ldn-crps", "accepted", screening=7)
    with pytest.raises(NotAllowed):
        decisions.decide(INGA, database, case, "ldn-crps", "accepted")
    decisions.decide(ANN, database, case, "ldn-future-probable", "rejected", "no letter yet")  # a future expense
    assert [d.rule for d in read(database, case).decisions] == ["ldn-future-probable"]


# --- questions ----------------------------------------------------------------------


def test_a_question_is_ticked_off_dismissed_and_opened_again(database: Database, case: str, rulebook: Rulebook) -> None:
    first, second, *_ = (questions.ask_hash(p["ask"]) for p in read(database, case).case.result["prompts"])
    questions.mark(INGA, database, case, first, "answered")
    questions.mark(INGA, database, case, second, "dismissed", "asked by the firm")
    referrals.rescreen(INGA, database, case, rulebook)
    marks = read(database, case).marks
    assert {key: (mark.state, mark.reason) for key, mark in marks.items()} == {
        first: ("answered", ""),
        second: ("dismissed", "asked by the firm"),
    }
    questions.mark(ANN, database, case, first, "open")
    assert read(database, case).marks[first].state == "open"


def test_a_dismissal_wants_a_reason_and_a_question_that_is_asked(database: Database, case: str) -> None:
    first = questions.ask_hash(read(database, case).case.result["prompts"][0]["ask"])
    with pytest.raises(Invalid, match="say why"):
        questions.mark(INGA, database, case, first, "dismissed", " ")
    with pytest.raises(Invalid):
        questions.mark(INGA, database, case, first, "forgotten")
    with pytest.raises(NotFound):
        questions.mark(INGA, database, case, "0" * 64, "answered")


# --- comments -----------------------------------------------------------------------


def test_comments_stay_out_of_the_memo_unless_chosen(database: Database, case: str) -> None:
    mine = comments.add(INGA, database, case, " called the client ")
    comments.add(ANN, database, case, "worth a demand", in_memo=True)
    assert [(c.text, c.in_memo, c.created_by) for c in read(database, case).comments] == [
        ("called the client", False, "Inga"),
        ("worth a demand", True, "Ann"),
    ]
    comments.choose(ANN, database, case, mine, True)
    assert [c.in_memo for c in read(database, case).comments] == [True, True]


def test_a_comment_goes_by_its_author_or_an_administrator(database: Database, case: str) -> None:
    mine = comments.add(INGA, database, case, "mine")
    hers = comments.add(ANN, database, case, "hers")
    with pytest.raises(NotAllowed):
        comments.remove(INGA, database, case, hers)
    comments.remove(INGA, database, case, mine)
    comments.remove(Actor("Root", ADMINISTRATOR, "root"), database, case, hers)
    assert read(database, case).comments == []
    with pytest.raises(NotFound):
        comments.choose(INGA, database, case, mine, True)
    with pytest.raises(Invalid):
        comments.add(INGA, database, case, "  ")


# --- corrections --------------------------------------------------------------------


def test_a_correction_makes_a_version_and_a_screening_that_names_it(
    database: Database, case: str, rulebook: Rulebook
) -> None:
    assert correct(database, case, rulebook, billed="130.00") == 2
    found = read(database, case)
    assert found.case.stored.version == 2
    assert (found.case.version.reason, found.case.version.created_by) == ("the label says so", "Inga")
    origin = found.case.version.origins["fills 18"]
    assert origin.startswith("file.json; billed corrected by Inga on 20")
    assert origin.endswith("(the label says so)")
    changes = found.changes(weaknesses=True)
    assert changes is not None
    assert [c.words for c in changes.causes] == ["fills row 18, billed was corrected from 65.00 to 130.00"]
    assert [(c.before, c.after) for c in changes.expenses] == [("65.95", "131.90")]
    assert found.case.screening.changed["causes"][0]["words"] == changes.causes[0].words
    assert screenings.read(ANN, database, case, 1).case.referral.fills[-1].billed == 65


def test_a_correction_is_undone_and_both_are_in_the_history(database: Database, case: str, rulebook: Rulebook) -> None:
    original = read(database, case).case
    correct(database, case, rulebook, billed="130.00")
    corrections.undo(INGA, database, case, 2, rulebook)
    found = read(database, case)
    assert found.case.referral == original.referral
    assert found.case.result["hashes"] == original.result["hashes"]
    assert found.case.result["score"] == original.result["score"]
    past = screenings.history(ANN, database, case)
    assert [(v.number, v.reason) for v in past.versions] == [
        (3, "correction of version 2 undone"),
        (2, "the label says so"),
        (1, ""),
    ]
    assert [(s.number, s.version, s.cause) for s in past.screenings] == [
        (3, 3, "correction"),
        (2, 2, "correction"),
        (1, 1, "first"),
    ]
    assert past.screenings[0].causes == ["fills row 18, billed was corrected from 130.00 to 65.00"]
    with pytest.raises(Conflict, match="corrected again since"):
        corrections.undo(INGA, database, case, 2, rulebook)
    with pytest.raises(NotFound):
        corrections.undo(INGA, database, case, 1, rulebook)


def test_a_row_is_added_and_taken_out_again(database: Database, case: str, rulebook: Rulebook) -> None:
    typed = {"date": "2025-03-01", "kind": "second accident"}
    corrections.correct(INGA, database, case, Part("events", None), typed, "the client told", 1, rulebook)
    found = read(database, case)
    assert [event.kind for event in found.case.referral.events] == ["second accident"]
    assert found.case.version.origins["events 1"].startswith("added by Inga")
    changes = found.changes(weaknesses=True)
    assert changes is not None
    assert [c.words for c in changes.causes] == ["events row 1 was added"]
    corrections.undo(INGA, database, case, 2, rulebook)
    back = read(database, case)
    assert back.case.referral.events == ()
    assert "events 1" not in back.case.version.origins


def test_a_refused_correction_leaves_nothing(database: Database, case: str, rulebook: Rulebook) -> None:
    for typed, reason in (({"billed": "x"}, "why"), ({"billed": "3"}, " "), ({}, "why")):
        with pytest.raises(Invalid):
            corrections.correct(INGA, database, case, FILL, typed, reason, 1, rulebook)
    with pytest.raises(NotFound):
        corrections.correct(INGA, database, case, Part("fills", 99), {"billed": "3"}, "why", 1, rulebook)
    correct(database, case, rulebook, billed="66.00")
    with pytest.raises(Conflict):
        correct(database, case, rulebook, version=1, billed="67.00")
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(ReferralVersion)) == 2
        assert session.scalar(select(func.count()).select_from(StoredScreening)) == 2


def test_what_is_corrected_stands_in_the_event_without_a_value(
    database: Database, case: str, rulebook: Rulebook
) -> None:
    correct(database, case, rulebook, drug="SECRETDRUG 4.5MG CAP")
    with database.reading() as session:
        events = session.scalars(select(AuditEvent).where(AuditEvent.action == "referral:change")).all()
    assert [event.detail["fields"] for event in events] == [["fills row 18 drug"]]
    assert all("SECRET" not in str(event.detail) for event in events)


# --- another firm, and who may not --------------------------------------------------


def test_another_firms_case_answers_like_none(database: Database, case: str, rulebook: Rulebook) -> None:
    stranger = add_person(database, "Sam", ATTORNEY, add_firm(database, "theirs"))
    first = questions.ask_hash(read(database, case).case.result["prompts"][0]["ask"])
    mine = comments.add(INGA, database, case, "mine")
    for attempt in (
        lambda who, id: screenings.read(who, database, id),
        lambda who, id: screenings.history(who, database, id),
        lambda who, id: decisions.decide(who, database, id, "ldn-crps", "accepted"),
        lambda who, id: questions.mark(who, database, id, first, "answered"),
        lambda who, id: comments.add(who, database, id, "hello"),
        lambda who, id: comments.choose(who, database, id, mine, True),
        lambda who, id: comments.remove(who, database, id, mine),
        lambda who, id: corrections.correct(who, database, id, FILL, {"billed": "1"}, "why", 1, rulebook),
        lambda who, id: corrections.undo(who, database, id, 1, rulebook),
    ):
        with pytest.raises(NotFound) as foreign:
            attempt(stranger, case)
        with pytest.raises(NotFound) as absent:
            attempt(stranger, "nothing")
        assert str(foreign.value) == str(absent.value)


def test_a_coordinator_gets_the_changes_without_weaknesses(database: Database, case: str, rulebook: Rulebook) -> None:
    correct(database, case, rulebook, drug="NALTREXONE 50 MG TABLET")
    found = read(database, case)
    full, part = found.changes(weaknesses=True), found.changes(weaknesses=False)
    assert full is not None
    assert part is not None
    assert any(one.kind == "counter-signal" for one in (*full.added, *full.removed, *full.changed))
    assert not any(one.kind == "counter-signal" for one in (*part.added, *part.removed, *part.changed))
    assert part.parts == ()


def test_a_removed_case_takes_all_of_it_along(database: Database, case: str, rulebook: Rulebook) -> None:
    decisions.decide(ANN, database, case, "ldn-crps", "accepted")
    comments.add(ANN, database, case, "x")
    correct(database, case, rulebook, billed="66.00")
    referrals.remove(COMMAND_LINE, database, case)
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(StoredReferral)) == 0


def test_two_findings_of_one_rule_are_decided_apart(sqlite: Database, rulebook: Rulebook) -> None:
    """A rule raises a signal and a counter-signal; a decision from before there were keys is on both."""
    both, result = next(
        (referral, found)
        for referral, found in screened_demo(rulebook)
        if (of := [f["rule"] for f in found["findings"]]) and len(set(of)) < len(of)
    )
    (case,) = referrals.add_screened(COMMAND_LINE, sqlite, [(both, result)], rulebook, "test")
    of = [f["rule"] for f in result["findings"]]
    rule = next(one for one in of if of.count(one) > 1)
    first, second = (f for f in with_keys(result)["findings"] if f["rule"] == rule)
    with pytest.raises(NotFound):
        decisions.decide(ANN, sqlite, case, rule, "accepted", finding="0" * 16)
    decisions.decide(ANN, sqlite, case, rule, "rejected", "not so", finding=first["key"])
    decisions.decide(ANN, sqlite, case, rule, "accepted", finding=second["key"])
    referrals.rescreen(COMMAND_LINE, sqlite, case, rulebook)
    dossier = screenings.read(ANN, sqlite, case)
    found = {f.item["title"]: f.decision for _, group in cards(dossier, True, {}) for f in group}
    assert found[first["title"]].verdict == "rejected"
    assert found[second["title"]].verdict == "accepted"
    seen = decisions.without_those_on_weaknesses(dossier.decisions, dossier.case.result)
    shown = {f["key"] for f in (first, second) if f["kind"] != "counter-signal"}
    assert {one.finding for one in seen} == shown
    with sqlite.writing() as session:  # as they were kept before
        session.execute(delete(Decision).where(Decision.verdict == "accepted"))
        session.execute(update(Decision).values(finding=""))
    dossier = screenings.read(ANN, sqlite, case)
    found = {f.item["title"]: f.decision for _, group in cards(dossier, True, {}) for f in group}
    assert {found[one["title"]].verdict for one in (first, second)} == {"rejected"}
    assert lost_decisions(dossier) == []
