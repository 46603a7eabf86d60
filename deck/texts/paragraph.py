"""Paragraphs of slides and notes: runs in which each citation is already its superscript number.

A run whose text is a single line feed breaks the line. A run whose link begins with # leads to the slide with that id.
"""

from __future__ import annotations

from source.texts.markup import PARAGRAPH, Run

Paragraph = tuple[Run, ...]


def plain_paragraph(words: str) -> Paragraph:
    """Return plain *words* as a paragraph."""
    return (Run(words),)


def split(runs: Paragraph) -> tuple[Paragraph, ...]:
    """Return *runs* parted where a line feed stands."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        if run == PARAGRAPH or run.text == "\n":
            lines.append([])
        else:
            lines[-1].append(run)
    return tuple(tuple(line) for line in lines if line)


def on_one_line(runs: Paragraph) -> Paragraph:
    """Return *runs* with spaces in place of their line breaks."""
    return tuple(Run(" ") if run.text == "\n" else run for run in runs)


def spoken_words(runs: Paragraph) -> str:
    """Return the bare words of *runs*, without superscripts."""
    return "".join(run.text for run in runs if not run.superscript)


def behind(before: str, run: Run) -> Paragraph:
    """Return *run* behind what stands *before* it, as one run where both are in the lecture's language."""
    return (Run(before), run) if run.language else (run._replace(text=f"{before}{run.text}"),)


def joined(runs: Paragraph) -> Paragraph:
    """Return *runs*, neighbours that look alike as one."""
    found: list[Run] = []
    for run in runs:
        alike = found and found[-1][1:] == run[1:] and "\n" not in (found[-1].text, run.text)
        found.append(run._replace(text=found.pop().text + run.text) if alike else run)
    return tuple(found)
