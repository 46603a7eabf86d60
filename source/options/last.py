"""Options that only make sense behind the others, such as "None of the above"."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def _words(listed: str) -> frozenset[str]:
    return frozenset(_WORD.findall(listed))


_HOW_MANY = _words("""
    all any both either every neither none
    alle beide jede keine keines keiner nichts sämtliche
    aucun aucune tous toutes
    ambas ambos ninguna ninguno todas todos
    nessuna nessuno tutte tutti nenhuma nenhum geen żadna wszystkie
""")
_OF_THE_OTHERS = _words("""
    above answers choices options others preceding these them those
    antworten aussagen genannte genannten oben obigen möglichkeiten angegebenen aufgeführten vorstehenden anderen
    ci-dessus précédentes précédents propositions réponses proposition réponse ces celles-ci citées proposées énoncées
    anteriores opciones respuestas opción respuesta mencionadas arriba
    precedenti risposte opzioni sopra acima respostas alternativas bovenstaande antwoorden powyższych odpowiedzi
""")
_SMALL = _words("""
    of the is are correct right true apply listed other answer option choice
    der die das hier ist sind trifft treffen zu richtig ja davon
    de des les la le est sont juste justes correcte correctes exacte exactes n’est n'est
    las los es son correcta correctas verdadera verdaderas
    delle dei i è sono corretta corrette das as os van z jest są poprawna
""")


def speaks_of_others(option: str) -> bool:
    """Return whether an *option*, in plain words, says something of the others and so has to stay behind them.

    It is made of nothing but a word for how many, one for the others, and small ones: None of these tumours is not.
    """
    words = _WORD.findall(option.casefold())
    if not words or words[0] not in _HOW_MANY or len(words) != len(option.split()):
        return False
    return any(word in _OF_THE_OTHERS for word in words) and set(words) <= _HOW_MANY | _OF_THE_OTHERS | _SMALL
