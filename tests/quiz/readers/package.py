"""Opens a package as an importer does: by its manifest, which has to list every file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZipFile

from lxml import etree

from tests.quiz.readers.asked import whole

Files = Mapping[str, bytes]
MANIFEST = "imsmanifest.xml"


def opened(content: bytes) -> Files:
    """Return the files of a package; ValueError where its manifest does not list all of them, or lists others."""
    with ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
        files = {name: archive.read(name) for name in names}
    if len({name.casefold() for name in names}) != len(names):
        raise ValueError("two files are one on a system that takes A and a for the same")
    manifest = etree.fromstring(files[MANIFEST])
    listed = [PurePosixPath(it.get("href", "")).as_posix() for it in manifest.iterfind(".//{*}resource/{*}file")]
    if set(listed) != set(files) - {MANIFEST}:
        raise ValueError(f"listed {sorted(listed)}, packed {sorted(files)}")
    resources = [it.get("identifier", "") for it in manifest.iterfind(".//{*}resource")]
    names = [manifest.get("identifier", ""), *resources]
    if len(set(names)) != len(names):
        raise ValueError("two with one identifier in the manifest")
    for dependency in manifest.iterfind(".//{*}dependency"):
        if dependency.get("identifierref") not in resources:
            raise ValueError(f"no resource {dependency.get('identifierref')}")
    return files


def resources(files: Files, kind: str) -> list[etree._Element]:
    """Return the resources of a *kind* in the manifest of *files*."""
    manifest = etree.fromstring(files[MANIFEST])
    return [it for it in manifest.iterfind(".//{*}resource") if it.get("type") == kind]


def with_pictures(html: str, files: Files) -> str:
    """Return *html* with each picture whole in its address; KeyError for one that is not among *files*."""
    return re.sub(r'src="/?(images/[^"]*)"', lambda found: f'src="{whole(files[found[1]])}"', html)
