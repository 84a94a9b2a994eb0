"""What the README shows is what the program prints and what the rulebook holds."""

from __future__ import annotations

import importlib.util
from pathlib import Path

ROOT = Path(__file__).parents[2]
_spec = importlib.util.spec_from_file_location("readme_examples", ROOT / "tools" / "readme_examples.py")
readme_examples = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(readme_examples)


def test_the_examples_are_current() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert readme_examples.REFERRAL in readme
    assert readme_examples.rewritten(readme) == readme, "write them anew: python tools/readme_examples.py"


def test_an_old_example_is_noticed() -> None:
    old = "```text\nScore 99\n```\n```gherkin\nRule: gone\n```\n"
    new = readme_examples.rewritten(old)
    assert "Score 99" not in new
    assert "Rule: gone" not in new
