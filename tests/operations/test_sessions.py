from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from screening.operations import sessions
from screening.store.actor import COMMAND_LINE
from screening.store.database import Database
from screening.store.tables import SignInLink, UserSession, now


