"""The tables of the first release.

Until then they are made from `screening.store.tables` as it stands; the first change
after a release is a revision of its own.
"""

from alembic import op

from screening.store.tables import Base

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    Base.metadata.create_all(op.get_bind())


def downgrade() -> None:
    Base.metadata.drop_all(op.get_bind())
