"""What all tests share: the policy on skipped tests, and the figures that `make proof` collects."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("shared machine", deadline=None)  # a busy neighbour is no failure; bench/ measures time
settings.load_profile("shared machine")

HERE = Path(__file__).parent
ALLOWED = HERE / "allowed_skips.txt"


def allowed_skips() -> dict[str, str]:
    """Test id → reason, from the lines `id  # reason` of allowed_skips.txt.  An id may end in `*`."""
    rows = [line.split("#", 1) for line in ALLOWED.read_text(encoding="utf-8").splitlines() if line.strip()]
    return {left.strip(): right.strip() for left, right in rows if left.strip()}


def is_allowed(node_id: str, allowed: dict[str, str]) -> bool:
    return any(node_id == name or (name.endswith("*") and node_id.startswith(name[:-1])) for name in allowed)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo):
    """In CI a skip that is not on the short list fails: what CI does not run, nobody runs."""
    report = yield
    in_ci = os.environ.get("CI") == "true"
    if in_ci and report.skipped and not hasattr(report, "wasxfail") and not is_allowed(item.nodeid, allowed_skips()):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped in CI and is not in tests/allowed_skips.txt: {reason}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector):
    """A module skipped as a whole counts as a skip too."""
    report = yield
    if report.skipped and os.environ.get("CI") == "true" and not is_allowed(collector.nodeid, allowed_skips()):
        report.outcome = "failed"
        report.longrepr = f"{collector.nodeid} was skipped in CI and is not in tests/allowed_skips.txt"
    return report


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Figures that tests record (`record_property`) go to the file `make proof` names, one JSON object a test."""
    out = os.environ.get("CASE_SCREENING_PROOF_OUT")
    if out and report.when == "call" and report.user_properties and "PYTEST_XDIST_WORKER" not in os.environ:
        line = {"test": report.nodeid, "outcome": report.outcome, "figures": dict(report.user_properties)}
        with Path(out).open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
