"""Who was asked what they think: per variant, from the characteristic that says so.

Comes in: the catalogue. Goes out: a table of variants against who was asked, and who never was.
"""

from __future__ import annotations

from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.model.practice import Practice
from voorveld.model.vocabulary import CharacteristicTerm
from voorveld.views.common import Named, variant_name
from voorveld.views.tallies import Tally, characteristic_state, tally
from voorveld.views.variant import practices_of

COLUMN = "bevraagd"
"""The characteristic that tells who was asked."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A group of people, the practices that asked them, and the variants where none did."""

    name: str
    practices: tuple[Named, ...]
    never: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """A variant, or all: per group how many practices asked them, and how many tell nothing."""

    variant: Named
    counts: tuple[int, ...]
    tally: Tally


@dataclass(frozen=True, slots=True)
class VoicesView:
    """The whole table; groups in the order of their list."""

    voices: tuple[Voice, ...]
    rows: tuple[VoiceRow, ...]
    total: VoiceRow


def voices_view(catalogue: Catalogue) -> VoicesView | None:
    """Who was asked, None when there is no such characteristic."""
    column = catalogue.vocabularies.get("kenmerken", {}).get(COLUMN)
    if not isinstance(column, CharacteristicTerm):
        return None
    groups = tuple(catalogue.vocabularies.get(column.lijst or "", {}))
    variants = [(v, found) for v in catalogue.variants if (found := practices_of(catalogue, v))]
    return VoicesView(
        voices=tuple(
            Voice(
                catalogue.term(column.lijst or "", group).naam,
                tuple(
                    Named(p.naam, addresses.practice_theme(p.id, column.thema))
                    for p in catalogue.practices
                    if group in _asked(p, column)
                ),
                tuple(
                    variant_name(catalogue, v.id)
                    for v, found in variants
                    if not any(group in _asked(p, column) for p in found)
                ),
            )
            for group in groups
        ),
        rows=tuple(
            _row(Named(variant_name(catalogue, v.id).name, addresses.variant(v.id)), found, groups, column)
            for v, found in variants
        ),
        total=_row(Named("Alle praktijken", ""), catalogue.practices, groups, column),
    )


def _row(
    variant: Named, practices: tuple[Practice, ...], groups: tuple[str, ...], column: CharacteristicTerm
) -> VoiceRow:
    return VoiceRow(
        variant,
        tuple(sum(group in _asked(p, column) for p in practices) for group in groups),
        tally(characteristic_state(p, column.thema, COLUMN) for p in practices),
    )


def _asked(practice: Practice, column: CharacteristicTerm) -> tuple[str, ...]:
    entry = practice.themas.get(column.thema)
    found = entry.kenmerken.get(COLUMN) if entry else None
    return found.waarden if found is not None and found.leeg is None else ()
