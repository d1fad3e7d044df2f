"""Over elke variant moet de keuzehulp iets vóór zeggen, en iets tegen of 'let op'.

Waarom: De site kiest geen partij. Een variant zonder reden voor kan nooit bovenaan komen; een variant zonder
kanttekening lijkt vanzelf de beste.

Goed:
    - {variant: poh-jeugd, richting: voor, tekst: "De ondersteuner werkt in de praktijk [@a]."}
    - {variant: poh-jeugd, richting: let-op, tekst: "Er is een kamer nodig [@a]."}

Fout:
    # nergens een reden over poh-jeugd met richting tegen of let-op
    - {variant: poh-jeugd, richting: voor, tekst: "De ondersteuner werkt in de praktijk [@a]."}
"""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.choices import Stance
from voorveld.rules.finding import answers, decision_aids, warning

CODE = "keuzehulp-onevenwichtig"
NEEDS_WHOLE = True


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every variant against all reasons together."""
    said = {(r.variant, r.richting) for _, _, answer in answers(catalogue) for r in answer.redenen}
    for document, _ in decision_aids(catalogue):
        for variant in catalogue.variants:
            lacking = _lacking({stance for name, stance in said if name == variant.id})
            if lacking:
                yield warning(
                    document.at("vragen", key=True),
                    CODE,
                    f"Over elke variant moet iets voor en iets tegen of let-op staan; "
                    f"over '{variant.id}' staat nergens {lacking}.",
                    "Voeg bij een of meer antwoorden een reden toe, met bron of praktijk.",
                )


def _lacking(stances: set[Stance]) -> str:
    parts = [] if Stance.FOR in stances else ["'voor'"]
    return " en ".join([*parts, *([] if stances - {Stance.FOR} else ["'tegen' of 'let-op'"])])
