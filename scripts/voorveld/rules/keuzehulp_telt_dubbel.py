"""Een antwoord in de keuzehulp pleit hoogstens één keer voor of tegen dezelfde variant.

Waarom: De uitkomst telt antwoorden. Twee redenen bij één antwoord zouden dat antwoord stil zwaarder maken.

Goed:
    - {variant: poh-jeugd, richting: voor, tekst: "De ondersteuner werkt in de praktijk, op vaste dagen [@a]."}
    - {variant: poh-jeugd, richting: let-op, tekst: "Er is een kamer nodig [@a]."}

Fout:
    - {variant: poh-jeugd, richting: voor, tekst: "De ondersteuner werkt in de praktijk [@a]."}
    - {variant: poh-jeugd, richting: voor, tekst: "Dat is op vaste dagen [@a]."}
"""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.choices import Stance
from voorveld.rules.finding import answers, error

CODE = "keuzehulp-telt-dubbel"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Per answer the variants it speaks for or against; notes may be added freely."""
    for document, path, answer in answers(catalogue):
        seen: set[str] = set()
        for index, reason in enumerate(answer.redenen):
            if reason.richting is Stance.NOTE:
                continue
            if reason.variant in seen:
                yield error(
                    document.at(*path, "redenen", index, "variant"),
                    CODE,
                    f"Een antwoord moet één keer over '{reason.variant}' oordelen; "
                    "hier staat een tweede 'voor' of 'tegen'.",
                    "Maak er één reden van, of geef de tweede de richting let-op.",
                )
            seen.add(reason.variant)
