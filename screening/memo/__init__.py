"""The memo of a case: one content model, drawn as a page, a Word file and a PDF that say the same.

    from screening.memo import MemoCase, build
    from screening.memo.pdf import pdf
    pdf(build(case, "producible")) -> bytes

Two editions: "work-product" for the attorney, with everything that speaks against the case, and "producible"
without any of it (screening/privilege.py).
"""

from screening.memo.build import build
from screening.memo.case import EDITIONS, PRODUCIBLE, WORK_PRODUCT, Decision, Letterhead, Mark, MemoCase, Remark

__all__ = [
    "EDITIONS",
    "PRODUCIBLE",
    "WORK_PRODUCT",
    "Decision",
    "Letterhead",
    "Mark",
    "MemoCase",
    "Remark",
    "build",
]
