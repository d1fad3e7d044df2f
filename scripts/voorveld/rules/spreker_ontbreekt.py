"""Bij een cijfer volgens een betrokkene moet staan wie het zegt.

Waarom: Een uitspraak van een wethouder of aanbieder weegt anders dan een telling. De lezer moet de
spreker kennen. Noem een rol of organisatie, geen persoon.

Goed:
    {aard: volgens-betrokkene, gemeld_door: de gemeente, ...}

Fout:
    {aard: volgens-betrokkene, ...}
"""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.choices import Evidence
from voorveld.rules.finding import error, figure_sets

CODE = "spreker-ontbreekt"
NEEDS_WHOLE = True


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Figures of the kind `volgens-betrokkene` without `gemeld_door`."""
    for document, figures in figure_sets(catalogue):
        for index, figure in enumerate(figures):
            if figure.aard is Evidence.CLAIMED and not figure.gemeld_door:
                yield error(
                    document.at("cijfers", index, "aard"),
                    CODE,
                    f"Bij 'volgens-betrokkene' moet 'gemeld_door' staan; '{figure.id}' heeft dat niet.",
                    "Zet erbij wie het zegt, als rol of organisatie: 'de gemeente', 'de huisartsen'.",
                )
