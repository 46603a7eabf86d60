"""Packages: what leads to what, and what each part is."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from source.files.package import PackagePart, Relations, pack


def written() -> dict[str, bytes]:
    relations = Relations()
    assert [
        relations.to("image", "/word/media/nest.png"),
        relations.to("styles", "/styles.xml"),
        relations.to("hyperlink", "https://example.org/?a&b", external=True),
        relations.to("image", "/word/media/nest.png"),
    ] == ["rId1", "rId2", "rId3", "rId1"]
    parts = (
        PackagePart("/word/document.xml", "text", b"<a/>", relations.all()),
        PackagePart("/word/media/nest.png", "image/png", b"nest"),
        PackagePart("/styles.xml", "styles", b"<b/>"),
    )
    properties = {"dc:title": "Nests & cells", "dcterms:created": "2026-11-23"}
    with ZipFile(BytesIO(pack(parts, properties))) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_package_holds_its_parts_in_order_each_before_its_pointers() -> None:
    assert list(written()) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/media/nest.png",
        "styles.xml",
        "docProps/core.xml",
    ]


def test_pointers_are_seen_from_the_folder_of_their_part() -> None:
    pointers = etree.fromstring(written()["word/_rels/document.xml.rels"])
    assert [(it.get("Id"), it.get("Target"), it.get("TargetMode")) for it in pointers] == [
        ("rId1", "media/nest.png", None),
        ("rId2", "../styles.xml", None),
        ("rId3", "https://example.org/?a&b", "External"),
    ]


def test_package_opens_with_its_first_part_and_says_what_it_is() -> None:
    files = written()
    assert [it.get("Target") for it in etree.fromstring(files["_rels/.rels"])] == [
        "word/document.xml",
        "docProps/core.xml",
    ]
    title, created = etree.fromstring(files["docProps/core.xml"])
    assert (title.text, created.text) == ("Nests & cells", "2026-11-23T00:00:00Z")


def test_kinds_of_xml_parts_are_listed_by_name_and_of_others_by_suffix() -> None:
    kinds = etree.fromstring(written()["[Content_Types].xml"])
    assert [(it.get("Extension") or it.get("PartName"), it.get("ContentType")) for it in kinds] == [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("png", "image/png"),
        ("/word/document.xml", "text"),
        ("/styles.xml", "styles"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ]


def test_package_without_properties_says_nothing_of_itself() -> None:
    with ZipFile(BytesIO(pack([PackagePart("/a.xml", "a", b"<a/>")]))) as package:
        assert package.namelist() == ["[Content_Types].xml", "_rels/.rels", "a.xml"]
