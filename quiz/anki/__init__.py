"""Anki: notes, their type, and the package that holds them."""
