"""A reference must lead to something that exists."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.reader import Document
from voorveld.model.scalars import Ref
from voorveld.model.shape import Leaf
from voorveld.model.suggestion import nearest_name, suggestion
from voorveld.rules.finding import error
from voorveld.rules.rule import Rule

CODE = "onbekende-verwijzing"

_NAMES = {
    "praktijk": ("de id van een praktijk", "Kijk in de map practices/ welke bestanden er zijn."),
    "thema": ("een van de acht thema's", "De thema's staan in practices/_themas/."),
    "variant": ("de id van een variant", "De varianten staan in practices/_varianten/."),
    "onderzoek": ("de id van een onderzoek", "De onderzoeken staan in practices/_onderzoek/."),
    "instrument": ("de id van een instrument", "De instrumenten staan in practices/_instrumenten.yaml."),
    "lijst": ("de naam van een lijst", "De lijsten staan in practices/_lijsten/."),
    "gemeente": (
        "een gemeente van nu",
        "Gebruik de naam van het CBS; zie practices/_lijsten/gemeenten.yaml.",
    ),
    "voormalige-gemeente": (
        "een bekende voormalige gemeente",
        "Voeg de gemeente toe aan practices/_lijsten/voormalige-gemeenten.yaml.",
    ),
}


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every marked reference in every record."""
    for document in catalogue.judged:
        for leaf in document.leaves:
            if isinstance(leaf.mark, Ref) and leaf.mark.target != "bron":
                yield from _check(catalogue, document, leaf, leaf.mark.target)


def _check(catalogue: Catalogue, document: Document, leaf: Leaf, target: str) -> Iterator[Diagnostic]:
    known = catalogue.known(target)
    if known is None or leaf.value in known:
        return
    what, where = _expected(target)
    name = nearest_name(str(leaf.value), known)
    hint = f"Schrijf '{name}'." if name else where
    if target == "gemeente" and leaf.value in catalogue.former_municipalities:
        hint = (
            f"'{leaf.value}' is opgegaan in "
            f"{catalogue.former_municipalities[str(leaf.value)].opgegaan_in}; "
            "zet de naam onder 'voormalige_gemeenten'."
        )
    yield error(
        document.at(*leaf.path, key=leaf.is_key),
        CODE,
        f"'{leaf.path[-2] if isinstance(leaf.path[-1], int) else leaf.path[-1]}' moet {what} zijn; "
        f"'{leaf.value}' bestaat niet{suggestion(str(leaf.value), known)}."
        if not leaf.is_key
        else f"Een sleutel onder '{leaf.path[-2]}' moet {what} zijn; "
        f"'{leaf.value}' bestaat niet{suggestion(str(leaf.value), known)}.",
        hint,
    )


def _expected(target: str) -> tuple[str, str]:
    if target in _NAMES:
        return _NAMES[target]
    name = target.removeprefix("lijst:")
    return (
        f"een woord uit de lijst {name}",
        f"Kies een woord uit practices/_lijsten/{name}.yaml, of voeg het daar toe.",
    )


RULE = Rule(CODE, check, waivable=False)
