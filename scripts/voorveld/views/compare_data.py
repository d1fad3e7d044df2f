"""What the script of the comparison gets to know, as data in the page: no list or sentence stands in it.

Comes in: the catalogue. Goes out: themes with their characteristics, and the kinds of empty with
what a reader can do about each. The reasons against one line come from `facts/reasons.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import asdict

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import EMPTY_KINDS, NOT_FILLED_IN, NOT_READ, columns_of
from voorveld.model.choices import Emptiness
from voorveld.views.compare import compare_themes

ScriptData = Mapping[str, object]
"""What a page hands to its script, as JSON."""

_TASKS = {
    NOT_READ.id: "Lees eerst verder",
    str(Emptiness.NOT_FOUND.value): "Vraag na; niet gevonden in wat wij helemaal lazen",
    str(Emptiness.NOT_ASKED.value): "Vraag na; er is niet naar gevraagd",
    NOT_FILLED_IN.id: "Vraag na; bij ons niet ingevuld",
}


class EmptyInComparison(Struct, frozen=True):
    """A kind of empty. `taak` is what a reader can do; empty when nothing is left to ask.

    `antwoord`: it is an answer by itself, so two of them may be called equal. `te_lezen`: it names the
    sources in which it may still stand. `niets`: what holds where nothing was written at all.
    """

    id: str
    naam: str
    taak: str
    antwoord: bool
    te_lezen: bool
    niets: bool


def empties() -> tuple[ScriptData, ...]:
    """The kinds of empty, in their order."""
    return tuple(
        asdict(
            EmptyInComparison(
                id=kind.id,
                naam=kind.label,
                taak=_TASKS.get(kind.id, ""),
                antwoord=kind.id == str(Emptiness.NONE.value),
                te_lezen=kind is NOT_READ,
                niets=kind is NOT_FILLED_IN,
            )
        )
        for kind in EMPTY_KINDS
    )


def theme_columns(catalogue: Catalogue) -> tuple[ScriptData, ...]:
    """The themes in their order, each with its number, its name and its characteristics."""
    return tuple(
        {
            "id": theme.id,
            "nummer": theme.number,
            "naam": theme.name,
            "kenmerken": [
                {"id": column, "naam": name, "eenheid": columns_of(catalogue)[column].eenheid or ""}
                for column, name in theme.columns
            ],
        }
        for theme in compare_themes(catalogue)
    )
