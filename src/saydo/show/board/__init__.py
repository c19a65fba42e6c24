"""The board: a small web site on the loopback address that shows one case."""
