"""A value that is not exact must come with the words of its source."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules.finding import error, figure_sets
from voorveld.rules.rule import Rule

CODE = "bronwoorden-ontbreken"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """`waarde` and `aandeel` that are about, bounded or a range."""
    for document, figures in figure_sets(catalogue):
        for index, figure in enumerate(figures):
            inexact = [k for k in ("waarde", "aandeel") if (q := getattr(figure, k)) and not q.is_exact]
            if inexact and not figure.bronwoorden:
                yield error(
                    document.at("cijfers", index, inexact[0]),
                    CODE,
                    f"Bij een waarde die niet exact is moeten 'bronwoorden' staan; "
                    f"'{figure.id}' heeft '{getattr(figure, inexact[0])}' zonder.",
                    "Zet in 'bronwoorden' hoe de bron het zegt, hoogstens 80 tekens.",
                )


RULE = Rule(CODE, check, waivable=False, needs_whole=True)
