"""Every table of words has the same names and fill-ins, and each word is printed somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel import Locale

import source
from source.words.own import fill_ins
from source.words.plurals import CATEGORIES, OTHER
from source.words.printed import COUNT
from source.words.tables import Entry, Table, english, languages, table, tables_for

ROOT = Path(source.__file__).parents[1]
TRANSLATED = [language for language in languages() if language != "en" and "-" not in language]
"""Those that have to be complete: a region's table has only what is otherwise there than in its language."""

every_language = pytest.mark.parametrize("language", TRANSLATED)


def known(language: str) -> Table:
    found = table(language)
    assert found is not None
    return found


def forms_of(language: str) -> set[str]:
    """Return the forms that words have in a language."""
    return {*Locale.parse(language, sep="-").plural_form.tags, OTHER}


def entry(of: Table, key: str) -> Entry:
    found = of.get(key)
    assert found is not None
    return found


def test_four_languages_are_complete() -> None:
    assert set(languages()) >= {"de", "en", "es", "fr"}


@every_language
def test_a_language_has_the_same_words_in_the_same_order_as_english(language: str) -> None:
    assert list(known(language).names()) == list(english().names())


@every_language
def test_a_language_fills_in_the_same(language: str) -> None:
    keys = english().names()
    different = [k for k in keys if fill_ins(entry(known(language), k)) != fill_ins(entry(english(), k))]
    assert different == []


@pytest.mark.parametrize("language", languages())
def test_a_language_has_no_words_that_english_lacks(language: str) -> None:
    assert set(known(language).names()) <= set(english().names())


@pytest.mark.parametrize("language", languages())
def test_forms_are_those_of_the_language_and_lack_at_most_their_number(language: str) -> None:
    for key in known(language).names():
        words = entry(known(language), key)
        if isinstance(words, str):
            continue
        assert "other" in words
        assert not isinstance(entry(english(), key), str), key
        assert set(words) <= (set(CATEGORIES) if key == "citing.ordinal" else forms_of(language)), key
        for form in words.values():
            assert fill_ins(words) - fill_ins(form) <= {COUNT}, key


@pytest.mark.parametrize("language", languages())
def test_no_words_begin_or_end_with_a_space_or_are_typed_without_care(language: str) -> None:
    for key in known(language).names():
        words = entry(known(language), key)
        for text in [words] if isinstance(words, str) else words.values():
            assert key in ("punctuation.colon", "punctuation.semicolon") or text == text.strip(), key
            assert "'" not in text, key
            assert '"' not in text, key
            assert "  " not in text, key


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("group", ["layouts", "names", "sections", "styles"])
def test_names_in_a_list_differ(group: str, language: str) -> None:
    names = [name.casefold() for name in known(language).group(group).values() if isinstance(name, str)]
    assert len(set(names)) == len(names)


def test_french_signs_have_their_narrow_space() -> None:
    french = known("fr")
    texts = [words for key in french.names() for words in [entry(french, key)] if isinstance(words, str)]
    written = [text.replace("(?)", "") for text in texts]  # a sign by itself, which ends no question
    assert [text for text in written if re.search(r"(?<!\u202f)[:;?!»]|«(?!\u202f)", text)] == []


def test_every_word_is_asked_for_somewhere() -> None:
    files = [*ROOT.glob("source/**/*.py"), *ROOT.glob("quiz/**/*.py"), *ROOT.glob("deck/**/*.py")]
    code = "\n".join(file.read_text(encoding="utf-8") for file in [*files, *ROOT.glob("quiz/templates/*.j2")])
    asked = set(re.findall(r"[\"']([a-z]+\.[a-z_]+)[\"']", code))
    whole = set(re.findall(r"f[\"']([a-z]+)\.\{", code))
    unasked = {key for key in english().names() if key not in asked and key.partition(".")[0] not in whole}
    assert unasked == set()


def test_words_are_looked_for_in_the_nearest_language_first() -> None:
    tags = ("de-AT", "DE-latn-at", "fr-CA", "pl", "en-GB")
    assert [[found.language for found in tables_for(tag)] for tag in tags] == [
        ["de", "en"],
        ["de", "en"],
        ["fr", "en"],
        ["en"],
        ["en"],
    ]
