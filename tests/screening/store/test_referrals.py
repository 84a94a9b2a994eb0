from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from screening.referral import Injury, Referral
from screening.store import referrals
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database


@pytest.fixture
def database(tmp_path: Path):
    database = Database(tmp_path / "cases.sqlite3")
    database.create()
    yield database
    database.close()


def pair(name: str, band: str = "green", score: int = 0) -> tuple[Referral, dict]:
    result = {
        "as_of": "2026-05-04",
        "rulebook": {"hash": "sha256:1"},
        "hashes": {"data": "sha256:2"},
        "score": {"value": score},
        "triage": {"band": band, "queue": "q", "reasons": [f"why {name}"]},
        "findings": [{"title": f"finding {n}", "status": "confirmed"} for n in range(3)],
    }
    return Referral(name, Injury(date(2025, 1, 10))), result


def add(database: Database, *pairs, demo: bool = False) -> list[str]:
    return referrals.add_screened(COMMAND_LINE, database, pairs, "file.json", demo)


def test_the_list_starts_with_the_most_urgent(database: Database) -> None:
    add(database, pair("a", "green", 90), pair("b", "red", 10), pair("c", "stop"), pair("d", "red", 20))
    rows = referrals.queue(COMMAND_LINE, database)
    assert [row.reference for row in rows] == ["c", "d", "b", "a"]
    assert rows[0].reasons == ["why c", "finding 0"]
    assert [row.reference for row in referrals.queue(COMMAND_LINE, database, limit=2, offset=1)] == ["d", "b"]


def test_another_screening_replaces_the_line_and_keeps_the_old_row(database: Database) -> None:
    (kept,) = add(database, pair("a", "green", 1))
    assert referrals.add_screening(COMMAND_LINE, database, kept, pair("a", "red", 2)[1])
    assert [row.score for row in referrals.queue(COMMAND_LINE, database)] == [2]
    found = referrals.find(COMMAND_LINE, database, kept)
    assert found
    assert found.result["score"]["value"] == 2
    assert found.referral.injury.date == date(2025, 1, 10)


def test_all_or_none(database: Database) -> None:
    broken = pair("b")
    del broken[1]["hashes"]
    with pytest.raises(KeyError):
        add(database, pair("a"), broken)
    assert referrals.count(COMMAND_LINE, database) == 0


def test_the_demo_set_goes_in_one_step_and_nothing_else(database: Database) -> None:
    add(database, pair("real"))
    add(database, pair("demo 1"), pair("demo 2"), demo=True)
    assert referrals.count(COMMAND_LINE, database, demo=True) == 2
    assert referrals.remove_demo(COMMAND_LINE, database) == 2
    assert [row.reference for row in referrals.queue(COMMAND_LINE, database)] == ["real"]


def test_unknown_ids(database: Database) -> None:
    assert referrals.find(COMMAND_LINE, database, "nothing") is None
    assert not referrals.add_screening(COMMAND_LINE, database, "nothing", pair("a")[1])
    assert not referrals.remove(COMMAND_LINE, database, "nothing")


def test_removing_takes_the_screenings_along(database: Database) -> None:
    (kept,) = add(database, pair("a"))
    assert referrals.remove(COMMAND_LINE, database, kept)
    assert referrals.count(COMMAND_LINE, database) == 0
    assert referrals.queue(COMMAND_LINE, database) == []


def test_screenings_without_a_working_engine_are_counted(database: Database) -> None:
    good, failed, disagreed = pair("a"), pair("b"), pair("c")
    for (_, result), agreed in zip((good, failed, disagreed), (True, None, False), strict=True):
        result["engine"] = {"used": "durable", "agreed": agreed}
    add(database, good, failed, disagreed)
    assert referrals.count_engine_troubles(COMMAND_LINE, database) == 2
