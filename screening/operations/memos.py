"""Memos of a case and its exported fills: every one that is looked at or taken away is an audit event."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening.memo import PRODUCIBLE, WORK_PRODUCT, Decision, Letterhead, Mark, MemoCase, Remark, build
from screening.memo.blocks import Memo
from screening.memo.parts.view import left_out
from screening.operations import comments, filing, questions, settings
from screening.operations.base import Invalid, NotFound, operation, referral_of
from screening.privilege import protected_rows
from screening.referral import Referral
from screening.store import kept
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import Comment, StoredReferral, StoredScreening
from screening.store.tables import Decision as StoredDecision

ACTIONS = {WORK_PRODUCT: "memo:work-product", PRODUCIBLE: "memo:producible"}


@dataclass(frozen=True)
class File:
    """Something to save.  `name` names no patient."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Preview:
    """A memo to look at, what this edition leaves out and why, and every comment with whether it is chosen."""

    referral_id: str
    memo: Memo
    left_out: tuple[str, ...]
    protected: bool  # whether rows await consent, or were let in because it is settled
    comments: tuple[Comment, ...]


def preview(actor: Actor, database: Database, referral_id: str, edition: str, consent_settled: bool = False) -> Preview:
    """The memo as its files would have it.  Raises NotAllowed, NotFound, Invalid."""
    case, remarks = _read(actor, database, referral_id, edition, "page", consent_settled)
    told = left_out(case, edition)
    waits = bool(protected_rows(case.result))
    return Preview(referral_id, build(case, edition), told, waits, tuple(remarks))


def produce(
    actor: Actor, database: Database, referral_id: str, edition: str, kind: str, consent_settled: bool = False
) -> File:
    """A file of the memo (docx, pdf) or of the fills (csv, xlsx).  Raises NotAllowed, NotFound, Invalid."""
    if kind not in KINDS:
        raise Invalid([("kind", f"is not one of {', '.join(KINDS)}")])
    case, _ = _read(actor, database, referral_id, edition, kind, consent_settled)
    what, media_type, render = KINDS[kind]
    name = f"{what}-{edition}-{referral_id}-{case.result['as_of']}.{kind}"
    return File(name, media_type, render(case, edition))


def choose_comments(actor: Actor, database: Database, referral_id: str, chosen: Collection[str]) -> None:
    """These comments of a case go into its memo, the others do not.  Raises NotFound, Invalid."""
    with operation(actor, database, "comment:add", referral_id, in_memo=sorted(chosen)) as op:
        stored = referral_of(actor, op.session, referral_id)
        op.firm_id = stored.firm_id
        known = comments.of_case(op.session, stored.id)
        if unknown := set(chosen) - {comment.id for comment in known}:
            raise Invalid([("comments", f"{len(unknown)} of them are no longer there; load the page again")])
        for comment in known:
            comment.in_memo = comment.id in chosen


# --- the case -----------------------------------------------------------------------------------------------------


def _read(
    actor: Actor, database: Database, referral_id: str, edition: str, output: str, consent_settled: bool
) -> tuple[MemoCase, list[Comment]]:
    """What the memo is made of, from the newest screening and what people said up to now."""
    action = ACTIONS.get(edition)
    if action is None:
        raise Invalid([("edition", f"is not one of {', '.join(ACTIONS)}")])
    with operation(actor, database, action, referral_id, output=output) as op:
        if consent_settled:
            op.detail["consent"] = "settled"
        stored = referral_of(actor, op.session, referral_id)
        screening = _newest(op.session, stored)
        op.firm_id, op.detail["screening"] = stored.firm_id, screening.number
        remarks = comments.of_case(op.session, stored.id)
        return _case(op.session, actor, stored, screening, remarks, consent_settled), remarks


def _newest(session: Session, stored: StoredReferral) -> StoredScreening:
    query = select(StoredScreening).where(StoredScreening.referral_id == stored.id)
    found = session.scalar(query.order_by(StoredScreening.number.desc()).limit(1))
    if found is None:
        raise NotFound("A screening of this referral")
    return found


def _case(
    session: Session,
    actor: Actor,
    stored: StoredReferral,
    screening: StoredScreening,
    remarks: list[Comment],
    consent_settled: bool,
) -> MemoCase:
    version = kept.content_of(session, stored, screening.version)
    referral = kept.referral_in(version)
    said = kept.decisions_on(session, stored.id)
    days = filing.of_case(session, stored.id)
    marks = questions.of_case(session, stored.id, screening.result, days)
    chosen = [comment for comment in remarks if comment.in_memo]
    asks = {questions.ask_hash(prompt["ask"]): prompt["ask"] for prompt in screening.result["prompts"]}
    dates = [d.created for d in said] + [m.created for m in marks.values()] + [c.created for c in chosen]
    dates += [day.created for day in days]
    now = settings.current(session)
    return MemoCase(
        referral=referral,
        result=screening.result,
        when=max([screening.created, *dates]),
        prepared_by=actor.name,
        origins=version.origins or _all_from(stored.source, referral),
        decisions=_newest_decisions(said),
        comments=tuple(Remark(one.text, one.created_by, one.created) for one in chosen),
        marks={asks[known]: Mark(mark.state, mark.reason) for known, mark in marks.items() if known in asks},
        letterhead=Letterhead(now["organisation"], now["banner"], now["privilege banner"]),
        consent_settled=consent_settled,
        confirmed=kept.confirmed_filing(session, stored.id),
    )


def _all_from(source: str, referral: Referral) -> dict[str, str]:
    """Where nobody noted it row by row, every row came from where the referral did."""
    rows = [*(f"fills {fill.row}" for fill in referral.fills), *(f"diagnoses {d.row}" for d in referral.diagnoses)]
    return dict.fromkeys(rows, source)


def _newest_decisions(said: list[StoredDecision]) -> tuple[Decision, ...]:
    """The newest decision on each finding; `said` has the newest first."""
    newest: dict[tuple[str, str], Decision] = {}
    for one in said:
        found = Decision(one.rule, one.verdict, one.created_by, one.created, one.text, one.reason, one.finding)
        newest.setdefault((one.rule, one.finding), found)
    return tuple(newest.values())


# --- the files ----------------------------------------------------------------------------------------------------


def _pdf(case: MemoCase, edition: str) -> bytes:
    from screening.memo.pdf import pdf  # the writers are large: loaded when first used

    return pdf(build(case, edition))


def _word(case: MemoCase, edition: str) -> bytes:
    from screening.memo.word import word

    return word(build(case, edition))


def _csv(case: MemoCase, edition: str) -> bytes:
    from screening.memo.fills import fills_csv

    return fills_csv(case, edition)


def _xlsx(case: MemoCase, edition: str) -> bytes:
    from screening.memo.fills import fills_workbook

    return fills_workbook(case, edition)


OFFICE = "application/vnd.openxmlformats-officedocument."
KINDS: dict[str, tuple[str, str, Callable[[MemoCase, str], bytes]]] = {
    "docx": ("memo", f"{OFFICE}wordprocessingml.document", _word),
    "pdf": ("memo", "application/pdf", _pdf),
    "csv": ("fills", "text/csv; charset=utf-8", _csv),
    "xlsx": ("fills", f"{OFFICE}spreadsheetml.sheet", _xlsx),
}
