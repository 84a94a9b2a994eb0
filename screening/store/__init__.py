"""Referrals, screenings and sessions in a database.  Operations take the actor first."""
