"""Text that a spreadsheet program cannot take for a formula."""

from __future__ import annotations

import re

_BEGINS = "=+-@\uff1d\uff0b\uff0d\uff20"
_NUMBER = re.compile(r"[-+]?[$]?\d[\d,]*(\.\d+)?%?", re.ASCII)


def harmless(text: str) -> str:
    """The text with an apostrophe in front where it begins like a formula; numbers such as -30 stay as they are.

    OWASP lists = + - @, tab and carriage return; a line feed and full-width signs are taken with them.
    """
    begins = text.lstrip(' "')[:1] or text[:1]
    if not begins or _NUMBER.fullmatch(text):
        return text
    return f"'{text}" if text[0] in "\t\r\n" or begins in _BEGINS else text
