"""The table of addresses.  Ids in them are opaque; nothing of a patient stands in an address."""

from __future__ import annotations

from flask import Blueprint

from web.pages import referrals, session

blueprint = Blueprint("pages", __name__)

blueprint.add_url_rule("/sign-in", "sign_in", session.sign_in)
blueprint.add_url_rule("/sign-in/<token>", "link", session.link)
blueprint.add_url_rule("/sign-in", "use_link", session.use_link, methods=["POST"])
blueprint.add_url_rule("/sign-out", "sign_out", session.sign_out, methods=["POST"])

blueprint.add_url_rule("/", "queue", referrals.queue)
blueprint.add_url_rule("/referrals/new", "new", referrals.new)
blueprint.add_url_rule("/referrals/new", "add", referrals.add, methods=["POST"])
blueprint.add_url_rule("/referrals/<referral_id>", "result", referrals.result)
blueprint.add_url_rule("/referrals/<referral_id>/screen", "rescreen", referrals.rescreen, methods=["POST"])
blueprint.add_url_rule("/referrals/<referral_id>/remove", "remove", referrals.remove, methods=["POST"])
blueprint.add_url_rule("/demo/remove", "remove_demo", referrals.remove_demo, methods=["POST"])
