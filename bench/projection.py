"""Milliseconds a projected stream, and 10,000 referrals with three streams each on one core.

    python -m bench.projection              one stream, then the 10,000
    python -m bench.projection --quick      the same with 500 referrals

One stream: from the request as JSON holds it to both totals and both schedules, of a 45-year-old, monthly,
with growth and discount; with sums kept from others of that age (warm), and with nothing kept (cold).
The referrals: people of all ages by date of birth, so that nobody shares survival sums with another, and
three streams each (monthly, monthly from next year, every twelve weeks), both totals and both schedules.
"""

from __future__ import annotations

import argparse
import platform
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from statistics import median
from typing import Any

from screening.projection import Projection, engine, ladder, project

LIMIT_ONE = 5.0  # ms, of one stream
LIMIT_ALL = 60.0  # s, of 10,000 referrals with three streams each
REFERRALS = 10_000
ROUNDS = 200
FIRST_BIRTH = date(1946, 1, 1)
BASE = {"valuation_date": "2026-06-30", "life_table": "nchs-2023-total", "growth": "0.03", "discount": "0.04"}
ONE = BASE | {"age": "45", "amount": "65.95"}
STREAMS = (
    {"amount": "65.95"},
    {"amount": "22.10", "start_after_months": 12},
    {"amount": "1500", "interval_weeks": 12},
)


def reckoned(request: dict[str, Any]) -> Projection:
    found = project(request)
    for method in (found.to_expectancy, found.survival_weighted):
        _ = method.nominal, method.present_value, method.factor, method.schedule
    return found


def forget() -> None:
    for module in (ladder, engine):
        for kept in vars(module).values():
            if hasattr(kept, "cache_clear"):
                kept.cache_clear()


def milliseconds(action: Callable[[], object], before: Callable[[], object]) -> tuple[float, float]:
    """Median and best of many rounds, in processor time: a busy neighbour does not count."""
    times = []
    for _ in range(ROUNDS):
        before()
        start = time.process_time()
        action()
        times.append((time.process_time() - start) * 1000)
    return median(times), min(times)


def bulk(referrals: int) -> tuple[float, float]:
    """Seconds of the processor, and by the clock on the wall, for so many referrals with three streams each."""
    forget()
    start, clock = time.process_time(), time.perf_counter()
    for number in range(referrals):
        born = FIRST_BIRTH + timedelta(days=number * 137 % 22_000)
        for stream in STREAMS:
            reckoned(BASE | stream | {"date_of_birth": born.isoformat()})
    return time.process_time() - start, time.perf_counter() - clock


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="500 referrals instead of 10,000")
    referrals = 500 if parser.parse_args().quick else REFERRALS
    reckoned(ONE)
    print(f"Python {platform.python_version()}, one core, processor time")
    slowest = 0.0
    cases: tuple[tuple[str, Callable[[], object], Callable[[], object]], ...] = (
        ("one stream, warm", lambda: reckoned(ONE), lambda: None),
        ("one stream, cold", lambda: reckoned(ONE), forget),
        ("its answer with grid, warm", lambda: project(ONE).as_dict(), lambda: None),
    )
    for name, action, before in cases:
        middle, best = milliseconds(action, before)
        slowest = max(slowest, middle) if "stream" in name else slowest
        print(f"{name:<30} median {middle:6.2f} ms   best {best:6.2f} ms")
    seconds, clock = bulk(referrals)
    limit = LIMIT_ALL * referrals / REFERRALS
    each = seconds / referrals / len(STREAMS) * 1000
    said = f"{seconds:.1f} s, {each:.2f} ms a stream; {clock:.1f} s by the clock"
    print(f"{referrals:,} referrals, 3 streams each: {said}")
    print(f"limits: {LIMIT_ONE:.0f} ms a stream, {limit:.0f} s for {referrals:,} referrals")
    return 0 if slowest <= LIMIT_ONE and seconds <= limit else 1


if __name__ == "__main__":
    sys.exit(main())
