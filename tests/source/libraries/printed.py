"""What a library's reference looks like in the list of references."""

from __future__ import annotations

from pathlib import Path

from source.citing.bibliography import formatted
from source.libraries.library import Library, read_into
from source.reading.defined import Defined
from source.references.reference import Reference


def printed(folder: Path, name: str, written: str, key: str) -> str:
    """Return the reference of this *key* from a library file of this *name*, as it is printed."""
    path = folder / name
    path.write_text(written, encoding="utf-8")
    library = Library()
    assert list(read_into(library, path, path.name)) == []
    reference = library.reference(key, Defined(folder))
    assert isinstance(reference, Reference), reference
    return formatted([reference])[key].plain
