"""Printed references as HTML whose web addresses, DOIs and PubMed numbers can be followed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.texts.html import to_html
from source.citing.addresses import of_doi, of_page, of_pmid
from source.citing.linked import linked as with_links

if TYPE_CHECKING:
    from source.texts.text import Text

_ADDRESS = re.compile(r"https?://\S*[^\s.,;)]|doi:(?P<doi>10\.\S*[^\s.,;)])|PMID: (?P<pmid>[0-9]+)")


@lru_cache(maxsize=1024)  # most references stand behind several items
def linked(reference: Text) -> str:
    """Return a formatted reference as inline HTML with its web address, DOI and PubMed number as links."""
    links = [(*found.span(), _address(found)) for found in _ADDRESS.finditer(reference.plain)]
    return to_html(reference.with_pieces(with_links(reference, links)), {})


def _address(found: re.Match[str]) -> str:
    if found["doi"]:
        return of_doi(found["doi"])
    return of_pmid(found["pmid"]) if found["pmid"] else of_page(found[0]) or found[0]
