"""Preprints, which are cited by the server that they are on.

After *Citing Medicine*'s samples for ICMJE's Recommendations, "Preprints": bioRxiv [Preprint]. 2016 ...
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from source.references.reference import Reference

SERVERS = re.compile(
    r"(?i)(?:eprint )?(?:bior|medr|ar|chemr|psyar|socar|engr"
    r"|eartha?r|ecoevor|techr|edar|indiar|africar|openr|paleor|sportr|metaar)xiv\b"
    r"|research square|ssrn|preprints(?:\.org)?\Z|authorea"
    r"|(?:osf|peerj|jmir|scielo) preprints|preprints with the lancet"
)
_PREFIXES = re.compile(r"10\.(?:1101|64898|48550|21203|20944|26434|31234|31235|31219|22541|36227|2139|22541|35542)/")
"""Of DOIs: of these, 10.1101 has journals too, which are never of the type article."""


def is_preprint(reference: Reference) -> bool:
    """Return whether *reference* is a preprint: by what it is called, by its server, or by its DOI."""
    if not reference.type.startswith(("article", "manuscript")) or reference.type == "article-newspaper":
        return False
    if "preprint" in (reference.genre or "").casefold():
        return True
    is_open = reference.type == "article" and not reference.volume
    return bool(SERVERS.match(server(reference)) or (is_open and _PREFIXES.match(reference.DOI or "")))


def server(reference: Reference) -> str:
    """Return where a preprint is, with the number that arXiv knows it by."""
    journal = reference.container_title_short or reference.container_title
    name = journal or reference.publisher or str(reference.more.get("archive") or "")
    name = re.sub(
        r"(?i)^(?:arxiv preprint|eprint) (?=arxiv:)|\s*[\[(]preprint[\])]|\s+: the preprint server.*", "", name
    )
    number = reference.number or ""
    return number if number.casefold().startswith("arxiv:") and name.casefold() in ("", "arxiv") else name
