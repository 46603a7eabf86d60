"""Reads the HTML of an item as a browser would show it: paragraphs of words with their looks."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

LOOKS = {
    "em": "italic",
    "strong": "bold",
    "u": "underlined",
    "b": "lead-in",
    "sub": "subscript",
    "sup": "superscript",
    "small": "credit",
}
_UNSEEN = dict.fromkeys(map(ord, "\N{LEFT-TO-RIGHT MARK}"))
"""What keeps words in order, and is no part of them."""
BLOCKS = ("p", "h5", "li", "tr")
_TABLE = {"class": "table ic-Table"}


class Words(NamedTuple):
    """Words that look alike, and where a click on them leads; of a picture what it shows, and its address."""

    text: str
    looks: frozenset[str] = frozenset()
    link: str | None = None


class Paragraph(NamedTuple):
    """A block, by its tag; inline text between line breaks has none."""

    tag: str
    words: tuple[Words, ...]

    @property
    def plain(self) -> str:
        return "".join(words.text for words in self.words)


def credited(credit: str) -> list[Words]:
    """Return what stands below a picture: in brackets and small, who made it."""
    return [Words(f"({credit})", frozenset(["credit"]))] if credit else []


def read(html: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of *html*; tags that were not expected, or that do not nest, are a ValueError."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if reader.open_tags:
        raise ValueError(f"not closed: {reader.open_tags}")
    return tuple(Paragraph(tag, joined(words)) for tag, words in reader.paragraphs if words)


def joined(words: list[Words]) -> tuple[Words, ...]:
    """Return *words* with neighbours that look alike as one."""
    found: list[Words] = []
    for part in words:
        if found and found[-1][1:] == part[1:]:
            found[-1] = part._replace(text=found[-1].text + part.text)
        elif part.text:
            found.append(part)
    return tuple(found)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open_tags: list[tuple[str, str | None]] = []
        self.paragraphs: list[tuple[str, list[Words]]] = [("", [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.paragraphs.append(("", []))
            return
        if tag == "img":
            self._add_picture(dict(attrs))
            return
        if (tag == "span" and not attrs) or (
            tag in ("div", "span") and set(dict(attrs)) <= {"dir", "lang", "xml:lang"}
        ):
            self.open_tags.append((tag, None))
            return
        if (tag == "table" and dict(attrs) == _TABLE) or (tag in ("td", "th", "ul") and not attrs):
            self._begin_cell(tag)
            return
        if tag not in (*LOOKS, *BLOCKS, "a", "ol") or set(dict(attrs)) != ({"href"} if tag == "a" else set()):
            raise ValueError(f"<{tag} {attrs}> was not expected")
        if tag in BLOCKS:
            within = [opened for opened, _ in self.open_tags if opened in ("ul", "ol")]
            self.paragraphs.append(("entry" * len(within[1:]) + "entry" if within[-1:] == ["ul"] else tag, []))
        if tag == "small":
            self._begin_credit()
        self.open_tags.append((tag, dict(attrs).get("href")))

    def _begin_cell(self, tag: str) -> None:
        """Part a cell from the one before it, as a reader's eye does."""
        if tag in ("td", "th") and self.paragraphs[-1][1]:
            self.paragraphs[-1][1].append(Words(" | "))
        self.open_tags.append((tag, None))

    def _add_picture(self, attributes: dict[str, str | None]) -> None:
        if list(attributes) != ["src", "alt", "width", "height"] or not all(attributes.values()):
            raise ValueError(f"an img with {attributes} was not expected")
        self.paragraphs[-1][1].append(Words(attributes["alt"] or "", frozenset(["picture"]), attributes["src"]))

    def _begin_credit(self) -> None:
        """Go back into the paragraph of the picture: between it and who made it is nothing but a line break."""
        (_, before), (tag, since) = self.paragraphs[-2:]
        if tag or since or not before or "picture" not in before[-1].looks:
            raise ValueError("a credit that is not right below a picture")
        self.paragraphs.pop()

    def handle_endtag(self, tag: str) -> None:
        opened, _ = self.open_tags.pop()
        if opened != tag:
            raise ValueError(f"</{tag}> closes <{opened}>")
        if tag in BLOCKS:
            self.paragraphs.append(("", []))

    def handle_data(self, text: str) -> None:
        text = text.translate(_UNSEEN)
        tags = [tag for tag, _ in self.open_tags]
        link = next((target for tag, target in self.open_tags if tag == "a"), None)
        self.paragraphs[-1][1].append(Words(text, frozenset(LOOKS[tag] for tag in tags if tag in LOOKS), link))

    def handle_comment(self, text: str) -> None:
        raise ValueError(f"a comment was not expected: {text}")

    def handle_decl(self, text: str) -> None:
        raise ValueError(f"a declaration was not expected: {text}")

    def handle_pi(self, text: str) -> None:
        raise ValueError(f"an instruction was not expected: {text}")

    def unknown_decl(self, text: str) -> None:
        raise ValueError(f"a declaration was not expected: {text}")
