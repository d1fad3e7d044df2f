"""Een reden in de keuzehulp moet ergens op rusten: een bron, een praktijk of een oordeel van de redactie.

Waarom: De keuzehulp stuurt een keuze. Een lezer moet van elke reden kunnen zien waar zij vandaan komt.

Goed:
    - {variant: poh-jeugd, richting: voor, tekst: "De ondersteuner werkt in de praktijk [@evaluatie-2021].", praktijken: [voorbeeldstad-poh]}

Fout:
    - {variant: poh-jeugd, richting: voor, tekst: De ondersteuner werkt in de praktijk.}
"""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.prose import citations
from voorveld.rules.finding import answers, error

CODE = "keuzehulp-reden-zonder-grond"
NEEDS_WHOLE = True


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every reason of every answer."""
    for document, path, answer in answers(catalogue):
        for index, reason in enumerate(answer.redenen):
            cited = next(citations(reason.tekst), None) is not None
            if not (cited or reason.praktijken or reason.herkomst):
                yield error(
                    document.at(*path, "redenen", index, "tekst"),
                    CODE,
                    f"Een reden moet een bron of een praktijk noemen; de reden over '{reason.variant}' "
                    "noemt er geen.",
                    "Zet de bron erachter als [@bron-id], noem 'praktijken', of zet erbij: herkomst: redactie.",
                )
