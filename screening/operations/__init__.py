"""What people and programs do: `operation(actor, database, …)`.  One module a noun; docs/application.md."""
