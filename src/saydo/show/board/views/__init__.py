"""What the pages show, as plain records: a page and its JSON are the same record."""
