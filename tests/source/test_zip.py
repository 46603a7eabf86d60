"""Zips: the same files give the same bytes whenever and wherever they are written."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from source.files.zip import archive

FILES = {
    "ppt/a.xml": b"<a/>" * 99,
    "ppt/ü.xml": b"",
    "media/b.png": bytes(range(256)),
    "0": b"\x89PNG",
    "1": b"1",
}
STORED = ("media/b.png", "0")


def test_archive_is_what_the_standard_library_writes_without_date_and_system() -> None:
    expected = BytesIO()
    with ZipFile(expected, "w") as written:
        for name, content in FILES.items():
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            entry.compress_type = ZIP_STORED if name in STORED else ZIP_DEFLATED
            written.writestr(entry, content)
    assert archive(FILES.items(), compressed=["0"]) == expected.getvalue()


def test_archive_is_read_whole_in_its_order() -> None:
    with ZipFile(BytesIO(archive(FILES.items()))) as read:
        assert {name: read.read(name) for name in read.namelist()} == FILES
        assert read.namelist() == list(FILES)


def test_archive_of_more_files_than_a_plain_directory_can_tell_is_read_whole() -> None:
    names = [f"{number}.png" for number in range(70_000)]
    with ZipFile(BytesIO(archive((name, b"x") for name in names))) as read:
        assert (read.namelist(), read.read("69999.png")) == (names, b"x")
