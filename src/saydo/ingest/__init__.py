"""The outside world, file by file, as documents, observations and issues."""
