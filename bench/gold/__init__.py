"""saydo's own gold: short passages in our own words, and what a careful analyst reads in them."""
