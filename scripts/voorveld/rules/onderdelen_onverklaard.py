"""Parts that don't add up to their whole must say whether they overlap."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.ties import ties_of
from voorveld.model.quantity import in_dutch
from voorveld.rules.finding import figure_sets, tip
from voorveld.rules.rule import Rule

CODE = "onderdelen-onverklaard"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Two or more exact parts of one whole whose sum is not the whole, without a word about it."""
    for document, figures in figure_sets(catalogue):
        ties, places = ties_of(figures), {id(figure): index for index, figure in enumerate(figures)}
        for whole in figures:
            parts = [f for f in ties.parts.get(whole.id, ()) if f.waarde and f.waarde.is_exact]
            if whole.waarde is None or not whole.waarde.is_exact or len(parts) < 2:
                continue
            if any(p.overlap or p.opmerking for p in parts):
                continue
            values = [p.waarde.lower for p in parts if p.waarde]
            if sum(values) != whole.waarde.lower:
                last = places[id(parts[-1])]
                yield tip(
                    document.at("cijfers", last),
                    CODE,
                    f"Delen van '{whole.id}' tellen op tot {in_dutch(sum(values, start=values[0] * 0))}, "
                    f"niet tot {in_dutch(whole.waarde.lower)}; of ze overlappen staat er niet bij.",
                    f"Zet bij 'overlap' of de delen overlappen, zoals overlap: {{{parts[0].id}: onbekend}}.",
                )


# Whether parts overlap may be known to nobody.
RULE = Rule(CODE, check, waivable=True, needs_whole=True, compares_parts=True)
