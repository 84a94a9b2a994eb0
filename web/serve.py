"""`screening serve`: the web application on this machine."""

from __future__ import annotations

import os

import click

from screening.cli.guard import BAD_USE, Stop
from screening.cli.setup import database_option, open_database
from screening.operations.sessions import LINK_LIFE, issue_link
from screening.store.actor import COMMAND_LINE

LOCAL = ("127.0.0.1", "localhost", "::1")
THREADS = 8
PORTS = click.IntRange(0, 65535)


@click.command()
@database_option
@click.option("--host", default=lambda: os.environ.get("HOST") or "127.0.0.1", help="Address to listen on ($HOST).")
@click.option("--port", type=PORTS, default=lambda: os.environ.get("PORT") or 8000, help="Port to listen on ($PORT).")
def serve(database: str | None, host: str, port: int) -> None:
    """Serve the web application, and print its address and a one-time sign-in link."""
    import waitress

    from web import create_app

    opened, _ = open_database(database)
    app = create_app(opened, hosts=[*LOCAL, "[::1]"] if host in LOCAL else None)
    try:
        server = waitress.create_server(
            app, host=host, port=port, threads=THREADS, ident="", clear_untrusted_proxy_headers=True
        )
    except OSError as error:
        advice = "choose another with PORT=… or --port"
        raise Stop(f"serve: {host}:{port} cannot be used: {error.strerror}; {advice}", code=BAD_USE) from None
    address = f"http://{'localhost' if host in LOCAL else host}:{server.effective_port}"
    click.echo(f"Case Screening is at  {address}/")
    click.echo(f"Sign in once with     {address}/sign-in/{issue_link(COMMAND_LINE, opened)}")
    click.echo(f"The link works once, for {LINK_LIFE.total_seconds() / 3600:.0f} hours. Stop with Ctrl-C.")
    server.run()
