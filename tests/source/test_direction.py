from __future__ import annotations

import pytest

from source.texts.direction import in_order, is_from_right, parted, runs_from_right

MARK = "\N{LEFT-TO-RIGHT MARK}"


@pytest.mark.parametrize(
    "language",
    [
        "ar",
        "ar-EG",
        "fa-IR",
        "he",
        "ur",
        "yi",
        "ps",
        "ckb",
        "dv",
        "ug",
        "az-Arab",
        "az-IR",
        "pa-Arab-PK",
        "ks",
        "ff-Adlm",
    ],
)
def test_language_or_its_script_runs_from_the_right(language: str) -> None:
    assert runs_from_right(language)
    assert runs_from_right(language.upper())


@pytest.mark.parametrize("language", ["en", "de-AT", "zh", "ja", "az", "ar-Latn", "pa", "ks-Deva", "sd-IN", "ku", "th"])
def test_all_others_run_from_the_left(language: str) -> None:
    assert not runs_from_right(language)


@pytest.mark.parametrize(
    ("paragraph", "in_arabic", "in_english"),
    [
        ("الورم نادر", True, True),
        ("TFE3 هو الجين المندمج", True, False),
        ("1. הגידול נדיר (CD31)", True, True),
        ("CD31", True, False),
        ("19/19 (100 %)", True, False),
        ("Smith J. A paper on tumours. J Trials. 2019;1:1-9.", False, False),
        ("p < 0.05 (95 % CI 1.2-3.4)", True, False),
        ("H&E, ×200 · A. Nonym · CC BY 4.0", True, False),
        ("", True, False),
    ],
)
def test_direction_of_a_paragraph(paragraph: str, in_arabic: bool, in_english: bool) -> None:
    assert is_from_right(paragraph, usually=True) is in_arabic
    assert is_from_right(paragraph, usually=False) is in_english


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("عند 87 % من المرضى", "عند [87 %] من المرضى"),
        ("على Xp11 (t(X;17)) هنا", "على [Xp11 (t(X;17))] هنا"),
        ("العمر 15-35 سنة، 5 mg/kg يومياً", "العمر [15-35] سنة، [5 mg/kg] يومياً"),
        ("19/19 (100 %)", "[19/19 (100 %)]"),
        ("CD31+ ו-CD34-", "[CD31+] ו-[CD34-]"),
        ("ירידה של -5 %.", "ירידה של [-5 %]."),
        ("p < 0.05 הוא (95 % CI 1.2-3.4).", "[p < 0.05] הוא ([95 % CI 1.2-3.4])."),
        ("الورم > 5 cm كبير", "الورم [> 5 cm] كبير"),
        ("ورم (19/19) CD34", "ورم [(19/19) CD34]"),
        ("ASPSCR1::TFE3 هو الاندماج", "[ASPSCR1::TFE3] هو الاندماج"),
        ("37 °C في الدم", "[37 °C] في الدم"),
        ("ارتفاع 10 %\n-5 % نعم", "ارتفاع [10 %]\n[-5 %] نعم"),
        ("۱۵ تا ۳۵ سال", "۱۵ تا ۳۵ سال"),
        ("2.\tJones K. مقالة", "2.\t[Jones K]. مقالة"),
    ],
)
def test_what_runs_from_the_left_is_kept_together(written: str, kept: str) -> None:
    (shown,) = in_order([written])
    assert shown.replace(MARK, "|") == kept.replace("[", "|").replace("]", "|")


@pytest.mark.parametrize(
    "text", ["الورم نادر", "جين TFE3 هنا", "(CD31) إيجابي", "ה-5 ימים", "ה-CD31", "++", "-", "87", ""]
)
def test_words_that_every_program_puts_in_order_have_no_marks(text: str) -> None:
    assert in_order([text]) == (text,)


def test_number_of_a_citation_goes_with_the_word_before_it() -> None:
    raised = [False, True, False]
    assert parted(["البقيا", "1", ". CD31 5 mg"], raised) == ("البقيا", "\t", ". CD31 5 mg")
    assert parted(["البقيا 10", "6", " mg"], raised) == ("البقيا 10", "6", " mg")


def test_marks_stand_in_the_runs_whose_words_they_keep_together() -> None:
    assert in_order(["جين ", "TFE3", " (t(X;17))", "1", " هنا"]) == (
        "جين ",
        f"{MARK}TFE3",
        " (t(X;17))",
        f"1{MARK}",
        " هنا",
    )
