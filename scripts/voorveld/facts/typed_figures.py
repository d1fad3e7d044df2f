"""What to write for the value of a figure that was refused, seen beside its indicator.

Comes in: what the reader said of it by its form alone. Goes out: the same, with a hint that fits what
the indicator counts: half a child, a mark of 86%, a part of a whole.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.indicators import asks
from voorveld.facts.scales import scale_of_indicator
from voorveld.model import typed_amount
from voorveld.model.advice import amounts, share
from voorveld.model.choices import Requirement
from voorveld.model.figures import Figure
from voorveld.model.indicators import Indicator
from voorveld.model.reader import Document
from voorveld.model.shape import shape_of
from voorveld.model.typed_remark import share_in

_FIGURE = shape_of(Figure)
_OF_A_GROUP = re.compile(r"%|‰|procent|[½¼¾⅓⅔]|helft|kwart|derde", re.IGNORECASE)


def fitting_advice(catalogue: Catalogue, document: Document | None, finding: Diagnostic) -> Diagnostic:
    """A finding of the reader, with the advice that the indicator of its figure asks for."""
    refused = next((r for r in document.refused if r.finding is finding), None) if document else None
    figures = getattr(document.record, "cijfers", ()) if document else ()
    index = refused.path[-2] if refused else None
    if refused is None or not isinstance(index, int) or index >= len(figures):
        return finding
    hint = _hint(catalogue, figures[index], refused.typed)
    return replace(finding, hint=hint) if hint else finding


def _hint(catalogue: Catalogue, figure: Figure, typed: str) -> str:
    indicator = catalogue.indicator(figure.indicator)
    if indicator is None:
        return ""
    readings = typed_amount.meant(typed, "").readings
    if readings:
        scale = scale_of_indicator(catalogue, indicator)
        fitting = tuple(dict.fromkeys(filter(None, map(scale.fitted, readings))))
        if fitting:
            return amounts(fitting, _FIGURE)
        return _of_a_group(indicator, typed) if _OF_A_GROUP.search(typed) else _CHECK
    part = share_in(typed)
    if part is None:
        return ""
    is_share = asks(catalogue, figure.indicator, Requirement.DENOMINATOR)
    return share(part) if is_share else _of_a_group(indicator, typed)


def _of_a_group(indicator: Indicator, typed: str) -> str:
    return (
        f"'{indicator.naam}' kan geen {typed} zijn. Zegt de bron welk deel van een groep het is, "
        "kies dan een indicator met de eenheid '%'. Controleer anders het getal in de bron."
    )


_CHECK = "Controleer het getal in de bron, of kies een indicator die dit telt."
