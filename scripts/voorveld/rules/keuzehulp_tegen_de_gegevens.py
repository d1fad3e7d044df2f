"""Een reden tegen een variant moet kloppen met wat de praktijken van die variant laten zien.

Waarom: Staat er dat iets bij een variant niet past, terwijl een praktijk het wel doet, dan spreekt de site
zichzelf tegen.

Goed:
    # een praktijk van poh-jeugd heeft werkgever: [gemeente]
    kenmerken: {werkgever: [gemeente]}
    redenen:
      - {variant: poh-jeugd, richting: let-op, tekst: "Het komt voor, maar niet vaak [@a]."}

Fout:
    kenmerken: {werkgever: [gemeente]}
    redenen:
      - {variant: poh-jeugd, richting: tegen, tekst: "De gemeente is nooit werkgever [@a]."}
"""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.choices import Stance
from voorveld.model.decision import shows
from voorveld.rules.finding import answers, warning

CODE = "keuzehulp-tegen-de-gegevens"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Reasons against a variant whose practices have the words of the answer."""
    for document, path, answer in answers(catalogue):
        for index, reason in enumerate(answer.redenen):
            if reason.richting is not Stance.AGAINST or not answer.kenmerken:
                continue
            of_variant = [p for p in catalogue.practices if reason.variant in p.varianten]
            doing_so = [p.id for p in of_variant if shows(p, answer)]
            if doing_so:
                yield warning(
                    document.at(*path, "redenen", index, "richting"),
                    CODE,
                    f"Een reden tegen moet kloppen met de praktijken; bij '{doing_so[0]}' is het wel zo"
                    f"{f' (en bij {len(doing_so) - 1} andere)' if len(doing_so) > 1 else ''}.",
                    "Maak er let-op van en zeg wanneer het wel en niet zo is.",
                )
