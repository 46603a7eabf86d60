"""Where a reference leads: its DOI, its numbers in PubMed and PubMed Central, its page on the web."""

from __future__ import annotations

import re
from urllib.parse import quote

_WEB = re.compile(r"(?i)https?://[^/?#\s]")
_BARE = re.compile(r"(?i)(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#:]|\Z)")
_KEPT = "!#$%&'()*+,/:;=?@[]~"
"""The signs that an address has of itself (RFC 3986, 2.2), and the % of what is escaped already."""


def of_doi(doi: str) -> str:
    """Return the address at which a DOI is resolved, as the International DOI Foundation's handbook (3.8) writes it."""
    return f"https://doi.org/{quote(doi, safe='/:;()')}"


def of_pmid(pmid: str) -> str:
    """Return the page of an article in PubMed."""
    return f"https://pubmed.ncbi.nlm.nih.gov/{quote(pmid, safe='')}/"


def of_pmcid(pmcid: str) -> str:
    """Return the page of an article in PubMed Central."""
    return f"https://www.ncbi.nlm.nih.gov/pmc/articles/{quote(pmcid, safe='')}/"


def of_page(written: str) -> str | None:
    """Return a web address as a link can have it, also where http:// was left out; None if it is none."""
    address = written.strip()
    if _BARE.match(address):
        address = f"http://{address}"
    return quote(address, safe=_KEPT) if _WEB.match(address) else None
