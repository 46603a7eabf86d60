"""Anki package (.apkg): flashcards for students, with Anki on a computer, an iPhone or an Android phone.

A card's front has the case, the question and the options, which can be ticked; its back has the right answers, the
reason for each option, what to remember, the teaching point (the title of the slide) and the references. Notes are
tagged level::…, topic::… and lecture::…, and with the author's own tags, in which an underscore stands for a blank and
:: before a tag below another; pictures come along. Nothing is scored: learners see whether they were right
and rate themselves. The options keep their order, which is that of the source; without scripts they are a list.

Import: open the file with Anki. Importing a later file updates the notes whose item has changed since, and keeps
when each card is due. Quirks of the importer, as of Anki 26.09:

- A note is known by its GUID. One that the learner has is replaced where the file's is newer, with its tags; the
  learner's own tags on it are lost, those on other notes stay. Where it is as old or older, nothing happens, so an
  item that has no date of change (changed is 0, without a lock file) is imported once and never updated.
- Cards that exist stay in their deck; new ones go into the deck of the lecture's present title.
- An item that has left the lecture stays with those who have it.
- :: in a deck's name is a deck below another, as the lecture's `deck` says or its title; in a gene fusion in the title
  the sign ∷ stands instead.
- Texts are normalised to Unicode's form C.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.anki.notes import Deck, note_of
from quiz.anki.package import package
from quiz.written import Loss, Written

if TYPE_CHECKING:
    from quiz.items import Quiz


def write(quiz: Quiz) -> Written:
    """Return *quiz* as an Anki package."""
    notes = tuple(note_of(item, quiz) for item in quiz.items)
    pictures = {picture.name: picture.content for item in quiz.items for picture in item.pictures.values()}
    as_of = quiz.words.said("quiz.as_of", date=quiz.date)
    deck = Deck(quiz.id, quiz.title.plain, " · ".join((*quiz.authors, as_of)), quiz.deck)
    losses = tuple(Loss(item.id, quiz.words["losses.points"]) for item in quiz.items if item.points != 1)
    return Written(package(deck, notes, pictures), losses)
