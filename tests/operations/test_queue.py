"""The list: its order, its pages, its filters and counts, and the search by name."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy import text as sql

from rules.model import Rulebook
from screening.demo import screened_demo
from screening.operations import queue, queue_counts, queue_sql, referrals, statuses, views
from screening.operations.base import Invalid, NotAllowed
from screening.operations.queue import Page, Row
from screening.operations.queue_filter import SORTS, Filter
from screening.store.actor import ATTORNEY, COMMAND_LINE, EXPERT, INTAKE, Actor
from screening.store.database import Database
from screening.store.tables import AuditEvent, StoredReferral, now
from tests.operations.made import add_firm, add_person, add_plain

TODAY = date(2026, 6, 15)
TODAY_NOON = datetime(2026, 6, 15, 12, tzinfo=UTC)


def page(database: Database, text: str = "", actor: Actor = COMMAND_LINE, **more: Any) -> Page:
    return queue.page(actor, database, Filter.from_text(text), today=TODAY, **more)


def references(found: Page) -> list[str]:
    return [row.reference for row in found.rows]


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


def test_the_order_is_band_then_pressing_clock_then_score_then_newest(database: Database) -> None:
    add_plain(database, band="green", reference="green with a clock", clock_due=days(1), clock_kind="notice")
    add_plain(database, band="red", reference="red, score 5", score=5)
    add_plain(database, band="red", reference="red, score 9", score=9)
    add_plain(database, band="red", reference="red, far clock", score=7, clock_due=days(30), clock_kind="notice")
    add_plain(database, band="red", reference="red, 29 days", clock_due=days(29), clock_kind="notice")
    add_plain(database, band="red", reference="red, just over", clock_due=days(-29), clock_kind="notice")
    add_plain(database, band="red", reference="red, long over", score=8, clock_due=days(-30), clock_kind="notice")
    add_plain(database, band="stop", reference="stop")
    add_plain(database, band="red", reference="red, score 5, newer", score=5, received=now() + timedelta(hours=1))
    assert references(page(database)) == [
        "stop",
        "red, just over",
        "red, 29 days",
        "red, score 9",
        "red, long over",
        "red, far clock",
        "red, score 5, newer",
        "red, score 5",
        "green with a clock",
    ]


def test_within_a_band_what_is_late_stands_first(database: Database) -> None:
    late: dict[str, Any] = {"queue_hours": 24}
    hour = timedelta(hours=1)
    add_plain(database, band="amber", reference="amber, late", promised=now() - 9 * hour, **late)
    add_plain(database, band="red", reference="red, 29 days", clock_due=days(29), clock_kind="notice", score=50)
    add_plain(database, band="red", reference="red, in time", promised=now() + hour, score=90)
    add_plain(database, band="red", reference="red, late", promised=now() - 2 * hour, score=90, **late)
    add_plain(database, band="red", reference="red, longest late", promised=now() - 9 * hour, **late)
    add_plain(database, band="red", reference="red, begun", promised=now() - 9 * hour, status="in review", **late)
    clock: dict[str, Any] = {"clock_due": days(9), "clock_kind": "notice"}
    add_plain(database, band="red", reference="red, late, 9 days", promised=now() - hour, **clock, **late)
    wanted = [
        "red, late, 9 days",
        "red, longest late",
        "red, late",
        "red, 29 days",
        "red, in time",
        "red, begun",
        "amber, late",
    ]
    assert references(page(database)) == wanted
    found, seen = page(database, limit=2), []
    while True:
        seen += references(found)
        if found.after is None:
            break
        found = page(database, limit=2, after=found.after)
    assert seen == wanted
    found = page(database, "late=yes")
    assert references(found) == [wanted[0], wanted[1], wanted[2], "amber, late"]
    assert {one.view.id: one.count for one in found.views}["late"] == found.total == 4


def test_what_runs_out_while_nothing_changes_is_counted_late(sqlite: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    add_plain(sqlite, promised=now() + timedelta(minutes=3))
    assert page(sqlite, "late=yes").total == 0
    monkeypatch.setattr(queue_sql, "now", lambda: now() + timedelta(minutes=5))
    assert page(sqlite, "late=yes").total == 1


def test_a_row_says_what_the_list_shows(database: Database) -> None:
    nora = add_person(database, "Nora", INTAKE)
    more: dict[str, Any] = {"reasons": ["one", "two"], "unconfirmed": True, "fills": 3, "assignee_id": nora.id}
    add_plain(database, score=7, received=now() - timedelta(days=3), clock_due=days(9), clock_kind="notice", **more)
    (row,) = queue.page(COMMAND_LINE, database).rows
    assert (row.reasons, row.unconfirmed, row.fills, row.assignee, row.age) == (["one", "two"], True, 3, "Nora", 3)
    assert not row.duplicate


STATES = (
    (-30, "new", "over"),
    (-29, "new", "past"),
    (0, "new", "pressing"),
    (29, "accepted", "pressing"),
    (30, "new", "near"),
    (89, "new", "near"),
    (90, "new", "far"),
    (3, "closed", "still"),
    (3, "declined", "still"),
)


def test_the_state_of_a_clock(sqlite: Database) -> None:
    for left, status, state in STATES:
        add_plain(sqlite, reference=f"{left} {status}", clock_due=days(left), clock_kind="notice", status=status)
        (row,) = [row for row in page(sqlite, "status=any").rows if row.reference == f"{left} {status}"]
        assert row.clock
        assert (row.clock.kind, row.clock.days_left, row.clock.state) == ("notice", left, state)


def mixed(database: Database) -> list[str]:
    """Thirty referrals with ties in everything and gaps in what may be missing."""
    people = [add_person(database, name, INTAKE).id for name in ("Bea", "Ann")]
    ids = []
    for number in range(30):
        ids += add_plain(
            database,
            reference=f"R{number % 7}",
            band=("red", "amber", "grey")[number % 3],
            queue=f"queue {number % 2}",
            score=number % 4,
            injury_date=date(2025, 1, 1 + number % 5),
            received=TODAY_NOON - timedelta(days=number % 6),
            clock_due=days(number * 3 - 40) if number % 4 else None,
            clock_kind="notice" if number % 4 else None,
            promised=now() + timedelta(hours=number % 9 - 4) if number % 5 else None,
            status=statuses.TO_DO[number // 3 % 3],
            assignee_id=(*people, None)[number % 3],
        )
    return ids


def sort_value(row: Row, sort: str) -> Any:
    """What a person sees the list sorted by, nothing last."""
    return {
        "queue": (("red", "amber", "grey").index(row.band), row.queue),
        "score": row.score,
        "reference": row.reference,
        "injured": row.injury_date,
        "received": row.age,
        "clock": row.clock.due if row.clock else None,
        "status": statuses.STATUSES.index(row.status),
        "assignee": row.assignee,
    }[sort]


ORDERS = [(sort, direction) for sort in SORTS for direction in ("asc", "desc")]


def test_pages_forth_and_back_hold_every_row_once(database: Database) -> None:
    ids = mixed(database)
    for sort, direction in ORDERS:
        text = f"sort={sort}&dir={direction}"
        whole = [row.id for row in page(database, text).rows]
        assert sorted(whole) == sorted(ids)
        seen: list[str] = []
        found = page(database, text, limit=7)
        assert found.before is None
        while True:
            seen += [row.id for row in found.rows]
            assert found.total == 30
            if found.after is None:
                break
            found = page(database, text, limit=7, after=found.after)
        assert seen == whole, text
        back = [row.id for row in found.rows]
        while found.before:
            found = page(database, text, limit=7, before=found.before)
            back = [row.id for row in found.rows] + back
        assert back == whole, text


def test_every_column_sorts(database: Database) -> None:
    mixed(database)
    for sort, direction in ORDERS:
        if sort == "urgency":
            continue
        values = [sort_value(row, sort) for row in page(database, f"sort={sort}&dir={direction}").rows]
        known = [value for value in values if value is not None]
        assert values == known + [None] * (len(values) - len(known)), "what is missing comes last either way"
        assert known == sorted(known, reverse=direction == "desc"), f"{sort} {direction}"
        assert len(set(known)) > 1


def test_a_page_from_a_row_that_is_gone_begins_at_the_start(database: Database) -> None:
    add_plain(database, 3)
    assert references(page(database, after="gone")) == references(page(database))


def test_a_new_row_does_not_shift_the_next_page(database: Database) -> None:
    add_plain(database, 6)
    first = page(database, limit=3)
    add_plain(database, reference="newest", received=now() + timedelta(hours=1))
    second = page(database, limit=3, after=first.after)
    assert not {row.id for row in first.rows} & {row.id for row in second.rows}
    assert references(second) == ["R3", "R2", "R1"]


FILTERED = (
    ("", ["mine", "plain"]),
    ("status=any", ["closed", "mine", "plain"]),
    ("status=closed", ["closed"]),
    ("status=closed&off=status", ["closed", "mine", "plain"]),
    ("band=red", ["mine"]),
    ("band=red&off=band", ["mine", "plain"]),
    ("queue=other", ["mine"]),
    ("assignee=me", ["mine"]),
    ("assignee=none", ["plain"]),
    ("assignee=me&assignee=none", ["mine", "plain"]),
    ("clock=10", ["mine"]),
    ("clock=9", []),
    ("age=5", ["mine"]),
    ("age=6", []),
    ("moved=yes", ["mine"]),
    ("no-fills=yes", ["plain"]),
    ("unconfirmed=yes", ["mine"]),
    ("demo=yes", ["mine"]),
    ("demo=no", ["plain"]),
    ("q=PLA", ["plain"]),
    ("q=%25", []),
    ("q=_", []),
)


def test_filters(database: Database) -> None:
    anna = add_person(database, "Anna", INTAKE)
    add_plain(database, reference="plain", received=TODAY_NOON)
    add_plain(database, reference="closed", status="closed", fills=1, received=TODAY_NOON)
    mine: dict[str, Any] = {"moved": {"what": ["x"], "why": ["y"]}, "moved_at": now(), "unconfirmed": True, "fills": 2}
    mine |= {"clock_due": days(10), "clock_kind": "notice", "received": TODAY_NOON - timedelta(days=5), "demo": True}
    add_plain(database, reference="mine", band="red", queue="other", assignee_id=anna.id, **mine)
    for text, wanted in FILTERED:
        found = page(database, f"{text}&sort=reference", anna)
        assert references(found) == wanted, text
        assert found.total == len(wanted), text


def test_a_referral_is_found_and_counted_in_every_queue_that_reads_it(database: Database) -> None:
    pharmacist, attorney = "pharmacist today", "attorney today"
    add_plain(database, reference="both", band="red", queue=attorney, beside=[pharmacist, "dr. “x”, 5%"])
    add_plain(database, reference="attorney", queue=attorney)
    add_plain(database, reference="pharmacist", queue=pharmacist)
    add_plain(database, reference="longer", queue="one", beside=[f"{pharmacist} or tomorrow"])
    add_plain(database, reference="closed", status="closed", queue="one", beside=[pharmacist])
    anna = add_person(database, "Anna", INTAKE)
    views.save(anna, database, "by queue", Filter({"queue": (pharmacist,)}))
    for chosen, wanted in (
        ((pharmacist,), ["both", "pharmacist"]),
        ((attorney,), ["attorney", "both"]),
        ((pharmacist, attorney), ["attorney", "both", "pharmacist"]),
        (("dr. “x”, 5%",), ["both"]),
        (("Pharmacist today",), []),
        (("pharmacist",), []),
        (("%",), []),
        ((",",), []),
    ):
        found = queue.page(anna, database, Filter({"queue": chosen}, sort="reference"), today=TODAY)
        assert references(found) == wanted, chosen
        assert found.total == len(wanted), chosen
        assert sum(found.bands.values()) == sum(found.statuses[one] for one in statuses.TO_DO if one in found.statuses)
        assert {one.view.name: one.count for one in found.views}["by queue"] == 2
    plain = page(database)
    said = {pharmacist: 2, attorney: 2, "dr. “x”, 5%": 1, "one": 1, f"{pharmacist} or tomorrow": 1}
    assert (plain.total, plain.queues, plain.shared) == (4, said, 2), "one counts in each of its queues"
    chosen = page(database, f"band=red&queue={attorney}")
    assert (chosen.queues[pharmacist], chosen.bands, chosen.shared) == (1, {"red": 1, "grey": 1}, 1)


def test_counting_reads_the_index_alone_and_sorts_nothing(sqlite: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    add_plain(sqlite, 3, beside=["another"])
    with sqlite.reading() as session:
        clockwork = queue.clockwork_of(session)
        asked: list[Any] = []
        execute = session.execute
        monkeypatch.setattr(session, "execute", lambda query: asked.append(query) or execute(query))
        queue_counts._counts(COMMAND_LINE, session, Filter.from_text("queue=another"), clockwork)
        (query,) = asked
        compiled = query.compile(session.get_bind(), compile_kwargs={"literal_binds": True})
        plan = [row[3] for row in execute(sql(f"explain query plan {compiled}"))]
    assert plan == ["SCAN referral USING COVERING INDEX ix_referral_queue"]


def test_counts_beside_the_filters(database: Database) -> None:
    add_plain(database, 3, band="red")
    add_plain(database, 2, band="green", status="in review")
    add_plain(database, 1, band="red", status="closed")
    found = page(database, "band=red")
    assert found.total == 3
    assert found.bands == {"red": 3, "green": 2}, "what another band would show, with the same statuses"
    assert found.statuses == {"new": 3, "closed": 1, "in review": 0}
    counts = {one.view.id: one.count for one in found.views}
    assert counts == {
        "to-do": 5,
        "mine": 0,
        "unassigned": 5,
        "late": 0,
        "clock": 0,
        "moved": 0,
        "no-fills": 5,
        "duplicates": 4,  # R1 came three times, once closed; R2 twice
        "demo": 0,
        "all": 6,
    }


def test_possible_duplicates_share_patient_or_reference(database: Database) -> None:
    north = add_firm(database, "North")
    add_plain(database, reference="A", patient_key="p")
    add_plain(database, reference="B", patient_key="p", firm_id=north)
    add_plain(database, reference="C")
    add_plain(database, reference="D", patient_key="q")
    add_plain(database, reference="D", firm_id=north)
    found = page(database, "sort=reference")
    assert [row.reference for row in found.rows if row.duplicate] == ["A", "B", "D", "D"]
    assert references(page(database, "duplicate=yes&sort=reference")) == ["A", "B", "D", "D"]
    nora = add_person(database, "Nora", ATTORNEY, north)
    assert not [row for row in page(database, actor=nora).rows if row.duplicate], "the twins are another firm's"
    assert references(page(database, "duplicate=yes", nora)) == []


def test_a_firm_sees_and_counts_its_own_only(database: Database) -> None:
    north = add_firm(database, "North")
    add_plain(database, 2, firm_id=north)
    (foreign, *_) = add_plain(database, 3, band="red")
    nora = add_person(database, "Nora", ATTORNEY, north)
    found = page(database, actor=nora)
    assert found.total == 2
    assert found.bands == {"grey": 2}
    assert {one.view.id: one.count for one in found.views}["all"] == 2
    assert references(page(database, actor=nora, after=foreign)) == references(found), "a foreign row is no place"


def test_somebody_without_the_queue(database: Database) -> None:
    with pytest.raises(NotAllowed):
        page(database, actor=Actor("Eva", EXPERT, "x"))


def test_find_a_patient_by_name(database: Database) -> None:
    north = add_firm(database, "North")
    add_plain(database, reference="A", patient_name="garcia, maria elena", status="closed")
    add_plain(database, reference="B", patient_name="mario garcia", firm_id=north)
    add_plain(database, reference="C", patient_name="50% o'neill")
    anna, nora = add_person(database, "Anna", INTAKE), add_person(database, "Nora", ATTORNEY, north)

    def found(name: str, actor: Actor = anna) -> list[str]:
        return sorted(row.reference for row in queue.find(actor, database, name))

    assert found("Garcia") == ["A", "B"]
    assert found("MARIA garcia") == ["A"]
    assert found("0%") == ["C"]
    assert found("r%a") == []
    assert found("garcia", nora) == ["B"]
    with pytest.raises(Invalid, match="at least 2"):
        found(" x ")
    with database.reading() as session:
        events = session.scalars(select(AuditEvent).where(AuditEvent.action == "queue:read")).all()
    assert [event.detail for event in events][:2] == [
        {"what": "search by name", "found": 2},
        {"what": "search by name", "found": 1},
    ]


def test_reading_the_list_changes_nothing(database: Database) -> None:
    add_plain(database, 3)
    with database.reading() as session:
        before = session.scalar(select(func.count()).select_from(AuditEvent))
    page(database)
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(AuditEvent)) == before
        assert session.scalar(select(func.max(StoredReferral.edition))) == 1


def test_counts_follow_every_change_and_rest_while_people_read(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, ben = add_person(database, "Anna", INTAKE), add_person(database, "Ben", INTAKE)
    counted: list[Actor] = []
    count = queue_counts._counts
    monkeypatch.setattr(queue_counts, "_counts", lambda actor, *more: counted.append(actor) or count(actor, *more))

    def seen(actor: Actor) -> tuple[int, int]:
        found = page(database, actor=actor)
        return found.total, {one.view.id: one.count for one in found.views}["mine"]

    one, two = add_plain(database, 2)
    statuses.assign(anna, database, one, anna.id)
    assert (seen(anna), seen(ben)) == ((2, 1), (2, 0))
    queue.find(anna, database, "nobody at all")
    assert (seen(anna), seen(ben)) == ((2, 1), (2, 0))
    assert counted == [anna, ben], "reading changes nothing"
    statuses.assign(anna, database, two, ben.id)
    assert (seen(anna), seen(ben)) == ((2, 1), (2, 1))
    statuses.set_status(ben, database, one, "closed")
    assert (seen(anna), seen(ben)) == ((1, 0), (1, 1))
    referrals.remove(COMMAND_LINE, database, two)
    assert (seen(anna), seen(ben)) == ((0, 0), (0, 0))
    assert len(counted) == 8


def test_what_a_queue_promises_and_whether_it_has_run_out(database: Database) -> None:
    came = datetime(2026, 6, 14, 12, 30, tzinfo=UTC)
    (kept,) = add_plain(database, reference="amber", queue_hours=48, promised=came + timedelta(hours=48))
    add_plain(database, reference="nothing promised", queue_hours=None)
    promises = {row.reference: row.promise for row in page(database).rows}
    assert promises["nothing promised"] is None
    assert promises["amber"] is not None
    assert promises["amber"].due == came + timedelta(hours=48)
    with database.reading() as session:
        stored = session.get_one(StoredReferral, kept)
        left = [queue.promise(stored, came + timedelta(hours=hours)) for hours in (0, 47.5, 48, 48.5)]
        assert [one.left for one in left if one] == [48, 0, 0, -1]
    statuses.set_status(COMMAND_LINE, database, kept, "in review")  # somebody has begun
    assert {row.promise for row in page(database).rows} == {None}


def test_the_promise_begins_when_a_referral_comes_into_the_queue(sqlite: Database, rulebook: Rulebook) -> None:
    (referral, first) = screened_demo(rulebook)[0]
    (kept,) = referrals.add_screened(COMMAND_LINE, sqlite, [(referral, first)], rulebook, "test", demo=True)
    with sqlite.reading() as session:
        stored = session.get_one(StoredReferral, kept)
        assert (stored.queue, stored.queue_hours) == (first["triage"]["queue"], first["triage"]["hours"])
        assert stored.queue_since == stored.received
        assert stored.promised == stored.received + timedelta(hours=stored.queue_hours)
        began = stored.queue_since
    referrals.rescreen(COMMAND_LINE, sqlite, kept, rulebook)  # the same queue: the time runs on
    with sqlite.reading() as session:
        assert session.get_one(StoredReferral, kept).queue_since == began
    with sqlite.writing() as session:
        session.get_one(StoredReferral, kept).queue = "another queue"
    referrals.rescreen(COMMAND_LINE, sqlite, kept, rulebook)
    with sqlite.reading() as session:
        stored = session.get_one(StoredReferral, kept)
        assert stored.queue == first["triage"]["queue"]
        assert stored.queue_since > began
