"""A figure must stand in a file once, with all its sources."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.facts.figures import what_is_counted
from voorveld.rules.finding import figure_sets, warning
from voorveld.rules.rule import Rule

CODE = "dubbel-cijfer"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Figures that count the same and have the same value; with another value they contradict."""
    for document, figures in figure_sets(catalogue):
        first: dict[object, int] = {}
        for index, figure in enumerate(figures):
            value = (figure.waarde, figure.in_woorden, figure.richting)
            earlier = first.setdefault((what_is_counted(figure), value), index)
            if earlier == index or not any(value):
                continue
            other = figures[earlier].id
            yield warning(
                document.at("cijfers", index),
                CODE,
                f"Een cijfer moet er één keer staan; '{figure.id}' zegt hetzelfde als '{other}'.",
                f"Haal het weg en zet zijn bronnen bij '{other}'. Telt het iets anders, maak dan "
                "'omschrijving', 'periode' of 'dekking' preciezer.",
                (Related(document.at("cijfers", earlier), "hier voor het eerst"),),
            )


RULE = Rule(CODE, check, waivable=False, needs_whole=True)
