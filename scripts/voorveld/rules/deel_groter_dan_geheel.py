"""A part cannot be more than its whole, nor can parts without overlap together."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct, field

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.facts.ties import Ties, ties_of
from voorveld.model.choices import Overlap
from voorveld.model.figures import Figure
from voorveld.model.quantity import in_dutch
from voorveld.model.reader import Document
from voorveld.rules.finding import error, figure_sets
from voorveld.rules.rule import Rule

CODE = "deel-groter-dan-geheel"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every part against its whole, numerators against denominators, and disjoint parts together."""
    for document, figures in figure_sets(catalogue):
        ties = ties_of(figures)
        tops = _Tops(catalogue, ties, {id(figure): index for index, figure in enumerate(figures)})
        for index, figure in enumerate(figures):
            yield from _part(document, index, figure, tops)
            yield from _numerator(document, index, figure)
            yield from _disjoint(document, ties, index, figure)


class _Tops(Struct):
    """The most that the wholes of a part can be, asked once for every group of wholes."""

    catalogue: Catalogue
    ties: Ties
    places: dict[int, int]
    _found: dict[tuple[int, str], tuple[Decimal, Figure] | None] = field(default_factory=dict)

    def of(self, part: Figure) -> tuple[Decimal, Figure] | None:
        """The highest of the wholes that count the same kind of thing; None when one has no end."""
        wholes = self.ties.disputed.get(part.deel_van or "", ())
        key = (id(wholes), self._kind(part))
        if key not in self._found:
            self._found[key] = self._highest([w for w in wholes if self._kind(w) == key[1]])
        return self._found[key]

    def _kind(self, figure: Figure) -> str:
        """Counts compare with counts, shares with shares."""
        indicator = self.catalogue.indicator(figure.indicator)
        return indicator.soort if indicator else ""

    def _highest(self, wholes: list[Figure]) -> tuple[Decimal, Figure] | None:
        tops = [(w.waarde.most, w) for w in wholes if w.waarde is not None]
        known = [(top, whole) for top, whole in tops if top is not None]
        return max(known, key=lambda found: found[0]) if known and len(known) == len(tops) else None


def _part(document: Document, index: int, figure: Figure, tops: _Tops) -> Iterator[Diagnostic]:
    if figure.deel_van is None or figure.waarde is None or figure.waarde.least is None:
        return
    found = tops.of(figure)
    if found is None or figure.waarde.least <= found[0]:
        return
    top, whole = found
    yield error(
        document.at("cijfers", index, "waarde"),
        CODE,
        f"Een deel mag niet groter zijn dan het geheel; {in_dutch(figure.waarde.least)} is meer dan "
        f"{in_dutch(top)} ('{whole.id}').",
        "Controleer de twee getallen, of haal 'deel_van' weg als het geen deel is.",
        (Related(document.at("cijfers", tops.places[id(whole)], "waarde"), "het geheel"),),
    )


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


def _disjoint(document: Document, ties: Ties, index: int, whole: Figure) -> Iterator[Diagnostic]:
    parts = [f for f in ties.parts.get(whole.id, ()) if f.waarde and f.waarde.is_exact]
    if whole.waarde is None or not whole.waarde.is_exact or len(parts) < 2:
        return
    apart = [p for p in parts if p.overlap and all(o is Overlap.NO for o in p.overlap.values())]
    named = {name for p in apart for name in p.overlap} | {p.id for p in apart}
    total = sum((p.waarde.lower for p in parts if p.waarde and p.id in named), Decimal(0))
    whole_values = [w.waarde.lower for w in ties.disputed[whole.id] if w.waarde]
    if apart and total > max(whole_values):
        yield error(
            document.at("cijfers", index, "waarde"),
            CODE,
            f"Delen zonder overlap moeten samen hoogstens het geheel zijn; "
            f"ze zijn samen {in_dutch(total)}, het geheel is {in_dutch(whole.waarde.lower)}.",
            "Controleer de getallen, of zet bij 'overlap' ja of onbekend.",
        )


RULE = Rule(CODE, check, waivable=False)
