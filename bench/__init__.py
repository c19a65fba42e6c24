"""Quality against gold, and speed: one question a file."""
