"""Texts of slides and notes: their citations and links, and the script."""
