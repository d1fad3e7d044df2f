"""A figure must have exactly one value: a number, words or a direction."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.figures import Figure
from voorveld.model.reader import Document
from voorveld.model.typed_amount import as_typed, the_amount_in
from voorveld.rules.finding import error, figure_sets
from voorveld.rules.rule import Rule

CODE = "waarde-ontbreekt"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Counts `waarde`, `in_woorden` and `richting` of every figure."""
    for document, figures in figure_sets(catalogue):
        for index, figure in enumerate(figures):
            yield from _course(document, index, figure)
            yield from _number_in_words(catalogue, document, index, figure)
            given = [k for k in ("waarde", "in_woorden", "richting") if getattr(figure, k) is not None]
            if len(given) == 1:
                continue
            found = " en ".join(f"'{k}'" for k in given) or "geen van de drie"
            yield error(
                document.at("cijfers", index),
                CODE,
                f"Een cijfer moet één van 'waarde', 'in_woorden' en 'richting' hebben; "
                f"'{figure.id}' heeft {found}.",
                "Kies wat de bron zegt: een getal, woorden, of alleen een richting.",
            )


def _number_in_words(
    catalogue: Catalogue, document: Document, index: int, figure: Figure
) -> Iterator[Diagnostic]:
    """Figures in `in_woorden` are a value that nothing can count with, also with their own unit behind."""
    if figure.waarde is not None or not figure.in_woorden or not figure.in_woorden[0].isdigit():
        return
    typed = figure.in_woorden
    indicator = catalogue.indicator(figure.indicator)
    for unit in (indicator.eenheid, indicator.enkelvoud or "") if indicator else ():
        typed = typed.removesuffix(unit).strip()
    amount = the_amount_in(typed)
    if amount and typed == amount:
        yield error(
            document.at("cijfers", index, "in_woorden", key=True),
            CODE,
            f"Een getal moet in 'waarde' staan; '{figure.id}' heeft '{figure.in_woorden}' in 'in_woorden'.",
            f"Schrijf 'waarde: {as_typed(amount)}' in plaats van 'in_woorden'.",
        )


def _course(document: Document, index: int, figure: Figure) -> Iterator[Diagnostic]:
    for key in ("vanuit", "verloop"):
        if getattr(figure, key) is not None and figure.waarde is None:
            yield error(
                document.at("cijfers", index, key, key=True),
                CODE,
                f"Bij '{key}' moet in 'waarde' het getal staan waar het eindigt; "
                f"'{figure.id}' heeft geen 'waarde'.",
                f"Haal '{key}' weg, of voeg 'waarde' toe.",
            )
    if figure.vanuit is not None and figure.verloop is not None:
        yield error(
            document.at("cijfers", index, "verloop", key=True),
            CODE,
            "Een cijfer moet één van 'vanuit' en 'verloop' hebben, niet allebei; "
            f"'{figure.id}' heeft ze allebei.",
            "Haal 'verloop' weg: met 'vanuit' en 'waarde' is het begin en het eind al bekend.",
        )


RULE = Rule(CODE, check, waivable=False, needs_whole=True)
