"""Een zin leest prettig als hij kort is: hoogstens dertig woorden.

Waarom: Lezers kijken op een telefoon, tussen twee afspraken door. Lange zinnen lezen zij twee keer.

Goed:
    tekst: De huisarts verwijst [@a]. De ondersteuner belt binnen een week [@a].

Fout:
    tekst: De huisarts verwijst, waarna de ondersteuner, die in dienst is van de gemeente maar in de
      praktijk werkt, binnen een week belt om samen met kind en ouders te kijken wat er aan de hand is
      en wat er nodig is [@a].
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.prose import without_marks
from voorveld.rules.finding import texts, tip

CODE = "lange-zin"
MOST_WORDS = 30
_SENTENCE_END = re.compile(r"(?<=[.!?:;])[*)”\"']*\s+|\n\s*(?:- |\n)")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Sentences of running text, without citations; list items count as sentences."""
    for document, leaf in texts(catalogue):
        for sentence in _SENTENCE_END.split(leaf.value):
            words = without_marks(sentence).split() if len(sentence) > 120 else []
            if len(words) > MOST_WORDS:
                yield tip(
                    document.within(" ".join(words[:2]), *leaf.path),
                    CODE,
                    f"Een zin van {len(words)} woorden leest lastig; hij begint met '{' '.join(words[:5])} …'.",
                    "Maak er twee of drie korte zinnen van.",
                )
