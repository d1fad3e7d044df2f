"""A figure may refer only to another figure in the same file."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.figures import Figure
from voorveld.model.suggestion import nearest_name, suggestion
from voorveld.rules.finding import error, figure_sets
from voorveld.rules.rule import Rule

CODE = "onbekend-cijfer"
_MOST_NAMED = 20


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """`deel_van`, `overlap` and `spreekt_tegen` of every figure."""
    for document, figures in figure_sets(catalogue):
        known = dict.fromkeys(figure.id for figure in figures)
        for index, figure in enumerate(figures):
            for key, target in _targets(figure):
                if target not in known or target == figure.id:
                    others = [name for name in known if name != figure.id]
                    name = nearest_name(target, others)
                    yield error(
                        document.at("cijfers", index, key),
                        CODE,
                        f"'{key}' moet de id van een ander cijfer in dit bestand zijn; "
                        f"'{target}' is dat niet{suggestion(target, others)}.",
                        f"Schrijf '{name}'."
                        if name
                        else f"Bekend zijn: {', '.join(others[:_MOST_NAMED]) or 'geen'}.",
                    )


def _targets(figure: Figure) -> Iterator[tuple[str, str]]:
    if figure.deel_van:
        yield "deel_van", figure.deel_van
    if figure.spreekt_tegen:
        yield "spreekt_tegen", figure.spreekt_tegen
    for target in figure.overlap:
        yield "overlap", target


RULE = Rule(CODE, check, waivable=False, needs_whole=True, compares_parts=True)
