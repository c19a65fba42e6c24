"""Vocabularies: data files, each with one small typed loader."""
