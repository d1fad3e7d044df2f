"""Where practices are: municipalities of now, provinces, and the words for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.model.practice import Practice
from voorveld.model.slug import slug
from voorveld.views.common import Named


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality or province with the practices in it."""

    slug: str
    name: str
    official_name: str
    code: str
    province: Named | None
    also: tuple[str, ...]
    former: tuple[str, ...]
    practices: tuple[Practice, ...]


def current_municipalities(catalogue: Catalogue, practice: Practice) -> tuple[str, ...]:
    """CBS names: those named, the successors of former ones, and those of named parts."""
    names: list[str] = []
    for typed in practice.gebied.gemeenten:
        names.append(catalogue.municipality_name(typed) or "")
    for former in practice.gebied.voormalige_gemeenten:
        if former in catalogue.former_municipalities:
            successor = catalogue.former_municipalities[former].opgegaan_in
            names.append(catalogue.municipality_name(successor) or "")
    for part in practice.gebied.delen:
        names.append(catalogue.municipality_name(part.gemeente or "") or "")
    return tuple(dict.fromkeys(n for n in names if n in catalogue.municipalities))


def province_ids(catalogue: Catalogue, practice: Practice) -> tuple[str, ...]:
    """The provinces a practice is in, looked up or stated."""
    looked_up = [catalogue.municipalities[n].provincie for n in current_municipalities(catalogue, practice)]
    return tuple(dict.fromkeys([*looked_up, *practice.gebied.provincies]))


def municipalities_of(catalogue: Catalogue, practice: Practice) -> tuple[Named, ...]:
    """The municipalities of a practice with their pages."""
    return tuple(municipality_link(catalogue, name) for name in current_municipalities(catalogue, practice))


def provinces_of(catalogue: Catalogue, practice: Practice) -> tuple[Named, ...]:
    """The provinces of a practice with their pages."""
    return tuple(
        Named(catalogue.term("provincies", p).naam, addresses.province(p))
        for p in province_ids(catalogue, practice)
    )


def municipality_link(catalogue: Catalogue, cbs_name: str) -> Named:
    """A municipality by the name readers use, with its page."""
    label = catalogue.municipality_label(cbs_name)
    return Named(label, addresses.municipality(slug(label)))


def place_in_words(catalogue: Catalogue, practice: Practice) -> str:
    """`Den Haag`, `Aalten, Berkelland en 2 andere`, `Gelderland`, or that it is not public."""
    area = practice.gebied
    if not area.openbaar:
        return "plaats niet openbaar"
    names = [n.name for n in municipalities_of(catalogue, practice)]
    if area.regio and len(names) != 1:
        return area.regio
    if len(names) > 3:
        return f"{', '.join(names[:2])} en {len(names) - 2} andere gemeenten"
    if names:
        return " en ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    provinces = [n.name for n in provinces_of(catalogue, practice)]
    return area.regio or " en ".join(provinces) or "plaats onbekend"


def municipality_places(catalogue: Catalogue) -> tuple[Place, ...]:
    """Every municipality with a practice, by name."""
    practices: dict[str, list[Practice]] = {}
    for practice in catalogue.practices:
        for name in current_municipalities(catalogue, practice):
            practices.setdefault(name, []).append(practice)
    places = [_municipality(catalogue, name, tuple(found)) for name, found in practices.items()]
    return tuple(sorted(places, key=lambda p: p.slug))


def province_places(catalogue: Catalogue) -> tuple[Place, ...]:
    """All provinces, by name; without practices too."""
    practices: dict[str, list[Practice]] = {}
    for practice in catalogue.practices:
        for province in province_ids(catalogue, practice):
            practices.setdefault(province, []).append(practice)
    provinces: Mapping[str, object] = catalogue.vocabularies.get("provincies", {})
    places = [
        Place(p, catalogue.term("provincies", p).naam, "", "", None, (), (), tuple(practices.get(p, ())))
        for p in provinces
    ]
    return tuple(sorted(places, key=lambda p: p.slug))


def _municipality(catalogue: Catalogue, name: str, practices: tuple[Practice, ...]) -> Place:
    municipality = catalogue.municipalities[name]
    label = catalogue.municipality_label(name)
    province = municipality.provincie
    former = tuple(old for old, f in catalogue.former_municipalities.items() if f.opgegaan_in == name)
    return Place(
        slug=slug(label),
        name=label,
        official_name=name if name != label else "",
        code=municipality.code,
        province=Named(catalogue.term("provincies", province).naam, addresses.province(province)),
        also=municipality.ook[1:],
        former=former,
        practices=practices,
    )
