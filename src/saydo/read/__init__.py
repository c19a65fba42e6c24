"""Document → statements and events."""
