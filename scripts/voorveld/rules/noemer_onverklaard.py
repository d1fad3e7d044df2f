"""A denominator beside a count must say what it counts."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.indicators import asks
from voorveld.model.choices import Requirement, Unsaid
from voorveld.model.quantity import in_words
from voorveld.rules.finding import error, figure_sets
from voorveld.rules.rule import Rule

CODE = "noemer-onverklaard"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every `noemer` without `noemer_telt`, of what is no share by itself: a share without it is
    shown so, and stands on no line with another."""
    for document, figures in figure_sets(catalogue):
        for index, figure in enumerate(figures):
            if asks(catalogue, figure.indicator, Requirement.DENOMINATOR):
                continue
            silent = Unsaid.DENOMINATOR in figure.niet_vermeld
            if figure.noemer is not None and not figure.noemer_telt and not silent:
                yield error(
                    document.at("cijfers", index, "noemer"),
                    CODE,
                    f"Bij een aantal met een noemer moet staan wat die telt; bij '{figure.id}' "
                    f"staat '{in_words(figure.noemer)}' zonder 'noemer_telt'.",
                    "Voeg 'noemer_telt' toe, zoals noemer_telt: huisartsenpraktijken. Zegt de bron het niet, "
                    "voeg dan niet_vermeld: [noemer_telt] toe.",
                )


RULE = Rule(CODE, check, waivable=False)
