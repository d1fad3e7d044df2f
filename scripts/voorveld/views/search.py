"""Words that mean the same and names of places, for every field that readers search in.

Comes in: the catalogue. Goes out: finished values. The full text is indexed elsewhere, after
the build (`commands/search_index.py`); names stand in `a_to_z.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.places import province_places
from voorveld.model.first_questions import FirstQuestion
from voorveld.views.map.municipalities import MunicipalityRow, municipality_rows

_KINDS = "gemeente gem provincie regio jeugdregio stad dorp"
_LITTLE = """
    aan aantal als bij dan dat de die dit door een en er het hoe hoeveel ik in is kan mag moet
    moeten met mijn naar of om op per te ten ter uit van voor waar waarom wanneer wat welke wie wij
    worden wordt zijn
"""
KINDS_OF_PLACE = tuple(_KINDS.split())
"""What people write before the name of a place, in small letters."""
LITTLE_WORDS = tuple(_LITTLE.split())
"""Words of a question that need not stand on a page that answers it."""


class MunicipalityNames(Struct, frozen=True):
    """A municipality by all its names: what it is also called, what went up into it, what lies in it."""

    name: str
    has_practices: bool
    also: tuple[str, ...]
    former: tuple[str, ...]
    parts: tuple[str, ...]


class ProvinceNames(Struct, frozen=True):
    """A province by its names, with its address and its municipalities."""

    name: str
    uri: str
    also: tuple[str, ...]
    municipalities: tuple[MunicipalityNames, ...]


class Synonyms(Struct, frozen=True):
    """Words that mean the same, in sets, and every place by its names."""

    sets: tuple[tuple[str, ...], ...]
    provinces: tuple[ProvinceNames, ...]


def synonyms(catalogue: Catalogue) -> Synonyms:
    """From the glossary, the variants, the lists of words and places, and the list `zoekwoorden`."""
    sets = [
        *((t.naam, *t.ook) for t in catalogue.vocabularies.get("zoekwoorden", {}).values()),
        *((t.term, t.voluit or "", *t.ook) for t in catalogue.glossary.begrippen.values()),
        *((v.afkorting or "", v.naam, *v.andere_namen) for v in catalogue.variants),
        *(
            (term.naam, *term.ook)
            for name, terms in sorted(catalogue.vocabularies.items())
            if name != "provincies"
            for term in terms.values()
            if not isinstance(term, FirstQuestion)
        ),
    ]
    kept = tuple(
        dict.fromkeys(s for s in (tuple(dict.fromkeys(filter(None, s))) for s in sets) if len(s) > 1)
    )
    return Synonyms(kept, tuple(_provinces(catalogue)))


def _provinces(catalogue: Catalogue) -> Iterator[ProvinceNames]:
    rows: dict[str, list[MunicipalityRow]] = {}
    for row in municipality_rows(catalogue):
        rows.setdefault(row.province_id, []).append(row)
    for place in province_places(catalogue):
        here = rows.get(place.slug, [])
        if here:
            also = catalogue.term("provincies", place.slug).ook
            uri = here[0].province.uri
            yield ProvinceNames(place.name, uri, also, tuple(_names(row) for row in here))


def _names(row: MunicipalityRow) -> MunicipalityNames:
    return MunicipalityNames(
        row.name, row.count > 0, row.also, tuple(former.name for former in row.former), row.parts
    )
