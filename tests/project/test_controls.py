"""docs/controls.md claims nothing that no test shows."""

from __future__ import annotations

import ast
import re

from screening.paths import SOURCE_TREE

PAGE = (SOURCE_TREE / "docs" / "controls.md").read_text(encoding="utf-8")
JS = SOURCE_TREE / "web" / "static" / "js"
NAMED = sorted(set(re.findall(r"`([\w/]+\.py)::(test_\w+)`", PAGE)))


def test_every_test_that_is_named_exists() -> None:
    assert len(NAMED) > 60
    missing = [f"{file}::{name}" for file, name in NAMED if name not in functions(file)]
    assert not missing


def functions(file: str) -> set[str]:
    tree = ast.parse((SOURCE_TREE / "tests" / file).read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_what_is_met_names_a_test_or_a_document() -> None:
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in PAGE.splitlines() if line.startswith("| ")]
    claimed = [row for row in rows if row[2].startswith("Met")]
    assert len(claimed) > 40
    unproved = [row[0] for row in claimed if "::" not in row[3]]
    assert unproved == ["5.1.1", "6.2.10"]  # a document, and the absence of a thing


def test_no_code_is_evaluated() -> None:
    found = [
        f"{path.name}:{node.lineno}"
        for package in ("rules", "screening", "web")
        for path in (SOURCE_TREE / package).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("eval", "exec")
    ]
    assert not found


def test_scripts_keep_ids_of_the_chosen_rows_in_the_browser_and_nothing_else() -> None:
    scripts = {script.name: script.read_text(encoding="utf-8") for script in JS.glob("*.js")}
    assert len(scripts) > 2
    keeping = [name for name, text in scripts.items() if re.search(r"Storage|indexedDB|document\.cookie", text)]
    assert keeping == ["queue.js"]
