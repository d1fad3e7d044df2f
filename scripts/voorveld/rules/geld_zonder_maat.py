"""An amount of money must say what it is for and from when it is."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.indicators import asks
from voorveld.model.choices import Requirement, Unsaid
from voorveld.rules.finding import error, figure_sets
from voorveld.rules.rule import Rule

CODE = "geld-zonder-maat"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Figures whose kind asks what the amount is for."""
    for document, figures in figure_sets(catalogue):
        for index, figure in enumerate(figures):
            if not asks(catalogue, figure.indicator, Requirement.PURPOSE):
                continue
            dated = figure.prijspeil or figure.periode or figure.periode_toelichting
            missing = [] if figure.per or Unsaid.PURPOSE in figure.niet_vermeld else ["'per'"]
            missing += [] if dated else ["'prijspeil' of 'periode'"]
            if missing:
                yield error(
                    document.at("cijfers", index),
                    CODE,
                    f"Bij een bedrag moet staan waarvoor het is en van wanneer; "
                    f"bij '{figure.id}' ontbreekt {' en '.join(missing)}.",
                    "Zegt de bron het niet, schrijf dan niet_vermeld: [per], "
                    "of in 'periode_toelichting': niet vermeld.",
                )


RULE = Rule(CODE, check, waivable=False, needs_whole=True)
