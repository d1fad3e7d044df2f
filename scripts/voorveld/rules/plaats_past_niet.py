"""The provinces and the youth region of a practice must fit its municipalities."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.municipalities import Municipality
from voorveld.model.practice import Area
from voorveld.model.reader import Document
from voorveld.rules.finding import error, practices
from voorveld.rules.rule import Rule

CODE = "plaats-past-niet"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """The area of every practice, as far as its municipalities are known."""
    for document, practice in practices(catalogue):
        known = _known(catalogue, practice.gebied)
        named = practice.gebied.provincies
        outside = [name for name, m in known.items() if m.provincie not in named] if named else []
        if outside:
            province = catalogue.term("provincies", known[outside[0]].provincie).naam
            yield error(
                document.at("gebied", "provincies"),
                CODE,
                f"'provincies' moet bij de gemeenten passen; {outside[0]} ligt in {province}.",
                "Haal 'provincies' weg: die worden bij de gemeenten opgezocht.",
            )
        yield from _parts_elsewhere(catalogue, document, practice.gebied)
        region = practice.gebied.jeugdregio
        regions = {m.jeugdregio: name for name, m in known.items() if m.jeugdregio}
        if region and regions and region not in regions:
            own, name = next(iter(regions.items()))
            yield error(
                document.at("gebied", "jeugdregio"),
                CODE,
                f"'jeugdregio' moet bij de gemeenten passen; {name} hoorde in 2025 bij "
                f"{catalogue.term('jeugdregios', str(own)).naam}.",
                f"Schrijf '{own}'." if len(regions) == 1 else "Haal 'jeugdregio' weg.",
            )


def _parts_elsewhere(catalogue: Catalogue, document: Document, area: Area) -> Iterator[Diagnostic]:
    """Parts in another municipality than those that are named, if these are all."""
    if area.voormalige_gemeenten or area.aantal_gemeenten:
        return
    named = {catalogue.municipality_name(name) for name in area.gemeenten}
    if not named or None in named:
        return
    for index, part in enumerate(area.delen):
        inside = catalogue.municipality_name(part.gemeente or "")
        if inside is not None and inside not in named:
            yield error(
                document.at("gebied", "delen", index, "gemeente"),
                CODE,
                f"Een deel moet in een van de gemeenten liggen; '{part.gemeente}' staat daar niet bij.",
                f"Zet '{part.gemeente}' er bij 'gemeenten' bij, of verbeter 'gemeente' bij dit deel.",
            )


def _known(catalogue: Catalogue, area: Area) -> dict[str, Municipality]:
    typed = (*area.gemeenten, *(part.gemeente or "" for part in area.delen))
    found = {name: catalogue.municipalities.get(catalogue.municipality_name(name) or "") for name in typed}
    return {name: municipality for name, municipality in found.items() if municipality is not None}


# Regions were drawn otherwise before and after 2025.
RULE = Rule(CODE, check, waivable=True)
