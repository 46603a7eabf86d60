"""Decks as PowerPoint files: the only place where XML is written."""
