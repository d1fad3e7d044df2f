"""Where practices are: municipalities of now, provinces, and the words for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.counted import word_for
from voorveld.facts.named import Named
from voorveld.model.collation import in_dutch_order
from voorveld.model.practice import Area, Practice
from voorveld.model.slug import slug

_NOT_PUBLIC = "plaats niet openbaar"
_UNKNOWN = "plaats onbekend"


class Place(Struct, frozen=True):
    """A municipality or province with the practices in it."""

    slug: str
    name: str
    official_name: str
    code: str
    province: Named | None
    also: tuple[str, ...]
    former: tuple[str, ...]
    parts: tuple[str, ...]
    practices: tuple[Practice, ...]


class _Index(Struct, frozen=True):
    """What is in every place, worked out once per catalogue."""

    in_municipality: Mapping[str, tuple[Practice, ...]]
    in_province: Mapping[str, tuple[Practice, ...]]
    former: Mapping[str, tuple[str, ...]]


def current_municipalities(catalogue: Catalogue, practice: Practice) -> tuple[str, ...]:
    """CBS names: those named, the successors of former ones, and those of named parts."""
    return catalogue.once_of(practice, _looked_up)


def province_ids(catalogue: Catalogue, practice: Practice) -> tuple[str, ...]:
    """The provinces a practice is in, looked up or stated."""
    return catalogue.once_of(practice, _provinces)


def practices_in_municipality(catalogue: Catalogue, cbs_name: str) -> tuple[Practice, ...]:
    """The practices in a municipality, by id."""
    return catalogue.once(_index).in_municipality.get(cbs_name, ())


def practices_in_province(catalogue: Catalogue, province_id: str) -> tuple[Practice, ...]:
    """The practices in a province, by id."""
    return catalogue.once(_index).in_province.get(province_id, ())


def former_names(catalogue: Catalogue, cbs_name: str) -> tuple[str, ...]:
    """The municipalities that went up into this one, in the order of their list."""
    return catalogue.once(_index).former.get(cbs_name, ())


def parts_in(catalogue: Catalogue, cbs_name: str) -> tuple[str, ...]:
    """The villages and districts that practices name in a municipality, in the order of the practices."""
    return catalogue.once(_parts).get(cbs_name, ())


def named_within(catalogue: Catalogue, practice: Practice, cbs_name: str) -> tuple[str, ...]:
    """What a practice names within a municipality of now: former municipalities, villages, districts."""
    area = practice.gebied
    former = (
        name for name in area.voormalige_gemeenten if cbs_name in successors_meant(catalogue, area, name)
    )
    parts = (p.naam for p in area.delen if catalogue.municipality_name(p.gemeente or "") == cbs_name)
    return tuple(dict.fromkeys((*former, *parts))) if cbs_name else ()


def unnamed_municipalities(catalogue: Catalogue, practice: Practice) -> int:
    """How many municipalities take part that the source counts and does not name."""
    counted = practice.gebied.aantal_gemeenten or 0
    return max(0, counted - len(current_municipalities(catalogue, practice)))


def successors(catalogue: Catalogue, former: str) -> tuple[str, ...]:
    """What a former municipality belongs to now: one, or all over which it was divided."""
    about = catalogue.former_municipalities.get(former)
    names = (catalogue.municipality_name(typed) for typed in about.opgegaan_in) if about else ()
    return tuple(name for name in names if name)


def successors_meant(catalogue: Catalogue, area: Area, former: str) -> tuple[str, ...]:
    """What a former municipality that a practice names belongs to now. Was it divided, then only the
    municipalities that the practice names as well, when there are any: they tell which part is meant.
    """
    typed = (*area.gemeenten, *(part.gemeente or "" for part in area.delen))
    named = {catalogue.municipality_name(name) for name in typed}
    found = successors(catalogue, former)
    return tuple(name for name in found if name in named) or found


def since(catalogue: Catalogue, former: str) -> str:
    """From when on a former municipality belongs to the present one: of a chain the last step."""
    about = catalogue.former_municipalities[former]
    step = catalogue.former_municipalities.get(about.via or "")
    return (step or about).jaar.words


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
    """`Den Haag`, `Aalten, Berkelland en 2 andere`, `Gelderland`, or that it is not public.

    Municipalities that the source counts and does not name are among the others.
    """
    area = practice.gebied
    if not area.openbaar:
        return _NOT_PUBLIC
    names = [n.name for n in municipalities_of(catalogue, practice)]
    if area.regio and len(names) != 1:
        return area.regio
    unnamed = unnamed_municipalities(catalogue, practice)
    if names and (unnamed or len(names) > 3):
        shown = names[:3] if len(names) <= 3 else names[:2]
        others = len(names) + unnamed - len(shown)
        return f"{', '.join(shown)} en {others} andere {word_for(others, 'gemeente')}"
    if names:
        return " en ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    provinces = [n.name for n in provinces_of(catalogue, practice)]
    return area.regio or " en ".join(provinces) or _UNKNOWN


def by_place(catalogue: Catalogue, practice: Practice) -> tuple[bool, str, str, str]:
    """What practices are sorted by where readers look for a place: those without one come last."""
    words = place_in_words(catalogue, practice)
    letters = in_dutch_order(words.casefold().removeprefix("'s-"))
    return words in (_NOT_PUBLIC, _UNKNOWN), letters, in_dutch_order(practice.naam), practice.id


def first_place(catalogue: Catalogue, practice: Practice) -> str:
    """The place it stands by in a list by place."""
    return place_in_words(catalogue, practice).split(",")[0]


def practices_by_place(catalogue: Catalogue) -> tuple[Practice, ...]:
    """All practices in that order."""
    return catalogue.once(_by_place)


def _by_place(catalogue: Catalogue) -> tuple[Practice, ...]:
    return tuple(sorted(catalogue.practices, key=lambda p: by_place(catalogue, p)))


def municipality_places(catalogue: Catalogue) -> tuple[Place, ...]:
    """Every municipality with a practice, by name."""
    having = (name for name in catalogue.municipalities if practices_in_municipality(catalogue, name))
    return tuple(sorted((municipality_place(catalogue, name) for name in having), key=lambda p: p.slug))


def province_places(catalogue: Catalogue) -> tuple[Place, ...]:
    """All provinces, by name; without practices too."""
    provinces = (
        Place(p, term.naam, "", "", None, (), (), (), practices_in_province(catalogue, p))
        for p, term in catalogue.vocabularies.get("provincies", {}).items()
    )
    return tuple(sorted(provinces, key=lambda p: p.slug))


def municipality_place(catalogue: Catalogue, name: str) -> Place:
    """A municipality by its CBS name, also without practices."""
    municipality = catalogue.municipalities[name]
    label = catalogue.municipality_label(name)
    province = municipality.provincie
    return Place(
        slug=slug(label),
        name=label,
        official_name=name if name != label else "",
        code=municipality.code,
        province=Named(catalogue.term("provincies", province).naam, addresses.province(province)),
        also=municipality.ook[1:],
        former=former_names(catalogue, name),
        parts=parts_in(catalogue, name),
        practices=practices_in_municipality(catalogue, name),
    )


def _index(catalogue: Catalogue) -> _Index:
    former: dict[str, list[str]] = {}
    for old, about in catalogue.former_municipalities.items():
        for successor in about.opgegaan_in:
            former.setdefault(catalogue.municipality_name(successor) or "", []).append(old)
    return _Index(
        _inverted(catalogue, current_municipalities),
        _inverted(catalogue, province_ids),
        {name: tuple(found) for name, found in former.items()},
    )


def _looked_up(catalogue: Catalogue, practice: Practice) -> tuple[str, ...]:
    area = practice.gebied
    named = [catalogue.municipality_name(typed) or "" for typed in area.gemeenten]
    former = [
        name for typed in area.voormalige_gemeenten for name in successors_meant(catalogue, area, typed)
    ]
    parts = [catalogue.municipality_name(part.gemeente or "") or "" for part in area.delen]
    return tuple(dict.fromkeys(n for n in (*named, *former, *parts) if n in catalogue.municipalities))


def _provinces(catalogue: Catalogue, practice: Practice) -> tuple[str, ...]:
    looked_up = (catalogue.municipalities[n].provincie for n in current_municipalities(catalogue, practice))
    return tuple(dict.fromkeys((*looked_up, *practice.gebied.provincies)))


def _inverted(
    catalogue: Catalogue, places: Callable[[Catalogue, Practice], tuple[str, ...]]
) -> Mapping[str, tuple[Practice, ...]]:
    found: dict[str, list[Practice]] = {}
    for practice in catalogue.practices:
        for place in places(catalogue, practice):
            found.setdefault(place, []).append(practice)
    return {place: tuple(practices) for place, practices in found.items()}


def _parts(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for practice in catalogue.practices:
        for part in practice.gebied.delen:
            if name := catalogue.municipality_name(part.gemeente or ""):
                found.setdefault(name, {})[part.naam] = None
    return {name: tuple(parts) for name, parts in found.items()}
