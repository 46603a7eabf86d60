"""Citations as they are printed in an item: the numbers of its references, with the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from source.texts.citation import Citation, Cited


def in_brackets(citation: Citation, numbers: Mapping[str, int]) -> str:
    """Return [1, 2] or [1, p. 915; see 2], by the *numbers* of the references within the item.

    The brackets keep 10³ [1] from becoming 10³¹, and 19/19 [1] from being read out as 19/191. Where something is said
    before a source, they stay in the order in which they were written.
    """
    has_words = any(source.prefix for source in citation.sources)
    sources = citation.sources if has_words else sorted(citation.sources, key=lambda it: (numbers[it.id], it.locator))
    places = list(dict.fromkeys(_placed(source, numbers) for source in sources))
    are_bare = all(place.isdigit() for place in places)
    return f"[{(', ' if are_bare else '; ').join(places)}]"


def _placed(source: Cited, numbers: Mapping[str, int]) -> str:
    before = f"{source.prefix} " if source.prefix else ""
    return f"{before}{numbers[source.id]}{f', {source.locator}' if source.locator else ''}"
