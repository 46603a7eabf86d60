"""Zips: the same files give the same bytes whenever and wherever they are written."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from quiz.package import zipped


def test_a_zip_keeps_order_and_content_and_tells_no_date_or_system() -> None:
    files = {"b.xml": b"<b/>" * 100, "a/c.png": b"\x89PNG", "a/ä.txt": "ä".encode(), "0": b"\x89PNG", "1": b"1"}
    with ZipFile(BytesIO(zipped(files.items(), compressed=["0"]))) as archive:
        found = [
            (it.filename, archive.read(it), it.date_time, it.create_system, it.compress_type)
            for it in archive.infolist()
        ]
    kinds = [ZIP_DEFLATED, ZIP_STORED, ZIP_DEFLATED, ZIP_STORED, ZIP_DEFLATED]
    first = (1980, 1, 1, 0, 0, 0)
    assert found == [(name, files[name], first, 0, kind) for name, kind in zip(files, kinds, strict=True)]
