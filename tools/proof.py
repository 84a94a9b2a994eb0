"""The long version of the tests and the benchmarks; writes docs/proof.md with the figures and the date.

    make proof

Tests run with CASE_SCREENING_PROOF=1 and record their figures with `record_property`; the
benchmarks print theirs.  Nothing is written unless everything passed.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "proof.md"
BENCHMARKS = (
    ["-m", "bench.engine"],
    ["-m", "bench.screening"],
    ["-m", "bench.screening", "--soak", "200000"],
    ["-m", "bench.projection"],
)


def run_tests(out: Path) -> tuple[int, str]:
    """Every test at full length.  Exit code and pytest's closing line; figures go to `out`."""
    command = [sys.executable, "-m", "pytest", "tests", "features", "-q", "-n", "2", "--dist", "loadfile"]
    env = {**os.environ, "CASE_SCREENING_PROOF": "1", "CASE_SCREENING_PROOF_OUT": str(out)}
    last = ""
    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
            last = line.strip() or last
    return process.returncode, last.strip("= ")


def run_benchmark(arguments: list[str]) -> tuple[int, str]:
    print(f"$ python {' '.join(arguments)}", flush=True)
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    print(done.stdout, flush=True)
    return done.returncode, done.stdout.rstrip()


def figures(out: Path) -> Iterator[str]:
    lines = out.read_text(encoding="utf-8").splitlines() if out.exists() else []
    for test in sorted((json.loads(line) for line in lines), key=lambda test: test["test"]):
        shown = "; ".join(f"{name}: {value}" for name, value in test["figures"].items())
        yield f"| `{test['test']}` | {shown} |"


def commit() -> str:
    done = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True)
    return done.stdout.strip() or "unknown"


def main() -> int:
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "figures.jsonl"
        code, summary = run_tests(out)
        if code:
            print(f"proof: the tests failed; {PAGE.relative_to(ROOT)} was left as it is", file=sys.stderr)
            return 1
        rows = list(figures(out))
    benchmarks = []
    for arguments in BENCHMARKS:
        code, text = run_benchmark(arguments)
        if code:
            print(f"proof: a benchmark failed; {PAGE.relative_to(ROOT)} was left as it is", file=sys.stderr)
            return 1
        benchmarks.append(f"`python {' '.join(arguments)}`\n\n```text\n{text}\n```")
    machine = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    minutes = (time.monotonic() - began) / 60
    head = (
        f"# What was measured\n\nWritten by `make proof` on {datetime.now(UTC):%Y-%m-%d} at commit {commit()}, "
        f"{machine}, in {minutes:.0f} minutes. Do not edit.\n\n{summary}\n"
    )
    table = "\n".join(["| test | figures |", "|---|---|", *rows])
    PAGE.write_text("\n\n".join([head, "## Tests", table, "## Benchmarks", *benchmarks]) + "\n", encoding="utf-8")
    print(f"proof: wrote {PAGE.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
