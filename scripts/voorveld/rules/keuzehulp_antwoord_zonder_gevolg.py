"""Een antwoord in de keuzehulp moet iets over een variant zeggen, of 'zonder_gevolg: ja' hebben.

Waarom: Wie een antwoord kiest, verwacht dat het iets uitmaakt. Een vergeten reden valt anders niemand op.

Goed:
    gemeente:
      naam: De gemeente
      redenen: [{variant: poh-jeugd, richting: voor, tekst: "De gemeente betaalt vaak [@a]."}]

Fout:
    gemeente: {naam: De gemeente}
"""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules.finding import answers, error

CODE = "keuzehulp-antwoord-zonder-gevolg"
NEEDS_WHOLE = True


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every answer: reasons or the mark, not neither and not both."""
    for document, path, answer in answers(catalogue):
        if bool(answer.redenen) is answer.zonder_gevolg:
            yield error(
                document.at(*path, key=True),
                CODE,
                f"Een antwoord moet redenen hebben of 'zonder_gevolg: ja'; "
                f"'{path[-1]}' heeft {'beide' if answer.redenen else 'geen van beide'}.",
                "Haal 'zonder_gevolg' weg."
                if answer.redenen
                else "Voeg redenen toe, of schrijf 'zonder_gevolg: ja' als dit bewust zo is.",
            )
