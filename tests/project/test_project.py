"""The project's own promises: imports, documentation, packaging, the skip policy."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest

from screening.cli import cli

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DOCS = "\n".join(
    file.read_text(encoding="utf-8") for file in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *ROOT.glob("docs/*.md")]
)


def commands(group: click.Command, path: str = "screening") -> list[str]:
    """Every command as it is typed."""
    if not isinstance(group, click.Group):
        return [path]
    context = click.Context(group)
    return [
        found
        for name in group.list_commands(context)
        for found in commands(group.get_command(context, name), f"{path} {name}")
    ]


@pytest.mark.parametrize("command", commands(cli))
def test_every_command_is_in_the_documentation(command: str) -> None:
    assert command in DOCS


def test_every_setting_is_in_the_documentation() -> None:
    files = [file for folder in ("screening", "web") for file in ROOT.glob(f"{folder}/**/*.py")]
    source = "\n".join(file.read_text(encoding="utf-8") for file in files)
    settings = set(re.findall(r"\"(CASE_SCREENING_[A-Z_]+)\"", source))
    assert settings
    assert not [name for name in sorted(settings) if name not in DOCS]


def test_every_make_target_explains_itself() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z-]+):", text, re.MULTILINE)
    assert {"run", "test", "proof"} <= set(targets)
    explained = re.findall(r"^([a-z-]+):.*## ", text, re.MULTILINE)
    assert sorted(targets) == sorted(explained)


def test_links_in_the_documentation_lead_somewhere() -> None:
    for file in [ROOT / "README.md", *ROOT.glob("docs/**/*.md")]:
        for target in re.findall(r"\]\(([^)#]+)\)", file.read_text(encoding="utf-8")):
            if not target.startswith(("http:", "https:")):
                assert (file.parent / target).exists(), f"{file.name}: {target}"


def test_decision_records_are_listed() -> None:
    index = (ROOT / "docs" / "adr" / "README.md").read_text(encoding="utf-8")
    for record in (ROOT / "docs" / "adr").glob("0*.md"):
        assert record.name in index


def test_every_folder_of_rules_is_installed() -> None:
    data_files = PROJECT["tool"]["setuptools"]["data-files"]
    folders = {file.parent.relative_to(ROOT).as_posix() for file in ROOT.glob("features/**/*.feature")}
    assert folders == {pattern.rsplit("/", 1)[0] for patterns in data_files.values() for pattern in patterns}


def test_every_kind_of_data_file_is_installed() -> None:
    patterns = tuple(pattern.removeprefix("*") for pattern in PROJECT["tool"]["setuptools"]["package-data"]["*"])
    files = [file for folder in ("rules", "screening", "web") for file in ROOT.glob(f"{folder}/**/*.*")]
    shipped = [file for file in files if file.is_file() and "__pycache__" not in file.parts]
    assert len(shipped) > 50
    for file in shipped:
        assert file.name.endswith((*patterns, ".py")), f"{file} would be left out of an installation: see package-data"


def test_imports_go_one_way() -> None:
    """web uses screening uses rules; the contracts are in pyproject.toml."""
    tool = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


SKIPPING = "import pytest\n\ndef test_a():\n    pytest.skip('no such machine')\n\ndef test_b():\n    pass\n"


@pytest.mark.parametrize(
    ("ci", "allowed", "passes"),
    [("true", "", False), ("", "", True), ("true", "test_skips.py::test_a  # no machine has it\n", True)],
)
def test_a_skip_must_be_allowed_in_ci(tmp_path: Path, ci: str, allowed: str, passes: bool) -> None:
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path)
    (tmp_path / "allowed_skips.txt").write_text(f"# reasons\n{allowed}", encoding="utf-8")
    (tmp_path / "test_skips.py").write_text(SKIPPING, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--rootdir={tmp_path}", "test_skips.py"]
    env = {"CI": ci, "PATH": os.environ["PATH"]}
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=env)
    assert (done.returncode == 0) is passes, done.stdout


def test_the_allowed_skips_name_tests_that_exist() -> None:
    rows = (ROOT / "tests" / "allowed_skips.txt").read_text(encoding="utf-8").splitlines()
    for row in (row for row in rows if row.strip() and not row.startswith("#")):
        name, _, reason = row.partition("#")
        path = ROOT / name.strip().split("::")[0].rstrip("*")
        assert path.exists(), f"{name} is no test any more: take the line out"
        assert reason.strip(), f"{name} gives no reason"
