"""Figures as authors write them: numbers by the lecture's language, ranges, intervals and units, and their order."""
