"""Where a practice is, in full: parts, former municipalities, youth region, and what is not named.

Comes in: a practice. Goes out: finished values for its page. The municipalities of now and the
provinces stand in the facts on top of the page.
"""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.named import Named
from voorveld.facts.places import (
    current_municipalities,
    municipality_link,
    since,
    successors_meant,
    unnamed_municipalities,
)
from voorveld.model.practice import Area, Practice
from voorveld.views.common import Texts


class WithinView(Struct, frozen=True):
    """A village, district or former municipality, with what it belongs to now."""

    name: str
    municipalities: tuple[Named, ...]
    year: str = ""


class AreaView(Struct, frozen=True):
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
        former=tuple(_former(catalogue, area, name) for name in area.voormalige_gemeenten),
        region=_region(catalogue, area.jeugdregio),
        around=area.regio or "",
        unnamed=_unnamed(catalogue, practice),
        note=texts.inline(area.toelichting),
        cites=texts.cites(area.bronnen),
    )


def _now(catalogue: Catalogue, typed: str) -> tuple[Named, ...]:
    name = catalogue.municipality_name(typed)
    return (municipality_link(catalogue, name),) if name else ()


def _former(catalogue: Catalogue, area: Area, name: str) -> WithinView:
    if name not in catalogue.former_municipalities:
        return WithinView(name, ())
    now = successors_meant(catalogue, area, name)
    return WithinView(name, tuple(municipality_link(catalogue, n) for n in now), since(catalogue, name))


def _region(catalogue: Catalogue, region_id: str | None) -> Named | None:
    if region_id is None:
        return None
    return Named(catalogue.term("jeugdregios", region_id).naam, f"{addresses.MAP}#jeugdregios")


def _unnamed(catalogue: Catalogue, practice: Practice) -> str:
    if not unnamed_municipalities(catalogue, practice):
        return ""
    named = len(current_municipalities(catalogue, practice)) or "geen"
    return f"De bron telt {practice.gebied.aantal_gemeenten} gemeenten en noemt er {named} bij naam."
