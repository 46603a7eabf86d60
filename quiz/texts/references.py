"""Printed references as HTML whose web addresses, DOIs and PubMed numbers can be followed."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

from source.files.xml import escaped, in_quotes

_ADDRESS = re.compile(r"https?://\S*[^\s.,;)]|doi:(?P<doi>10\.\S*[^\s.,;)])|PMID: (?P<pmid>[0-9]+)")


@lru_cache(maxsize=1024)  # most references stand behind several items
def linked(reference: str) -> str:
    """Return a formatted reference as inline HTML with its web address, DOI and PubMed number as links."""
    parts, end = list[str](), 0
    for found in _ADDRESS.finditer(reference):
        parts.append(escaped(reference[end : found.start()]))
        parts.append(f'<a href="{in_quotes(_address(found))}">{escaped(found[0])}</a>')
        end = found.end()
    return "".join((*parts, escaped(reference[end:])))


def _address(found: re.Match[str]) -> str:
    if found["doi"]:
        return f"https://doi.org/{quote(found['doi'], safe='/:;()')}"
    return f"https://pubmed.ncbi.nlm.nih.gov/{found['pmid']}/" if found["pmid"] else found[0]
