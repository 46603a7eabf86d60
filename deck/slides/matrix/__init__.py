"""A differential diagnosis on its slides."""
