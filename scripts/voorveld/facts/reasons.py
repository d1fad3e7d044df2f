"""Why two figures may not stand on one line: the reasons as a table, with the Dutch sentences.

`comparability.py` walks it; `reasons_data` gives it as JSON to the script that compares figures of
practices a reader chose. Both walk the same rows in the same order with the same few tests, so
that no sentence and no reason stands in two places.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from msgspec import Struct

from voorveld.model.choices import Evidence, Requirement


class Probe(Enum):
    """How two figures are tested. What comes out is an outcome, or nothing when they agree.

    NUMBER: `een` or `beide` have no number. RELATED: `anders` unless the indicators are equal or one
    names the other. EQUAL: `anders` when the facts differ to the letter. ONE_IS: `anders` when one of
    the two has the value and the other not. TEXT: `beide` leave it out, `een` leaves it out, or
    `anders`; capitals make no difference. PERIOD: `een` or `beide` without known ends, `lengte` when
    the lengths must be equal and are not, `anders` when the days do not overlap.
    """

    NUMBER = "getal"
    RELATED = "verwant"
    EQUAL = "gelijk"
    ONE_IS = "een-is"
    TEXT = "tekst"
    PERIOD = "periode"


class Ground(Struct, frozen=True):
    """A row of the table.

    `key` names the reason and the fact that it looks at; `clause` says it in a few words. With
    `asked_by` the row counts only when the kind of one of the two figures asks for it, or, with
    `also_when_stated`, one of them states it. `within_owner`: two figures of one owner with equal
    descriptions may both leave it out. A sentence may hold `{een}` and `{ander}`: by alphabet, for
    periods in order of time. An outcome without a sentence is no reason.
    """

    key: str
    clause: str
    test: Probe
    sentences: Mapping[str, str]
    value: str = ""
    asked_by: Requirement | None = None
    also_when_stated: bool = False
    within_owner: bool = False


GROUNDS = (
    Ground(
        "waarde",
        "niet elke waarde is een getal",
        Probe.NUMBER,
        {"een": "Eén van de twee is geen getal.", "beide": "Het zijn geen getallen."},
    ),
    Ground("indicator", "zij tellen iets anders", Probe.RELATED, {"anders": "Zij tellen iets anders."}),
    Ground(
        "eenheid",
        "de eenheden verschillen",
        Probe.EQUAL,
        {"anders": "De eenheden verschillen: {een} en {ander}."},
    ),
    Ground(
        "aard",
        "een verwachting is geen uitkomst",
        Probe.ONE_IS,
        {"anders": "De ene waarde is een prognose, de andere niet."},
        value=str(Evidence.FORECAST.value),
    ),
    Ground(
        "verloop",
        "een verandering van het ene getal naar het andere staat niet naast een stand",
        Probe.EQUAL,
        {"anders": "Bij één van de twee is de waarde het eind van een ander verloop."},
    ),
    Ground(
        "detail",
        "zij tellen niet precies hetzelfde",
        Probe.TEXT,
        {
            "een": "Bij één van de twee staat een nadere omschrijving: “{een}”.",
            "anders": "Zij tellen niet precies hetzelfde: “{een}” en “{ander}”.",
        },
    ),
    Ground(
        "deel",
        "een deel staat niet naast een geheel",
        Probe.EQUAL,
        {"anders": "De ene waarde telt een deel, de andere een geheel."},
    ),
    Ground(
        "dekking",
        "zij gaan over een ander soort geheel",
        Probe.EQUAL,
        {"anders": "Zij gaan over een ander soort geheel: de ene over {een}, de andere over {ander}."},
    ),
    Ground(
        "noemer",
        "de noemers verschillen of ontbreken",
        Probe.TEXT,
        {
            "een": "Bij één van de twee staat niet waarvan het een deel is.",
            "beide": "Bij beide staat niet waarvan het een deel is.",
            "anders": "De noemers verschillen: {een} en {ander}.",
        },
        asked_by=Requirement.DENOMINATOR,
        also_when_stated=True,
        within_owner=True,
    ),
    Ground(
        "vergeleken",
        "zij vergelijken met iets anders",
        Probe.TEXT,
        {
            "een": "Bij één van de twee staat niet waarmee is vergeleken.",
            "beide": "Bij beide staat niet waarmee is vergeleken.",
            "anders": "Zij vergelijken met iets anders: {een} en {ander}.",
        },
        asked_by=Requirement.COMPARISON,
        also_when_stated=True,
    ),
    Ground(
        "periode",
        "de perioden verschillen of zijn onbekend",
        Probe.PERIOD,
        {
            "een": "Bij één van de twee is de periode niet precies bekend.",
            "beide": "Bij beide is de periode niet precies bekend.",
            "lengte": "De perioden zijn niet even lang: {een} en {ander}.",
            "anders": "De perioden verschillen: {een} en {ander}.",
        },
    ),
    Ground(
        "per",
        "zij zijn voor iets anders",
        Probe.TEXT,
        {
            "een": "Bij één van de twee staat niet waarvoor of per wat het is.",
            "beide": "Bij beide staat niet waarvoor of per wat het is.",
            "anders": "Zij zijn voor iets anders: {een} en {ander}.",
        },
        asked_by=Requirement.PURPOSE,
        also_when_stated=True,
    ),
    Ground(
        "prijspeil",
        "het prijspeil verschilt of ontbreekt",
        Probe.TEXT,
        {
            "een": "Bij één van de twee staat geen prijspeil.",
            "beide": "Bij beide staat geen prijspeil.",
            "anders": "De prijspeilen verschillen: {een} en {ander}.",
        },
        asked_by=Requirement.PRICE_LEVEL,
    ),
)


def reasons_data() -> list[dict[str, object]]:
    """The table as plain data, for a script; what a row does not need is left out."""
    return [_row(reason) for reason in GROUNDS]


def _row(reason: Ground) -> dict[str, object]:
    row = {
        "sleutel": reason.key,
        "toets": reason.test.value,
        "waarde": reason.value,
        "gevraagd_door": str(reason.asked_by.value) if reason.asked_by else "",
        "ook_als_gezegd": reason.also_when_stated,
        "binnen_eigenaar": reason.within_owner,
        "even_lang_voor": str(Requirement.EQUAL_PERIODS.value) if reason.test is Probe.PERIOD else "",
        "zinnen": dict(reason.sentences),
    }
    return {key: value for key, value in row.items() if value}
