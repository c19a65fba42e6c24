"""What graded claims add up to over time: series, gap, due dates, changes, what is not known."""
