"""The command as a lecturer runs it: its files, its words and its exit codes."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from select import select
from shutil import copy, copytree, which
from typing import Any
from zipfile import ZipFile, is_zipfile

import pytest
from pptx import Presentation

import generate
import source
from source.command.arguments import EXAMPLES
from source.files.safe_writing import RECORD

pytestmark = pytest.mark.slow

COMMAND = [sys.executable, generate.__file__]
BROKEN = Path(__file__).parent / "source" / "broken"
BESIDE = {"exam": (".exam.b.docx", ".exam.key.docx")}
"""What some formats write beside their own file."""

ENDINGS = [end for name, entry in generate.FORMATS.items() for end in (entry.SUFFIX, *BESIDE.get(name, ()))]
ON_POSIX = pytest.mark.skipif(os.name != "posix", reason="this system has no limits, signals and terminals of POSIX")


def run(
    *arguments: object, environment: dict[str, str] | None = None, **options: Any
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **(environment or {})},
        **options,
    )


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="session")
def new_lecture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("new") / "my-lecture.yaml"
    assert run("--new", path).returncode == 0
    return path


@pytest.fixture
def lecture(new_lecture: Path, tmp_path: Path) -> Path:
    return Path(copy(new_lecture, tmp_path))


def edited(lecture: Path, old: str, new: str) -> None:
    """Put *new* in the place of the first *old* in the file *lecture*."""
    text = lecture.read_text(encoding="utf-8")
    assert old in text
    lecture.write_text(text.replace(old, new, 1), encoding="utf-8")


def wait_until(condition: Callable[[], bool]) -> None:
    """Wait until *condition* holds; a minute is more than any takes."""
    last = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < last
        time.sleep(0.01)


def test_all_bundled_lectures_are_made_in_every_format(tmp_path: Path) -> None:
    result = run("-o", tmp_path)
    endings = (".pptx", "-handout.pptx", *(f"-quiz{ending}" for ending in ENDINGS), "-quiz-report.txt")
    expected = [
        f"{tmp_path.as_posix()}/{name}/{name}{end}" for name in ("asps", "ccrcc", "vascular") for end in endings
    ]
    assert (result.returncode, result.stdout.splitlines()) == (0, expected)
    assert sorted(files(tmp_path)) == sorted(
        [path.removeprefix(f"{tmp_path.as_posix()}/") for path in expected]
        + [f"{name}/{RECORD}" for name in ("asps", "ccrcc", "vascular")]
    )


def test_new_lecture_builds_as_it_is(lecture: Path, tmp_path: Path) -> None:
    result = run(lecture, "-o", tmp_path / "out")
    assert result.returncode == 0
    names = [f"my-lecture-quiz{ending}" for ending in (*ENDINGS, "-report.txt")]
    made = [Path(line).name for line in result.stdout.splitlines()]
    assert made == ["my-lecture.pptx", "my-lecture-handout.pptx", *names, "my-lecture.lock"]


def test_new_never_overwrites(lecture: Path) -> None:
    before = lecture.read_bytes()
    result = run("--new", lecture)
    assert (result.returncode, result.stderr) == (2, f"{lecture} exists: choose another name\n")
    assert lecture.read_bytes() == before


def test_new_lecture_has_the_id_of_its_file_and_is_made_by_the_command_that_is_told(tmp_path: Path) -> None:
    for name, lecture_id in NEW.items():
        said = run(f"--new={name}", cwd=tmp_path).stdout
        told, _, command = said.partition(": edit it, then run: ")
        done = subprocess.run([*shlex.split(command), "-f", "gift"], cwd=tmp_path, capture_output=True, check=False)
        assert (told, done.returncode) == (name, 0)
        assert (tmp_path / "out" / lecture_id / f"{lecture_id}-quiz.gift.txt").is_file()


NEW = {
    "tumours.yaml": "tumours",
    'Übung 3 – Niere\'s "Große" $HOME.yml': "uebung-3-niere-s-grosse-home",
    "-x.yaml": "x",
    "sub/folder/Zażółć   Ñandú_2.YAML": "zazolc-nandu-2",
    "nul.yaml": "nul-lecture",
    "病理学 1.yaml": "1",
    "تشريح.yaml": "lecture-" + sha256("تشريح".encode()).hexdigest()[:6],
    f"{'long ' * 30}.yaml": "-".join(["long"] * 13),
}


def test_installed_command_is_told_by_its_own_name(tmp_path: Path) -> None:
    script = tmp_path / "histodeck"
    root = Path(generate.__file__).parent
    script.write_text(f"import sys\nsys.path.insert(0, {str(root)!r})\nfrom generate import command\ncommand()\n")
    where = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    script.chmod(0o755)
    for arguments, said in {
        ("--new", "a.yaml"): "a.yaml: edit it, then run: histodeck a.yaml\n",
        ("--help",): "usage: histodeck [-h]",
    }.items():
        environment = {**os.environ, "PATH": where}
        done = subprocess.run(
            [sys.executable, script, *arguments], cwd=tmp_path, env=environment, capture_output=True, check=True
        )
        assert done.stdout.decode().startswith(said)
    assert "then run: histodeck THIS-FILE" in (tmp_path / "a.yaml").read_text(encoding="utf-8")


def test_new_leaves_all_files_that_are_others_alone(tmp_path: Path) -> None:
    (tmp_path / "schema.json").write_text('{"title": "Mine"}', encoding="utf-8")
    (tmp_path / "dangling.yaml").symlink_to(tmp_path / "nowhere")
    assert run("--new", tmp_path / "a.yaml").returncode == 0
    assert (tmp_path / "schema.json").read_text(encoding="utf-8") == '{"title": "Mine"}'
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=histodeck.")
    (tmp_path / "histodeck.schema.json").write_bytes(b"\xff")
    before = files(tmp_path)
    for name, said in {
        "b.yaml": "schema.json and histodeck.schema.json beside .+ are other files: choose another folder",
        "dangling.yaml": ".+ exists: choose another name",
        "lecture": ".+ choose a name that ends in .yaml",
        "a\033[31m.yaml": ".+ choose a name without control characters",
        f"sub/{'x' * 300}.yaml": ".+ cannot be written: .+",
        "a.yaml/b.yaml": ".+ cannot be written: .+",
    }.items():
        result = run("--new", tmp_path / name)
        assert result.returncode == 2
        assert re.fullmatch(f"{said}\n", result.stderr)
    assert files(tmp_path) == before


def test_new_brings_its_own_schema_up_to_date(tmp_path: Path) -> None:
    (tmp_path / "schema.json").write_text('{"title": "A Histodeck lecture", "of": "another version"}', encoding="utf-8")
    assert run("--new", tmp_path / "a.yaml").returncode == 0
    assert "another version" not in (tmp_path / "schema.json").read_text(encoding="utf-8")
    assert sorted(files(tmp_path)) == ["a.yaml", "schema.json"]


def test_a_changed_fact_changes_slide_notes_chart_and_items(lecture: Path, tmp_path: Path) -> None:
    said = {}
    for percent in (87, 88):
        text = lecture.read_text(encoding="utf-8").replace("value: 87 %", f"value: {percent} %")
        changed = tmp_path / f"{percent}-percent" / "my.yaml"
        changed.parent.mkdir()
        changed.write_text(text, encoding="utf-8")
        run(changed, "-o", tmp_path / f"{percent}")
        said[percent] = words_in(tmp_path / f"{percent}" / "my-lecture")
    assert {where: words.replace("87", "88") for where, words in said[87].items()} == said[88]
    assert sorted(where for where, words in said[87].items() if "87" in words) == sorted(
        ["chart", "slide", "notes", *(f"my-lecture-quiz{ending}" for ending in ENDINGS)]
    )


def text_in(path: Path) -> str:
    """Return what a file, or each file in a package, has in UTF-8."""
    if not is_zipfile(path):
        return path.read_text(encoding="utf-8")
    with ZipFile(path) as package:
        return "\n".join(package.read(name).decode(errors="ignore") for name in package.namelist())


def words_in(folder: Path) -> dict[str, str]:
    """Return what the slide of the fact, its notes and chart, and each quiz file say."""
    slide = next(s for s in Presentation(str(folder / "my-lecture.pptx")).slides if "outlook" in s.shapes.title.text)
    chart = next(shape.chart for shape in slide.shapes if shape.has_chart)
    # only words with the figure: colours and digests hold digits too
    words = {
        path.name: " ".join(re.findall(r"[^<>\n]*8[78]\s?%[^<>\n]*", text_in(path)))
        for path in folder.glob("my-lecture-quiz*")
    }
    return {
        **words,
        "slide": " ".join(shape.text_frame.text for shape in slide.placeholders if shape.has_text_frame),
        "notes": slide.notes_slide.notes_text_frame.text,
        "chart": str([tuple(series.values) for series in chart.plots[0].series]),
    }


def test_only_the_named_formats_are_made(lecture: Path, tmp_path: Path) -> None:
    result = run(lecture, "-o", tmp_path / "out", "-f", "gift", "-f", "pptx")
    assert [Path(line).name for line in result.stdout.splitlines()] == [
        "my-lecture.pptx",
        "my-lecture-quiz.gift.txt",
        "my-lecture-quiz-report.txt",
        "my-lecture.lock",
    ]


def test_two_runs_give_the_same_bytes(lecture: Path, tmp_path: Path) -> None:
    run(lecture, "-o", tmp_path / "one", environment={"PYTHONHASHSEED": "1", "TZ": "UTC"})
    done = time.time() // 2  # a zip's clock counts in steps of two seconds
    wait_until(lambda: time.time() // 2 > done)
    run(lecture, "-o", tmp_path / "two", environment={"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LC_ALL": "C"})
    assert files(tmp_path / "one") == files(tmp_path / "two") != {}


def test_second_run_leaves_unchanged_files_as_they_are(lecture: Path, tmp_path: Path) -> None:
    """Who keeps the folder in a cloud, or a build that goes by times, sees nothing new."""
    states = []
    for _ in range(2):
        run(lecture, "-o", tmp_path / "out", "-f", "pptx", "-f", "gift", "-f", "anki")
        made = [lecture.with_suffix(".lock"), *(tmp_path / "out" / "my-lecture").iterdir()]
        states.append({path.name: (path.stat().st_ino, path.stat().st_mtime_ns) for path in made})
    assert states[0] == states[1]
    assert len(states[0]) == 6


@pytest.mark.parametrize("path", sorted(BROKEN.glob("*.yaml")), ids=lambda path: path.stem)
def test_mistake_ends_with_1_and_touches_nothing(path: Path, tmp_path: Path) -> None:
    result = run(path, "-o", tmp_path / "out")
    problems = path.with_suffix(".txt").read_text(encoding="utf-8").replace(path.name, str(path))
    count = len(re.findall(r"^\S", problems, re.MULTILINE))
    ending = f"{count} problem{'' if count == 1 else 's'}: nothing was written\n"
    assert (result.returncode, result.stdout, result.stderr) == (1, "", problems + ending)
    assert not (tmp_path / "out").exists()


def test_one_wrong_lecture_stops_all(lecture: Path, tmp_path: Path) -> None:
    result = run(lecture, BROKEN / "unknown-key.yaml", "-o", tmp_path / "out")
    assert result.returncode == 1
    assert not (tmp_path / "out").exists()


def test_two_lectures_with_one_id_are_refused(lecture: Path, tmp_path: Path) -> None:
    twin = tmp_path / "twin.yaml"
    twin.write_bytes(lecture.read_bytes())
    result = run(lecture, twin, "-o", tmp_path / "out")
    said = f"{twin}:8:7: E402 another of these lectures has the id my-lecture too: {lecture}\n"
    assert result.stderr.startswith(said)
    assert result.returncode == 1


def test_a_copy_with_the_same_id_is_refused_in_a_run_of_its_own(lecture: Path, tmp_path: Path) -> None:
    run(lecture, "-o", tmp_path / "out", "-f", "gift")
    before = files(tmp_path)
    twin = Path(copy(lecture, tmp_path / "twin.yaml"))
    result = run(twin, "-o", tmp_path / "elsewhere", "-f", "gift")
    said = f"{twin}:8:7: E402 my-lecture.yaml has the id my-lecture too, and my-lecture.lock is its lock file\n"
    assert (result.returncode, result.stderr.startswith(said)) == (1, True)
    twin.unlink()
    assert files(tmp_path) == before


def test_a_lecture_in_a_renamed_file_loses_nothing(lecture: Path, tmp_path: Path) -> None:
    lock = tmp_path / "my-lecture.lock"
    run(lecture, "-o", tmp_path / "out", "-f", "anki")
    before = lock.read_text(encoding="utf-8")
    renamed = lecture.rename(tmp_path / "Sarkome, 3. Vorlesung.yaml")
    result = run(renamed, "-o", tmp_path / "out", "-f", "anki", environment={"SOURCE_DATE_EPOCH": "1900000000"})
    assert result.returncode == 0
    assert lock.read_text(encoding="utf-8") == before.replace("my-lecture.yaml", "Sarkome, 3. Vorlesung.yaml")
    assert [path.name for path in tmp_path.glob("*.lock")] == ["my-lecture.lock"]


def test_a_lock_of_before_goes_on_by_its_new_name_with_the_ids_that_learners_know(
    lecture: Path, tmp_path: Path
) -> None:
    run(lecture, "-o", tmp_path / "first", "-f", "gift")
    (tmp_path / "my-lecture.lock").unlink()
    mine = lecture.rename(tmp_path / "mine.yaml")
    (tmp_path / "mine.lock").write_text(LOCK_OF_BEFORE, encoding="utf-8")
    result = run(mine, "-o", tmp_path / "out", "-f", "moodle")
    assert (result.returncode, result.stdout.splitlines()[-1]) == (0, (tmp_path / "my-lecture.lock").as_posix())
    assert result.stderr == f"{tmp_path}/mine.lock is now my-lecture.lock, called as the lecture's id is\n"
    assert [path.name for path in tmp_path.glob("*.lock")] == ["my-lecture.lock"]
    written = (tmp_path / "out" / "my-lecture" / "my-lecture-quiz.moodle.xml").read_text(encoding="utf-8")
    assert re.findall("<idnumber>(.+)</idnumber>", written) == [
        "my-lecture--spread-at-diagnosis",
        "my-lecture-late-deaths",
    ]


LOCK_OF_BEFORE = f"""\
# What learners were given of each question, and when it changed. Written by each run: keep it with the lecture.
# question, given since, changed, state
my-lecture-late-deaths 2026-11-23T00:00:00Z 2026-11-23T00:00:00Z {"0" * 32}
"""


def test_near_miss_of_a_format_is_understood() -> None:
    result = run("-f", "mooodle")
    assert result.returncode == 2
    assert result.stderr.endswith("error: argument -f/--format: there is no format mooodle: did you mean moodle?\n")


def test_formats_are_listed() -> None:
    names = [line.split()[0] for line in run("--list-formats").stdout.splitlines()]
    assert names == ["pptx", "handout", *generate.FORMATS]


def test_version_and_help() -> None:
    assert run("--version").stdout == f"histodeck {generate.VERSION}\n"
    assert EXAMPLES.rstrip() in run("--help").stdout


def test_check_lists_what_awaits_review_and_writes_nothing(lecture: Path, tmp_path: Path) -> None:
    text = lecture.read_text(encoding="utf-8")
    lecture.write_text(
        text.replace("    checked:", "    awaits_review: one centre only\n    checked:", 1), encoding="utf-8"
    )
    result = run("--check", lecture, "-o", tmp_path / "out")
    assert result.stdout == (
        "my-lecture: awaits review: fact survival_localised: one centre only\n1 lecture checked: no problem\n"
    )
    assert result.returncode == 0
    assert not (tmp_path / "out").exists()


def test_text_that_does_not_fit_its_slide_stops_the_run_at_its_place(lecture: Path, tmp_path: Path) -> None:
    text = lecture.read_text(encoding="utf-8")
    long = " ".join(["Spread at diagnosis decides the five-year outlook"] * 6)
    lecture.write_text(text.replace("Spread at diagnosis decides the five-year outlook", long, 1), encoding="utf-8")
    result = run(lecture, "-o", tmp_path / "out")
    line = text[: text.index("    title: Spread at diagnosis")].count("\n") + 1
    assert result.stderr.startswith(f"{lecture}:{line}:12: E601 the title needs ")
    assert result.stderr.endswith("1 problem: nothing was written\n")
    assert (result.returncode, (tmp_path / "out").exists()) == (1, False)


def test_check_reads_the_deck_as_everybody_has_to(lecture: Path) -> None:
    text = lecture.read_text(encoding="utf-8")
    start = text.index("      alt: Two bars.")
    end = text.index("\n", start)
    lecture.write_text(f"{text[:start]}      alt: chart.png{text[end:]}", encoding="utf-8")
    result = run("--check", lecture)
    assert result.returncode == 1
    assert re.findall(r"^\S+: slide \d+, .*?: \S+:", result.stderr, re.MULTILINE) == [
        "my-lecture.pptx: slide 3, Chart: alt-text:",
        "my-lecture-handout.pptx: slide 3, Chart: alt-text:",
    ]


def test_every_run_says_how_much_awaits_review(lecture: Path, tmp_path: Path) -> None:
    text = lecture.read_text(encoding="utf-8")
    lecture.write_text(
        text.replace("    checked:", "    awaits_review: one centre only\n    checked:", 1), encoding="utf-8"
    )
    result = run(lecture, "-o", tmp_path / "out", "-f", "selftest")
    assert result.stderr == "1 statement awaits review: --check lists them\n"


def test_edited_file_is_left_alone(lecture: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(lecture, "-o", out, "-f", "pptx")
    deck = out / "my-lecture" / "my-lecture.pptx"
    made = deck.read_bytes()
    deck.write_bytes(b"edited by hand")
    for _ in range(2):
        result = run(lecture, "-o", out, "-f", "pptx")
        assert result.stdout == f"{deck.with_name('my-lecture.new.pptx').as_posix()}\n"
        assert result.stderr == "my-lecture.pptx was edited by hand and is left as it is: the new one is beside it\n"
    assert deck.read_bytes() == b"edited by hand"
    assert deck.with_name("my-lecture.new.pptx").read_bytes() == made


def test_where_the_record_is_gone_no_file_is_called_edited_and_none_is_lost(lecture: Path, tmp_path: Path) -> None:
    out = tmp_path / "out" / "my-lecture"
    run(lecture, "-o", tmp_path / "out", "-f", "gift", "-f", "aiken", "-f", "csv")
    edited(lecture, "ask: What share", "ask: Which share")
    (out / RECORD).unlink()
    aiken, gift = out / "my-lecture-quiz.aiken.txt", out / "my-lecture-quiz.gift.txt"
    aiken.write_bytes(b"edited by hand")
    before = gift.read_bytes()
    result = run(lecture, "-o", tmp_path / "out", "-f", "gift", "-f", "aiken")
    assert f"{(out / RECORD).as_posix()} is gone, by which files are known" in result.stderr
    assert "was edited by hand" not in result.stderr
    assert [path.name for path in out.glob("*.new.*")] == []
    assert aiken.with_name("my-lecture-quiz.aiken.before.txt").read_bytes() == b"edited by hand"
    assert gift.with_name("my-lecture-quiz.gift.before.txt").read_bytes() == before
    assert b"Which share" in gift.read_bytes()
    again = run(lecture, "-o", tmp_path / "out", "-f", "gift", "-f", "aiken")
    assert "gone" not in again.stderr


def test_a_lecture_with_the_id_of_another_is_refused_by_its_folder(lecture: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / "other.yaml"
    other.parent.mkdir()
    copy(lecture, other)
    run(lecture, "-o", tmp_path / "out", "-f", "gift")
    before = files(tmp_path)
    result = run(other, "-o", tmp_path / "out", "-f", "gift")
    said = f"E402 {tmp_path}/out/my-lecture has the files of another lecture with the id my-lecture: {lecture}\n"
    assert (result.returncode, result.stderr.startswith(f"{other}:8:7: {said}")) == (1, True)
    assert files(tmp_path) == before
    assert run("--check", other, "-o", tmp_path / "out").returncode == 0
    assert run(other, "-o", tmp_path / "second", "-f", "gift").returncode == 0
    lecture.unlink()
    assert run(other, "-o", tmp_path / "out", "-f", "gift").returncode == 0


def test_a_lecture_whose_id_is_written_with_other_letters_is_refused_by_the_folder(
    lecture: Path, tmp_path: Path
) -> None:
    run(lecture, "-o", tmp_path / "out", "-f", "gift")
    edited(lecture, "id: my-lecture", "id: My-Lecture")
    (tmp_path / "my-lecture.lock").unlink()
    result = run(lecture, "-o", tmp_path / "out", "-f", "gift")
    assert result.returncode == 1
    assert f"{tmp_path}/out has a folder my-lecture, which differs from this id only in small" in result.stderr


@ON_POSIX
@pytest.mark.parametrize("step", range(2, 50, 8))
def test_a_run_that_was_killed_is_made_good_by_the_next(versions: tuple[Path, Path], tmp_path: Path, step: int) -> None:
    before, after = versions
    out = copytree(before / "out", tmp_path / "out")
    code = (
        "import sys; from tests.source.kill_at import kill_at; import generate; "
        "kill_at(int(sys.argv[1]), sys.argv[2]); generate.main(sys.argv[3:])"
    )
    arguments = [str(step), str(tmp_path), str(after / "my-lecture.yaml"), "-o", str(out)]
    root = Path(generate.__file__).parent
    done = subprocess.run([sys.executable, "-c", code, *arguments], cwd=root, capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL
    result = run(after / "my-lecture.yaml", "-o", out)
    assert "edited by hand" not in result.stderr
    assert without_lecture(out) == without_lecture(after / "out")


@ON_POSIX
def test_a_first_run_that_was_killed_leaves_nothing_strange_after_the_next(lecture: Path, tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    whole.mkdir()
    run(copy(lecture, whole), "-o", whole / "out", "-f", "gift", "-f", "csv")
    code = (
        "import sys; from tests.source.kill_at import kill_at; import generate; "
        "kill_at(int(sys.argv[1]), sys.argv[2]); generate.main(sys.argv[3:])"
    )
    ends = []
    for step in range(2, 53, 3):
        folder = tmp_path / str(step)
        folder.mkdir()
        arguments = [copy(lecture, folder), "-o", folder / "out", "-f", "gift", "-f", "csv"]
        command = [sys.executable, "-c", code, str(step), str(folder), *map(str, arguments)]
        root = Path(generate.__file__).parent
        ends.append(subprocess.run(command, cwd=root, capture_output=True, check=False).returncode)
        assert "edited by hand" not in run(*arguments).stderr
        assert files(folder) == files(whole)
        assert [path.name for path in folder.rglob(".*")] == [RECORD]
    assert -signal.SIGKILL in ends
    assert ends[-1] == 0


def test_folder_that_cannot_be_written_is_reported(lecture: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    result = run(lecture, "-o", tmp_path / "out")
    assert result.returncode == 2
    assert re.fullmatch(r"\S+out\S*: cannot be written: .+; no file was changed\n", result.stderr)


@ON_POSIX
def test_full_disk_leaves_the_old_files_whole(lecture: Path, tmp_path: Path) -> None:
    import resource

    out = tmp_path / "out"
    run(lecture, "-o", out)
    before = files(out)
    lecture.write_text(lecture.read_text(encoding="utf-8").replace("87 %", "88 %"), encoding="utf-8")

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    result = run(lecture, "-o", out, preexec_fn=limit)
    assert result.returncode == 2
    assert result.stderr.endswith("cannot be written: File too large; no file was changed\n")
    assert files(out) == before


MOMENTS: dict[str, Callable[[bytes, Path], bool]] = {
    "at once": lambda said, out: True,
    "making the deck": lambda said, out: b"my-lecture: pptx" in said,
    "making the handout": lambda said, out: b"my-lecture: handout" in said,
    "writing": lambda said, out: any(out.glob("*/.histodeck.new/*")),
    "exchanging": lambda said, out: any(out.glob("*/.histodeck.old/*")),
}
"""When a run is interrupted: by what it has said on a terminal, and by what is in its folder."""


@pytest.fixture(scope="session")
def versions(new_lecture: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two folders, each with a lecture and its output: the second as the first becomes when a fact changes."""
    before, after = (tmp_path_factory.mktemp(name) for name in ("before", "after"))
    for folder in (before, after):
        copy(new_lecture, folder)
    edited(after / "my-lecture.yaml", "87 %", "88 %")
    for folder in (before, after):
        assert run(folder / "my-lecture.yaml", "-o", folder / "out").returncode == 0
    return before, after


@ON_POSIX
@pytest.mark.parametrize("moment", MOMENTS)
def test_interrupted_run_leaves_whole_files(versions: tuple[Path, Path], tmp_path: Path, moment: str) -> None:
    before, after = versions
    out = copytree(before / "out", tmp_path / "out")
    with on_a_terminal(after / "my-lecture.yaml", "-o", out) as (process, terminal):
        said = b""
        while not MOMENTS[moment](said, out) and process.poll() is None:
            said += read_from(terminal) if select([terminal], [], [], 0.001)[0] else b""
        process.send_signal(signal.SIGINT)
        while piece := read_from(terminal):
            said += piece
    assert without_lecture(out) in (without_lecture(before / "out"), without_lecture(after / "out"))


def without_lecture(out: Path) -> dict[str, bytes]:
    """Return the files in *out*, and in its records nothing of where the lecture is."""
    return {name: re.sub(b"^# lecture file: .*\n", b"", content) for name, content in files(out).items()}


def test_lock_file_remembers_and_only_what_changed_is_given_again(lecture: Path, tmp_path: Path) -> None:
    out, lock = tmp_path / "out", lecture.with_suffix(".lock")
    run(lecture, "-o", out, "-f", "gift")
    first = lock.read_bytes()
    run(lecture, "-o", out, "-f", "gift", environment={"SOURCE_DATE_EPOCH": "1800000000"})
    assert lock.read_bytes() == first
    text = lecture.read_text(encoding="utf-8")
    lecture.write_text(text.replace("ask: Which", "ask: And which", 1), encoding="utf-8")
    edited = run(lecture, "-o", out, "--changed-since", "2027-01-15", environment={"SOURCE_DATE_EPOCH": "1800000000"})
    stem = f"{out.as_posix()}/my-lecture/my-lecture-quiz-since-2027-01-15"
    assert edited.stdout.splitlines() == [
        f"{stem}.moodle.xml",
        f"{stem}.txt",
        f"{stem}-report.txt",
        lock.as_posix(),
    ]
    assert Path(f"{stem}.moodle.xml").read_text(encoding="utf-8").count('<question type="multichoice">') == 1
    assert "And which" in Path(f"{stem}.txt").read_text(encoding="utf-8")
    assert "2027-01-15T08:00:00Z" in lock.read_text(encoding="utf-8")


@pytest.mark.parametrize("written", ["yesterday", "-1", "1.5", "９", "1" * 5_000])
def test_a_time_that_is_none_is_a_wrong_call(lecture: Path, tmp_path: Path, written: str) -> None:
    result = run(lecture, "-o", tmp_path / "out", environment={"SOURCE_DATE_EPOCH": written})
    assert result.returncode == 2
    assert "error: SOURCE_DATE_EPOCH is no time in seconds since 1970: " in result.stderr


def test_a_lecture_on_what_was_right_in_antiquity_is_made_again(lecture: Path, tmp_path: Path) -> None:
    edited(lecture, "date: 2026-11-23 ", "date: 0079-10-24 ")
    for _ in range(2):
        result = run(lecture, "-o", tmp_path / "out", "-f", "anki", "-f", "csv")
        assert (result.returncode, result.stderr) == (0, "")
    assert " 0079-10-24T00:00:00Z " in (tmp_path / "my-lecture.lock").read_text(encoding="utf-8")


@ON_POSIX
def test_a_run_in_a_folder_that_was_deleted_says_so(lecture: Path, tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    for arguments in ([str(lecture), "-f", "gift"], ["a.yaml"]):
        inside = "import os, sys; os.rmdir(os.getcwd()); os.execv(sys.executable, sys.argv[1:])"
        command = [sys.executable, "-c", inside, sys.executable, *COMMAND[1:], *arguments]
        done = subprocess.run(command, cwd=tmp_path / "gone", capture_output=True, text=True, check=False)
        assert (done.returncode in (1, 2), "Traceback" in done.stderr) == (True, False)
        (tmp_path / "gone").mkdir()


def test_damaged_lock_file_stops_the_run_at_its_place(lecture: Path, tmp_path: Path) -> None:
    lecture.with_suffix(".lock").write_text("<<<<<<< mine\n", encoding="utf-8")
    result = run(lecture, "-o", tmp_path / "out")
    assert result.stderr == (
        f"{lecture.with_suffix('.lock')}:1:1: E108 this line is not understood: <<<<<<< mine\n"
        "    undo the change to it; or delete the file, and all questions count as new\n"
        "1 problem: nothing was written\n"
    )
    assert (result.returncode, (tmp_path / "out").exists()) == (1, False)


def test_what_is_not_carried_is_said_in_short_and_reported_in_full(lecture: Path, tmp_path: Path) -> None:
    text = lecture.read_text(encoding="utf-8")
    lecture.write_text(text.replace("    ask: Which", "    points: 2\n    ask: Which", 1), encoding="utf-8")
    result = run(lecture, "-o", tmp_path / "out", "-f", "gift")
    assert result.stderr == "my-lecture: gift 2 in part (see my-lecture-quiz-report.txt)\n"
    report = (tmp_path / "out" / "my-lecture" / "my-lecture-quiz-report.txt").read_text(encoding="utf-8")
    assert re.findall("in part, without: (.+)", report) == [
        "that its answers keep their order",
        "how many points it is worth",
    ]


def ended(
    *arguments: object, out: int | None = subprocess.PIPE, error: int | None = subprocess.PIPE
) -> tuple[int, bytes]:
    """Return how the command ends, and what it says on standard error; a stream that is None is closed to it."""
    closed = [handle for handle, stream in ((1, out), (2, error)) if stream is None]

    def close() -> None:
        for handle in closed:
            os.close(handle)

    command = [*COMMAND, *map(str, arguments)]
    done = subprocess.run(command, stdout=out, stderr=error, preexec_fn=close if closed else None, check=False)
    return done.returncode, done.stderr or b""


@contextmanager
def without_reader() -> Iterator[int]:
    reading, writing = os.pipe()
    os.close(reading)
    yield writing
    os.close(writing)


@contextmanager
def full() -> Iterator[int]:
    handle = os.open("/dev/full", os.O_WRONLY)
    yield handle
    os.close(handle)


@ON_POSIX
def test_where_nobody_hears_it_the_work_is_done_and_the_code_is_right(lecture: Path, tmp_path: Path) -> None:
    wrong = BROKEN / "unknown-key.yaml"
    with without_reader() as gone:
        for place, stream in enumerate((gone, None)):
            out = tmp_path / f"out{place}"
            assert ended(lecture, "-o", out, "-f", "moodle", out=stream) == (0, b"")
            assert len(files(out)) == 3
            assert ended("--list-formats", out=stream) == (0, b"")
            assert ended("--version", out=stream) == (0, b"")
            assert ended("--help", out=stream) == (0, b"")
            assert ended("--check", lecture, out=stream)[0] == 0
            assert ended("-f", "mooodle", error=stream) == (2, b"")
            assert ended(wrong, "-o", out, error=stream) == (1, b"")
            assert ended(wrong, "-o", out, out=stream, error=stream) == (1, b"")
            assert ended(lecture, "-o", out, "-f", "moodle", out=stream, error=stream) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_what_cannot_be_said_since_a_disk_is_full_ends_with_1(lecture: Path, tmp_path: Path) -> None:
    out, why = tmp_path / "out", b"standard output cannot be written: No space left on device\n"
    with full() as stream:
        assert ended(lecture, "-o", out, "-f", "moodle", out=stream) == (1, why)
        assert len(files(out)) == 3
        assert ended("--list-formats", out=stream) == (1, why)
        assert ended("--version", out=stream) == (1, why)
        assert ended("-f", "mooodle", error=stream) == (2, b"")
        assert ended("--new", tmp_path / "a.yaml", out=stream) == (1, why)
        assert ended(BROKEN / "unknown-key.yaml", error=stream) == (1, b"")
        assert ended(lecture, "-o", out, "-f", "moodle", out=stream, error=stream) == (1, b"")


STEERING = re.compile(rb"[\0-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xa8-\xae]|\xe2\x81[\xa6-\xa9]")
EVIL = "a\033[31mb\x07\x9b2J\u202ec"


@ON_POSIX
def test_nothing_that_is_said_steers_a_terminal(lecture: Path, tmp_path: Path) -> None:
    folder = tmp_path / EVIL
    folder.mkdir()
    mine = Path(copy(lecture, folder / "mine.yaml"))
    evil = Path(copy(lecture, folder / f"{EVIL}\n.yaml"))
    text = lecture.read_text(encoding="utf-8")
    keys = folder / "keys.yaml"
    keys.write_text(text.replace("  minutes: 5\n", '  "x\\e[2J\\u202Ey": 5\n', 1), encoding="utf-8")
    long = folder / "long.yaml"
    long.write_text(text.replace("  minutes: 5\n", f"  {'x' * 40_000}: 5\n", 1), encoding="utf-8")
    (folder / "my-lecture.lock").write_text(f"{EVIL}\n", encoding="utf-8")
    said = [
        run(mine, "-o", tmp_path / "out"),
        run(keys, folder / "none.yaml", long, "-o", tmp_path / "out"),
        run("--check", evil),
        run("-f", EVIL),
        run("--changed-since", EVIL),
        run(f"--{EVIL}"),
        run("--new", folder / f"{EVIL}.yaml"),
        run(lecture, "--template", folder / f"{EVIL}.potx", "-o", tmp_path / "out"),
        run("-f", "x" * 100_000),
        run("y" * 100_000),
        run(lecture, "-o", folder / EVIL, "-f", "gift"),
        run(lecture, "-o", mine, "-f", "gift"),
    ]
    for result in said:
        assert STEERING.search((result.stdout + result.stderr).encode()) is None
        assert max(map(len, (result.stdout + result.stderr).splitlines()), default=0) < 2_500
    assert [result.returncode for result in said] == [1, 1, 1, 2, 2, 2, 2, 1, 2, 1, 0, 2]
    assert said[1].stderr.count("x\\x1b[2J\\u202ey is not a key here") == 1
    terminal = re.sub(r"\033\[1m|\033\[0m|\r\033\[K|\r\n", "", on_terminal(keys, mine, environment={}))
    assert STEERING.search(terminal.encode()) is None


@ON_POSIX
@pytest.mark.parametrize("no_color", [False, True])
def test_terminal_shows_progress_and_a_summary(lecture: Path, tmp_path: Path, no_color: bool) -> None:
    said = on_terminal(lecture, "-o", tmp_path / "out", environment={"NO_COLOR": "1"} if no_color else {})
    assert "making my-lecture: pptx …" in said
    assert re.search(rf"\d+ files in {tmp_path.as_posix()}/out/my-lecture in \d+\.\d s", said)


@ON_POSIX
def test_colour_is_for_terminals_that_want_it(tmp_path: Path) -> None:
    assert "\033[1m" in on_terminal(BROKEN / "unknown-key.yaml", environment={})
    assert "\033[1m" not in on_terminal(BROKEN / "unknown-key.yaml", environment={"NO_COLOR": "1"})


def on_terminal(*arguments: object, environment: dict[str, str]) -> str:
    with on_a_terminal(*arguments, environment=environment) as (_, terminal):
        return b"".join(iter(lambda: read_from(terminal), b"")).decode()


@contextmanager
def on_a_terminal(
    *arguments: object, environment: dict[str, str] | None = None
) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """Run the command on a terminal, and give the process and the terminal's other side."""
    import pty

    ours, theirs = pty.openpty()
    own = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | (environment or {})
    process = subprocess.Popen([*COMMAND, *map(str, arguments)], stdout=theirs, stderr=theirs, env=own)
    os.close(theirs)
    yield process, ours
    os.close(ours)
    process.wait()


def read_from(terminal: int) -> bytes:
    """Return what was written on a terminal; nothing at its end, which Linux reports as an error."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


def test_record_of_what_was_written_is_one_that_sha256sum_checks(lecture: Path) -> None:
    assert run(lecture, "-o", lecture.parent / "out", "-f", "gift", "-f", "aiken").returncode == 0
    written = files(lecture.parent / "out" / "my-lecture")
    record = written.pop(RECORD).decode()
    if program := which("sha256sum"):
        subprocess.run([program, "-c", "--strict", RECORD], cwd=lecture.parent / "out" / "my-lecture", check=True)
    assert record == "# lecture file: ../../my-lecture.yaml\n" + "".join(
        f"{sha256(written[name]).hexdigest()}  {name}\n" for name in sorted(written)
    )


def test_start_up_is_paid_only_for_what_is_used(lecture: Path) -> None:
    code = (
        "import sys, generate; generate.main(sys.argv[1:]); "
        "print(sorted({'deck', 'jinja2', 'lxml', 'pptx', 'resvg_py'} & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, lecture, "-o", lecture.parent / "out", "-f", "gift"],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(generate.__file__).parent,
    )
    assert result.stdout.splitlines()[-1] == "[]"


def test_starter_is_shipped() -> None:
    folder = Path(source.__file__).parent
    assert (folder / "starter.yaml").is_file()


def test_a_mistake_is_not_buried_in_advice(lecture: Path, tmp_path: Path) -> None:
    edited(lecture, "    topic: late\n", "    topic: prognosis\n")
    other = Path(copy(lecture, tmp_path / "other.yaml"))
    edited(other, "authors:", "autors:")
    ended = run(lecture, other, "-o", tmp_path / "out")
    assert ended.returncode == 1
    assert ended.stderr.splitlines()[0].endswith("E201 autors is not a key here")
    last = "1 problem: nothing was written; 1 piece of advice will be shown when all is right"
    assert (len(ended.stderr.splitlines()), ended.stderr.splitlines()[-1]) == (3, last)


def test_advice_is_shown_in_full_where_it_is_asked_for(lecture: Path, tmp_path: Path) -> None:
    topics = "".join(
        f"  - {{id: t{number}, label: L, title: This is a slide, points: ['{{{{ survival_spread }}}}', b]}}\n"
        for number in range(6)
    )
    edited(lecture, "\nsummary:", f"{topics}\nadvice: {{A711: off}}\n\nsummary:")
    short, full = (run("-f", "pptx", *more, lecture, "-o", tmp_path / "out").stderr for more in ((), ("--advice",)))
    assert "and 3 more" in short
    assert short.splitlines()[-1] == "advice: 6 more switched off in the lecture"
    assert all(f"no question tests the topic t{number}" in full for number in range(6))
