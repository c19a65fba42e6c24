"""How the weights of the reader are made; PyTorch lives here and only here."""
