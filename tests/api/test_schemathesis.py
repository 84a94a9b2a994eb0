"""schemathesis over the whole API, behind a real server, on both databases.

A sample runs each time; CASE_SCREENING_PROOF=1 runs the whole (50,000 cases and more).
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from flask import Flask

from screening.store.database import Database
from tests.api.conftest import bearer
from tests.api.fuzzing import PHASES, Findings, fuzz, served

PROOF = bool(os.environ.get("CASE_SCREENING_PROOF"))
CASES = 25_000  # of the whole, on each database
HEAVY = r"^/api/v1/(referrals|screenings|duplicates|projections|.*/versions)$"  # a thousand cases and more each


RANDOM = tuple(phase for phase in PHASES if phase not in ("examples", "coverage"))


def test_no_finding(app: Flask, database: Database, record_property) -> None:
    """Every check of schemathesis holds for every answer, in every phase; sequences of calls included."""
    cases = sequences = 0
    with served(app) as address:
        for found in _whole(address, database) if PROOF else _sample(address, database):
            _hold(found)
            cases += found.cases.total()
            sequences += found.cases["stateful"]
    record_property(f"cases on {database.writer.dialect.name}", f"{cases}, {sequences} of them in sequences")


def _sample(address: str, database: Database) -> Iterator[Findings]:
    rest = tuple(phase for phase in PHASES if phase != "coverage")
    yield fuzz(address, bearer(database), 3, phases=rest, steps=4)
    if database.file:
        yield fuzz(address, bearer(database), 3, phases=("coverage",), leave_out=HEAVY)


def _whole(address: str, database: Database) -> Iterator[Findings]:
    cases = seed = 0
    while cases < CASES:
        seed += 1
        phases = PHASES if seed == 1 else RANDOM  # what is not random is the same each time
        found = fuzz(address, bearer(database), 170, seed=seed, phases=phases, steps=12)
        cases += found.cases.total()
        yield found


def _hold(found: Findings) -> None:
    told = "\n\n".join([*(f"{key}\n{said}" for key, said in found.failures.items()), *found.frames])
    assert not found.failures, f"{len(found.failures)} findings in {found.cases.total()} cases\n{told}"
    assert not found.errors, "\n".join(found.errors)
    assert found.server_errors == 0
    assert found.cases.total() > 0
