"""Every page must have an address of its own."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.facts import facet_names
from voorveld.model.municipalities import MunicipalityList
from voorveld.model.reader import Document
from voorveld.model.slug import slug
from voorveld.model.vocabulary import CharacteristicVocabulary
from voorveld.rules.finding import error
from voorveld.rules.rule import Rule

CODE = "dubbel-adres"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Addresses that are no id of a file: of municipalities, and of the facets of characteristics."""
    for document in catalogue.judged:
        if isinstance(document.record, MunicipalityList):
            yield from _municipalities(catalogue, document, document.record)
        elif isinstance(document.record, CharacteristicVocabulary):
            yield from _facets(document, document.record)


def _municipalities(
    catalogue: Catalogue, document: Document, record: MunicipalityList
) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for name in record.gemeenten:
        label = catalogue.municipality_label(name)
        address = slug(label)
        owner = first.setdefault(address, name)
        here = document.at("gemeenten", name, key=True)
        if not address:
            yield error(
                here,
                CODE,
                f"Een gemeente moet een naam met letters hebben; van '{label}' is geen adres te maken.",
                "Schrijf de naam van het CBS, of zet bij 'ook' vooraan de naam die lezers gebruiken.",
            )
        elif owner != name:
            yield error(
                here,
                CODE,
                f"Elke gemeente moet een eigen adres hebben; '{name}' en '{owner}' worden beide '{address}'.",
                "Zet bij een van de twee bij 'ook' vooraan een naam die verschilt, "
                "zoals 'Voorbeelddorp (Gelderland)'.",
                (Related(document.at("gemeenten", owner, key=True), "de andere gemeente"),),
            )


def _facets(document: Document, record: CharacteristicVocabulary) -> Iterator[Diagnostic]:
    taken = dict.fromkeys(facet_names.FIXED_FACETS, "de site zelf")
    for name, column in record.termen.items():
        if column.als_facet is None:
            continue
        address, mine = column.als_facet.adres, f"het kenmerk '{name}'"
        owner = taken.setdefault(address, mine)
        if owner != mine:
            yield error(
                document.at("termen", name, "als_facet", "adres"),
                CODE,
                f"Elk facet moet een eigen adres hebben; '{address}' is al van {owner}.",
                "Kies een ander kort woord.",
            )


RULE = Rule(CODE, check, waivable=False)
