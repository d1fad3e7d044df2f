"""Bij minder dan tien kinderen of gezinnen op een bekende plaats kijkt de redactie extra.

Waarom: Een klein aantal op een kleine plaats kan over herkenbare mensen gaan.

Goed:
    {indicator: jeugdigen-gezien, waarde: 120, ...}

Fout:
    {indicator: jeugdigen-gezien, waarde: 4, ...}
"""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules.finding import practices, tip

CODE = "klein-aantal"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Exact counts of young people under ten in practices with a municipality."""
    for document, practice in practices(catalogue):
        if not practice.gebied.gemeenten:
            continue
        for index, figure in enumerate(practice.cijfers):
            indicator = catalogue.indicator(figure.indicator)
            counts = indicator is not None and indicator.telt_jeugdigen and indicator.soort == "aantal"
            if counts and figure.waarde and figure.waarde.is_exact and 0 < figure.waarde.lower < 10:
                yield tip(
                    document.at("cijfers", index, "waarde"),
                    CODE,
                    f"Minder dan tien jeugdigen op een bekende plaats: {figure.waarde}.",
                    "Ga na of iemand herkenbaar is. Schrijf anders <10 met de woorden van de bron.",
                )
