"""Zips: the same files give the same bytes whenever and wherever they are written."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from source.files.zip import archive

FILES = {
    "ppt/a.xml": b"<a/>" * 99,
    "ppt/ü.xml": b"",
    "media/b.png": bytes(range(256)),
    "0": b"\x89PNG",
    "1": b"1",
}
STORED = ("media/b.png", "0")


def test_archive_is_read_whole_in_its_order() -> None:
    with ZipFile(BytesIO(archive(FILES.items()))) as read:
        assert {name: read.read(name) for name in read.namelist()} == FILES
        assert read.namelist() == list(FILES)


def test_archive_tells_neither_when_nor_on_which_system_it_was_made() -> None:
    with ZipFile(BytesIO(archive(FILES.items()))) as read:
        told = {(it.date_time, it.create_system, it.external_attr, it.comment, it.extra) for it in read.infolist()}
    assert told == {((1980, 1, 1, 0, 0, 0), 0, 0o600 << 16, b"", b"")}


def test_only_what_is_not_yet_compressed_is_deflated() -> None:
    with ZipFile(BytesIO(archive(FILES.items(), compressed=["0"]))) as read:
        methods = {it.filename: it.compress_type for it in read.infolist()}
    assert methods == {name: ZIP_STORED if name in STORED else ZIP_DEFLATED for name in FILES}
