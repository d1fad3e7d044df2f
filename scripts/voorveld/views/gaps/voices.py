"""Who was asked what they think: per variant, from the characteristic that says so.

Comes in: the catalogue. Goes out: a table of variants against who was asked, and who never was.
"""

from __future__ import annotations

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.characteristics import Known, columns_of, state
from voorveld.facts.named import Named, practices_of, variant_name
from voorveld.facts.tallies import Tally, column_tally
from voorveld.model.practice import Practice

_NAMED, _FIRST = 8, 3
"""Up to so many practices all are named, of more the first; who asked whom stands in full on the page of the
characteristic."""


class Voice(Struct, frozen=True):
    """A group of people, how many practices asked them and the first of those, and the variants where none
    did."""

    name: str
    count: int
    practices: tuple[Named, ...]
    never: tuple[Named, ...]


class VoiceRow(Struct, frozen=True):
    """A variant, or all: per group how many practices asked them, and how many tell nothing."""

    variant: Named
    counts: tuple[int, ...]
    tally: Tally


class VoicesView(Struct, frozen=True):
    """The whole table; groups in the order of their list."""

    voices: tuple[Voice, ...]
    uri: str
    rows: tuple[VoiceRow, ...]
    total: VoiceRow


def voices_view(catalogue: Catalogue) -> VoicesView | None:
    """Who was asked, None when there is no such characteristic."""
    told = next(((i, c) for i, c in columns_of(catalogue).items() if c.zegt_wie_gevraagd), None)
    if told is None:
        return None
    column_id, column = told
    groups = tuple(catalogue.vocabularies.get(column.lijst or "", {}))
    variants = [(v, found) for v in catalogue.variants if (found := practices_of(catalogue, v))]
    asked = {p.id: _asked(catalogue, p, column_id) for p in catalogue.practices}

    def row(name: Named, practices: tuple[Practice, ...]) -> VoiceRow:
        return VoiceRow(
            name,
            tuple(sum(group in asked[p.id] for p in practices) for group in groups),
            column_tally(catalogue, column_id, practices),
        )

    return VoicesView(
        voices=tuple(
            Voice(
                catalogue.term(column.lijst or "", group).naam,
                len(asking),
                tuple(
                    Named(p.naam, addresses.practice_theme(p.id, column.thema))
                    for p in (asking if len(asking) <= _NAMED else asking[:_FIRST])
                ),
                tuple(
                    variant_name(catalogue, v.id)
                    for v, found in variants
                    if not any(group in asked[p.id] for p in found)
                ),
            )
            for group in groups
            for asking in [[p for p in catalogue.practices if group in asked[p.id]]]
        ),
        uri=addresses.characteristic(column.thema, column_id),
        rows=tuple(
            row(Named(variant_name(catalogue, v.id).name, addresses.variant(v.id)), found)
            for v, found in variants
        ),
        total=row(Named("Alle voorbeelden", ""), catalogue.practices),
    )


def _asked(catalogue: Catalogue, practice: Practice, column_id: str) -> frozenset[str]:
    found = state(catalogue, practice, column_id)
    return frozenset(value.text for value in found.values) if isinstance(found, Known) else frozenset()
