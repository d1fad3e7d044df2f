"""What a source leaves unsaid about a figure is noted as such, and not written as a text."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.choices import Unsaid
from voorveld.rules.finding import error, figure_sets
from voorveld.rules.rule import Rule

CODE = "niet-vermeld-als-tekst"
_WORDS = "niet vermeld"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Texts that would make two figures alike because of both nothing was said."""
    for document, figures in figure_sets(catalogue):
        for index, figure in enumerate(figures):
            for unsaid in Unsaid:
                key = str(unsaid.value)
                text = getattr(figure, key) or ""
                if _WORDS in text.casefold() and unsaid not in figure.niet_vermeld:
                    yield error(
                        document.at("cijfers", index, key),
                        CODE,
                        f"Wat een bron niet zegt, moet bij 'niet_vermeld' staan; "
                        f"bij '{figure.id}' staat het als tekst in '{key}'.",
                        f"Haal '{key}' weg en schrijf niet_vermeld: [{key}].",
                    )


RULE = Rule(CODE, check, waivable=False)
