"""durable-rules in a child process, because a native crash must never cost a request.

The child is a plain program of its own (no fork of this one, no import of its main module),
spoken to over a socket pair in JSON.  One that dies or hangs is replaced and the request
tried again; after `TRIES` the caller gets an `EngineFailure` and falls back to the reference.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
import weakref
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass

from rules.conditions import Answers
from rules.model import Firing, Program

TIMEOUT = 10.0  # seconds one request may take
TRIES = 2  # of one request, each in a fresh process after a failure
PAUSE_AFTER = 5  # failed requests in a row; then no child is started for PAUSE seconds
PAUSE = 30.0
MOST_ENGINES = 4  # programs with a live child at one time

_LENGTH = struct.Struct("!I")


@dataclass(frozen=True)
class EngineFailure:
    """The engine could not answer; `reason` in plain words."""

    reason: str


# --- the parent's side ------------------------------------------------------------


class Engine:
    """The engine process of one program.  Safe to call from any thread, and after a fork."""

    def __init__(self, program: Program, timeout: float = TIMEOUT, tries: int = TRIES) -> None:
        from rules.durable import encode

        self._child: subprocess.Popen | None = None
        self._socket: socket.socket | None = None
        self._program, self._timeout, self._tries = program, timeout, tries
        self._codes = json.dumps([encode(rule) for rule in program.rules]).encode()
        self._lock = threading.Lock()
        self._failed_in_a_row, self._resume_at = 0, 0.0
        self.troubles, self.failures, self.last_error = 0, 0, ""
        _all.add(self)

    def __del__(self) -> None:
        self._drop()

    def serves(self, program: Program) -> bool:
        """Whether this is the engine for the program, or for one with the same rules."""
        return self._program is program or self._program.rules == program.rules

    @property
    def pid(self) -> int | None:
        """The child's process id while it lives."""
        return self._child.pid if self._child and self._child.poll() is None else None

    def infer(self, rule_indexes: Iterable[int], answers: Answers) -> set[Firing] | EngineFailure:
        """Every firing of the rules.  Never raises for what happens in the child."""
        from rules.durable import candidates, decode

        asked = list(candidates(self._program, rule_indexes, answers))
        answer = self._ask(json.dumps(asked).encode())
        if isinstance(answer, EngineFailure):
            return answer
        found: set[Firing] = set()
        for (index, _), parts in zip(asked, answer, strict=True):
            found.update(decode(self._program, index, parts))
        return found

    def probe(self) -> EngineFailure | None:
        """What is wrong with the child, asked for nothing; None when it answers."""
        answer = self._ask(b"[]")
        return answer if isinstance(answer, EngineFailure) else None

    def health(self) -> dict:
        """{"alive", "pid", "restarts", "failures", "last_error"}; `failures` are requests that no child answered."""
        return {
            "alive": self.pid is not None,
            "pid": self.pid,
            "restarts": self.troubles,
            "failures": self.failures,
            "last_error": self.last_error,
        }

    def close(self) -> None:
        """End the child."""
        with self._lock:
            self._drop()

    def _ask(self, request: bytes) -> list | EngineFailure:
        with self._lock:
            if self._failed_in_a_row >= PAUSE_AFTER and time.monotonic() < self._resume_at:
                self.failures += 1
                return EngineFailure(f"the engine process keeps failing and is paused: {self.last_error}")
            for _ in range(self._tries):
                try:
                    answer = self._exchange(request)
                    if "found" in answer:
                        self._failed_in_a_row = 0
                        return answer["found"]
                    self.last_error = answer["error"]
                except (OSError, EOFError, ValueError) as error:
                    self.last_error = self._why(error)
                self.troubles += 1
                self._drop()
            self.failures += 1
            self._failed_in_a_row += 1
            self._resume_at = time.monotonic() + PAUSE
            return EngineFailure(self.last_error)

    def _exchange(self, request: bytes) -> dict:
        if self._socket is None:
            self._start()
        assert self._socket is not None
        _send(self._socket, request, self._timeout)
        return json.loads(_receive(self._socket, self._timeout))

    def _start(self) -> None:
        ours, theirs = socket.socketpair()
        script = (
            "import json, sys\n"
            "sys.path[:] = json.loads(sys.argv[2])\n"
            "from rules.worker import serve\n"
            "serve(int(sys.argv[1]))\n"
        )
        with theirs:
            arguments = [sys.executable, "-c", script, str(theirs.fileno()), json.dumps(sys.path)]
            quiet = subprocess.DEVNULL
            self._child = subprocess.Popen(
                arguments, pass_fds=[theirs.fileno()], stdin=quiet, stdout=quiet, stderr=quiet
            )
        self._socket = ours
        _send(ours, self._codes, self._timeout)

    def forget(self) -> None:
        """After a fork: the child and whoever held the lock belong to the other process."""
        self._lock = threading.Lock()
        self._inherited, self._child = self._child, None
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _drop(self) -> None:
        """End the child, whatever state it is in."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        if self._child is not None:
            self._child.kill()
            self._child.wait()
            self._child = None

    def _why(self, error: Exception) -> str:
        if isinstance(error, TimeoutError):
            return f"the engine process did not answer within {self._timeout:g} s"
        if self._child is None:
            return f"the engine process could not be started: {error}"
        try:
            code = self._child.wait(0.2)
        except subprocess.TimeoutExpired:
            return f"the engine process broke off: {error}"
        ended = f"signal {-code}" if code < 0 else f"exit code {code}"
        return f"the engine process ended with {ended}"


# --- the child's side -------------------------------------------------------------


def serve(number: int) -> None:
    """Answer requests on the socket of that descriptor until it closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program that started this one
    with socket.socket(fileno=number) as channel:
        rulesets = None
        codes = json.loads(_receive(channel))
        try:
            while True:
                asked = json.loads(_receive(channel))
                try:
                    from rules.durable import Rulesets

                    rulesets = rulesets or Rulesets(codes)
                    answer: dict[str, object] = {"found": [rulesets.run(index, facts) for index, facts in asked]}
                except Exception as error:  # the parent starts a fresh process
                    answer = {"error": f"the engine process reported {type(error).__name__}: {error}"}
                _send(channel, json.dumps(answer).encode())
        except (EOFError, OSError):
            return


def _send(channel: socket.socket, content: bytes, timeout: float | None = None) -> None:
    channel.settimeout(timeout)
    channel.sendall(_LENGTH.pack(len(content)) + content)


def _receive(channel: socket.socket, timeout: float | None = None) -> bytes:
    end = None if timeout is None else time.monotonic() + timeout
    size = _LENGTH.unpack(_exactly(channel, _LENGTH.size, end))[0]
    return _exactly(channel, size, end)


def _exactly(channel: socket.socket, size: int, end: float | None) -> bytes:
    parts = []
    while size:
        if end is not None:
            channel.settimeout(max(0.001, end - time.monotonic()))
        part = channel.recv(min(size, 1 << 20))
        if not part:
            raise EOFError("closed")
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


# --- one engine a program ---------------------------------------------------------


_engines: OrderedDict[str, Engine] = OrderedDict()
_all: weakref.WeakSet[Engine] = weakref.WeakSet()
_lock = threading.Lock()


def engine_for(key: str, program: Program) -> Engine:
    """This process's engine for the rulebook with that hash; the least recently used are closed."""
    with _lock:
        engine = _engines.get(key)
        if engine is None or not engine.serves(program):
            if engine is not None:
                engine.close()
            engine = _engines[key] = Engine(program)
        _engines.move_to_end(key)
        while len(_engines) > MOST_ENGINES:
            _engines.popitem(last=False)[1].close()
    return engine


def _after_fork() -> None:
    global _lock
    _lock = threading.Lock()
    for engine in _all:
        engine.forget()


os.register_at_fork(after_in_child=_after_fork)


def health() -> list[dict]:
    """The health of every live engine, for `doctor`."""
    with _lock:
        return [engine.health() for engine in _engines.values()]


@atexit.register
def close_all() -> None:
    """End every engine process."""
    with _lock:
        while _engines:
            _engines.popitem()[1].close()
