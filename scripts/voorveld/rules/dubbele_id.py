"""Ids of figures in a file, and names of municipalities, must be unique."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.rules.finding import error, figure_sets
from voorveld.rules.rule import Rule

CODE = "dubbele-id"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Ids of figures per file, and names and aliases of municipalities."""
    for document, figures in figure_sets(catalogue):
        first: dict[str, int] = {}
        for index, figure in enumerate(figures):
            if first.setdefault(figure.id, index) != index:
                yield error(
                    document.at("cijfers", index, "id"),
                    CODE,
                    f"Elk cijfer moet een eigen id hebben; '{figure.id}' is al gebruikt.",
                    f"Maak er bijvoorbeeld '{figure.id}-2' van.",
                    (Related(document.at("cijfers", first[figure.id], "id"), "hier voor het eerst"),),
                )
    for document in catalogue.judged_of("gemeenten"):
        owner = {name: name for name in catalogue.municipalities}
        for name, municipality in catalogue.municipalities.items():
            for index, alias in enumerate(municipality.ook):
                if owner.setdefault(alias, name) != name:
                    yield error(
                        document.at("gemeenten", name, "ook", index),
                        CODE,
                        "Een andere naam moet bij één gemeente horen; "
                        f"'{alias}' hoort al bij {owner[alias]}.",
                        "Haal de naam bij een van de twee weg.",
                    )


RULE = Rule(CODE, check, waivable=False)
