"""A lecture of many topics, the same for every program: as our YAML, as Markdown, and as JSON.

Each topic has a title, six points, a speaker's script and two references, one of them cited in a point. Where evidence
is asked for, every tenth slide has a chart of three bars and every tenth a picture of its own.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

REFERENCES = 100
"""As many as a long review has; the topics cite them in turn."""

HEAD = """\
lecture:
  id: many
  title: A lecture of many topics
  language: en-GB
  authors: Histodeck
  date: 2026-11-23
"""

FACT = """\
  rate_{n}_{bar}:
    value: {value} %
    says: rate {bar} of finding {n}
    cite: study{study}
    checked: 2026-11-23
"""

TOPIC = """\
  - id: topic-{n}
    label: Topic {n}
    title: {title}
    points:
{points}    notes: >
      {notes}
    cite: study{second}
"""

CHART = """\
    figure:
      bars: {{Primary: rate_{n}_1, Metastasis: rate_{n}_2, Recurrence: rate_{n}_3}}
      alt: Three bars, one for each kind of tumour.
"""

PICTURE = """\
    figure:
      picture: {picture}
      caption: Nests of cells in finding {n}
      credit: Histodeck
      licence: CC BY 4.0
      alt: A plain ground in one colour.
"""

REFERENCE = """\
  - id: study{n}
    type: article-journal
    author: [{{family: Author{n}, given: A B}}, {{family: Second, given: C}}, {{family: Third, given: D E}}]
    title: Findings in a series of {patients} patients with soft part sarcoma, part {n}
    container-title: Journal of Sarcoma Studies
    issued: {year}
    volume: {n}
    page: {page}-{last}
"""


@dataclass(frozen=True, slots=True)
class Topic:
    """One slide. *first* is cited in the second point, *second* by the slide."""

    n: int
    title: str
    points: tuple[str, ...]
    notes: str
    first: int
    second: int
    bars: tuple[int, ...] = ()
    picture: str = ""

    @property
    def references(self) -> str:
        """The line at the foot of the slide."""
        return "  ".join(f"{n} Author{n} et al. {1950 + n % 70}" for n in (self.first, self.second))


def topics(count: int, *, evidence: bool = False) -> list[Topic]:
    """Return *count* topics."""
    return [_topic(n, evidence=evidence) for n in range(1, count + 1)]


def _topic(n: int, *, evidence: bool) -> Topic:
    percent = 40 + n % 60
    points = (
        f"Nests of {n} to {n + 20} cells lie between thin sinusoids",
        f"Nuclear TFE3 is strong in {percent} of 100 tumours",
        f"Keratin and PAX8 stay negative in {100 - percent} of 100",
        f"The median age at diagnosis is {15 + n % 20} years",
        f"Lung comes first, then bone and brain, after {2 + n % 9} years",
        f"Follow-up lasts at least {10 + n % 15} years",
    )
    notes = (
        f"Say why finding {n} counts. Ask the hall which stain they would order first, and wait for an answer. Then "
        f"show that {percent} of 100 tumours have it and {100 - percent} of 100 have not, and what that means for the "
        "next patient."
    )
    return Topic(
        n,
        f"Finding {n} separates the primary tumour from a metastasis in {percent} of 100 cases",
        points,
        notes,
        n % REFERENCES + 1,
        n * 7 % REFERENCES + 1,
        (percent, 100 - percent, n % 50 + 1) if evidence and n % 10 == 0 else (),
        f"picture-{n}.png" if evidence and n % 10 == 5 else "",
    )


def write(folder: Path, slides: list[Topic]) -> None:
    """Write the lecture into *folder*: lecture.yaml, lecture.md, lecture.json and its pictures."""
    (folder / "lecture.yaml").write_text("".join(_yaml(slides)), encoding="utf-8")
    (folder / "lecture.md").write_text("".join(map(_markdown, slides)), encoding="utf-8")
    listed = [{**asdict(slide), "references": slide.references} for slide in slides]
    (folder / "lecture.json").write_text(json.dumps(listed), encoding="utf-8")
    for slide in slides:
        if slide.picture:
            (folder / slide.picture).write_bytes(_png(slide.n))


def _yaml(slides: list[Topic]) -> Iterator[str]:
    yield HEAD
    charts = [slide for slide in slides if slide.bars]
    yield "facts:\n" if charts else ""
    for slide in charts:
        for bar, value in enumerate(slide.bars, 1):
            yield FACT.format(n=slide.n, bar=bar, value=value, study=slide.first)
    yield "topics:\n"
    for slide in slides:
        cited = [f"{point} [@study{slide.first}]" if n == 1 else point for n, point in enumerate(slide.points)]
        points = "".join(f"      - {point}\n" for point in cited)
        yield TOPIC.format(n=slide.n, title=slide.title, points=points, notes=slide.notes, second=slide.second)
        yield CHART.format(n=slide.n) if slide.bars else ""
        yield PICTURE.format(n=slide.n, picture=slide.picture) if slide.picture else ""
    yield "references:\n"
    for n in range(1, REFERENCES + 1):
        yield REFERENCE.format(n=n, patients=20 + n, year=1950 + n % 70, page=n * 11, last=n * 11 + 9)


def _markdown(slide: Topic) -> str:
    """Return a slide as pandoc reads it; it has no charts."""
    points = "".join(f"- {point}\n" for point in slide.points)
    shown = f"![Nests of cells]({slide.picture})\n\n" if slide.picture else ""
    return f"# {slide.title}\n\n{points}\n{shown}{slide.references}\n\n::: notes\n{slide.notes}\n:::\n\n"


def _png(n: int) -> bytes:
    """Return a plain picture whose colour depends on *n*."""
    width, height = 320, 200
    row = b"\0" + bytes((n % 251, n // 7 % 251, 150)) * width
    head = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(row * height)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in chunks
    )
