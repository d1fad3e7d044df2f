"""The pieces of a distribution must add up to a hundred percent."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.figures import Figure
from voorveld.model.quantity import in_dutch
from voorveld.rules.finding import error, figure_sets
from voorveld.rules.rule import Rule

CODE = "verdeling-telt-niet-op"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Sums the shares of each distribution; rounding may explain less than half a unit a piece."""
    for document, figures in figure_sets(catalogue):
        for name, pieces in _distributions(figures).items():
            values = [p.waarde for p in pieces if p.waarde is not None]
            if len(values) != len(pieces) or not all(v.is_exact for v in values):
                continue
            total = sum((v.lower for v in values), Decimal(0))
            slack = sum((Decimal(1).scaleb(-v.decimals) / 2 for v in values), Decimal(0))
            if abs(total - 100) < slack or total == 100 or _is_explained(pieces, total):
                continue
            yield error(
                document.at("cijfers", next(n for n, f in enumerate(figures) if f is pieces[0])),
                CODE,
                f"De stukken van een verdeling moeten samen 100% zijn; "
                f"die van '{name}' zijn samen {in_dutch(total)}%.",
                f"Controleer de percentages. Zegt de bron het zo, noem dan die {in_dutch(total)}% in "
                "'opmerking' bij een van de stukken.",
            )


def _is_explained(pieces: list[Figure], total: Decimal) -> bool:
    """Whether a remark tells of the sum; a remark about something else explains nothing."""
    told = in_dutch(total).removesuffix(",0")
    return any(told in (piece.opmerking or "") for piece in pieces)


def _distributions(figures: tuple[Figure, ...]) -> dict[str, list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.verdeling:
            found.setdefault(figure.verdeling, []).append(figure)
    return found


RULE = Rule(CODE, check, waivable=False, needs_whole=True, compares_parts=True)
