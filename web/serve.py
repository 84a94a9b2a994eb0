"""`screening serve`: the web application, on this machine or behind a TLS proxy."""

from __future__ import annotations

import os
import signal
import socket
import threading
import time
from urllib.parse import urlsplit

import click

from screening import load_rulebook, lookup
from screening.cli.guard import BAD_USE, Stop
from screening.cli.setup import database_option, open_database
from screening.cli.user import EVERYWHERE, LOCAL, reached
from screening.operations import delivery, jobs, people, schedule, sessions
from screening.store.actor import ADMINISTRATOR, COMMAND_LINE
from screening.store.database import Database
from web import proxy, services

THREADS = 8
LONGEST_STOP = 15.0  # seconds for the step of a job that is under way
PORTS = click.IntRange(0, 65535)


@click.command()
@database_option
@click.option("--host", default=lambda: os.environ.get("HOST") or "127.0.0.1", help="Address to listen on ($HOST).")
@click.option("--port", type=PORTS, default=lambda: os.environ.get("PORT") or 8000, help="Port to listen on ($PORT).")
def serve(database: str | None, host: str, port: int) -> None:
    """Serve the web application, and print its address and a one-time sign-in link."""
    import waitress

    from web import create_app, logs

    signal.signal(signal.SIGTERM, _stop)
    logs.start()
    try:
        trusted, public = proxy.options(), proxy.public_address()
    except proxy.ProxyError as error:
        raise Stop(f"serve: {error}", code=BAD_USE) from None
    opened, _ = open_database(database)
    rulebook = load_rulebook()
    app = create_app(opened, rulebook, hosts=_names(host, public))
    try:
        server = waitress.create_server(app, host=host, port=port, threads=THREADS, ident="", **trusted)
    except OSError as error:
        advice = "choose another with PORT=… or --port"
        raise Stop(f"serve: {host}:{port} cannot be used: {error.strerror}; {advice}", code=BAD_USE) from None
    address = public or reached(host, server.effective_port)
    if host not in LOCAL and not address.startswith("https://"):
        click.echo(
            f"WARNING: it listens on {host} without a TLS proxy: passwords and patient data travel unencrypted. "
            "Leave --host away, or put a proxy in front (docs/operate.md).",
            err=True,
        )
    _say(address, opened)
    if host in EVERYWHERE and public is None:
        click.echo(f"From other machines   http://{socket.gethostname()}:{server.effective_port}/")
    threads = (jobs.Worker(opened, rulebook), schedule.Clockwork(opened), delivery.Sender(opened))
    services.watch(app, threads)
    for thread in threads:
        thread.start()
    threading.Thread(target=lookup.warm_up, name="lookup", daemon=True).start()  # before somebody types
    try:
        server.run()
    finally:  # what is under way is put back: the next start goes on with it
        for thread in threads:
            thread.stop()
        until = time.monotonic() + LONGEST_STOP
        for thread in threads:
            thread.join(max(0.0, until - time.monotonic()))
        server.close()


def _stop(*_: object) -> None:
    """Asked to end by a service manager: as if by Ctrl-C."""
    raise SystemExit(0)


def _names(host: str, public: str | None) -> list[str] | None:
    """The host names answered to: ours and the public one; any where nobody said which it is."""
    if host not in LOCAL and public is None:
        return None
    named = urlsplit(public).hostname if public else None
    return [*LOCAL, "[::1]", *([named] if named else [])]


def _say(address: str, database: Database) -> None:
    """Where it is, and a link for an administrator who has no password yet."""
    click.echo(f"Case Screening is at  {address}/")
    administrators = [
        user for user in people.users(COMMAND_LINE, database) if user.role == ADMINISTRATOR and not user.disabled
    ]
    if any(user.has_password for user in administrators) or not administrators:
        click.echo(
            "Sign in with login and password; `screening user reset LOGIN` prints a one-time link. Stop with Ctrl-C."
        )
        return
    token = sessions.issue_link(COMMAND_LINE, database, administrators[0].login)
    click.echo(f"Sign in once with     {address}/sign-in/{token}")
    click.echo(f"The link works once, for {sessions.LINK_LIFE.total_seconds() / 3600:.0f} hours. Stop with Ctrl-C.")
