"""Advance widths of the letters of known fonts, as make.py reads them from fonts of the same measures."""
