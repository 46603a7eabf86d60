"""Titles as programs write them, and as they look."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from source.citing.latex import of_latex
from source.citing.looks import runs
from source.citing.marked import marked

TAGS = {"italic": "i", "bold": "b", "subscript": "sub", "superscript": "sup"}


def tagged(words: str) -> str:
    """Return *words* with tags for how they look."""
    shown = ""
    for run in runs(words):
        text = run.text
        for look, tag in TAGS.items():
            text = f"<{tag}>{text}</{tag}>" if getattr(run, look) else text
        shown += text
    return shown


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<i>SMARCB1</i> &amp; <b>INI1</b>, 10<sup>4</sup>", "<i>SMARCB1</i> & <b>INI1</b>, 10<sup>4</sup>"),
        ("CO<sub>2</sub> and <em>KRAS</em>, <strong>now</strong>", "CO<sub>2</sub> and <i>KRAS</i>, <b>now</b>"),
        ('A <span class="nocase">BAP1</span> <span style="font-variant: small-caps;">d</span>-case', "A BAP1 d-case"),
        ("p&lt;0.001, &beta;-catenin &#8805; 5, Bj&ouml;rk", "p<0.001, β-catenin ≥ 5, Björk"),
        ("&lt;i&gt;KIT&lt;/i&gt; &amp;amp; <jats:italic>PDGFRA</jats:italic>", "<i>KIT</i> & <i>PDGFRA</i>"),
        ("H<inf>2</inf>O<br/>and <ce:italic>KIT</ce:italic>", "H<sub>2</sub>O and <i>KIT</i>"),
        ("Research &amp Development, AT&T; R&D", "Research &amp Development, AT&T; R&D"),
        ("if p<0.05 and q>0.1", "if p<0.05 and q>0.1"),
        ("<i></i>", ""),
        ("<i>never closed", "<i>never closed</i>"),
        ("<i>MYC</i></i> and <b>more", "<i>MYC</i> and <b>more</b>"),
        ("*E. coli* in CO~2~, ^99m^Tc, **all**", "<i>E. coli</i> in CO<sub>2</sub>, <sup>99m</sup>Tc, <b>all</b>"),
        ("_NF2_ and snake_case_names", "<i>NF2</i> and snake_case_names"),
        ("HLA-DRB1*15:01 or HLA-DQB1*06:02", "HLA-DRB1*15:01 or HLA-DQB1*06:02"),
        ("2 * 3 * 4, ~5 % to ~9 %", "2 * 3 * 4, ~5 % to ~9 %"),
        (r"A \*star\*, 7 \$ and \[brackets\]", "A *star*, 7 $ and [brackets]"),
        ("[Die Behandlung]", "[Die Behandlung]"),
        ("[CDH1]{.nocase} and [x]{.smallcaps}", "CDH1 and x"),
        (r"$10^9$/L, $\beta_{2}$, $\alpha$-SMA, $p < 0.01$", "10<sup>9</sup>/L, β<sub>2</sub>, α-SMA, p < 0.01"),
        ("from $5 to $10", "from $5 to $10"),
        ("{TFEB}-altered \\textit{renal} tumours", "TFEB-altered <i>renal</i> tumours"),
        ("a 2-{4-[methyl]phenyl}ethanol", "a 2-{4-[methyl]phenyl}ethanol"),
        ("two\n   lines\u00a0here", "two lines here"),
    ],
)
def test_title_looks_as_it_was_meant(written: str, shown: str) -> None:
    assert tagged(marked(written)) == shown


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (r"{\"U}bergang, na{\"\i}ve, \'etude, {\AA}str{\"o}m, Stra{\ss}e", "Übergang, naïve, étude, Åström, Straße"),
        (r"\v{S}koda, Fran\c{c}ois, {\L}ukasz, Erd{\H o}s", "Škoda, François, Łukasz, Erdős"),
        (r"\emph{C. difficile}, {\it S. aureus}, \textbf{x}", "<i>C. difficile</i>, <i>S. aureus</i>, <b>x</b>"),
        (
            r"H\textsubscript{2}O, \textsuperscript{18}F, Ca$^{2+}$",
            "H<sub>2</sub>O, <sup>18</sup>F, Ca<sup>2+</sup>",
        ),
        (r"$\alpha$, \ensuremath{\gamma}, \textbeta{}, \textmu m, $\geq$ 3", "α, γ, β, µm, ≥ 3"),
        (r"50\% \& more -- ``so'' --- \$5", "50% & more – “so” — $5"),
        ("{{WHO}} and {T}{F}{E}3", "WHO and TFE3"),
    ],
)
def test_latex_is_read(written: str, shown: str) -> None:
    words, unknown = of_latex(written)
    assert (tagged(words), unknown) == (shown, ())


def test_unknown_command_is_told() -> None:
    assert of_latex(r"\SI{5}{\milli\gram} of \textit{x}")[1] == ("SI", "milli", "gram")


@pytest.mark.parametrize("sign", ["{", "$", "\\emph{", "*", "**a", "<i>", "&amp;", "~a", "^a", "_a ", "[a]{.b", '\\"'])
def test_long_and_broken_titles_take_no_time(sign: str) -> None:
    began = perf_counter()
    marked(sign * 10_000)
    of_latex(sign * 10_000)
    assert perf_counter() - began < 5


@given(st.text("ab *_~^$\\{}<>&;i/[].", max_size=40))
def test_no_sign_of_a_look_is_left_in_the_words(written: str) -> None:
    assert not any("\ufdd0" <= sign <= "\ufdef" for run in runs(marked(written)) for sign in run.text)
