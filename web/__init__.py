"""The web application: HTTP to operations of `screening` and back.

Set up by `create_app`.  Routes are in `web.pages.blueprint`, one module of handlers a subject.
"""

from __future__ import annotations

from web.app import create_app

__all__ = ["create_app"]
