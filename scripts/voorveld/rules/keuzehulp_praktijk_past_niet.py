"""Een praktijk bij een reden moet een voorbeeld zijn van die variant en van dat antwoord.

Waarom: Een lezer klikt door om te zien hoe het daar gaat. Dan moet hij er ook vinden wat de reden zegt.

Goed:
    # voorbeeldstad-poh heeft varianten: [poh-jeugd] en werkplek: [huisartsenpraktijk]
    kenmerken: {werkplek: [huisartsenpraktijk]}
    redenen:
      - {variant: poh-jeugd, richting: voor, tekst: Zij werkt in de praktijk., praktijken: [voorbeeldstad-poh]}

Fout:
    kenmerken: {werkplek: [school]}
    redenen:
      - {variant: poh-jeugd, richting: voor, tekst: Zij werkt op school., praktijken: [voorbeeldstad-poh]}
"""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.choices import Stance
from voorveld.model.decision import shows
from voorveld.rules.finding import answers, error

CODE = "keuzehulp-praktijk-past-niet"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Practices named by reasons: their variant, and for a reason in favour the words of the answer."""
    practices = {p.id: p for p in catalogue.practices}
    for document, path, answer in answers(catalogue):
        for index, reason in enumerate(answer.redenen):
            for place, practice_id in enumerate(reason.praktijken):
                practice = practices.get(practice_id)
                where = document.at(*path, "redenen", index, "praktijken", place)
                if practice is None:
                    continue
                if reason.variant not in practice.varianten:
                    yield error(
                        where,
                        CODE,
                        f"'{practice_id}' moet een praktijk van de variant '{reason.variant}' zijn; "
                        f"zij hoort bij {' en '.join(practice.varianten)}.",
                        "Noem een andere praktijk, of verbeter de varianten van de praktijk.",
                    )
                elif reason.richting is Stance.FOR and answer.kenmerken and not shows(practice, answer):
                    yield error(
                        where,
                        CODE,
                        f"'{practice_id}' moet laten zien wat het antwoord '{path[-1]}' zegt; "
                        f"bij {' en '.join(answer.kenmerken)} staat daar iets anders of niets.",
                        "Noem een andere praktijk, of vul het kenmerk bij de praktijk in.",
                    )
