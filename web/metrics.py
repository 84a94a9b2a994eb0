"""Figures for Prometheus: what was asked of this process, and how the place is."""

from __future__ import annotations

import logging
from collections.abc import Iterator

from flask import Flask, Response, current_app
from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from rules import worker
from screening.operations import health
from screening.store.actor import SYSTEM, Actor
from screening.store.database import Database
from web import logs

LOG = logging.getLogger("case_screening")
WATCHER = Actor("metrics", SYSTEM)
PREFIX = "case_screening"
_KEY = "case_screening_metrics"


class Metrics:
    """The figures of one application."""

    def __init__(self, database: Database):
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self.registry.register(Place(database))
        self.requests = Counter(
            f"{PREFIX}_requests",
            "Requests by pattern of the address, method and status.",
            ["route", "method", "status"],
            registry=self.registry,
        )
        self.seconds = Histogram(
            f"{PREFIX}_request_seconds", "How long requests took.", ["route"], registry=self.registry
        )

    def count(self, response: Response) -> Response:
        route = logs.route()
        self.requests.labels(route, logs.method(), response.status_code).inc()
        self.seconds.labels(route).observe(logs.seconds())
        return response


class Place(Collector):
    """What database and engine say when they are asked."""

    def __init__(self, database: Database):
        self._database = database

    def collect(self) -> Iterator[GaugeMetricFamily]:
        try:
            yield from _of_database(health.figures(WATCHER, self._database))
            up = 1
        except Exception as error:  # that it cannot be asked is a figure too
            LOG.error("metrics: %s", type(error).__name__)
            up = 0
        yield _gauge("database_up", "Whether the database answers.", up)
        engines = worker.health()
        yield _gauge(
            "engine_restarts", "Engine processes replaced in this process.", sum(e["restarts"] for e in engines)
        )
        failures = sum(engine["failures"] for engine in engines)
        yield _gauge("engine_failures", "Requests in this process that no engine process answered.", failures)

    def describe(self) -> list[GaugeMetricFamily]:
        return []  # asking the database when the registry is made would be too early


def _of_database(found: health.Figures) -> Iterator[GaugeMetricFamily]:
    yield _gauges("referrals", "Referrals by status, without the demo set.", "status", found.referrals)
    yield _gauge("screenings", "Screenings kept.", found.screenings)
    words = "Screenings kept in which durable-rules failed or disagreed and the reference was used."
    yield _gauge("engine_troubles", words, found.engine_troubles)
    yield _gauges("jobs", "Background work by state.", "state", found.jobs)
    yield _gauge("job_waited_seconds", "How long the oldest waiting job has waited.", found.waited or 0)
    yield _gauge("jobs_silent", "Jobs whose worker has not been heard of.", found.silent)
    yield _gauge("outbox_waiting", "Messages to webhooks that wait.", found.outbox_waiting)
    yield _gauge("outbox_given_up", "Messages to webhooks that were given up.", found.outbox_given_up)
    yield _gauge("audit_events", "Number of the newest audit event.", found.events)
    if found.backup_age is not None:
        yield _gauge("backup_age_seconds", "Since the last backup; missing while there was none.", found.backup_age)


def _gauge(name: str, words: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(f"{PREFIX}_{name}", words, value=value)


def _gauges(name: str, words: str, label: str, values: dict[str, int]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(f"{PREFIX}_{name}", words, labels=[label])
    for key, value in values.items():
        family.add_metric([key], value)
    return family


def install(app: Flask, database: Database) -> None:
    metrics = app.extensions[_KEY] = Metrics(database)
    app.after_request(metrics.count)


def text() -> bytes:
    """All figures of this application, as Prometheus reads them."""
    return generate_latest(current_app.extensions[_KEY].registry)
