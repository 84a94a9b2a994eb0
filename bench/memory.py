"""Memory of a process, for the measurements."""

from __future__ import annotations


def resident(pid: int | str | None) -> int:
    """Resident memory in KiB (Linux)."""
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
