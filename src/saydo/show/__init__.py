"""What a person sees: the command line, the board, the brief and the marked text."""
