"""Lock files follow the ids of lectures, and no two lectures share one."""

from __future__ import annotations

from pathlib import Path

import pytest

import source
from source.files.lock import Entry, LockFile, lock_text, read_lock
from source.loading.lecture_files import Loaded, load_all
from source.loading.lock_files import Kept, drop_former
from source.reading.problems import Problem

STARTER = Path(source.__file__).with_name("starter.yaml").read_text(encoding="utf-8")
ENTRY = Entry(1_700_000_000, 1_700_000_001, "0" * 32)


def lecture(path: Path, lecture_id: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(STARTER.replace("id: my-lecture ", f"id: {lecture_id} "), encoding="utf-8")
    return path


def lock(path: Path, owner: str, *items: str) -> LockFile:
    says = LockFile(dict.fromkeys(items, ENTRY), owner)
    path.write_text(lock_text(says), encoding="utf-8")
    return says


def lock_of_before(path: Path, *items: str) -> LockFile:
    """Write a lock file that does not say whose it is."""
    lock(path, "", *items)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "lecture file" not in line), encoding="utf-8")
    return LockFile(dict.fromkeys(items, ENTRY))


def read_one(path: Path) -> Kept:
    [loaded], problems = load_all([path])
    assert problems == []
    return loaded.kept


def said(*paths: Path) -> list[str]:
    return [f"{problem.place}: {problem.code} {problem.message}" for problem in load_all(paths)[1]]


def test_a_lecture_in_a_file_of_another_name_has_its_lock_all_the_same(tmp_path: Path) -> None:
    written = lock(tmp_path / "lung.lock", "lung.yaml", "lung-a")
    renamed = lecture(tmp_path / "Lunge, Sommer 2027.yml", "lung")
    assert read_one(renamed) == Kept(written, tmp_path / "lung.lock")


def test_a_lecture_that_moved_with_its_lock_has_it(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    written = lock(tmp_path / "elsewhere" / "lung.lock", "lung.yaml", "lung-a")
    lecture(tmp_path / "lung.yaml", "lung")
    moved = lecture(tmp_path / "elsewhere" / "moved.yaml", "lung")
    assert read_one(moved) == Kept(written, tmp_path / "elsewhere" / "lung.lock")


def test_a_lock_called_as_the_lecture_file_was_goes_on_under_the_id(tmp_path: Path) -> None:
    path = lecture(tmp_path / "my.yaml", "small-cell")
    before = lock_of_before(tmp_path / "my.lock", "small-cell-a", "small-cell-b")
    kept = read_one(path)
    assert kept == Kept(before, tmp_path / "small-cell.lock", tmp_path / "my.lock")
    drop_former(kept)
    assert (tmp_path / "my.lock").exists()
    lock(tmp_path / "small-cell.lock", "my.yaml", "small-cell-a", "small-cell-b")
    drop_former(read_one(path))
    assert not (tmp_path / "my.lock").exists()


@pytest.mark.parametrize("content", ["[[package]]\n", "", "\0"])
def test_a_file_of_another_program_that_ends_as_a_lock_is_let_alone(tmp_path: Path, content: str) -> None:
    (tmp_path / "poetry.lock").write_text(content, encoding="utf-8")
    assert read_one(lecture(tmp_path / "poetry.yaml", "rhyme")) == Kept(None, tmp_path / "rhyme.lock")


def test_the_lock_of_another_lecture_is_not_taken_for_ones_own(tmp_path: Path) -> None:
    lock(tmp_path / "b.lock", "a.yaml", "b-x")
    assert read_one(lecture(tmp_path / "b.yaml", "c")) == Kept(None, tmp_path / "c.lock")
    lock_of_before(tmp_path / "d.lock", "e-1", "e-2", "e-3")
    path = lecture(tmp_path / "f.yaml", "d")
    assert said(path) == [
        f"{path}:8:7: E402 d.lock is the lock file of another lecture, with the questions e-1, e-2, …"
    ]


def test_two_files_that_share_a_lock_are_refused_also_one_by_one(tmp_path: Path) -> None:
    one, twin = lecture(tmp_path / "one.yaml", "lung"), lecture(tmp_path / "twin.yaml", "lung")
    lock(tmp_path / "lung.lock", "one.yaml", "lung-a")
    assert said(one) == []
    assert said(twin) == [f"{twin}:8:7: E402 one.yaml has the id lung too, and lung.lock is its lock file"]
    lecture(one, "heart")
    assert said(twin) == []


def test_a_lock_that_does_not_say_whose_it_is_is_that_of_the_file_of_its_name(tmp_path: Path) -> None:
    mine, copy = lecture(tmp_path / "lung.yml", "lung"), lecture(tmp_path / "copy.yaml", "lung")
    lock_of_before(tmp_path / "lung.lock", "lung-a")
    assert said(mine) == []
    assert said(copy) == [f"{copy}:8:7: E402 lung.yml has the id lung too, and lung.lock is its lock file"]
    mine.unlink()
    assert said(copy) == []


@pytest.mark.parametrize("owner", ["../../../etc/passwd", "n" * 300, "/dev/zero", "a\\0b", "'\\udcff.yaml'", "", "."])
def test_a_lock_of_a_file_that_is_not_there_is_that_of_the_lecture(tmp_path: Path, owner: str) -> None:
    written = lock(tmp_path / "lung.lock", owner.replace("\\0", "\0"), "lung-a")
    assert read_one(lecture(tmp_path / "lung.yaml", "lung")).lock == written


def test_a_file_by_another_of_its_names_is_no_other_file(tmp_path: Path) -> None:
    """As one in small letters is, where the system takes these for the large ones."""
    path = lecture(tmp_path / "lung.yaml", "lung")
    lock(tmp_path / "lung.lock", "lung.yaml", "lung-a")
    (tmp_path / "Lung.yaml").hardlink_to(path)
    assert said(tmp_path / "Lung.yaml") == []


def test_two_lectures_with_one_id_are_refused_whatever_the_case_of_its_letters(tmp_path: Path) -> None:
    paths = [lecture(tmp_path / name / "a.yaml", lecture_id) for name, lecture_id in (("1", "Lung"), ("2", "lung"))]
    too = "another of these lectures has the id Lung too, but for small and large letters"
    assert said(*paths) == [f"{paths[1]}:8:7: E402 {too}: {paths[0]}"]
    lock(tmp_path / "2" / "LUNG.lock", "b.yaml", "LUNG-a")
    assert said(paths[1]) == [
        f"{paths[1]}:8:7: E402 there is LUNG.lock of a lecture whose id differs only in small and large letters"
    ]


def test_a_file_that_is_named_in_two_ways_counts_once(tmp_path: Path) -> None:
    path = lecture(tmp_path / "a" / "lung.yaml", "lung")
    (tmp_path / "link.yaml").symlink_to(path)
    loaded, problems = load_all([tmp_path / "a" / ".." / "a" / "lung.yaml", path, tmp_path / "link.yaml"])
    assert (len(loaded), problems) == (1, [])


def test_two_questions_that_learners_know_by_one_id_are_refused(tmp_path: Path) -> None:
    first, second = lecture(tmp_path / "1.yaml", "lung"), lecture(tmp_path / "2.yaml", "lung-small")
    first.write_text(first.read_text(encoding="utf-8").replace("id: late-deaths", "id: small-late-deaths"), "utf-8")
    assert said(first, second) == []
    lock(tmp_path / "lung-small.lock", "2.yaml", "lung-small-late-deaths")
    [problem] = problems_of(first, second)
    assert problem.message == f"learners know this question as lung-small-late-deaths, and so another one of {first}"
    assert problem.place.line == 87
    told = f"take the line of lung-small-late-deaths out of {tmp_path / 'lung-small.lock'}: it is then given as a new"
    assert problem.hint == f"{told} question"
    assert problems_of(second, first)[0].hint == problem.hint
    lock(tmp_path / "lung-small.lock", "2.yaml")
    assert problems_of(first, second) == []


def problems_of(*paths: Path) -> list[Problem]:
    return load_all(paths)[1]


def test_what_a_lock_says_is_read_back(tmp_path: Path) -> None:
    written = lock(tmp_path / "lung.lock", "Übung 1.yaml", "lung-a")
    assert read_lock(tmp_path / "lung.lock") == written
    assert isinstance(load_all([lecture(tmp_path / "x.yaml", "lung")])[0][0], Loaded)
