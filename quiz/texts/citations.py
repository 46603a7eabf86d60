"""Citations as they are printed in an item: the numbers of its references, with the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from source.texts.markup import Citation


def in_brackets(citation: Citation, numbers: Mapping[str, int]) -> str:
    """Return [1, 2] or [1, p. 915; 2], by the *numbers* of the references within the item.

    The brackets keep 10³ [1] from becoming 10³¹, and 19/19 [1] from being read out as 19/191.
    """
    sources = sorted((numbers[source.id], source.locator) for source in citation.sources)
    places = [f"{number}, {locator}" if locator else f"{number}" for number, locator in sources]
    return f"[{('; ' if any(locator for _, locator in sources) else ', ').join(places)}]"
