"""A reference must lead to something that exists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Location, told
from voorveld.facts.typed_places import (
    area_typed,
    former_meant,
    in_choice,
    municipality_meant,
    municipality_typed,
)
from voorveld.facts.typed_surroundings import is_no_place
from voorveld.facts.typed_words import choose_from, clause_for, hint_for, separately, word_meant, words_meant
from voorveld.model.reader import Document
from voorveld.model.scalars import Ref
from voorveld.model.shape import Leaf
from voorveld.model.suggestion import listed
from voorveld.rules.finding import error, value_at
from voorveld.rules.rule import Looks, Rule

CODE = "onbekende-verwijzing"

_NAMES = {
    "praktijk": ("de id van een voorbeeld", "Kijk in de map practices/ welke bestanden er zijn."),
    "thema": ("een van de acht thema's", "De thema's zijn:"),
    "variant": ("de id van een variant", "De varianten zijn:"),
    "onderzoek": ("de id van een onderzoek", "De onderzoeken staan in practices/_onderzoek/."),
    "instrument": ("de id van een instrument", "De instrumenten staan in practices/_instrumenten.yaml."),
    "lijst": ("de naam van een lijst", "De lijsten staan in practices/_lijsten/."),
}


# Where former municipalities and villages have a field beside it.
_BESIDE_FORMER = ("gebied", "gemeenten")
_NO_MUNICIPALITY = (
    "Haal dit weg uit 'gemeenten'. Zeg onder 'gebied' bij 'toelichting' wat de bron over de plaats zegt."
)
_ALL_MUNICIPALITIES = (
    "Gebruik de naam van het CBS; zie practices/_lijsten/gemeenten.yaml. Is het geen gemeente in Nederland, "
    "haal de naam dan weg en noem de plaats onder 'gebied' bij 'toelichting'."
)
_ALL_FORMER = (
    "De namen die sinds 2005 vervielen staan in practices/_lijsten/voormalige-gemeenten.yaml. "
    "Is de naam ouder, zet dan de gemeente van nu onder 'gemeenten'."
)


class _Judgement(Struct, frozen=True):
    """What a name had to be, what is the matter with it, and what to do."""

    must: str
    why: str
    hint: str


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every marked reference in every record, also those without the form of an id."""
    for document in catalogue.judged:
        yield from told(tuple(_unknown_names(catalogue, document)), partial(_finding, catalogue, document))
        for misnamed in document.misnamed:
            if isinstance(misnamed.leaf.mark, Ref):
                yield _unknown(catalogue, misnamed.where, misnamed.leaf, misnamed.leaf.mark.target)


def _unknown_names(catalogue: Catalogue, document: Document) -> Iterator[tuple[Leaf, Ref]]:
    for leaf in document.leaves:
        if isinstance(leaf.mark, Ref) and leaf.mark.target != "bron":
            known = catalogue.known(leaf.mark.target)
            if known is not None and leaf.value not in known:
                yield leaf, leaf.mark


def _finding(catalogue: Catalogue, document: Document, found: tuple[Leaf, Ref]) -> Diagnostic:
    leaf, mark = found
    where = document.at(*leaf.path, key=leaf.is_key)
    beside = value_at(document.record, leaf.path[:-1]) if leaf.is_key else ()
    return _unknown(catalogue, where, leaf, mark.target, beside)


def _unknown(
    catalogue: Catalogue, where: Location, leaf: Leaf, target: str, beside: object = ()
) -> Diagnostic:
    judged = _judged(catalogue, leaf, target, str(leaf.value), beside)
    name = leaf.path[-2] if leaf.is_key or isinstance(leaf.path[-1], int) else leaf.path[-1]
    subject = f"Een sleutel onder '{name}'" if leaf.is_key else f"'{name}'"
    return error(
        where,
        CODE,
        f"{subject} moet {judged.must} zijn; {judged.why}.",
        judged.hint,
    )


def _judged(catalogue: Catalogue, leaf: Leaf, target: str, typed: str, beside: object) -> _Judgement:
    if target == "gemeente":
        return _municipality(catalogue, leaf, typed)
    if target == "voormalige-gemeente":
        return _former(catalogue, typed)
    must, where = _expected(catalogue, target)
    if isinstance(leaf.path[-1], int) and (several := words_meant(catalogue, target, typed)):
        return _Judgement(must, f"'{typed}' zijn er meer dan één", separately(several, typed))
    meant = word_meant(catalogue, target, typed)
    if meant and isinstance(beside, Mapping) and meant.id in beside:
        return _Judgement(
            must, f"'{typed}' bestaat niet, en {meant.in_words} staat er al", f"Haal '{typed}' weg."
        )
    return _Judgement(must, f"'{typed}' bestaat niet{clause_for(meant)}", hint_for(meant) or where)


def _municipality(catalogue: Catalogue, leaf: Leaf, typed: str) -> _Judgement:
    must = "een gemeente van nu"
    if is_no_place(typed):
        return _Judgement(must, f"'{typed}' is er geen", _NO_MUNICIPALITY)
    meant = municipality_meant(catalogue, typed)
    if meant is None:
        return _Judgement(
            must, *(_wider(catalogue, typed) or (f"'{typed}' bestaat niet", _ALL_MUNICIPALITIES))
        )
    if meant.together:
        return _Judgement(
            must, meant.why, f"Zet ze apart, tussen één paar rechte haken: [{', '.join(meant.names)}]."
        )
    hint = f"Schrijf {in_choice(meant.names)}{', naar wat de bron bedoelt' if meant.names[1:] else ''}."
    if leaf.path[:-1] == _BESIDE_FORMER:
        if meant.former:
            hint += f" Gaat het om de tijd ervoor, zet '{meant.former}' dan onder 'voormalige_gemeenten'."
        if meant.part and not meant.names[1:]:
            hint += f" Zet de plaats onder 'delen': {{naam: {meant.part}, gemeente: {meant.names[0]}}}."
        hint += f" {meant.besides}" if meant.besides else ""
    return _Judgement(must, meant.why, hint)


def _wider(catalogue: Catalogue, typed: str) -> tuple[str, str] | None:
    """A province or youth region that was typed as a municipality."""
    area = area_typed(catalogue, typed)
    return (f"'{typed}' is een {area.kind}", f"Zet '{area.id}' onder '{area.field}'.") if area else None


def _former(catalogue: Catalogue, typed: str) -> _Judgement:
    must = "een voormalige gemeente"
    if name := former_meant(catalogue, typed):
        return _Judgement(must, f"'{typed}' staat anders in de lijst", f"Schrijf '{name}'.")
    if name := municipality_typed(catalogue, typed):
        return _Judgement(must, f"'{name}' is een gemeente van nu", f"Zet '{name}' onder 'gemeenten'.")
    meant = municipality_meant(catalogue, typed)
    if meant and meant.part:
        return _Judgement(
            must,
            f"'{typed}' verviel niet na 2004 en ligt nu in {in_choice(meant.names)}",
            f"Zet {in_choice(meant.names)} onder 'gemeenten'.",
        )
    return _Judgement(must, f"'{typed}' bestaat niet", _ALL_FORMER)


def _expected(catalogue: Catalogue, target: str) -> tuple[str, str]:
    if target in ("thema", "variant"):
        ids = (r.id for r in (catalogue.themes if target == "thema" else catalogue.variants))
        return _NAMES[target][0], f"{_NAMES[target][1]} {listed(tuple(ids))}"
    if target in _NAMES:
        return _NAMES[target]
    name = target.removeprefix("lijst:")
    return f"een woord uit de lijst {name}", choose_from(catalogue, name)


RULE = Rule(CODE, check, waivable=False, judges_holes=True, looks=Looks.FOR_ADVICE)
