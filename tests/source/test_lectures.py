"""The bundled lectures hold what a teaching session needs."""

from __future__ import annotations

from pathlib import Path

import pytest

import source
from source.lecture import evidence
from source.lecture.lecture import Lecture
from source.loading.load import load

FOLDER = Path(source.__file__).parent / "lectures"


def lecture(name: str) -> Lecture:
    return load(FOLDER / f"{name}.yaml")[0]


@pytest.mark.parametrize("name", ["asps", "ccrcc", "vascular"])
def test_lecture_has_no_problem_and_no_advice(name: str) -> None:
    assert load(FOLDER / f"{name}.yaml")[1] == ()


@pytest.mark.parametrize("name", ["asps", "ccrcc", "vascular"])
def test_every_topic_objective_and_level_is_tested(name: str) -> None:
    read = lecture(name)
    assert {question.topic for question in read.questions} == {topic.id for topic in read.topics}
    tested = {objective for question in read.questions for objective in question.objectives}
    assert tested == {objective.id for objective in read.objectives}
    assert {question.level for question in read.questions} == {"recall", "apply", "analyse"}


@pytest.mark.parametrize("name", ["asps", "ccrcc", "vascular"])
def test_every_slide_and_question_rests_on_a_reference(name: str) -> None:
    read = lecture(name)
    unsupported = [topic.id for topic in read.topics if not evidence.of_part(topic, read)]
    unsupported += [matrix.id for matrix in read.differentials if not evidence.of_part(matrix, read)]
    unsupported += [question.id for question in read.questions if not evidence.of_part(question, read)]
    assert unsupported == []


def test_asps_is_complete() -> None:
    asps = lecture("asps")
    assert 16 <= len(asps.topics) <= 22
    assert [(matrix.id, tuple(matrix.entities)) for matrix in asps.differentials] == [
        ("core", ("asps", "ccrcc", "tfe3rcc", "icth", "avm", "endothelial")),
        ("other-mimics", ("asps", "paraganglioma", "granular", "melanoma", "pecoma")),
    ]
    assert {"malformation-trap", "tfe3-specificity", "same-fusion"} <= {topic.id for topic in asps.topics}
    assert len(asps.questions) >= 40
    vignettes = [question.id for question in asps.questions if question.stem and "-year-old" in question.stem.plain]
    assert len(vignettes) >= 15


@pytest.mark.parametrize("name", ["ccrcc", "vascular"])
def test_the_other_lectures_are_lectures_of_their_own(name: str) -> None:
    read = lecture(name)
    assert len(read.topics) >= 8
    assert len(read.differentials) >= 1
    assert len(read.questions) >= 12


def test_what_the_popular_figure_hides_is_taught_beside_it() -> None:
    """Each often quoted figure stands on the same slide as the better one."""
    asps = lecture("asps")
    together = {
        "epidemiology": {"age_often_quoted", "age_median"},
        "prognosis": {"survival_localised", "survival_localised_registry", "survival_5_years", "survival_20_years"},
        "immunotherapy": {"atezolizumab_response", "atezolizumab_response_fda"},
        "tfe3-specificity": {"tfe3_first_specificity", "tfe3_lab_a_specificity", "tfe3_lab_b_specificity"},
    }
    for topic in asps.topics:
        shown = {name for point in topic.points for name in point.facts}
        assert together.get(topic.id, set()) <= shown
