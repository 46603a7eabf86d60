"""Printed references as HTML whose web addresses, DOIs and PubMed numbers can be followed."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import quote

_ADDRESS = re.compile(r"https?://\S*[^\s.,;)]|doi:(?P<doi>10\.\S*[^\s.,;)])|PMID: (?P<pmid>[0-9]+)")


def linked(reference: str) -> str:
    """Return a formatted reference as inline HTML with its web address, DOI and PubMed number as links."""
    words, end = [], 0
    for found in _ADDRESS.finditer(reference):
        words.append(escape(reference[end : found.start()]))
        words.append(f'<a href="{escape(_address(found))}">{escape(found[0])}</a>')
        end = found.end()
    return "".join((*words, escape(reference[end:])))


def _address(found: re.Match[str]) -> str:
    if found["doi"]:
        return f"https://doi.org/{quote(found['doi'], safe='/:;()')}"
    return f"https://pubmed.ncbi.nlm.nih.gov/{found['pmid']}/" if found["pmid"] else found[0]
