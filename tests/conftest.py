"""What all tests share: the policy on skipped tests, and where larger samples are asked for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

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


@pytest.fixture(scope="session")
def long_run() -> bool:
    """True under `make proof`: run the whole, not the sample."""
    return os.environ.get("CASE_SCREENING_PROOF") == "1"
