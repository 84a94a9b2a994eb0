"""Write the README's two examples anew: the output of a screening, and a rule of the rulebook.

.venv/bin/python tools/readme_examples.py
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REFERRAL = "screening/demo/01-crps-with-ldn.json"
RULE = ROOT / "features" / "ldn_crps.feature"


def output() -> list[str]:
    """The head of the screening, its first finding up to the first line of evidence, and the future expenses."""
    command = [sys.executable, "-m", "screening", "screen", REFERRAL]
    lines = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    evidence = lines.index("    Evidence:") + 2
    future, courses = lines.index("Future expenses"), lines.index("Courses")
    return [*lines[:evidence], "      …", "", *lines[future : courses - 1], "  …"]


def rule() -> list[str]:
    """The rule from its tags to the finding it raises."""
    lines = RULE.read_text(encoding="utf-8").splitlines()
    first = next(n for n, line in enumerate(lines) if "@id:ldn-crps " in line)
    last = next(n for n in range(first, len(lines)) if "raises the signal" in lines[n])
    return [line.removeprefix("  ") for line in lines[first : last + 1]]


def rewritten(readme: str) -> str:
    for language, lines in (("text", output()), ("gherkin", rule())):
        block = "\n".join([f"```{language}", *lines, "```"])
        readme = re.sub(rf"```{language}\n.*?```", lambda _, block=block: block, readme, count=1, flags=re.DOTALL)
    return readme


if __name__ == "__main__":
    page = ROOT / "README.md"
    page.write_text(rewritten(page.read_text(encoding="utf-8")), encoding="utf-8")
