"""Office files are zip archives that hold the time of day; here the same content always gives the same bytes."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

PROPERTIES = "docProps/core.xml"
_DATED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def with_date(content: bytes, when: datetime) -> bytes:
    """The archive with its members and its properties dated `when`, in UTC (a zip holds no year before 1980)."""
    moment = max(when.astimezone(UTC), datetime(1980, 1, 1, tzinfo=UTC))
    stamp = f"{moment:%Y-%m-%dT%H:%M:%SZ}".encode()
    out = BytesIO()
    with ZipFile(BytesIO(content)) as given, ZipFile(out, "w") as made:
        for name in given.namelist():
            data = given.read(name)
            if name == PROPERTIES:
                data = _DATED.sub(rb"\g<1>" + stamp, data)
            member = ZipInfo(name, moment.timetuple()[:6])
            member.compress_type = ZIP_DEFLATED
            member.create_system = 0
            made.writestr(member, data)
    return out.getvalue()
