"""What readers compare first: the facts at the top of a practice, and how sure its figures are.

Comes in: a practice. Goes out: cells that are always the same and in the same order, so that two
practices can be read side by side; what nobody filled in says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.model.choices import Evidence
from voorveld.model.figures import Figure
from voorveld.model.practice import Practice
from voorveld.model.vocabulary import CharacteristicTerm
from voorveld.views.practice_themes import values_in_words

# The characteristics readers ask for first, each with the drawing that stands before it.
_WANTED = (
    ("betalers", "geld"),
    ("werkgever", "werkgever"),
    ("beroepen", "mens"),
    ("werkplek", "werkplek"),
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A cell of the strip. `kind` is the kind of empty, `niet-ingevuld`, or empty text for a value."""

    id: str
    name: str
    value: str
    icon: str
    kind: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceCount:
    """How many figures are of one kind: measured, forecast, claimed, or in conflict."""

    kind: str
    label: str
    count: int


def glance_facts(catalogue: Catalogue, practice: Practice) -> tuple[Fact, ...]:
    """Who pays, who employs, who does the work and where; always all four the catalogue knows."""
    columns = catalogue.vocabularies.get("kenmerken", {})
    found = []
    for column_id, icon in _WANTED:
        column = columns.get(column_id)
        if isinstance(column, CharacteristicTerm):
            found.append(_fact(catalogue, practice, column_id, column, icon))
    return tuple(found)


def evidence_counts(figures: tuple[Figure, ...]) -> tuple[EvidenceCount, ...]:
    """Per kind of evidence how many figures, then how many take part in a conflict; zeros left out."""
    counts = [
        EvidenceCount(str(kind.value), kind.label.lower(), sum(1 for f in figures if f.aard is kind))
        for kind in Evidence
    ]
    disputed = {i for f in figures if f.spreekt_tegen for i in (f.id, f.spreekt_tegen)}
    counts.append(EvidenceCount("tegenspraak", "met tegenspraak", len(disputed)))
    return tuple(c for c in counts if c.count)


def _fact(
    catalogue: Catalogue, practice: Practice, column_id: str, column: CharacteristicTerm, icon: str
) -> Fact:
    entry = practice.themas.get(column.thema)
    characteristic = entry.kenmerken.get(column_id) if entry else None
    if characteristic is None:
        return Fact(column_id, column.naam, "Niet ingevuld", icon, "niet-ingevuld")
    if characteristic.leeg is not None:
        empty = characteristic.leeg
        return Fact(column_id, column.naam, empty.label, icon, str(empty.value))
    words = _run_on(values_in_words(catalogue, column, characteristic))
    conflict = "bronnen verschillen" if characteristic.tegenspraak else ""
    return Fact(column_id, column.naam, words, icon, "", conflict)


def _run_on(words: tuple[str, ...]) -> str:
    """Names one after the other, with one capital; abbreviations keep theirs."""
    rest = [w[:1].lower() + w[1:] if w[1:2].islower() else w for w in words[1:]]
    return ", ".join([*words[:1], *rest])
