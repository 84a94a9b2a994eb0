"""The long version of the tests and the benchmarks, in parts: each writes docs/proof/NAME.json, all make docs/proof.md.

    python tools/proof.py             every part that failed, or whose figures are older than what they rest on
    python tools/proof.py soak web    these
    python tools/proof.py --page      only the page, from the figures that are there
    python tools/proof.py --list      the parts, and which are to be measured

A part's file is written when the part is done, passed or failed: a run can be ended at any time and the next goes on.
Tests run with CASE_SCREENING_PROOF=1 and hand over figures with `record_property`; benchmarks print theirs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
HEAD = """# What was measured

Written by `make proof` from the files in docs/proof; do not edit. A part that failed, or whose figures are older than
the code they rest on, is measured anew by the next `make proof`; `make proof PART=NAME` measures one.

| part | what | result | on | commit, code | took |
|---|---|---|---|---|---|"""
OLDER = ", **older than the code**"
BUSY = 1.0  # load average when a part began, from which on the page says so
PRODUCT = ("rules", "screening", "web", "features")
PAGE, KEPT = "docs/proof.md", "docs/proof"  # under the root
SHARED = ("tests/conftest.py", "tests/databases.py", "tests/operations/made.py")
FAULTS = ("tests/faults", "tests/api/test_sender_killed.py")
API = ("tests/api/test_schemathesis.py",)
INFERENCE = ("tests/oracle", "tests/rules/test_reference.py", "tests/rules/test_fuzz.py")


@dataclass(frozen=True)
class Part:
    """`command` goes to Python; the figures rest on the files of `rests_on`, folders with all that is in them."""

    name: str
    says: str
    minutes: int  # about, on two quiet cores
    command: tuple[str, ...]
    rests_on: tuple[str, ...]

    def code(self, root: Path = ROOT) -> str:
        """What its figures rest on, as a short hash."""
        made = hashlib.sha256()
        for file in sorted(file for name in self.rests_on for file in _files(root / name)):
            made.update(f"{file.relative_to(root)}\0".encode() + hashlib.sha256(file.read_bytes()).digest())
        return made.hexdigest()[:12]


def _files(place: Path) -> Iterator[Path]:
    found = place.rglob("*") if place.is_dir() else [place]
    return (file for file in found if file.is_file() and "__pycache__" not in file.parts and file.suffix != ".md")


def _tests(*where: str, dist: str = "load") -> tuple[str, ...]:
    return ("-m", "pytest", *where, "-q", "-n", "2", "--dist", dist)


PARTS = (
    Part(
        "faults",
        "200 kills during imports, screenings and backups on each database; 8 writers at once",
        10,
        _tests(*FAULTS),
        (*PRODUCT, *SHARED, *FAULTS, "tests/api/dying_sender.py"),
    ),
    Part(
        "api",
        "schemathesis, 50,000 cases over the whole API",
        20,
        _tests(*API),
        (*PRODUCT, *SHARED, *API, "tests/api/fuzzing.py", "tests/api/conftest.py"),
    ),
    Part(
        "inference",
        "300 random rulebooks and 10,000 referrals: durable-rules, the reference and brute force agree",
        5,
        _tests(*INFERENCE),
        ("rules", "screening", *SHARED[:1], *INFERENCE, "tests/rules/random_rulebooks.py", "tests/rules/toy.py"),
    ),
    Part(
        "tests",
        "every other test at full length",
        15,
        _tests("tests", "features", *(f"--ignore={one}" for one in (*FAULTS, *API, *INFERENCE)), dist="worksteal"),
        (*PRODUCT, "tests"),
    ),
    Part("web", "pages under load at 10,000 referrals", 9, ("-m", "bench.web"), (*PRODUCT, "bench")),
    Part("projection", "10,000 referrals with three costs each", 1, ("-m", "bench.projection"), ("screening", "bench")),
    Part("engine", "inference beside zen-engine", 4, ("-m", "bench.engine"), ("rules", "bench")),
    Part(
        "screening",
        "a screening from rows to result; a rulebook checked",
        3,
        ("-m", "bench.screening"),
        ("rules", "screening", "features", "bench"),
    ),
    Part(
        "soak",
        "200,000 screenings in one process with flat memory",
        20,
        ("-m", "bench.screening", "--soak", "200000"),
        ("rules", "screening", "features", "bench"),
    ),
)


# --- measuring --------------------------------------------------------------------------------------------------


def measure(part: Part, root: Path = ROOT) -> dict[str, Any]:
    """Run a part, keep what came of it, and return that."""
    print(f"$ python {' '.join(part.command)}", flush=True)
    began, load = time.monotonic(), os.getloadavg()[0]
    code, commit = part.code(root), _commit(part, root)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "figures.jsonl"
        passed, said = _run(part, out, root)
        lines = out.read_text(encoding="utf-8").splitlines() if out.exists() else []
    if part.code(root) != code:
        passed, said = False, f"{said}\nThe code was changed while this was measured: measure it again.".strip()
    kept = {
        "part": part.name,
        "passed": passed,
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "commit": commit,
        "code": code,
        "machine": f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores",
        "load": round(load, 1),
        "minutes": round((time.monotonic() - began) / 60, 1),
        "said": said,
        "figures": sorted((json.loads(line) for line in lines), key=lambda one: one["test"]),
    }
    file = root / KEPT / f"{part.name}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return kept


def _run(part: Part, out: Path, root: Path) -> tuple[bool, str]:
    """Whether it passed, and what it said: all that a benchmark did, of tests which failed and the closing line."""
    env = {**os.environ, "CASE_SCREENING_PROOF": "1", "CASE_SCREENING_PROOF_OUT": str(out)}
    said = []
    with subprocess.Popen([sys.executable, *part.command], cwd=root, env=env, stdout=subprocess.PIPE, text=True) as run:
        for line in run.stdout or ():
            print(line, end="", flush=True)
            said.append(line.rstrip())
    if "pytest" in part.command:
        failed = [line.split(" - ")[0] for line in said if line.startswith(("FAILED ", "ERROR "))]
        said = [*failed, next((line.strip("= ") for line in reversed(said) if line), "")]
    return run.returncode == 0, "\n".join(said).strip()


def _commit(part: Part, root: Path) -> str:
    """The commit, "-dirty" when what the figures rest on is not as it was committed; what others rest on may be."""

    def git(*words: str) -> str:
        return subprocess.run(["git", *words], cwd=root, capture_output=True, text=True).stdout.strip()

    dirty = "-dirty" if git("status", "--porcelain", "--", *part.rests_on) else ""
    return (git("rev-parse", "--short", "HEAD") or "unknown") + dirty


# --- what is kept, and the page ---------------------------------------------------------------------------------


def kept_of(part: Part, root: Path = ROOT) -> dict[str, Any] | None:
    file = root / KEPT / f"{part.name}.json"
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else None


def is_current(part: Part, root: Path = ROOT) -> bool:
    """Whether it passed with the code as it is."""
    kept = kept_of(part, root)
    return bool(kept and kept["passed"] and kept["code"] == part.code(root))


def page(root: Path = ROOT, parts: Sequence[Part] = PARTS) -> str:
    """docs/proof.md."""
    rows, sections = [], []
    for part in parts:
        kept = kept_of(part, root)
        if kept is None:
            rows.append(f"| {part.name} | {part.says} | not measured | | | |")
            continue
        result = ("passed" if kept["passed"] else "**failed**") + (OLDER if kept["code"] != part.code(root) else "")
        busy = f", on a busy machine (load {kept['load']})" if kept["load"] >= BUSY else ""
        when = f"{kept['date']} | {kept['commit']}, {kept['code']} | {kept['minutes']} minutes{busy}"
        rows.append(f"| [{part.name}](#{part.name}) | {part.says} | {result} | {when} |")
        sections.append(_section(part, kept))
    return "\n\n".join(["\n".join([HEAD, *rows]), *sections]) + "\n"


def _section(part: Part, kept: Mapping[str, Any]) -> str:
    said = [f"## {part.name}", f"`python {' '.join(part.command)}`, {kept['machine']}", f"```text\n{kept['said']}\n```"]
    if kept["figures"]:
        said.append("\n".join(["| test | figures |", "|---|---|", *map(_row, kept["figures"])]))
    return "\n\n".join(said)


def _row(test: Mapping[str, Any]) -> str:
    shown = "; ".join(f"{name}: {value}" for name, value in test["figures"].items())
    return f"| `{test['test']}` | {'' if test['outcome'] == 'passed' else '**failed** '}{shown} |"


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("parts", nargs="*", metavar="PART", help=", ".join(part.name for part in PARTS))
    reader.add_argument("--page", action="store_true", help="only write the page")
    reader.add_argument("--list", action="store_true", help="say what would be measured")
    asked = reader.parse_args()
    if unknown := set(asked.parts) - {part.name for part in PARTS}:
        reader.error(f"{', '.join(sorted(unknown))}: no such part; --list says which there are")
    if asked.list:
        for part in PARTS:
            print(f"{part.name:<11} {part.minutes:>3} min  {'current' if is_current(part) else 'to do':<8} {part.says}")
        return 0
    todo = [part for part in PARTS if (part.name in asked.parts if asked.parts else not is_current(part))]
    failed = []
    for part in [] if asked.page else todo:
        if not measure(part)["passed"]:
            failed.append(part.name)
        (ROOT / PAGE).write_text(page(), encoding="utf-8")
    (ROOT / PAGE).write_text(page(), encoding="utf-8")
    print(f"proof: wrote {PAGE}" + (f"; FAILED: {', '.join(failed)}" if failed else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
