"""Words that say nothing, in English, German, French and Spanish, as programs and people write them.

They are no words of this project: nothing else in a file tells such a description, section or link from one that names
something.
"""

from __future__ import annotations

import re

KINDS = re.compile(
    r"(?:chart|diagram|figure|graphic|group|image|object|photo|picture|shape|table"
    r"|abbildung|bild|diagramm|foto|form|grafik|gruppe|objekt|tabelle"
    r"|diagramme|forme|graphique|groupe|objet|tableau"
    r"|diagrama|figura|forma|gráfico|grupo|imagen|objeto|tabla)?[\s\d]*",
    re.IGNORECASE,
)
"""A description that names only the kind of the shape, and perhaps its number."""

BY_MACHINE = re.compile(
    r"automatically generated|AI-generated content|automatisch generiert|KI-generierte"
    r"|générée? automatiquement|généré par l[’']IA|generada automáticamente|generado por IA",
    re.IGNORECASE,
)
"""What PowerPoint puts into the descriptions that it makes itself."""

SECTIONS = re.compile(
    r"(?:(?:default|untitled) section|section|standardabschnitt|abschnitt ohne titel|unbenannter abschnitt|abschnitt"
    r"|section (?:par défaut|sans titre)|sección (?:predeterminada|sin título)|sección)?[\s\d]*",
    re.IGNORECASE,
)
"""What PowerPoint calls a section until somebody gives it a name."""

LINKS = frozenset(
    {"", "click", "click here", "here", "link", "more", "read more", "see here", "this", "this link"}
    | {"hier", "hier klicken", "klicken sie hier", "mehr", "mehr lesen", "siehe hier", "weiterlesen", "dieser link"}
    | {"ici", "cliquez ici", "lien", "ce lien", "plus", "en savoir plus", "lire la suite", "voir ici"}
    | {"aquí", "clic aquí", "haga clic aquí", "enlace", "este enlace", "más", "leer más", "ver aquí"}
)
"""What is linked where the words do not name the place; small letters."""
