from __future__ import annotations

import hashlib
import hmac
import json
import threading

import pytest
from sqlalchemy import select, update

from rules.model import Rulebook
from screening.demo import demo_referrals
from screening.operations import delivery, referrals, webhooks
from screening.operations.base import Invalid, NotAllowed
from screening.posting import post
from screening.screen import screen
from screening.store import kept
from screening.store.actor import COMMAND_LINE, INTAKE, Actor
from screening.store.database import Database
from screening.store.outbox import BAND_CHANGED, EVENTS, SCREENED
from screening.store.tables import Firm, Outbox, StoredReferral, StoredScreening, now

URL = "https://hooks.example/cases"


def take_in(database: Database, rulebook: Rulebook, actor: Actor = COMMAND_LINE) -> str:
    referral = demo_referrals()[0]
    result = screen(referral, rulebook).as_dict()
    return referrals.add_screened(actor, database, [(referral, result)], rulebook, "test")[0]


class Receiver:
    """Answers as told and keeps what it got."""

    def __init__(self, *answers: int | Exception):
        self.answers, self.got = list(answers), []

    def __call__(self, url: str, body: bytes, headers) -> int:
        self.got.append((url, body, headers))
        answer = self.answers.pop(0) if self.answers else 200
        if isinstance(answer, Exception):
            raise answer
        return answer


def test_a_screening_is_announced_signed_and_without_the_patient(database: Database, rulebook: Rulebook) -> None:
    _, secret = webhooks.add(COMMAND_LINE, database, URL, [SCREENED])
    case = take_in(database, rulebook)
    receiver = Receiver()
    assert webhooks.deliver_due(database, receiver) == 1
    ((url, body, headers),) = receiver.got
    assert url == URL
    stamp, _, signature = headers[delivery.SIGNATURE].partition(",v1=")
    said = hmac.new(secret.encode(), stamp[2:].encode() + b"." + body, hashlib.sha256).hexdigest()
    assert signature == said
    message = json.loads(body)
    assert message["referral"] == case
    patient = demo_referrals()[0].patient
    assert patient.name
    assert patient.name.encode() not in body
    assert webhooks.deliver_due(database, receiver) == 0


def test_what_fails_is_tried_again_and_in_the_end_given_up(database: Database, rulebook: Rulebook) -> None:
    webhooks.add(COMMAND_LINE, database, URL, [SCREENED])
    take_in(database, rulebook)
    receiver = Receiver(500, OSError("no route"), 302)
    for _ in range(3):
        assert webhooks.deliver_due(database, receiver) == 0
        assert webhooks.deliver_due(database, receiver) == 0  # not before its time
        _make_due(database)
    assert webhooks.deliver_due(database, receiver) == 1
    assert len({json.loads(body)["id"] for _, body, _ in receiver.got}) == 1
    (listed,) = webhooks.listed(COMMAND_LINE, database)
    assert (listed.waiting, listed.given_up) == (0, 0)

    take_in(database, rulebook)
    dead = Receiver(*[500] * 20)
    for _ in range(len(delivery.WAITS) + 3):
        webhooks.deliver_due(database, dead)
        _make_due(database)
    assert len(dead.got) == len(delivery.WAITS) + 1
    (listed,) = webhooks.listed(COMMAND_LINE, database)
    assert (listed.waiting, listed.given_up, listed.last_error) == (0, 1, "answered 500")


def _make_due(database: Database) -> None:
    with database.writing() as session:
        session.execute(update(Outbox).where(Outbox.next_try.is_not(None)).values(next_try=now()))


def test_a_message_exists_only_with_its_screening(database: Database, rulebook: Rulebook) -> None:
    webhooks.add(COMMAND_LINE, database, URL, list(EVENTS))
    referral = demo_referrals()[0]
    result = screen(referral, rulebook).as_dict()
    pairs = [(referral, result), (referral, {**result, "hashes": {}})]
    with pytest.raises(KeyError):
        referrals.add_screened(COMMAND_LINE, database, pairs, rulebook, "test")
    with database.reading() as session:
        assert session.scalars(select(Outbox)).all() == []


def test_a_changed_band_is_told_once_and_a_firm_hears_of_its_own_only(database: Database, rulebook: Rulebook) -> None:
    with database.writing() as session:
        session.add(Firm(id="ours", name="ours"))
        session.add(Firm(id="theirs", name="theirs"))
    webhooks.add(COMMAND_LINE, database, URL, [BAND_CHANGED], firm_id="ours")
    webhooks.add(COMMAND_LINE, database, URL + "/other", [SCREENED, BAND_CHANGED], firm_id="theirs")
    case = take_in(database, rulebook, Actor("Ina", INTAKE, "u1", firm_id="ours"))
    referrals.rescreen(COMMAND_LINE, database, case, rulebook)
    with database.writing() as session:
        stored = session.get(StoredReferral, case)
        assert stored
        other = "stop" if stored.band != "stop" else "green"
        result = session.scalars(select(StoredScreening).where(StoredScreening.referral_id == case)).first().result
        changed = {**result, "triage": {**result["triage"], "band": other}}
        kept.add_screening(session, COMMAND_LINE, stored, changed, "asked")
    receiver = Receiver()
    assert webhooks.deliver_due(database, receiver) == 1
    assert receiver.got[0][0] == URL
    assert json.loads(receiver.got[0][1])["band"] == other


def test_two_senders_do_not_send_one_message_twice(database: Database, rulebook: Rulebook) -> None:
    webhooks.add(COMMAND_LINE, database, URL, [SCREENED])
    for _ in range(5):
        take_in(database, rulebook)
    receiver = Receiver()
    threads = [threading.Thread(target=webhooks.deliver_due, args=(database, receiver)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sent = [json.loads(body)["id"] for _, body, _ in receiver.got]
    assert len(sent) == len(set(sent)) == 5


@pytest.mark.parametrize(
    "url", ["http://hooks.example/", "ftp://x", "https://", "nothing", "https://u:p@h/", "https://h:x/"]
)
def test_where_messages_may_go(database: Database, url: str) -> None:
    with pytest.raises(Invalid, match="url"):
        webhooks.add(COMMAND_LINE, database, url, [SCREENED])


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "10.1.2.3", "169.254.169.254"])
def test_no_message_goes_into_the_network_inside(host: str) -> None:
    with pytest.raises(ValueError, match="private network"):
        post(f"https://{host}/", b"", {})


def test_only_administrators_manage_them(database: Database) -> None:
    with pytest.raises(NotAllowed):
        webhooks.add(Actor("Ina", INTAKE, "u1"), database, URL, [SCREENED])
