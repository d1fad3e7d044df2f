"""Every page must have an address of its own."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.model.slug import slug
from voorveld.model.vocabulary import MunicipalityList
from voorveld.rules.finding import error
from voorveld.rules.rule import Rule

CODE = "dubbel-adres"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """The addresses of municipalities, made from the names readers use; ids are their own address."""
    for document in catalogue.documents:
        if not isinstance(document.record, MunicipalityList):
            continue
        first: dict[str, str] = {}
        for name in document.record.gemeenten:
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
                    "Elke gemeente moet een eigen adres hebben; "
                    f"'{name}' en '{owner}' worden beide '{address}'.",
                    "Zet bij een van de twee bij 'ook' vooraan een naam die verschilt, "
                    "zoals 'Voorbeelddorp (Gelderland)'.",
                    (Related(document.at("gemeenten", owner, key=True), "de andere gemeente"),),
                )


RULE = Rule(CODE, check, waivable=False)
