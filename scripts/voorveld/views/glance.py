"""What readers compare first: the facts at the top of a practice.

Comes in: a practice. Goes out: cells that are always the same and in the same order, so that two
practices can be read side by side; what nobody filled in says so.
"""

from __future__ import annotations

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import Empty, Known, State, columns_of, state
from voorveld.facts.told_values import ONE_OF, holds_for
from voorveld.model.practice import Practice
from voorveld.model.small_letter import with_small_letter
from voorveld.model.vocabulary import CharacteristicTerm, InShort


class Fact(Struct, frozen=True):
    """A cell of the strip. `kind` is the kind of empty, `niet-ingevuld`, or empty text for a value.

    `limits` says which values do not hold for all of the practice, `conflict` that sources differ.
    """

    name: str
    value: str
    icon: str
    kind: str
    limits: str = ""
    conflict: str = ""


def glance_facts(catalogue: Catalogue, practice: Practice) -> tuple[Fact, ...]:
    """The characteristics that their list wants here, such as who pays and who employs."""
    wanted = [
        (column.in_kort, column_id, column)
        for column_id, column in columns_of(catalogue).items()
        if column.in_kort is not None
    ]
    return tuple(
        _fact(column, short, state(catalogue, practice, column_id))
        for short, column_id, column in sorted(wanted, key=lambda w: w[0].volgorde)
    )


def _fact(column: CharacteristicTerm, short: InShort, found: State) -> Fact:
    icon = str(short.teken.value)
    if isinstance(found, Empty):
        return Fact(column.naam, found.kind.label, icon, found.kind.id)
    conflict = "bronnen verschillen" if found.noted.tegenspraak else ""
    return Fact(column.naam, _run_on(found.words), icon, "", _limits(found), conflict)


def _limits(found: Known) -> str:
    """What values hold for when that is not all of the practice: `gemeente: alleen het onderzoek`."""
    limits = [f"{v.words.lower()}: {holds_for(v)}" for v in found.values if holds_for(v)]
    return "; ".join([*([ONE_OF] if found.noted.een_van else []), *limits])


def _run_on(words: tuple[str, ...]) -> str:
    """Names one after the other, with one capital; abbreviations keep theirs."""
    rest = [with_small_letter(w) if w[1:2].islower() else w for w in words[1:]]
    return ", ".join([*words[:1], *rest])
