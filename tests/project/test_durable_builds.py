"""durable-rules compiles, imports and infers on every supported Python of this machine."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_spec = importlib.util.spec_from_file_location("setup_env", ROOT / "tools" / "setup_env.py")
setup_env = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(setup_env)


def interpreter(version: str) -> Path | None:
    """A Python of that version that really runs; a shim on the PATH may not."""
    found = shutil.which(f"python{version}")
    candidates = [Path(found)] if found else []
    candidates += sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python{version}"), reverse=True)
    asks = f"import sys, venv, ensurepip; sys.exit(sys.version_info[:2] != ({version.replace('.', ', ')}))"
    return next((path for path in candidates if setup_env.works(path, asks)), None)


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
def test_builds_and_infers(version: str) -> None:
    base = interpreter(version)
    if base is None:
        pytest.skip(f"no Python {version} here; install it (for example `pyenv install {version}`) to prove the build")
    venv = ROOT / ".venvs" / f"durable-{version}"
    python = venv / "bin" / "python"
    if not setup_env.works(python, "import pip"):
        shutil.rmtree(venv, ignore_errors=True)
        subprocess.run([str(base), "-m", "venv", str(venv)], check=True, capture_output=True)
    setup_env.install_durable_rules(python)
    assert setup_env.works(python, setup_env.TINY_RULESET)


def test_the_tiny_ruleset_can_fail(tmp_path: Path) -> None:
    """The proof above means something: an interpreter without durable-rules does not pass it."""
    broken = tmp_path / "durable_rules_engine.py"
    broken.write_text("raise ImportError('undefined symbol: PyEval_CallObject')", encoding="utf-8")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n" + setup_env.TINY_RULESET
    assert not setup_env.works(Path(shutil.which("python3") or "python3"), code)
