"""Files that cannot serve as a template are refused in one line, and nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from deck.branded.refusal import TemplateError
from deck.branded.template import branded_template
from generate import main
from tests.deck.hard_templates import edited, plain, saved


def without_layouts() -> bytes:
    def cut(name: str, content: bytes) -> bytes | None:
        if "slideLayout" in name:
            return None
        if name.startswith("ppt/slideMasters/slideMaster"):
            start, _, rest = content.partition(b"<p:sldLayoutIdLst>")
            return start + rest.partition(b"</p:sldLayoutIdLst>")[2]
        return content

    return edited(saved(plain()), cut)


def without_placeholders() -> bytes:
    opened = plain()
    for layout in opened.slide_layouts:
        for shape in list(layout.placeholders):
            shape.element.getparent().remove(shape.element)
    return saved(opened)


def with_macros() -> bytes:
    wanted = b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"
    main_type = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
    return edited(saved(plain()), lambda _, content: content.replace(main_type, wanted))


def with_entities() -> bytes:
    def defined(name: str, content: bytes) -> bytes:
        if name != "ppt/slideMasters/slideMaster1.xml":
            return content
        return b'<!DOCTYPE p [<!ENTITY a "aaaa">]>' + content.partition(b"?>")[2]

    return edited(saved(plain()), defined)


def without_measures() -> bytes:
    def zeroed(name: str, content: bytes) -> bytes:
        return content.replace(b"<a:off x=", b'<a:off x="wide" z=') if "slideMaster1.xml" in name else content

    return edited(saved(plain()), zeroed)


def document() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    return out.getvalue()


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "damaged": (lambda: saved(plain())[:-4000], "it is damaged, or no presentation"),
    "document": (document, "it is no presentation"),
    "empty": (lambda: b"", "it is damaged, or no presentation"),
    "encrypted": (lambda: bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504), "it is encrypted, or of PowerPoint 2003"),
    "entities": (with_entities, "its part /ppt/slideMasters/slideMaster1.xml defines entities"),
    "macros": (with_macros, "it has macros"),
    "measures": (without_measures, "its measures cannot be read"),
    "no-layouts": (without_layouts, "it has no slide layouts"),
    "no-placeholders": (without_placeholders, "none of its layouts has a placeholder"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_template_is_refused(name: str, tmp_path, capsys) -> None:
    make, message = REFUSED[name]
    file = tmp_path / "template.pptx"
    file.write_bytes(make())
    with pytest.raises(TemplateError) as refusal:
        branded_template(file.read_bytes())
    assert refusal.value.message.startswith(message)
    assert main(["--template", str(file), "-o", str(tmp_path / "out"), "-f", "pptx"]) == 1
    assert capsys.readouterr().err == f"{file}: {refusal.value}\n"
    assert not (tmp_path / "out").exists()


def test_missing_file_is_refused(tmp_path, capsys) -> None:
    assert main(["--template", str(tmp_path / "none.pptx"), "-o", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err == f"{tmp_path / 'none.pptx'}: it cannot be read: No such file or directory\n"


LECTURE = """lecture:
  id: small
  title: A small lecture
  language: en
  date: 2026-11-23
  template:
    file: uni.pptx
    layouts:
      text: {layout}
topics:
  - id: only
    label: Label
    title: The only point is this
    points: [A point]
"""


def test_unknown_layout_has_its_place_and_near_names(tmp_path, capsys) -> None:
    (tmp_path / "uni.pptx").write_bytes(saved(plain()))
    lecture = tmp_path / "small.yaml"
    lecture.write_text(LECTURE.format(layout="Two Contents"), encoding="utf-8")
    assert main([str(lecture), "-o", str(tmp_path / "out"), "-f", "pptx"]) == 1
    said = capsys.readouterr().err
    assert f"{lecture}:9:13: E405 the template has no layout “Two Contents”\n    did you mean Two Content" in said
    assert "\n1 problem: nothing was written" in said
    assert not (tmp_path / "out").exists()


def test_template_beside_the_lecture_is_used_and_explained(tmp_path, capsys) -> None:
    (tmp_path / "uni.pptx").write_bytes(saved(plain(10, 7.5)))
    lecture = tmp_path / "small.yaml"
    lecture.write_text(LECTURE.format(layout="Title and Content"), encoding="utf-8")
    assert main([str(lecture), "--explain-template", "-o", str(tmp_path / "out")]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[1] == "  page 10 × 7.5 in, 1 slide master(s)"
    assert [line.split()[0] for line in told[4:13]] == [
        "title",
        "topic-right",
        "topic-wide",
        "text",
        "figure",
        "matrix",
        "question",
        "answer",
        "references",
    ]
    assert told[13] == f"  of {lecture}, all fits"
    assert not (tmp_path / "out").exists()
