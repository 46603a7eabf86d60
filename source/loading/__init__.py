"""Lecture files: from YAML to lectures, or to all problems with their places."""
