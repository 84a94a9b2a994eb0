"""A database as one encrypted file, and back: the same form for SQLite and PostgreSQL.

    magic · salt · chunks          each chunk: length, AES-256-GCM of up to 1 MiB

The plain content is gzip of JSON lines: a header (schema, tables with their row counts), then `[table, row]` for
every row, table by table in the order of their references.  The nonce of a chunk is its number and whether it is
the last, so that chunks that are missing, moved or cut off do not decrypt.
"""

from __future__ import annotations

import base64
import gzip
import json
import os
import struct
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import Connection, Date, DateTime, LargeBinary, MetaData, Table, func, insert, select

from rules.counting import counted
from screening.store import schema

MAGIC = b"CSBK1\n"
CHUNK = 2**20
KEY_BYTES, SALT_BYTES = 32, 16
ROWS_AT_ONCE = 200
REVISIONS = "alembic_version"


class ArchiveError(Exception):
    """A file is no whole backup of this program, or the key is another; the message says which and what to do."""


Step = Callable[[], None]  # called after every few rows; what it raises ends the work


def nothing() -> None: ...


def write(connection: Connection, file: IO[bytes], key: bytes, step: Step = nothing) -> dict[str, int]:
    """Write everything that this transaction sees; returns the rows of each table."""
    tables = _tables(connection)
    counts = {table.name: connection.scalar(select(func.count()).select_from(table)) or 0 for table in tables}
    with _Encrypted(file, key) as sealed, gzip.GzipFile(fileobj=sealed, mode="wb", mtime=0) as plain:
        plain.write(_line({"schema": schema.revision(connection), "rows": counts}))
        for table in tables:
            rows = connection.execution_options(yield_per=ROWS_AT_ONCE).execute(select(table))
            for some in rows.mappings().partitions(ROWS_AT_ONCE):
                for row in some:
                    plain.write(_line([table.name, {name: _plain(value) for name, value in row.items()}]))
                step()
    return counts


def revision_in(file: IO[bytes], key: bytes) -> str:
    """The schema's revision that a backup was made with; the file stands where it stood.  Raises ArchiveError."""
    place = file.tell()
    revision = next(_lines(file, key))["schema"]
    file.seek(place)
    return revision


def read(connection: Connection, file: IO[bytes], key: bytes) -> dict[str, int]:
    """Fill the empty tables of this database, which are of the backup's revision; returns the rows of each table.

    Raises ArchiveError.
    """
    tables = {table.name: table for table in _tables(connection)}
    found = dict.fromkeys(tables, 0)
    waiting: list[dict[str, Any]] = []
    current = ""
    lines = _lines(file, key)
    header = next(lines)
    for name, row in lines:
        if name != current or len(waiting) >= ROWS_AT_ONCE:
            _insert(connection, tables.get(current), waiting)
            current, waiting = name, []
        waiting.append({key: _typed(tables[name], key, value) for key, value in row.items()})
        found[name] += 1
    _insert(connection, tables.get(current), waiting)
    if found != header["rows"]:
        raise ArchiveError("does not hold the rows that its head counts; it is damaged, take another backup")
    if connection.dialect.name == "postgresql":
        for table in tables.values():
            _count_on(connection, table)
    return found


def _count_on(connection: Connection, table: Table) -> None:
    """PostgreSQL numbers new rows behind those that were put in with their numbers."""
    for column in table.primary_key:
        if column.server_default is not None:  # nextval(…)
            sequence = func.pg_get_serial_sequence(f'"{table.name}"', column.name)
            highest = select(func.coalesce(func.max(column), 0) + 1).scalar_subquery()
            connection.execute(select(func.setval(sequence, highest, False)))


def verify(file: IO[bytes], key: bytes, step: Step = nothing) -> dict[str, int]:
    """Read a backup through without restoring it; returns the rows of each table.  Raises ArchiveError."""
    lines = _lines(file, key)
    header = next(lines)
    found = dict.fromkeys(header["rows"], 0)
    for number, (name, _row) in enumerate(lines, start=1):
        found[name] += 1
        if number % ROWS_AT_ONCE == 0:
            step()
    if found != header["rows"]:
        raise ArchiveError("does not hold the rows that its head counts; it is damaged, take another backup")
    return found


def _tables(connection: Connection) -> list[Table]:
    """The tables as the database has them, of whatever revision; those that are referred to come first."""
    found = MetaData()
    found.reflect(connection)
    return [table for table in found.sorted_tables if table.name != REVISIONS]


def _insert(connection: Connection, table: Table | None, rows: list[dict[str, Any]]) -> None:
    if table is not None and rows:
        connection.execute(insert(table), rows)


def _line(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode() + b"\n"


def _lines(file: IO[bytes], key: bytes) -> Iterator[Any]:
    try:
        with gzip.GzipFile(fileobj=_Decrypted(file, key), mode="rb") as plain:  # type: ignore[call-overload]
            for line in plain:
                yield json.loads(line)
    except (OSError, EOFError, ValueError) as error:
        raise ArchiveError(f"is damaged ({type(error).__name__}); take another backup") from None


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return value.isoformat() if isinstance(value, date | datetime) else value


def _typed(table: Table, name: str, value: Any) -> Any:
    kind = table.columns[name].type
    if value is None:
        return None
    if isinstance(kind, DateTime):
        return datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    return base64.b64decode(value) if isinstance(kind, LargeBinary) else value


# --- encryption -------------------------------------------------------------------------------------------------


def new_key(path: Path) -> None:
    """Make a key file that only its owner can read; raises FileExistsError."""
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(base64.b64encode(os.urandom(KEY_BYTES)) + b"\n")


def key_in(path: Path) -> bytes:
    """The key of a key file.  Raises ArchiveError, OSError."""
    try:
        key = base64.b64decode(path.read_bytes().strip(), validate=True)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise ArchiveError("is no key file; make one with `screening backup --new-key FILE`")
    return key


def _cipher(key: bytes, salt: bytes) -> AESGCM:
    return AESGCM(HKDF(hashes.SHA256(), KEY_BYTES, salt, b"case screening backup").derive(key))


def _nonce(number: int, last: bool) -> bytes:
    return struct.pack(">xxxQ?", number, last)


class _Encrypted:
    """A file to write into, sealed chunk by chunk; a chunk is held back until it is known whether it is the last."""

    def __init__(self, file: IO[bytes], key: bytes):
        salt = os.urandom(SALT_BYTES)
        self._file, self._cipher, self._held, self._number = file, _cipher(key, salt), bytearray(), 0
        file.write(MAGIC + salt)

    def write(self, data: bytes) -> int:
        self._held += data
        while len(self._held) > CHUNK:
            self._seal(bytes(self._held[:CHUNK]), last=False)
            del self._held[:CHUNK]
        return len(data)

    def flush(self) -> None: ...

    def _seal(self, data: bytes, last: bool) -> None:
        sealed = self._cipher.encrypt(_nonce(self._number, last), data, None)
        self._file.write(struct.pack(">I", len(sealed)) + sealed)
        self._number += 1

    def __enter__(self) -> _Encrypted:
        return self

    def __exit__(self, kind: Any, *_: Any) -> None:
        if kind is None:
            self._seal(bytes(self._held), last=True)


class _Decrypted:
    """A file to read from."""

    def __init__(self, file: IO[bytes], key: bytes):
        head = file.read(len(MAGIC) + SALT_BYTES)
        if not head.startswith(MAGIC) or len(head) < len(MAGIC) + SALT_BYTES:
            raise ArchiveError("is no backup of this program")
        self._file, self._cipher = file, _cipher(key, head[len(MAGIC) :])
        self._number, self._ready, self._last = 0, b"", False

    def read(self, size: int = -1) -> bytes:
        while not self._ready and not self._last:
            self._open_one()
        if size < 0:
            raise ValueError("a size is needed")
        found, self._ready = self._ready[:size], self._ready[size:]
        return found

    def _open_one(self) -> None:
        head = self._file.read(4)
        if len(head) < 4:
            raise ArchiveError("ends before its end; it was cut off, take another backup")
        (length,) = struct.unpack(">I", head)
        sealed = self._file.read(length) if length <= CHUNK + 16 else b""
        for last in (False, True):
            try:
                self._ready = self._cipher.decrypt(_nonce(self._number, last), sealed, None)
            except InvalidTag:
                continue
            self._last, self._number = last, self._number + 1
            return
        raise ArchiveError("does not open with this key, or is damaged")


def describe(counts: Mapping[str, int]) -> str:
    return ", ".join(counted(counts[what], what.replace("_", " ")) for what in ("referral", "screening", "audit_event"))
