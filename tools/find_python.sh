#!/bin/sh
# Prints the first Python >= 3.11 that runs, can make virtual environments and has its C headers.
# $PYTHON, when set, is the only candidate.  A name on the PATH may be a shim that fails: each one is tried.
set -u

suits() {
    "$1" - >/dev/null 2>&1 <<'PY'
import ensurepip, os, sys, sysconfig, venv
headers = os.path.join(sysconfig.get_path("include"), "Python.h")
sys.exit(sys.version_info < (3, 11) or not os.path.exists(headers))
PY
}

if [ -n "${PYTHON:-}" ]; then
    if suits "$PYTHON"; then echo "$PYTHON"; exit 0; fi
    echo "PYTHON=$PYTHON does not run, is older than 3.11, or lacks venv or Python.h: name another interpreter." >&2
    exit 1
fi
for candidate in python3.12 python3.11 python3.13 python3.14 python3 python \
    "${HOME:-/nonexistent}"/.pyenv/versions/3.1[1-9].*/bin/python3 /usr/bin/python3 /usr/local/bin/python3; do
    if command -v "$candidate" >/dev/null 2>&1 && suits "$candidate"; then echo "$candidate"; exit 0; fi
done
echo "No suitable Python found. Needed: Python 3.11 or later with venv and headers" >&2
echo "(Debian and Ubuntu: apt install python3-venv python3-dev gcc), or PYTHON=/path/to/python3 make run." >&2
exit 1
