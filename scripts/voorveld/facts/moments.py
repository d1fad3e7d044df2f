"""A date as it stands in a sentence: `op 10 februari 2020`, `in het najaar van 2017`."""

from __future__ import annotations

from voorveld.model.edtf import Edtf

_DOUBT = "waarschijnlijk "
_SEASONS = {
    "voorjaar": "het voorjaar",
    "zomer": "de zomer",
    "najaar": "het najaar",
    "winter": "de winter",
}


def moment(day: Edtf) -> str:
    """A day, month, season or year with its preposition; a period and a bound as they are."""
    if day.is_interval:
        return f"in de periode {day.words}" if day.first and day.last else day.words
    if (day.first is None) != (day.last is None):
        return day.words
    doubt = _DOUBT if day.words.startswith(_DOUBT) else ""
    said = day.words.removeprefix(doubt)
    if said.startswith("omstreeks"):
        return day.words
    season, _, year = said.partition(" ")
    if season in _SEASONS:
        return f"{doubt}in {_SEASONS[season]} van {year}"
    begins_with_day = said[:1].isdigit() and " " in said
    return f"{doubt}{'op' if begins_with_day else 'in'} {said}"
