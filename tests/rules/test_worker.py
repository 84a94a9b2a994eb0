"""The engine process may die, hang or be forked away from: no request is lost and everybody sees it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from rules import worker
from rules.evaluate import evaluate
from rules.worker import Engine, EngineFailure
from tests.rules.random_rulebooks import make_case, make_rulebook
from tests.rules.small import book, case, needs, rule

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def rulebook():
    return make_rulebook(random.Random(11))


@pytest.fixture
def made():
    engines = []
    yield lambda *args, **options: engines.append(Engine(*args, **options)) or engines[-1]
    for engine in engines:
        engine.close()


def work(rulebook, count: int, seed: int = 1) -> list:
    r = random.Random(seed)
    return [evaluate(rulebook, make_case(r), engine="reference") for _ in range(count)]


def test_the_child_agrees_with_the_reference(rulebook, made):
    engine = made(rulebook.program)
    for evaluation in work(rulebook, 50):
        assert engine.infer(range(len(rulebook.rules)), evaluation.answers) == evaluation.firings
    assert engine.health() == {"alive": True, "pid": engine.pid, "restarts": 0, "failures": 0, "last_error": ""}


def test_killing_the_child_again_and_again_loses_no_request(rulebook, monkeypatch):
    """However often the child dies, an evaluation is as without it, and says so when durable-rules was not heard."""
    monkeypatch.setattr(worker, "_engines", type(worker._engines)())
    r = random.Random(1)
    cases = [make_case(r) for _ in range(40)]
    expected = [evaluate(rulebook, facts, engine="reference") for facts in cases]
    engine = worker.engine_for(rulebook.hash, rulebook.program)
    before = engine.health()
    stop = threading.Event()

    def kill() -> None:
        while not stop.wait(0.1):
            if pid := engine.pid:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    unheard, end = 0, time.monotonic() + 60
    try:
        while engine.troubles < before["restarts"] + 5 and time.monotonic() < end:
            for facts, known in zip(cases, expected, strict=True):
                evaluation = evaluate(rulebook, facts)
                assert (evaluation.verdicts, evaluation.firings) == (known.verdicts, known.firings)
                used, agreed, note = (evaluation.engine[key] for key in ("used", "agreed", "note"))
                assert (used, agreed) == (("durable", True) if agreed else ("reference", None))
                assert agreed or note.startswith("durable-rules did not answer: ")
                unheard += not agreed
    finally:
        stop.set()
        killer.join()
    after = engine.health()
    assert after["restarts"] >= before["restarts"] + 5
    assert after["failures"] - before["failures"] == unheard
    engine.close()


def test_a_kill_is_visible_in_the_evaluation(rulebook):
    facts = make_case(random.Random(2))
    assert evaluate(rulebook, facts).engine == {"used": "durable", "agreed": True, "note": ""}
    os.kill(worker.engine_for(rulebook.hash, rulebook.program).pid, signal.SIGKILL)
    report = evaluate(rulebook, facts).engine
    assert (report["used"], report["agreed"]) == ("durable", True)
    assert report["note"] == "the engine process was restarted: the engine process ended with signal 9"
    assert any(h["restarts"] == 1 and "signal 9" in h["last_error"] for h in worker.health())


def test_a_hung_child_is_timed_out_and_replaced(rulebook, made):
    engine = made(rulebook.program, timeout=2.0, tries=4)
    (evaluation,) = work(rulebook, 1)
    assert engine.infer(range(8), evaluation.answers) == evaluation.firings
    stopped = engine.pid
    os.kill(stopped, signal.SIGSTOP)
    began = time.monotonic()
    assert engine.infer(range(8), evaluation.answers) == evaluation.firings
    assert 1.9 < time.monotonic() - began < 8
    assert engine.pid != stopped
    assert engine.health()["last_error"] == "the engine process did not answer within 2 s"


def test_a_request_that_kills_every_child_falls_back_after_bounded_tries(monkeypatch):
    rulebook = book(rule("deadly", needs("has", "oak"), needs("large", "oak")))
    monkeypatch.setattr(worker, "_engines", type(worker._engines)())
    engine = worker.engine_for(rulebook.hash, rulebook.program)
    engine._codes = b"[{}]"  # a program the child can not run
    evaluation = evaluate(rulebook, case(("oak", 1, 2, 3)))
    assert [v.value for v in evaluation.verdicts] == ["fires"]
    assert (evaluation.engine["used"], evaluation.engine["agreed"]) == ("reference", None)
    assert evaluation.engine["note"].startswith("durable-rules did not answer: ")
    assert engine.health()["restarts"] == worker.TRIES
    assert engine.health()["failures"] == 1
    engine.close()


def test_a_child_that_never_works_is_not_started_for_ever(rulebook, made, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/bin/false")
    engine = made(rulebook.program)
    (evaluation,) = work(rulebook, 1)
    for _ in range(worker.PAUSE_AFTER):
        assert isinstance(engine.infer(range(8), evaluation.answers), EngineFailure)
    tried = engine.health()["restarts"]
    failure = engine.infer(range(8), evaluation.answers)
    assert "paused" in failure.reason
    assert engine.health()["restarts"] == tried


def test_threads_share_an_engine(rulebook, made):
    engine = made(rulebook.program)
    wrong: list = []

    def run(seed: int) -> None:
        evaluations = work(rulebook, 30, seed)
        wrong.extend(seed for e in evaluations if engine.infer(range(len(rulebook.rules)), e.answers) != e.firings)

    threads = [threading.Thread(target=run, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert engine.health()["restarts"] == 0


FORKS = """
import os, random
from rules.evaluate import evaluate
from rules.worker import engine_for
from tests.rules.random_rulebooks import make_case, make_rulebook

rulebook = make_rulebook(random.Random(11))
facts = make_case(random.Random(2))
assert evaluate(rulebook, facts).engine["agreed"]
before = engine_for(rulebook.hash, rulebook.program).pid
children = []
for _ in range(3):
    pid = os.fork()
    if pid == 0:
        report = evaluate(rulebook, facts).engine
        own = engine_for(rulebook.hash, rulebook.program)
        fine = report == {"used": "durable", "agreed": True, "note": ""} and own.pid not in (None, before)
        own.close()
        os._exit(0 if fine else 1)
    children.append(pid)
codes = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in children]
assert codes == [0, 0, 0], codes
assert evaluate(rulebook, facts).engine["note"] == ""
assert engine_for(rulebook.hash, rulebook.program).pid == before
print("fine", before)
"""


def test_forked_processes_get_engines_of_their_own_and_the_end_leaves_no_process():
    done = subprocess.run(
        [sys.executable, "-W", "error", "-"],
        input=FORKS,
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    pid = int(done.stdout.split()[1])
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_the_least_recently_used_engine_is_closed(monkeypatch):
    monkeypatch.setattr(worker, "_engines", type(worker._engines)())
    books = [make_rulebook(random.Random(n)) for n in range(worker.MOST_ENGINES + 1)]
    facts = make_case(random.Random(1))
    for rulebook in books:
        assert evaluate(rulebook, facts).engine["agreed"]
    assert len(worker.health()) == worker.MOST_ENGINES
    assert books[0].hash not in worker._engines
    worker.close_all()
