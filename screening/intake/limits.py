"""How much a file may hold before it is refused unread.

A referral is a few hundred rows; the limits are far above that and low enough
that a hostile file costs less than two seconds and 300 MiB.
"""

from __future__ import annotations

from datetime import date

FILE_BYTES = 20 * 2**20
ROWS = 20_000  # fills and diagnoses of one file: 10,000 rows may hold both
COLUMNS = 200
CELLS = 300_000  # of a workbook, counted before it is read: openpyxl reads about 70,000 a second; CSV has no such limit
TEXT_LENGTH = 4_000  # characters in one cell or one text field
JSON_DEPTH = 40

# Excel workbooks are zip files: what the archive says it unpacks to is checked first.
ZIP_MEMBERS = 500
ZIP_UNPACKED = 32 * 2**20
ZIP_RATIO = 100  # unpacked to packed, looked at above ZIP_RATIO_FROM
ZIP_RATIO_FROM = 2**20
SHEETS = 30

FIRST_DAY, LAST_DAY = date(1900, 1, 2), date(2199, 12, 31)  # 1900-01-01 is what an empty Excel date becomes
AMOUNT_DIGITS = 9  # before the point: no quantity and no price of one fill reaches a billion
DAYS_SUPPLY = 366
