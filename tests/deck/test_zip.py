from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from deck.zip import archive

FILES = (("ppt/a.xml", b"<a/>" * 99, False), ("ppt/ü.xml", b"", False), ("media/b.png", bytes(range(256)), True))


def test_archive_is_what_the_standard_library_writes() -> None:
    expected = BytesIO()
    with ZipFile(expected, "w") as written:
        for name, content, is_compressed in FILES:
            entry = ZipInfo(name)
            entry.create_system = 0
            entry.compress_type = ZIP_STORED if is_compressed else ZIP_DEFLATED
            written.writestr(entry, content)
    assert archive(FILES) == expected.getvalue()


def test_archive_of_more_files_than_a_plain_directory_can_tell_is_read_whole() -> None:
    names = [f"{number}.xml" for number in range(70_000)]
    with ZipFile(BytesIO(archive((name, b"x", True) for name in names))) as read:
        assert (read.namelist(), read.read("69999.xml")) == (names, b"x")
