"""A part cannot be more than its whole, nor can parts without overlap together."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.model.choices import Overlap
from voorveld.model.figures import Figure
from voorveld.model.quantity import in_dutch
from voorveld.model.reader import Document
from voorveld.rules.finding import alternatives, error, figure_sets
from voorveld.rules.rule import Rule

CODE = "deel-groter-dan-geheel"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every part against its whole, numerators against denominators, and disjoint parts together."""
    for document, figures in figure_sets(catalogue):
        for index, figure in enumerate(figures):
            yield from _part(catalogue, document, figures, index)
            yield from _numerator(document, index, figure)
            yield from _disjoint(document, figures, index, figure)


def _part(
    catalogue: Catalogue, document: Document, figures: tuple[Figure, ...], index: int
) -> Iterator[Diagnostic]:
    figure = figures[index]
    if figure.deel_van is None or figure.waarde is None or figure.waarde.least is None:
        return
    wholes = [
        w
        for w in alternatives(figures, figure.deel_van)
        if w.waarde is not None and _same_kind(catalogue, w, figure)
    ]
    tops = [w.waarde.most for w in wholes if w.waarde is not None]
    known = [top for top in tops if top is not None]
    if not known or len(known) < len(tops) or figure.waarde.least <= max(known):
        return
    whole = wholes[known.index(max(known))]
    yield error(
        document.at("cijfers", index, "waarde"),
        CODE,
        f"Een deel mag niet groter zijn dan het geheel; {in_dutch(figure.waarde.least)} is meer dan "
        f"{in_dutch(max(known))} ('{whole.id}').",
        "Controleer de twee getallen, of haal 'deel_van' weg als het geen deel is.",
        (Related(document.at("cijfers", figures.index(whole), "waarde"), "het geheel"),),
    )


def _same_kind(catalogue: Catalogue, one: Figure, other: Figure) -> bool:
    """Counts compare with counts, shares with shares."""
    kinds = [i.soort if i else "" for i in map(catalogue.indicator, (one.indicator, other.indicator))]
    return kinds[0] == kinds[1]


def _numerator(document: Document, index: int, figure: Figure) -> Iterator[Diagnostic]:
    part, whole = figure.teller, figure.noemer
    if part and whole and part.is_exact and whole.is_exact and part.lower > whole.lower:
        yield error(
            document.at("cijfers", index, "teller"),
            CODE,
            "De teller mag niet groter zijn dan de noemer; "
            f"{in_dutch(part.lower)} is meer dan {in_dutch(whole.lower)}.",
            "Controleer of teller en noemer verwisseld zijn.",
        )


def _disjoint(
    document: Document, figures: tuple[Figure, ...], index: int, whole: Figure
) -> Iterator[Diagnostic]:
    parts = [f for f in figures if f.deel_van == whole.id and f.waarde and f.waarde.is_exact]
    if whole.waarde is None or not whole.waarde.is_exact or len(parts) < 2:
        return
    apart = [p for p in parts if p.overlap and all(o is Overlap.NO for o in p.overlap.values())]
    named = {name for p in apart for name in p.overlap}
    parts = [p for p in parts if p in apart or p.id in named]
    total = sum((p.waarde.lower for p in parts if p.waarde), Decimal(0))
    whole_values = [w.waarde.lower for w in alternatives(figures, whole.id) if w.waarde]
    if apart and total > max(whole_values):
        yield error(
            document.at("cijfers", index, "waarde"),
            CODE,
            f"Delen zonder overlap moeten samen hoogstens het geheel zijn; "
            f"ze zijn samen {in_dutch(total)}, het geheel is {in_dutch(whole.waarde.lower)}.",
            "Controleer de getallen, of zet bij 'overlap' ja of onbekend.",
        )


RULE = Rule(CODE, check, waivable=False)
