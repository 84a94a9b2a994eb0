#!/bin/sh
# Installs Debian packages whose program is missing, where that is possible; elsewhere the tests that need one skip and say so.
#     sh tools/provide.sh PROGRAM=PACKAGE...
missing=""
for pair in "$@"; do
    command -v "${pair%%=*}" >/dev/null 2>&1 || missing="$missing ${pair#*=}"
done
[ -n "$missing" ] || exit 0
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "provide: not here, and cannot be installed by this user:$missing" >&2
    exit 0
fi
echo "provide: installing$missing" >&2
{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } >/dev/null ||
    echo "provide: could not install$missing" >&2
