"""What `/toegankelijkheid/` says: the last run of the tests, as finished values.

In: `toegankelijkheid.json` beside this module, written by the tests (`make toegankelijkheid`).
Out: an `AccessibilityReport`. Nothing is measured here and nothing is claimed beyond the file.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from msgspec import Struct

from voorveld.model.edtf import day_in_words
from voorveld.model.quantity import in_dutch

_RESULT = Path(__file__).with_name("toegankelijkheid.json")


class Instrument(Struct, frozen=True):
    """One thing that was tested: what, how, and how often."""

    what: str
    how: str
    amount: str


class AccessibilityReport(Struct, frozen=True):
    """The last run. Days in Dutch words; `valid_until_day` as 2027-11-23, for the script of the page."""

    measured_on: str
    valid_until: str
    valid_until_day: str
    kinds: int
    pages: int
    states: tuple[str, ...]
    instruments: tuple[Instrument, ...]


@cache
def accessibility_report() -> AccessibilityReport | None:
    """The report of the last run that was kept, None when there was none yet."""
    if not _RESULT.is_file():
        return None
    run = json.loads(_RESULT.read_text(encoding="utf-8"))
    day = date.fromisoformat(run["gemeten_op"])
    until = _a_year_later(day)
    return AccessibilityReport(
        day_in_words(day),
        day_in_words(until),
        until.isoformat(),
        len(run["site"]["soorten"]),
        run["site"]["bladzijden"],
        tuple(run["axe"]["toestanden"]),
        _instruments(run),
    )


def _instruments(run: dict[str, dict[str, int]]) -> tuple[Instrument, ...]:
    axe, keys, paper = run["axe"], run["toetsenbord"], run["afdrukken"]
    return (
        Instrument(
            "Regels voor toegankelijkheid",
            f"Het programma axe-core {axe['versie']} met {axe['regels']} regels, in licht, "
            "donker en met eigen kleuren van de lezer, op 320 en 1280 punten breed.",
            f"{axe['beelden']} keer, op {axe['bladzijden']} pagina's",
        ),
        Instrument(
            "Contrast",
            "Elk stuk tekst tegen zijn achtergrond: minstens 4,5 op 1, lopende tekst 7 op 1.",
            f"{_count(axe['teksten'])} stukken tekst",
        ),
        Instrument(
            "Toetsenbord",
            "Elke plek waar de Tab-toets komt, is te zien, heeft een duidelijke rand en staat in beeld.",
            f"{_count(keys['haltes_320'])} plekken op 320 punten, "
            f"{_count(keys['haltes_1280'])} op 1280 punten",
        ),
        Instrument(
            "Vergroten",
            "Bij 400 procent, bij tekst van 200 procent, "
            "met meer ruimte tussen letters en regels en op vijf breedtes schuift niets opzij "
            "en valt niets weg.",
            f"{run['vergroten']['bladzijden']} pagina's",
        ),
        Instrument(
            "Opmaak",
            "Geldige HTML, voor en na de scripts. Elke knop en elk veld heeft een naam.",
            f"{run['opmaak']['bladzijden']} pagina's",
        ),
        Instrument(
            "Afdrukken",
            "Op papier staat elke cel van elke tabel en elk adres van een link naar buiten.",
            f"{paper['bladzijden']} pagina's, {_count(paper['cellen'])} cellen",
        ),
        Instrument(
            "Zonder script en zonder stijl",
            "De tekst staat er, in de goede volgorde. Elke pagina is via gewone links te bereiken.",
            f"{run['zonder']['bladzijden']} pagina's",
        ),
    )


def _count(number: int) -> str:
    return in_dutch(Decimal(number))


def _a_year_later(day: date) -> date:
    return day.replace(year=day.year + 1) if (day.month, day.day) != (2, 29) else date(day.year + 1, 3, 1)
