"""Evidence → grades: a table of rules, each of which says why in one sentence."""
