"""Odd texts, ids, figures and dates: what lecturers paste, what breaks exporters, and what is merely extreme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fuzz.corpus import BAD_PICTURES, GOOD_PICTURES
from tests.quiz.hostile import HOSTILE

if TYPE_CHECKING:
    from random import Random

SENTENCES = (
    "The tumour returns late, and the lung is where it is seen first.",
    "Alveoläres Weichteilsarkom: Übersicht für Ärztinnen und Ärzte, größtenteils „neu“.",
    "L’évolution est lente ; la survie à cinq ans n’est pas la guérison !",
    "¿Cuál es el diagnóstico? ¡El más frecuente!",
    "Guz rośnie powoli i źle rokuje; żółć, gęś, jaźń.",
    "肿瘤生长缓慢,五年生存率为八成以上,但晚期转移常见。",
    "腫瘍はゆっくり増大し、晩期に転移する。グリコーゲンを含む。",
    "종양은 천천히 자라고 늦게 전이한다.",
    "الورم ينمو ببطء وينتشر متأخرًا (TFE3) بنسبة 87 %.",
    "הגידול גדל לאט, ASPS, ומתפשט מאוחר.",
    "เนื้องอกโตช้าและแพร่กระจายช้า",
    "ट्यूमर धीरे-धीरे बढ़ता है",
    "Опухоль растёт медленно и поздно метастазирует.",
    "Ο όγκος αναπτύσσεται αργά.",
)
MARKUP = (
    "*italic* and **bold** and ***both***",
    "**bold *in* it** ~sub~ ^sup^ H~2~O 10^−3^",
    "*not closed",
    "**not closed",
    "~~struck~~",
    "~a^b~c^",
    "HLA-B*27:05 and HLA-B*57:01",
    "snake_case_name and __dunder__",
    "[words](https://example.org/a?b=c&d=e#f)",
    "[words](javascript:alert(1))",
    "[words](<https://example.org/a b>)",
    "[words]",
    "![alt](",
    "`code` ```fence```",
    "# heading",
    "> quote",
    "- item\n- item\n  - inner",
    "1. one\n2. two",
    "one\n\ntwo\n\n\nthree",
    "line  \nbroken\\\nby hand",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "<b>bold</b> &amp; &lt; &#x27; &nbsp;",
    "$x^2$ $$z$$ \\(x\\) \\[y\\] \\frac{{a}}{{b}}",
    "::: {.note}\ntext\n:::",
    "[^1] and [^1]: foot",
    "---",
    "***",
    "\\*not\\* \\~it\\~ \\",
)
EXPRESSIONS = (
    "{{ nothing }}",
    "{{ NAME }}",
    "{{ NAME.number }} {{ NAME.unit }}",
    "{{NAME}}",
    "{{ NAME | upper }}",
    "{{ NAME + 1 }}",
    "{{ 2 ** 999999 }}",
    "{{ 'a' * 1000000 }}",
    "{{ '\\x00' }}",
    "{{ ((((((((((NAME)))))))))) }}",
    "{{ NAME.__class__.__mro__ }}",
    "{{ NAME",
    "NAME }}",
    "{{}}",
    "{% for x in y %}{{ x }}{% endfor %}",
    "{# comment #}",
    "{{ '{{ NAME }}' }}",
)
CITATIONS = (
    "[@KEY]",
    "[@KEY; @KEY]",
    "[see @KEY, p. 3]",
    "[-@KEY]",
    "@KEY said",
    "[@nobody2000]",
    "[@KEY",
    "@KEY]",
    "[@]",
    "[@{KEY}]",
    "[@KEY, pp. 33-35; e.g. @KEY]",
    "a@b.org",
)
CONTROL = (
    "\x00",
    "\x07",
    "\x0b",
    "\x1b[31m",
    "\x7f",
    "\x85",
    "\ufffe",
    "\ud800",
    "\ufeff",
    "\u2028",
    "\u2029",
    "\u202e",
)
EXTREMES = (
    "",
    " ",
    "\u00a0",
    "\n",
    "~",
    "null",
    "x" * 400,
    "x" * 6_000,
    "Donaudampfschifffahrtsgesellschaft" * 8,
    "word " * 60,
    "word " * 1_500,
    "语" * 800,
    "ก" * 500,
    "e" + "\u0301" * 300,
    "👩🏽\u200d⚕️" * 60,
    "\u200b" * 50,
    "\u202b" * 40 + "x",
    "a\u00ad" * 80,
    "-" * 200,
    "\n".join(["line"] * 60),
    "\n\n".join(["paragraph"] * 30),
    "*" * 300,
    "[" * 300,
    "(" * 300,
    "{" * 300,
    "**a" * 200,
    "[@a" * 150,
    "~^" * 200,
    "\\" * 301,
    "&amp;" * 100,
)
IDS = (
    "con",
    "NUL",
    "a" * 64,
    "a" * 65,
    "a--b",
    "-a",
    "ä",
    "a b",
    "a/b",
    "..",
    "A",
    "1",
    "0x1F",
    "a.b",
    "",
    "日本",
    "a_b",
    "id",
)
FIGURES = (
    "0",
    "-1",
    "1e308",
    "1e309",
    "-1e-320",
    "nan",
    ".inf",
    "9" * 400,
    "0.1",
    "1,200",
    "1.200,5",
    "1 200 %",
    "87 %",
    "12–15 %",
    "< 1 %",
    "2 × 10^6^/mL",
    "1/10",
    "¾",
    "٣",
    "ten",
    "0x10",
    "1_000",
    "+5",
    "−5 mg",
    "5e",
    "1:30",
    "3–",
)
DATES = (
    "2026-11-23",
    "2026-02-30",
    "0001-01-01",
    "9999-12-31",
    "10000-01-01",
    "2026-1-2",
    "20261123",
    "23.11.2026",
    "today",
)
LANGUAGES = (
    "en-GB",
    "en-US",
    "en",
    "de",
    "de-CH",
    "fr",
    "es",
    "ar",
    "he",
    "fa",
    "zh",
    "ja",
    "th",
    "pl",
    "tlh",
    "x",
    "EN_gb",
    "und",
)


def piece(random: Random, keys: list[str], names: list[str]) -> str:
    """Return an odd text; *keys* are of references, *names* of facts that the lecture has."""
    groups = (SENTENCES, SENTENCES, MARKUP, CITATIONS, EXPRESSIONS, HOSTILE, EXTREMES, FIGURES)
    chosen = random.choice(random.choice(groups))
    return chosen.replace("KEY", random.choice(keys or ["nobody"])).replace("NAME", random.choice(names or ["nothing"]))


def harmless(random: Random, keys: list[str], names: list[str]) -> str:
    """Return a text that a lecture may hold."""
    parts = [random.choice(random.choice((SENTENCES, SENTENCES, FIGURES[10:16], ("*italic*", "**bold**", "H~2~O"))))]
    if keys and random.random() < 0.3:
        parts.append(f"[@{random.choice(keys)}]")
    if names and random.random() < 0.3:
        parts.append(f"{{{{ {random.choice(names)} }}}}")
    if random.random() < 0.1:
        parts.append(escaped(random.choice(HOSTILE)))
    random.shuffle(parts)
    return " ".join(parts)


def escaped(words: str) -> str:
    """Return *words* such that no sign in them is markup."""
    return "".join(f"\\{sign}" if sign in "*~^[]()!{}@\\<>&$`_#|" else sign for sign in words)


def text(random: Random, keys: list[str], names: list[str]) -> str:
    """Return some odd texts together."""
    words = " ".join(piece(random, keys, names) for _ in range(random.choice([1, 1, 1, 2, 4])))
    if random.random() < 0.04:
        place = random.randrange(len(words) + 1)
        words = words[:place] + random.choice(CONTROL) + words[place:]
    if random.random() < 0.06:
        credit = random.choice(["", ' "A. Nonym, CC0"'])
        words += f" ![{random.choice(SENTENCES)}]({picture(random)}{credit})"
    return words


def picture(random: Random) -> str:
    """Return the name of a picture, usable or not."""
    return random.choice(GOOD_PICTURES if random.random() < 0.6 else BAD_PICTURES)
