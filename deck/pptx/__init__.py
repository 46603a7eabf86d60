"""Decks as PowerPoint files: the writer of pages."""
