"""Moodle: questions as its importers keep them."""
