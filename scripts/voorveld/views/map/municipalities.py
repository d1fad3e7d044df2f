"""Every municipality by every name a reader may know it by, from A to Z.

Comes in: the lists of municipalities and the places that practices name. Goes out: rows, which are
at the same time the list without JavaScript and the data of the search box.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

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
from voorveld.model.slug import slug


class FormerName(Struct, frozen=True):
    """A municipality that went up into another, and when."""

    name: str
    year: str


class MunicipalityRow(Struct, frozen=True):
    """A municipality with its page.

    `also` are other names, `parts` the villages and districts that practices name in it.
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


class NamedRow(Struct, frozen=True):
    """A municipality in the list by name."""

    slug: str
    name: str
    count: int
    uri: str
    province: str


class SeeRow(Struct, frozen=True):
    """Another name, with the municipality it stands for; of a former one since when."""

    name: str
    year: str
    target: NamedRow


class MunicipalityLetter(Struct, frozen=True):
    """What begins with one letter, in the order of the alphabet, and how many municipalities."""

    letter: str
    rows: tuple[NamedRow | SeeRow, ...]
    count: int


class NamesPage(Struct, frozen=True):
    """Every name of every municipality, from A to Z; `total` is how many municipalities there are."""

    letters: tuple[MunicipalityLetter, ...]
    total: int


def names_page(catalogue: Catalogue) -> NamesPage:
    """The whole page, finished for its template."""
    return NamesPage(municipality_letters(catalogue), len(catalogue.municipalities))


def searched_names(catalogue: Catalogue) -> tuple[tuple[object, ...], ...]:
    """The same names for the search box: of a municipality its name, the name in its address, its
    province, the number of practices, other names, former ones with a year, and places within; what is
    empty at the end is left out.
    """
    lines: list[tuple[object, ...]] = []
    for row in municipality_rows(catalogue):
        former = [(f.name, f.year) for f in row.former]
        line: list[object] = [row.name, row.slug, row.province.name, row.count, row.also, former, row.parts]
        while not line[-1] and len(line) > 4:
            line.pop()
        lines.append(tuple(line))
    return tuple(lines)


def municipality_letters(catalogue: Catalogue) -> tuple[MunicipalityLetter, ...]:
    """All municipalities and all other names, per first letter."""
    rows: list[NamedRow | SeeRow] = []
    for row in municipality_rows(catalogue):
        own = NamedRow(row.slug, row.name, row.count, row.uri, row.province.name)
        rows.append(own)
        rows.extend(SeeRow(name, "", own) for name in row.also)
        rows.extend(SeeRow(f.name, f.year, own) for f in row.former)
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
            uri=link.uri,
            province_id=municipality.provincie,
            province=province,
            also=tuple(other for other in (name, *municipality.ook) if other != link.name),
            former=tuple(FormerName(old, since(catalogue, old)) for old in former_names(catalogue, name)),
            parts=parts_in(catalogue, name),
        )


def _group(letter: str, here: tuple[NamedRow | SeeRow, ...]) -> MunicipalityLetter:
    return MunicipalityLetter(letter, here, sum(isinstance(r, NamedRow) for r in here))
