"""Runs the revisions on the connection that screening.store.schema hands over."""

from alembic import context

from screening.store.tables import Base

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
context.run_migrations()
