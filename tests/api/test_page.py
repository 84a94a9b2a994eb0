"""docs/api.md: its examples run as they stand, and what it names is there."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from flask import Flask

from screening.operations.delivery import SIGNATURE, signed
from screening.paths import SOURCE_TREE
from screening.store.database import Database
from tests.api.conftest import bearer
from tests.api.fuzzing import served

PAGE = (SOURCE_TREE / "docs" / "api.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.skipif(not shutil.which("curl"), reason="no curl here: apt install curl")
def test_the_commands_run(app: Flask, database: Database, tmp_path: Path) -> None:
    assert len(blocks("sh")) == 4
    (tmp_path / "screening").symlink_to(SOURCE_TREE / "screening")
    script = "set -euo pipefail\n" + "\necho\n".join(blocks("sh"))
    token = bearer(database)["Authorization"].removeprefix("Bearer ")
    with served(app) as address:
        environment = {**os.environ, "TOKEN": token, "HOST": address}
        ran = subprocess.run(["bash", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    made = json.loads((tmp_path / "made.json").read_text())
    shown = json.loads(next(block for block in blocks("json") if '"edition"' in block))
    assert made | {"id": "…"} == shown
    assert json.loads((tmp_path / "screening.json").read_text())["schema"] == "screening/1"
    assert (tmp_path / "memo.docx").read_bytes().startswith(b"PK")
    assert '"status":"in review"' in ran.stdout.replace(" ", "").replace("inreview", "in review")


def test_the_signature_is_verified_as_it_says() -> None:
    (code,) = blocks("python")
    names: dict = {}
    exec(code, names)
    body, secret = b'{"id": "1"}', "a secret"
    header = signed(secret, body, int(time.time()))[SIGNATURE]
    assert names["is_ours"](secret, header, body)
    assert not names["is_ours"](secret, header, body + b" ")
    assert not names["is_ours"]("another", header, body)
    assert not names["is_ours"](secret, signed(secret, body, int(time.time()) - 3600)[SIGNATURE], body)


def test_every_call_it_names_is_there(app: Flask) -> None:
    paths = app.test_client().get("/api/v1/openapi.json").json["paths"]
    known = {re.sub(r"\{\w+\}", "{}", path.removeprefix("/api/v1")) for path in paths}
    table = PAGE.partition("| subject | calls |")[2].partition("\n\n")[0]
    named = re.findall(r"`(?:GET |POST |DELETE |PUT )?(/[^ `]*)`", table)
    assert len(named) > 25
    ends = {path.rsplit("/", 1)[-1] for path in known}
    for address in named:
        plain = re.sub(r"\{\w+\}", "{}", address)
        assert plain in known or plain.rsplit("/", 1)[-1] in ends, address


def test_every_call_is_named(app: Flask) -> None:
    paths = app.test_client().get("/api/v1/openapi.json").json["paths"]
    for path in paths:
        words = [word for word in path.removeprefix("/api/v1/").split("/") if not word.startswith("{")]
        assert words[0] in PAGE, path
