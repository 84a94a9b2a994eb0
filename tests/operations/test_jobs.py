"""Work in the background is put back when the server stops, goes on after trouble, and says why it failed."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable

import pytest
from sqlalchemy.exc import OperationalError

from rules.model import Rulebook
from screening.operations import jobs
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from screening.store.tables import Job


def start(database: Database, monkeypatch: pytest.MonkeyPatch, work: Callable[[jobs.Held], None]) -> str:
    monkeypatch.setattr(jobs, "kinds", lambda: {"x": lambda held, database, rulebook: work(held)})
    with database.writing() as session:
        return jobs.start(session, COMMAND_LINE, "x", "")


def job(database: Database, job_id: str) -> Job:
    with database.reading() as session:
        return session.get_one(Job, job_id)


def failing(name: str) -> Callable[[jobs.Held], None]:
    def work(held: jobs.Held) -> None:
        error = sqlite3.OperationalError("x")
        error.sqlite_errorname = name
        raise OperationalError("select 1", {}, error)

    return work


def test_a_server_that_stops_puts_its_job_back(
    database: Database, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopping, steps = threading.Event(), []

    def work(held: jobs.Held) -> None:
        for step in range(3):
            with database.writing() as session:
                held.beat(session, step)
            steps.append(step)
            if len(steps) == 2:
                stopping.set()

    made = start(database, monkeypatch, work)
    jobs.run_due_jobs(database, rulebook, stopping)
    assert steps == [0, 1]
    found = job(database, made)
    assert (found.state, found.lease, found.finished) == (jobs.WAITING, None, None)
    assert jobs.run_due_jobs(database, rulebook) == 1  # the next server need not wait for a lease
    assert job(database, made).state == jobs.DONE


def test_a_long_step_keeps_its_job_and_notices_the_end(
    database: Database, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def work(held: jobs.Held) -> None:
        step, before = held.keeper(database), job(database, held.id).lease_until
        step()
        assert job(database, held.id).lease_until == before  # not each time
        monkeypatch.setattr(jobs.time, "monotonic", lambda: 1e9)
        step()
        assert job(database, held.id).lease_until > before
        held.stopping.set()
        with pytest.raises(jobs.PutBack):
            step()

    made = start(database, monkeypatch, work)
    jobs.run_due_jobs(database, rulebook)
    assert job(database, made).state == jobs.DONE


def test_passing_trouble_of_the_database_leaves_the_job_to_its_lease(
    database: Database, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = start(database, monkeypatch, failing("SQLITE_BUSY"))
    jobs.run_due_jobs(database, rulebook)
    assert job(database, made).state == jobs.RUNNING


def test_trouble_that_stays_fails_the_job_in_words(
    database: Database, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = start(database, monkeypatch, failing("SQLITE_FULL"))
    jobs.run_due_jobs(database, rulebook)
    found = job(database, made)
    assert found.state == jobs.FAILED
    assert "disk" in found.note
    assert "Free some space" in found.note
