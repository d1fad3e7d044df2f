"""A claim must say who makes it."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.choices import Evidence
from voorveld.rules.finding import error, figure_sets
from voorveld.rules.rule import Rule

CODE = "spreker-ontbreekt"


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


RULE = Rule(CODE, check, waivable=False, needs_whole=True)
