"""A part is counted in the unit of its whole, or is a share of it."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.facts.indicators import PERCENT
from voorveld.rules.finding import error, figure_sets
from voorveld.rules.rule import Rule

CODE = "deel-met-andere-eenheid"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every figure with `deel_van`; a percentage can be of any count."""
    for document, figures in figure_sets(catalogue):
        places = {figure.id: index for index, figure in enumerate(figures)}
        for index, figure in enumerate(figures):
            if figure.deel_van not in places:
                continue
            whole = places[figure.deel_van]
            unit, unit_of_whole = (
                i.eenheid if i else ""
                for i in map(catalogue.indicator, (figure.indicator, figures[whole].indicator))
            )
            if unit and unit_of_whole and unit not in (unit_of_whole, PERCENT):
                yield error(
                    document.at("cijfers", index, "deel_van"),
                    CODE,
                    f"Een deel moet in dezelfde eenheid geteld zijn als het geheel; '{figure.id}' telt "
                    f"{unit}, '{figure.deel_van}' {unit_of_whole}.",
                    "Noem het cijfer waarvan dit een deel is, of haal 'deel_van' weg.",
                    (Related(document.at("cijfers", whole, "indicator"), "het geheel"),),
                )


RULE = Rule(CODE, check, waivable=False)
