"""The nouns of saydo: frozen records, standard library only, one noun a file."""
