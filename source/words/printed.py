"""The words of one lecture's outputs: in its language where there are words in it, else in English and marked so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from source.texts.direction import runs_from_right
from source.texts.markup import Run
from source.words.tables import ENGLISH, Entry, english, primary, tables_for

Own = Mapping[str, Entry]
"""A lecture's own words, by their names: ``exam.title``."""

NONE: Own = MappingProxyType({})
FILL_IN = re.compile(r"\{(\w+)\}")
COUNT = "count"
"""The number that decides which of several forms is taken."""

_MARK = "\N{LEFT-TO-RIGHT MARK}"
_ORDINALS = frozenset({"citing.ordinal"})
"""Words whose forms are those of ordinal numbers: 1st, 2nd."""


class Words:
    """All that the outputs of a lecture in *language* print of their own; its *own* words go before the tables'."""

    def __init__(self, language: str, own: Own = NONE) -> None:
        self.language, self.own = language, own
        self._found: dict[str, tuple[Entry, str]] = {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Words) and (self.language, self.own) == (other.language, other.own)

    def __hash__(self) -> int:
        return hash(self.language)

    def __getitem__(self, key: str) -> str:
        """Return the words named *key* as they stand, with what is to be filled in still in braces."""
        entry = self._entry(key)[0]
        if not isinstance(entry, str):
            raise TypeError(f"{key} has forms: a number decides")
        return entry

    def said(self, key: str, **values: str | float) -> str:
        """Return the words named *key* filled in with *values*, of which ``count`` decides on the form."""
        entry = self._entry(key)[0]
        words = entry if isinstance(entry, str) else self._form(key, entry, float(values[COUNT]))
        if not values:
            return words
        return FILL_IN.sub(lambda found: self._shown(values[found[1]]), words)

    def run(self, key: str, **values: str | float) -> Run:
        """Return what ``said`` does as a run, which knows when its words are not in the lecture's language.

        Where these run from left to right, and the lecture from right to left, marks keep their full stop behind them.
        """
        words, tag = self.said(key, **values), self.tag(key)
        if tag and runs_from_right(self.language) and not runs_from_right(tag):
            words = f"{_MARK}{words}{_MARK}"
        return Run(words, language=tag)

    def tag(self, key: str) -> str:
        """Return the language of the words named *key* where it is not the lecture's, else nothing."""
        return self._entry(key)[1]

    def number(self, value: float) -> str:
        """Return *value* as the language writes it: 0,5."""
        digits = _digits(value)
        return digits.replace(".", self["punctuation.decimal"]) if "." in digits else digits

    def listed(self, names: list[str], last: str = "punctuation.and") -> str:
        """Return *names* in a sentence: A, B and C."""
        if len(names) < 2:
            return "".join(names)
        return self.said(last, most=", ".join(names[:-1]), last=names[-1])

    @property
    def is_complete(self) -> bool:
        """Whether its language has a table, or is English, so that no words can be missing."""
        nearest, *_ = tables_for(self.language)
        return primary(nearest.language) == primary(self.language)

    def missing(self) -> tuple[str, ...]:
        """Return the names of the words that are not in its language."""
        return () if self.is_complete else tuple(key for key in english().names() if key not in self.own)

    def _shown(self, value: str | float) -> str:
        return value if isinstance(value, str) else self.number(value)

    def _form(self, key: str, forms: Mapping[str, str], count: float) -> str:
        from source.words.plurals import category, ordinal  # few words have forms

        chosen, language = ordinal if key in _ORDINALS else category, self.tag(key) or self.language
        return forms.get(chosen(language, _digits(count)), forms["other"])

    def _entry(self, key: str) -> tuple[Entry, str]:
        """Return the words named *key*, and the language that they are in, if it is another."""
        if key not in self._found:
            self._found[key] = (self.own[key], "") if key in self.own else self._in_tables(key)
        return self._found[key]

    def _in_tables(self, key: str) -> tuple[Entry, str]:
        for table in tables_for(self.language):
            entry = table.get(key)
            if entry is not None:
                is_ours = primary(table.language) == primary(self.language)
                return entry, "" if is_ours else table.language
        raise KeyError(key)


IN_ENGLISH = Words(ENGLISH)


def _digits(value: float) -> str:
    return f"{value:.10g}"
