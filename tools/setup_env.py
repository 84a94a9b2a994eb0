"""Make the virtual environment, or leave it alone when it is up to date.  Standard library only.

    python tools/setup_env.py                 what `make run` needs
    python tools/setup_env.py --extra test    what `make test` needs

durable-rules has no wheels: it compiles from source.  Its source calls
PyEval_CallObject, which Python 3.13 removed, so there it is built with a preprocessor
definition (through CPPFLAGS: its setup overwrites CFLAGS) and never from pip's cache,
which may hold a build without it that installs and cannot be imported.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RENAMED_CALL = "-DPyEval_CallObject=PyObject_CallObject"
TINY_RULESET = """
import json
import durable_rules_engine as engine
rules = {"r": {"all": [{"m": {"c": 1}}], "count": 1}}
handle = engine.create_ruleset("check", json.dumps(rules))
_, state = engine.assert_facts(handle, json.dumps([{"id": 1, "sid": "s", "c": 1}]))
assert json.loads(engine.start_action_for_state(handle, state)[1])["r"]["m"]["c"] == 1
"""


class SetupError(Exception):
    """Setting up failed; the message says what to do."""


def say(text: str) -> None:
    print(f"setup: {text}", file=sys.stderr, flush=True)


def run(command: list[str | Path], env: dict[str, str] | None = None) -> None:
    result = subprocess.run([str(part) for part in command], env=env, capture_output=True, text=True)
    if result.returncode:
        tail = "\n".join((result.stdout + result.stderr).strip().splitlines()[-15:])
        raise SetupError(f"`{' '.join(str(part) for part in command)}` failed:\n{tail}")


def works(python: Path, code: str) -> bool:
    """Whether the interpreter runs the code; False too when the interpreter is gone."""
    try:
        return subprocess.run([str(python), "-c", code], capture_output=True).returncode == 0
    except OSError:
        return False


def durable_requirement() -> str:
    """The durable-rules line of pyproject.toml, so that the version stands in one place."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return next(line for line in project["dependencies"] if line.startswith("durable-rules"))


def build_environment(python: Path) -> dict[str, str]:
    """The environment in which durable-rules compiles into something this Python can import."""
    env = dict(os.environ)
    if works(python, "import sys; sys.exit(sys.version_info < (3, 13))"):
        env["CPPFLAGS"] = f"{env.get('CPPFLAGS', '')} {RENAMED_CALL}".strip()
    return env


def install_durable_rules(python: Path) -> None:
    """Compile and install durable-rules into the interpreter's environment and prove that it infers."""
    if works(python, TINY_RULESET):
        return
    say("compiling durable-rules (half a minute)")
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    fresh = ["--no-cache-dir", "--no-binary", "durable-rules", "--force-reinstall", "--no-deps"]
    run([*pip, *fresh, durable_requirement()], build_environment(python))
    if not works(python, TINY_RULESET):
        raise SetupError("durable-rules was built but does not run. Is the C compiler that of this Python's platform?")


def make_venv(venv: Path) -> Path:
    """A working virtual environment; one that no longer runs (its Python is gone) is made anew."""
    python = venv / "bin" / "python"
    if works(python, "import sys, pip; sys.exit(sys.version_info < (3, 11))"):
        return python
    if venv.exists():
        if not (venv / "pyvenv.cfg").exists():
            raise SetupError(f"{venv} exists and is not a virtual environment: move it away or set VENV.")
        say(f"{venv} does not run any more: making it anew")
        shutil.rmtree(venv)
    say(f"making {venv} with Python {sys.version.split()[0]}")
    run([sys.executable, "-m", "venv", venv])
    return python


def wanted(extras: set[str], done: dict) -> dict:
    """The stamp of an environment with these extras and those it already has."""
    inputs = (ROOT / "pyproject.toml").read_bytes() + Path(__file__).read_bytes() + str(ROOT).encode()
    return {"inputs": hashlib.sha256(inputs).hexdigest(), "extras": sorted(extras | set(done.get("extras", [])))}


def set_up(venv: Path, extras: set[str]) -> None:
    """Bring the environment up to date; returns at once when its stamp says that it is."""
    stamp = venv / ".set-up.json"
    try:
        done = json.loads(stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        done = {}
    stamped = wanted(extras, done)
    if done == stamped and works(venv / "bin" / "python", "import durable_rules_engine"):
        return
    if not (shutil.which(os.environ.get("CC", "cc")) or shutil.which("gcc")):
        raise SetupError("no C compiler found (durable-rules needs one). Debian and Ubuntu: apt install gcc")
    python = make_venv(venv)
    install_durable_rules(python)
    say(f"installing the project{' and ' + ', '.join(stamped['extras']) if stamped['extras'] else ''}")
    target = f"{ROOT}[{','.join(stamped['extras'])}]" if stamped["extras"] else str(ROOT)
    run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", target])
    stamp.write_text(json.dumps(stamped), encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--venv", type=Path, default=Path(os.environ.get("VENV") or ROOT / ".venv"))
    parser.add_argument("--extra", action="append", default=[], choices=["test", "bench", "browser", "services"])
    arguments = parser.parse_args()
    try:
        set_up(arguments.venv.absolute(), set(arguments.extra))
    except SetupError as error:
        say(f"stopped: {error}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
