"""A share must lie between 0 and 100 percent."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.indicators import asks
from voorveld.facts.scales import PERCENTAGES, forgotten_comma
from voorveld.model.choices import Requirement
from voorveld.model.quantity import in_words
from voorveld.model.typed_amount import as_typed
from voorveld.rules.finding import error, figure_sets
from voorveld.rules.rule import Rule

CODE = "percentage-boven-honderd"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Values that are part of something, and every `aandeel`, between 0 and 100."""
    for document, figures in figure_sets(catalogue):
        for index, figure in enumerate(figures):
            shares = [("aandeel", figure.aandeel)]
            if asks(catalogue, figure.indicator, Requirement.DENOMINATOR):
                shares += [("waarde", figure.waarde), ("vanuit", figure.vanuit)]
            for key, share in shares:
                if share is not None and not PERCENTAGES.holds(share):
                    smaller = forgotten_comma(PERCENTAGES, share)
                    yield error(
                        document.at("cijfers", index, key),
                        CODE,
                        f"Een aandeel moet tussen 0 en 100% liggen; '{key}' is {in_words(share)}.",
                        (f"Ontbreekt er een komma, schrijf dan {as_typed(smaller)}. " if smaller else "")
                        + "Controleer het getal. Is het een verandering, kies dan een indicator "
                        "voor een verandering.",
                    )


RULE = Rule(CODE, check, waivable=False)
