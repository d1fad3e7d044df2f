"""Every municipality by every name a reader may know it by, from A to Z.

Comes in: the lists of municipalities and the places that practices name. Goes out: rows, which are
at the same time the list without JavaScript and the data of the search box.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.named import Named
from voorveld.facts.places import (
    former_names,
    municipality_link,
    parts_in,
    practices_in_municipality,
    since,
)
from voorveld.facts.youth_regions import region_of_municipality
from voorveld.model.slug import slug


@dataclass(frozen=True, slots=True)
class FormerName:
    """A municipality that went up into another, and when."""

    name: str
    year: str


@dataclass(frozen=True, slots=True)
class MunicipalityRow:
    """A municipality. `uri` leads to its page where it has practices, else to its province.

    `also` are other names, `parts` the villages and districts that practices name in it; `region`
    is the id of the youth region that a practice here names, empty when we do not know.
    """

    slug: str
    name: str
    count: int
    uri: str
    province_id: str
    province: Named
    also: tuple[str, ...]
    former: tuple[FormerName, ...]
    parts: tuple[str, ...]
    region: str


@dataclass(frozen=True, slots=True)
class SeeRow:
    """Another name, with the municipality it stands for."""

    name: str
    remark: str
    target: MunicipalityRow


@dataclass(frozen=True, slots=True)
class MunicipalityLetter:
    """What begins with one letter, in the order of the alphabet, and how many municipalities."""

    letter: str
    rows: tuple[MunicipalityRow | SeeRow, ...]
    count: int


def municipality_letters(catalogue: Catalogue) -> tuple[MunicipalityLetter, ...]:
    """All municipalities and all other names, per first letter."""
    rows: list[MunicipalityRow | SeeRow] = []
    for row in municipality_rows(catalogue):
        rows.append(row)
        rows.extend(SeeRow(name, "", row) for name in row.also)
        rows.extend(SeeRow(f.name, f"opgegaan in {f.year}", row) for f in row.former)
    rows.sort(key=lambda r: (slug(r.name), r.name))
    return tuple(
        _group(letter, tuple(here)) for letter, here in groupby(rows, key=lambda r: slug(r.name)[:1].upper())
    )


def municipality_rows(catalogue: Catalogue) -> Iterator[MunicipalityRow]:
    """Every municipality of now, in the order of the list."""
    for name, municipality in catalogue.municipalities.items():
        link = municipality_link(catalogue, name)
        count = len(practices_in_municipality(catalogue, name))
        province = Named(
            catalogue.term("provincies", municipality.provincie).naam,
            addresses.province(municipality.provincie),
        )
        yield MunicipalityRow(
            slug=slug(link.name),
            name=link.name,
            count=count,
            uri=link.uri if count else province.uri,
            province_id=municipality.provincie,
            province=province,
            also=tuple(other for other in (name, *municipality.ook) if other != link.name),
            former=tuple(FormerName(old, since(catalogue, old)) for old in former_names(catalogue, name)),
            parts=parts_in(catalogue, name),
            region=region_of_municipality(catalogue, name),
        )


def _group(letter: str, here: tuple[MunicipalityRow | SeeRow, ...]) -> MunicipalityLetter:
    return MunicipalityLetter(letter, here, sum(isinstance(r, MunicipalityRow) for r in here))
