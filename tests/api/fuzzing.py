"""schemathesis over the whole API: every check, every phase, in the order of its engine.

What JSON Schema cannot say of our rules is said here, once: a valid request that we refuse for one of these reasons
is no finding.  So that not every request is refused, `before_call` gives generated ones what no schema can ask for.
"""

from __future__ import annotations

import itertools
import logging
import re
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import schemathesis
import waitress
from flask import Flask
from schemathesis.config import SchemathesisConfig
from schemathesis.core.failures import AcceptedNegativeData
from schemathesis.engine import from_schema
from schemathesis.engine.events import FatalError, NonFatalError, ScenarioFinished
from schemathesis.generation.meta import TestPhase
from schemathesis.generation.modes import GenerationMode
from schemathesis.openapi.checks import RejectedPositiveData
from schemathesis.transport.serialization import Binary

from screening.operations import jobs
from web.services import services

DOCUMENT = "/api/v1/openapi.json"
PHASES = ("examples", "coverage", "fuzzing", "stateful")

# Rules of ours that JSON Schema cannot say: a pattern of the words we refuse with, and why no schema says it.
DATES = "dates are compared with each other and with today"
TOGETHER = "several fields of a projection are judged together"
OUR_RULES = {
    r"lies in the future|is later than|cannot be right; check the date": DATES,
    r"is not a day of the calendar": "a format of date allows days that a month does not have",
    r"leave (one of the two|it) out|is missing, (give|an age|a horizon)|contradicts": TOGETHER,
    r"list the (steps|pauses) by month|is not after that of the step|overlaps the pause": TOGETHER,
    r"leaves nothing of|check price and days|starts after the horizon|choose another life table": TOGETHER,
    r"is not a shipped table|give the last month of the pause|check both dates|check the year": TOGETHER,
    r"too many digits|more than 4 decimals|is not between|is not a price": "numbers are exact text",
    r"is beyond 20 %|looks like a percentage|would leave nothing|more than a billion": "numbers are exact text",
    r"goes with a bundle sent as": "a parameter depends on the content type",
    r"FHIR records do not hold it|holds no fill and no diagnosis": "what a FHIR bundle holds is read by its resources",
    r"is negative; a (price|reversal)|is negative; a reversal": "only a reversal has negative amounts",
    r"is not a cursor|is not one of the firms|is nobody a referral can be given to": "it names what has to exist",
    r"give either ids or a filter": "either of two fields is given",
    r"is not one of new, in review|is not a day to judge from": "each kind of change has its own values",
    r"choose at least one referral": "it names what has to exist",
    r"is nothing to filter by|it was left out": "a filter is a text of names and values",
    r"although the patient is said to live|is earlier than the injury": TOGETHER,
    r"is not after the injury": "a last day to file follows the injury of its referral",
    r"is not a field of|nothing was changed|is empty": "a correction is judged against the row as it is",
    r"is a picture|is a zip archive|is not a file|cannot be read|no table|is not text": "files are judged by content",
    r"is a PDF|is XML|is compressed|is an? (workbook|old|binary|OpenDocument)": "files are judged by content",
}
DISPENSE = {
    "resourceType": "MedicationDispense",
    "status": "completed",
    "medicationCodeableConcept": {"text": "gabapentin 300 MG Oral Capsule"},
    "whenHandedOver": "2025-02-01",
    "quantity": {"value": 90},
    "daysSupply": {"value": 30},
}
SHEETS = (
    b"Referral ID,Date of Injury,Drug,Fill Date,Quantity,Days Supply\nR-1,2025-01-10,gabapentin,2025-02-01,90,30\n",
    b"Referral ID,Date of Injury,Drug,Fill Date,Whatever\nR-2,2025-01-10,naltrexone 4.5 mg,soon,x\n",
    b'{"referral_id": "R-3", "injury": {"date": "2025-01-10"}, "fills": [{"drug": "gabapentin 300 mg"}]}',
)
PROJECTION = {"valuation_date": "2026-06-30", "age": "45", "amount": "65.95", "growth": "0.03"}
CHANGES: tuple[dict[str, Any], ...] = (
    {"kind": "status", "value": "in review", "ids": None, "filter": "q=R"},
    {"kind": "screen", "value": "2026-05-04", "ids": None, "filter": "band=red&band=grey"},
    {"kind": "export", "value": None, "ids": None, "filter": "status=any"},
)
MAKES = {  # an id of what is made → where addresses hold it
    "POST /api/v1/referrals": "referral_id",
    "POST /api/v1/imports": "batch_id",
    "POST /api/v1/changes": "change_id",
    "POST /api/v1/views": "view_id",
}
_known: dict[str, list[str]] = {}
_edited: set[str] = set()
_numbers = itertools.count()
EDITIONS = "If-Match names an edition that only a look at the referral can tell"


@dataclass
class Findings:
    cases: Counter[str] = field(default_factory=Counter)  # by phase
    statuses: Counter[int] = field(default_factory=Counter)
    good: Counter[str] = field(default_factory=Counter)  # answers of 2xx, by operation
    ours: Counter[str] = field(default_factory=Counter)  # refused by OUR_RULES
    failures: dict[str, str] = field(default_factory=dict)  # check, operation and words → how to see it again
    errors: list[str] = field(default_factory=list)
    frames: list[str] = field(default_factory=list)  # of the errors behind answers of 500, by their references

    @property
    def server_errors(self) -> int:
        return sum(count for status, count in self.statuses.items() if status >= 500)


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """The application behind a real server with its worker; its address."""
    with app.app_context():
        used = services()
    worker = jobs.Worker(used.database, used.rulebook)
    worker.start()
    server = waitress.create_server(app, host="127.0.0.1", port=0, threads=4, ident="")

    def run() -> None:
        with suppress(OSError, ValueError):  # closing its sockets from here ends the loop with one
            server.run()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.effective_port}"
    finally:
        server.close()
        server.task_dispatcher.shutdown()
        thread.join(5)
        worker.stop()
        worker.join(5)


def fuzz(
    address: str,
    headers: Mapping[str, str],
    examples: int,
    *,
    seed: int = 1,
    phases: tuple[str, ...] = PHASES,
    steps: int = 6,
    leave_out: str = "",
) -> Findings:
    """Run these phases with so many examples a phase and operation, sequences with so many steps.

    `leave_out` is a pattern of paths.
    """
    config = SchemathesisConfig.from_dict(
        {
            "seed": seed,
            "headers": dict(headers),
            "continue-on-failure": True,
            "suppress-health-check": ["filter_too_much", "too_slow"],
            "generation": {"max-examples": examples, "deterministic": True, "no-shrink": True, "database": "none"},
            "phases": {
                **{phase: {"enabled": phase in phases} for phase in PHASES},
                "stateful": {"enabled": "stateful" in phases, "max-steps": steps},
            },
        }
    )
    schema = schemathesis.openapi.from_url(address + DOCUMENT, config=config)
    if leave_out:
        schema = schema.exclude(path_regex=leave_out)
    found = Findings()

    @schema.hook
    def filter_failure(context: Any, failure: Any, case: Any, response: Any) -> bool:
        """Whether a failure counts."""
        if isinstance(failure, AcceptedNegativeData) and (case.id in _edited or _left_out(case)):
            return False  # the file that we put in is no text, and so no JSON that a schema could judge
        reason = _ours(failure, response)
        if reason:
            found.ours[reason] += 1
        return reason is None

    with _listening(found.frames):
        for event in from_schema(schema).execute():
            if isinstance(event, FatalError):
                raise event.exception
            if isinstance(event, NonFatalError):
                found.errors.append(f"{event.label}: {event.value!r}")
            if isinstance(event, ScenarioFinished):
                _count(event, found)
    return found


@contextmanager
def _listening(frames: list[str]) -> Iterator[None]:
    """Keep where in our code errors of the server happened: its answers say a reference only."""

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if "frames" in (fields := getattr(record, "fields", {})):
                frames.append("\n".join([fields["reference"], fields["error"], *fields["frames"]]))

    listener = Listener(logging.ERROR)
    logging.getLogger("case_screening").addHandler(listener)
    try:
        yield
    finally:
        logging.getLogger("case_screening").removeHandler(listener)


@schemathesis.hook
def before_call(context: Any, case: Any, kwargs: Any) -> None:
    """What no schema can ask for: a key of its own for each request, an edition that exists, dates in their order …

    Three of four requests get it, so that the others are tried too.
    """
    if case.meta is None or case.meta.generation.mode is not GenerationMode.POSITIVE:
        return
    number = next(_numbers)
    if "Idempotency-Key" in case.headers:
        case.headers["Idempotency-Key"] = f"key-{number}"
    if "If-Match" in case.headers:
        case.headers["If-Match"] = '"1"'
    if number % 4 == 0:
        return
    if case.meta.phase.name is TestPhase.FUZZING:
        for name in set(case.path_parameters or ()) & set(_known):
            case.path_parameters[name] = _known[name][number % len(_known[name])]
    if isinstance(case.body, dict):
        _plausible(case, number)


@schemathesis.hook
def after_call(context: Any, case: Any, response: Any) -> None:
    """Remembers the ids of what was made."""
    made = MAKES.get(case.operation.label)
    if made and response.status_code == 201:
        _known.setdefault(made, []).append(response.json()["id"])
        del _known[made][:-20]


def _plausible(case: Any, number: int) -> None:
    if case.operation.label == "POST /api/v1/imports":
        _edited.add(case.id)
        case.body = {**case.body, "file": Binary(SHEETS[number % 4 - 1])}
    elif case.media_type == "application/fhir+json":
        case.body = {**case.body, "entry": [{"resource": DISPENSE}]}
        case.query["injury_date"] = "2025-01-10"
    elif "injury" in case.body:
        case.body = _in_order(case.body)
        case.query.pop("injury_date", None)
    elif case.operation.label == "POST /api/v1/projections":
        kept = ("amount_basis", "notes", "jurisdiction", "timing", "growth_steps", "expectancy", "total_offset")
        case.body = {**PROJECTION, **{name: case.body[name] for name in kept if name in case.body}}
    elif case.operation.label.endswith("/corrections"):
        values = {"days_supply": str(1 + number % 300)}
        case.body = {**case.body, "section": "fills", "row": 1, "values": values, "version": 1 + number % 3}
    elif case.operation.label == "POST /api/v1/changes":
        case.body = {**case.body, **CHANGES[number % 4 - 1]}


def _in_order(body: dict[str, Any]) -> dict[str, Any]:
    """A referral whose dates can be true."""
    body = {**body, "received_on": "2025-06-01", "records": None}
    if isinstance(body["injury"], dict):
        body["injury"] = {**body["injury"], "date": "2025-01-10"}
    if isinstance(body.get("patient"), dict):
        body["patient"] = {**body["patient"], "date_of_birth": "1980-02-03"}
    for name in ("fills", "diagnoses"):
        if isinstance(body.get(name), list):
            body[name] = [{**row, "date": f"2025-0{1 + place % 5}-15"} for place, row in enumerate(body[name])]
    return body


def _left_out(case: Any) -> bool:
    """Whether a field of a form is an empty list, of which nothing is sent: then it is not there, and not wrong."""
    return case.media_type == "multipart/form-data" and isinstance(case.body, dict) and [] in case.body.values()


def _ours(failure: Any, response: Any) -> str | None:
    """The reason why we may refuse this valid request, or None."""
    if not isinstance(failure, RejectedPositiveData):
        return None
    if response.status_code == 412:
        return EDITIONS
    if response.status_code != 422:
        return None
    reasons = [
        next((why for pattern, why in OUR_RULES.items() if re.search(pattern, error["problem"])), None)
        for error in response.json().get("errors", ())
    ]
    return reasons[0] if reasons and None not in reasons else None


def _count(event: ScenarioFinished, found: Findings) -> None:
    recorder = event.recorder
    found.cases[event.phase.value] += len(recorder.cases)
    for case_id, interaction in recorder.interactions.items():
        if interaction.response is not None:
            status = interaction.response.status_code
            found.statuses[status] += 1
            if 200 <= status < 300 and case_id in recorder.cases:
                found.good[recorder.cases[case_id].value.operation.label] += 1
    for case_id, checks in recorder.checks.items():
        for failed in (check.failure_info for check in checks if check.failure_info is not None):
            interaction = recorder.interactions.get(case_id)
            answer = interaction.response.content if interaction and interaction.response else b""
            words = failed.failure.message.splitlines() or [failed.failure.title]
            key = f"{failed.failure.title}: {failed.failure.operation}: {words[-1]}"
            said = f"{failed.failure.message}\n{failed.code_sample}\n{(answer or b'')[:1500].decode(errors='replace')}"
            found.failures.setdefault(key, said)
