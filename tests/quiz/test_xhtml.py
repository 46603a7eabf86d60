"""HTML as XML: what has no end tag is closed, and nothing else changes."""

from __future__ import annotations

from lxml import etree

from quiz.texts.html import shown, to_html
from quiz.texts.xhtml import to_xhtml
from tests.quiz.lectures import quiz_with


def test_breaks_and_pictures_are_closed() -> None:
    html = 'a<br>b <img src="x.png" alt="1 &lt; 2 &gt; &quot;0&quot;" width="1" height="2"> c &lt;br&gt;'
    assert str(to_xhtml(html)) == (
        'a<br/>b <img src="x.png" alt="1 &lt; 2 &gt; &quot;0&quot;" width="1" height="2"/> c &lt;br&gt;'
    )


def test_a_text_with_everything_is_well_formed() -> None:
    (item,) = quiz_with(
        {"stem": "*a*\n\n**b** ![<br> \"x\" 'y' > &](nest.png '\"<br>\" & co') <br> & [l](https://x.org/?a&b)"}
    ).items
    assert item.stem is not None
    html = to_html(item.stem, {}, shown(item, lambda picture: picture.name))
    element = etree.fromstring(f"<p>{to_xhtml(html)}</p>")
    assert [it.tag for it in element] == ["em", "br", "strong", "img", "br", "small", "a"]
    assert element.find("img").get("alt") == "<br> \"x\" 'y' > &"
    assert "".join(element.itertext()) == 'ab ("<br>" & co) <br> & l'
