"""What a figure was compared with must agree with whether it was compared."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.evidence import is_compared
from voorveld.model.choices import Comparison, Unsaid
from voorveld.rules.finding import figure_sets, warning
from voorveld.rules.rule import Rule

CODE = "vergelijking-past-niet"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """`vergelijking` against `ten_opzichte_van` and `niet_vermeld`."""
    for document, figures in figure_sets(catalogue):
        for index, figure in enumerate(figures):
            if figure.vergelijking is None:
                continue
            if figure.ten_opzichte_van and not is_compared(figure):
                yield warning(
                    document.at("cijfers", index, "vergelijking"),
                    CODE,
                    f"'{figure.id}' noemt waarmee vergeleken is, maar 'vergelijking' zegt "
                    f"'{figure.vergelijking.value}'.",
                    "Kies andere-groep of voor-en-na, of haal 'ten_opzichte_van' weg.",
                )
            if Unsaid.COMPARISON in figure.niet_vermeld and figure.vergelijking is Comparison.NONE:
                yield warning(
                    document.at("cijfers", index, "vergelijking"),
                    CODE,
                    f"Van '{figure.id}' is niet vermeld waarmee vergeleken is; dan is niet bekend of er "
                    "een vergelijking was.",
                    f"Schrijf '{Comparison.UNKNOWN.value}'.",
                )


RULE = Rule(CODE, check, waivable=True, needs_whole=True)
