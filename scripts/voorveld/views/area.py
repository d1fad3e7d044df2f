"""Where a practice is, in full: parts, former municipalities, youth region, and what is not named.

Comes in: a practice. Goes out: finished values for its page. The municipalities of now and the
provinces stand in the facts on top of the page.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.named import Named
from voorveld.facts.places import current_municipalities, municipality_link, unnamed_municipalities
from voorveld.model.practice import Practice
from voorveld.views.common import Texts


@dataclass(frozen=True, slots=True)
class WithinView:
    """A village, district or former municipality, with the municipality of now it lies in."""

    name: str
    municipality: Named | None
    year: str = ""


@dataclass(frozen=True, slots=True)
class AreaView:
    """What a page tells about the place, besides municipalities and provinces.

    `unnamed` says how many municipalities the source counts and does not name, in a sentence.
    """

    parts: tuple[WithinView, ...]
    former: tuple[WithinView, ...]
    region: Named | None
    around: str
    unnamed: str
    note: Markup
    cites: Markup


def area_view(catalogue: Catalogue, practice: Practice, texts: Texts) -> AreaView:
    """The area of a practice, finished for its template."""
    area = practice.gebied
    return AreaView(
        parts=tuple(WithinView(part.naam, _now(catalogue, part.gemeente or "")) for part in area.delen),
        former=tuple(_former(catalogue, name) for name in area.voormalige_gemeenten),
        region=_region(catalogue, area.jeugdregio),
        around=area.regio or "",
        unnamed=_unnamed(catalogue, practice),
        note=texts.inline(area.toelichting),
        cites=texts.cites(area.bronnen),
    )


def _now(catalogue: Catalogue, typed: str) -> Named | None:
    name = catalogue.municipality_name(typed)
    return municipality_link(catalogue, name) if name else None


def _former(catalogue: Catalogue, name: str) -> WithinView:
    found = catalogue.former_municipalities.get(name)
    if found is None:
        return WithinView(name, None)
    return WithinView(name, _now(catalogue, found.opgegaan_in), found.jaar.words)


def _region(catalogue: Catalogue, region_id: str | None) -> Named | None:
    if region_id is None:
        return None
    return Named(catalogue.term("jeugdregios", region_id).naam, f"{addresses.MAP}#jeugdregios")


def _unnamed(catalogue: Catalogue, practice: Practice) -> str:
    if not unnamed_municipalities(catalogue, practice):
        return ""
    named = len(current_municipalities(catalogue, practice))
    return f"De bron telt {practice.gebied.aantal_gemeenten} gemeenten en noemt er {named} bij naam."
