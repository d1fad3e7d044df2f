"""An amount of money must say what it is for and from when it is."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules.finding import error, figure_sets
from voorveld.rules.rule import Rule

CODE = "geld-zonder-maat"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Figures whose indicator is of the kind `geld`."""
    for document, figures in figure_sets(catalogue):
        for index, figure in enumerate(figures):
            indicator = catalogue.indicator(figure.indicator)
            if indicator is None or indicator.soort != "geld":
                continue
            dated = figure.prijspeil or figure.periode or figure.periode_toelichting
            missing = [] if figure.per else ["'per'"]
            missing += [] if dated else ["'prijspeil' of 'periode'"]
            if missing:
                yield error(
                    document.at("cijfers", index),
                    CODE,
                    f"Bij een bedrag moet staan waarvoor het is en van wanneer; "
                    f"bij '{figure.id}' ontbreekt {' en '.join(missing)}.",
                    "Zegt de bron het niet, schrijf dan in 'per' of 'periode_toelichting': niet vermeld.",
                )


RULE = Rule(CODE, check, waivable=False, needs_whole=True)
