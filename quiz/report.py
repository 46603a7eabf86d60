"""What each file carries of each item: nothing is dropped without a line here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from quiz.written import carry_any
from source.command.streams import in_a_line

if TYPE_CHECKING:
    from quiz.items import Quiz
    from quiz.written import Loss

Losses = Mapping[str, Sequence["Loss"]]
"""What is not carried, by the format."""


def summary(quiz: Quiz, losses: Losses) -> str:
    """Return in one line how many items each format carries in part or not at all; nothing where all carry all."""
    if not quiz.items:
        return "no question, and so no file"
    found = {name: _counted(of_format, quiz) for name, of_format in losses.items()}
    return ", ".join(f"{name} {how}" for name, how in found.items() if how)


def report(quiz: Quiz, files: Mapping[str, str], losses: Losses) -> str:
    """Return for each format, whose file is in *files*, whether each item is carried, carried in part or left out."""
    title = quiz.words.said("report.title", title=in_a_line(" ".join(quiz.title.plain.split())), count=len(quiz.items))
    lines = [title, "=" * len(title), ""]
    for name, file in files.items():
        lines += _of_format(quiz, f"{file} ({name})", losses.get(name, ()))
    return "\n".join(lines)


def _of_format(quiz: Quiz, title: str, losses: Sequence[Loss]) -> Iterator[str]:
    words = quiz.words
    yield title
    yield "-" * len(title)
    if not carry_any(losses, quiz.items):
        yield f"  {words['report.no_file' if quiz.items else 'report.no_question']}"
    elif not losses:
        yield f"  {words['report.all_whole']}"
    by_item: dict[str, list[Loss]] = {}
    for loss in losses:
        by_item.setdefault(loss.item, []).append(loss)
    for item in quiz.items if losses else ():
        found = by_item.get(item.id, [])
        missing = ", ".join(loss.what for loss in found)
        if any(loss.is_left_out for loss in found):
            how = words.said("report.left_out", why=missing)
        else:
            how = words.said("report.in_part", missing=missing) if found else words["report.whole"]
        yield f"  {item.id}{words['punctuation.colon']}{how}"
    yield ""


def _counted(losses: Sequence[Loss], quiz: Quiz) -> str:
    if not carry_any(losses, quiz.items):
        return "without a file, since no question could be in it"
    out = {loss.item for loss in losses if loss.is_left_out}
    part = {loss.item for loss in losses} - out
    counts = ((len(part), "in part"), (len(out), "left out"))
    return " and ".join(f"{count} {how}" for count, how in counts if count)
