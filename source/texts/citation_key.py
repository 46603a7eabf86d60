"""The keys by which texts cite references: pandoc's, so that those of Zotero and Better BibTeX stand as exported.

A key of letters and figures of any script, with single signs within, stands bare: ``[@Smith:2019]``, ``[@müller2019]``.
Any other stands in braces: ``[@{http://zotero.org/users/1/items/AB}]``. See pandoc's manual, "Citation syntax".
"""

from __future__ import annotations

BARE = r"\w(?:[\w:.#$%&+?<>~/-]*[\w/])?"
"""A key that can be told from the words around it."""

BRACED = r"[^\s{}](?:[^{}\n]*[^\s{}])?"
"""What may stand in braces, which is any key at all."""

SOURCE = rf"@(?:{{(?P<braced>{BRACED})}}|(?P<bare>{BARE}))"
"""One source as a text cites it."""
