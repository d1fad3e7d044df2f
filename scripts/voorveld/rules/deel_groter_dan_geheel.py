"""Een deel mag niet groter zijn dan het geheel, en delen zonder overlap samen ook niet.

Waarom: Als 300 van 234 kinderen behandeld zijn, is een van de twee getallen verkeerd.

Goed:
    - {id: verwezen, waarde: 234, ...}
    - {id: behandeld, waarde: 107, deel_van: verwezen, ...}

Fout:
    - {id: verwezen, waarde: 234, ...}
    - {id: behandeld, waarde: 301, deel_van: verwezen, ...}
"""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.model.choices import Overlap
from voorveld.model.figures import Figure
from voorveld.model.quantity import in_dutch
from voorveld.model.reader import Document
from voorveld.rules.finding import alternatives, error, figure_sets

CODE = "deel-groter-dan-geheel"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every part against its whole, numerators against denominators, and disjoint parts together."""
    for document, figures in figure_sets(catalogue):
        for index, figure in enumerate(figures):
            yield from _part(document, figures, index, figure)
            yield from _numerator(document, index, figure)
            yield from _disjoint(document, figures, index, figure)


def _part(
    document: Document, figures: tuple[Figure, ...], index: int, figure: Figure
) -> Iterator[Diagnostic]:
    if figure.deel_van is None or figure.waarde is None or figure.waarde.bound == "~":
        return
    wholes = [w for w in alternatives(figures, figure.deel_van) if w.waarde is not None]
    tops = [w.waarde.most for w in wholes if w.waarde is not None]
    if not tops or any(top is None or figure.waarde.lower <= top for top in tops):
        return
    whole = wholes[0]
    place = document.at("cijfers", figures.index(whole), "waarde")
    yield error(
        document.at("cijfers", index, "waarde"), CODE,
        f"Een deel moet kleiner zijn dan het geheel; {in_dutch(figure.waarde.lower)} is meer dan "
        f"{in_dutch(tops[0] or figure.waarde.lower)} ('{whole.id}').",
        "Controleer de twee getallen, of haal 'deel_van' weg als het geen deel is.",
        (Related(place, "het geheel"),),
    )  # fmt: skip


def _numerator(document: Document, index: int, figure: Figure) -> Iterator[Diagnostic]:
    part, whole = figure.teller, figure.noemer
    if part and whole and part.is_exact and whole.is_exact and part.lower > whole.lower:
        yield error(
            document.at("cijfers", index, "teller"), CODE,
            f"De teller moet kleiner zijn dan de noemer; {in_dutch(part.lower)} is meer dan {in_dutch(whole.lower)}.",
            "Controleer of teller en noemer verwisseld zijn.",
        )  # fmt: skip


def _disjoint(
    document: Document, figures: tuple[Figure, ...], index: int, whole: Figure
) -> Iterator[Diagnostic]:
    parts = [f for f in figures if f.deel_van == whole.id and f.waarde and f.waarde.is_exact]
    if whole.waarde is None or not whole.waarde.is_exact or len(parts) < 2:
        return
    stated = [o for part in parts for o in part.overlap.values()]
    total = sum(p.waarde.lower for p in parts if p.waarde)
    if stated and all(o is Overlap.NO for o in stated) and total > whole.waarde.lower:
        yield error(
            document.at("cijfers", index, "waarde"), CODE,
            f"Delen zonder overlap moeten samen hoogstens het geheel zijn; "
            f"ze zijn samen {total}, het geheel is {in_dutch(whole.waarde.lower)}.",
            "Controleer de getallen, of zet bij 'overlap' ja of onbekend.",
        )  # fmt: skip
