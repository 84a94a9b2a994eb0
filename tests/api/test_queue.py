"""The queue page by page, the search by name, views, and changes of many."""

from __future__ import annotations

from screening.demo import demo_referrals, screened_demo
from screening.operations import referrals
from screening.store.actor import COMMAND_LINE, INTAKE
from screening.store.database import Database
from tests.api.conftest import CRPS, Client, Token


def fill(database: Database, rulebook) -> int:
    pairs = list(screened_demo(rulebook))
    referrals.add_screened(COMMAND_LINE, database, pairs, rulebook, "test")
    return len(pairs)


def pages(api: Client, address: str) -> list[dict]:
    found, cursor = [], ""
    while cursor is not None:
        page = api.get(f"{address}{cursor}")
        found.append(page)
        cursor = page["next"] and f"&cursor={page['next']}"
    return found


def test_every_referral_once_and_in_order(api: Client, database: Database, rulebook) -> None:
    count = fill(database, rulebook)
    for sort in ("urgency", "score", "reference", "clock", "assignee"):
        whole = api.get(f"/referrals?limit=200&sort={sort}")
        parts = pages(api, f"/referrals?limit=7&sort={sort}")
        assert [row for page in parts for row in page["items"]] == whole["items"]
        assert len(whole["items"]) == whole["total"] == count
    red = api.get("/referrals?band=red&band=stop&limit=200")
    assert {row["band"] for row in red["items"]} <= {"red", "stop"}
    assert red["total"] == sum(whole["bands"].get(band, 0) for band in ("red", "stop"))


def test_a_referral_stands_in_every_queue_that_reads_it(api: Client, database: Database, rulebook) -> None:
    fill(database, rulebook)
    (two,) = [row for row in api.get("/referrals?limit=200")["items"] if row["beside"]]
    for name in (two["queue"], *two["beside"]):
        found = api.get(f"/referrals?limit=200&queue={name}")
        assert two in found["items"]
        assert found["total"] == len(found["items"]) == found["queues"][name]


def test_a_cursor_goes_with_its_filter_and_its_referral(api: Client) -> None:
    cases = {api.take_in(referral_id=f"R-{number}") for number in range(3)}
    first = api.get("/referrals?limit=1")
    cursor = first["next"]
    assert first["items"][0]["id"] in cases
    api("GET", f"/referrals?limit=1&band=red&cursor={cursor}", 422)
    api("GET", f"/referrals?limit=1&cursor={cursor[:-2]}AA", 422)
    api("GET", "/referrals?limit=1&cursor=xyz", 422)
    api("DELETE", f"/referrals/{first['items'][0]['id']}", 204)
    said = api("GET", f"/referrals?limit=1&cursor={cursor}", 422).json  # rather than from the start again
    assert "begin anew" in said["errors"][0]["problem"]


def test_a_cursor_of_another_firm_leads_nowhere(api: Client, token: Token) -> None:
    for number in range(2):
        api.take_in(referral_id=f"R-{number}")
    cursor = api.get("/referrals?limit=1")["next"]
    api.as_(token(role=INTAKE, firm="theirs"))("GET", f"/referrals?limit=1&cursor={cursor}", 422)


def test_what_is_not_known_to_filter_by_is_refused(api: Client) -> None:
    for query in ("bnad=red", "band=blue", "limit=0", "limit=1_0", "limit=201", "clock=-1", "q=a&q=b", "q=%01"):
        api("GET", f"/referrals?{query}", 422)
    api("GET", "/referrals?q=%00", 400)


def test_the_search_by_name_takes_it_from_the_body(api: Client) -> None:
    case = api.take_in(patient={"name": "Ada Lovelace"})
    assert [row["id"] for row in api.post("/search", {"name": "love ada"}, 200)["items"]] == [case]
    assert api.post("/search", {"name": "nobody"}, 200)["items"] == []
    api.post("/search", {"name": "a"}, 422)


def test_views(api: Client, token: Token) -> None:
    api.take_in()
    made = api.post("/views", {"name": "Hot", "query": "band=red&band=amber"})["id"]
    shown = {view["id"]: view for view in api.get("/views")["items"]}
    assert shown[made] | {"count": 0} == {
        "id": made,
        "name": "Hot",
        "query": "band=red&band=amber",
        "count": 0,
        "shared": False,
        "mine": True,
    }
    assert shown["all"]["count"] == 1
    other = api.as_(token(role=INTAKE))
    assert made not in {view["id"] for view in other.get("/views")["items"]}
    other("PUT", f"/views/{made}", 404, json={"name": "Mine now"})
    api.put(f"/views/{made}", {"name": "Hotter", "shared": True})
    assert made in {view["id"] for view in other.get("/views")["items"]}
    api("DELETE", f"/views/{made}", 204)
    api.post("/views", {"name": "Wrong", "query": "band=blue"}, 422)


def test_a_change_of_many_is_planned_applied_undone(api: Client) -> None:
    cases = [api.take_in(referral_id=f"R-{number}") for number in range(3)]
    planned = api.post("/changes", {"kind": "status", "filter": "q=R-", "value": "in review"})
    assert (planned["state"], planned["would_do"]["changes"]) == ("planned", 3)
    assert api.get(f"/referrals/{cases[0]}")["status"] == "new"
    api.put(f"/referrals/{cases[0]}/status", {"status": "closed"}, 200)
    done = api.post(f"/changes/{planned['id']}/apply", status=200)
    assert done["outcome"] == {"changed": 2, "passed over": {"were changed by somebody since they were chosen": 1}}
    api("POST", f"/changes/{planned['id']}/apply", 409)
    undone = api.post(f"/changes/{planned['id']}/undo", status=200)
    assert (undone["state"], undone["outcome"]["undone"]) == ("undone", 2)
    assert [change["id"] for change in api.get("/changes")["items"]] == [planned["id"]]
    assert api.get(f"/referrals/{cases[1]}")["status"] == "new"


def test_many_are_screened_again_and_exported(api: Client, token: Token) -> None:
    cases = [api.take_in(referral_id=name) for name in ("R-1", "=cmd")]
    planned = api.post("/changes", {"kind": "screen", "ids": cases, "value": "2026-09-01"})
    assert planned["would_do"]["changes"] == 2
    assert api.post(f"/changes/{planned['id']}/apply", status=200)["outcome"]["changed"] == 2
    assert api.get(f"/referrals/{cases[0]}/screenings/newest")["as_of"] == "2026-09-01"
    api.post("/changes", {"kind": "screen", "ids": cases, "value": "soon"}, 422)
    export = api.post("/changes", {"kind": "export", "ids": cases})["id"]
    api("POST", f"/changes/{export}/apply", 409)
    sheet = api("GET", f"/changes/{export}/sheet")
    assert sheet.mimetype == "text/csv"
    assert "'=cmd" in sheet.text
    changer = api.as_(token("queue:read", "referral:change"))
    changer("POST", "/changes", 403, json={"kind": "export", "ids": cases})
    changer("POST", "/changes", 422, json={"kind": "status", "value": "closed"})


def test_demo_referrals_are_marked(api: Client, database: Database, rulebook) -> None:
    (first,) = demo_referrals()[:1]
    api.take_in(CRPS, referral_id=first.referral_id + "x")
    assert [row["demo"] for row in api.get("/referrals?demo=no")["items"]] == [False]
