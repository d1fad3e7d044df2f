"""What an editor writes instead of a number or a date that was refused, as the last words of a message.

Comes in: the key, the text as typed, and the record it belongs to. Goes out: a Dutch sentence that can
be followed literally; after it, the value is one that the readers in `scalars.py` take.
"""

from __future__ import annotations

import re

from voorveld.model import typed_amount, typed_date
from voorveld.model.choices import Direction
from voorveld.model.shape import Shape
from voorveld.model.slug import slug
from voorveld.model.typed_link import link_hint
from voorveld.model.typed_remark import Share, remarked, share_in, two_in

_NOTHING = re.compile(
    r"n\.?\s?v\.?\s?t\.?|n\.?\s?b\.?|onbekend|niet bekend|geen cijfer|[-?x–]+|", re.IGNORECASE
)


def advice(problem: str, key: str, typed: str, here: Shape) -> str:
    """What to write instead of a value that was refused; nothing for other problems."""
    match problem:
        case "geen_getal":
            return _amount(key, typed, here)
        case "geen_geheel_getal":
            return _whole_number(typed)
        case "geen_datum" | "geen_brondatum":
            return _date(key, typed, here, may_be_unknown=problem == "geen_brondatum")
        case "geen_dag":
            return _day(typed)
        case "geen_verwijzing":
            return _citation(typed)
        case "geen_link" | "verboden_link":
            return link_hint(typed)
    return ""


def _amount(key: str, typed: str, here: Shape) -> str:
    readings = typed_amount.meant(typed, "").readings
    if readings:
        return amounts(readings, here)
    beside = _beside(typed, here)
    if beside:
        return beside
    if key == "waarde":
        return _instead_of_a_value(typed.strip(), here)
    return f"Laat '{key}' weg als de bron hier geen getal noemt."


def amounts(readings: tuple[str, ...], here: Shape) -> str:
    """Tells to write an amount, or one of two, and the words of the source where that is asked."""
    words = " Zet in 'bronwoorden' hoe de bron het zegt." if _asks_for_words(readings, here) else ""
    return write(tuple(map(typed_amount.as_typed, readings))) + words


def share(found: Share) -> str:
    """Tells to write a share as a percentage, with what was counted beside it."""
    value = write((typed_amount.as_typed(found.percentage),))
    if not found.is_count:
        return f"{value} Zet in 'bronwoorden' hoe de bron het zegt."
    return f"{value} Zet erbij: 'teller: {found.part}' en 'noemer: {found.whole}'."


def _beside(typed: str, here: Shape) -> str:
    """Tells to write the amount here, and elsewhere what was said about it."""
    found = remarked(typed)
    if found is None:
        if span := two_in(typed):
            return f"{amounts((span,), here)} Zijn het twee tellingen, maak er dan twee cijfers van."
        return ""
    value = amounts((found.amount,), here)
    if found.per and "per" in here.fields:
        return f"{value} Zet erbij: 'per: {found.per}'."
    if found.date and "periode" in here.fields:
        return f"{value} Zet '{found.date}' in 'periode'."
    if found.remark and "opmerking" in here.fields:
        return f"{value} Zet wat tussen haakjes staat in 'opmerking'."
    return value


def _whole_number(typed: str) -> str:
    readings = [r for r in typed_amount.meant(typed, "").readings if r.isdigit()]
    return write(tuple(readings)) if readings else "Schrijf alleen cijfers, zoals 2021."


def _date(key: str, typed: str, here: Shape, *, may_be_unknown: bool) -> str:
    if found := typed_date.readings(typed):
        return _moment(key, found, here, of_source=may_be_unknown)
    if typed_date.is_this_day(typed):
        return f"Schrijf de dag zelf, met jaar, maand en dag: morgen is '{typed}' een andere dag."
    if yearless := typed_date.without_year(typed):
        return (
            f"Zet het jaar op de plaats van XXXX: {yearless}. Noemt de bron geen jaar, laat XXXX dan staan."
        )
    if re.fullmatch(r"\d{3}", typed):
        return "Een jaar heeft vier cijfers; hier staan er drie. Kijk in de bron welk jaar het is."
    if may_be_unknown:
        if typed_date.is_unknown(typed):
            return "Schrijf 'onbekend'."
        return f"{_IN_ORDER} {_OR_UNKNOWN}" if re.search(r"\d", typed) else _LOOK_UP
    if typed_date.is_unknown(typed) and key in here.fields and not here.fields[key].required:
        note = f"{key}_toelichting"
        return f"Laat '{key}' weg." + (
            f" Zegt de bron er iets over, schrijf dat dan in '{note}'." if note in here.fields else ""
        )
    return _IN_ORDER


def _moment(key: str, found: tuple[str, ...], here: Shape, *, of_source: bool) -> str:
    """Tells to write a date; where a begin and an end have keys of their own, one of the two."""
    ends = dict(map(typed_date.start_and_end, found))
    if of_source and all(end == "" and start for start, end in ends.items()):
        return write(tuple(ends))
    if key not in _ENDS or not here.fields.keys() >= _ENDS or len(ends) != 1:
        return write(found)
    ((start, end),) = ends.items()
    mine, other = (start, end) if key == "vanaf" else (end or start, start if end else "")
    if not mine:
        return write(found)
    beside = f" Zet '{other}' bij '{'tot' if key == 'vanaf' else 'vanaf'}'." if other else ""
    return write((mine,)) + beside


def _citation(typed: str) -> str:
    """The id that was meant, with a place in the source between quotes."""
    if _PLACE_ALONE.fullmatch(typed):
        return f'Zet de bladzijde en de bron ervoor samen tussen aanhalingstekens: ["bron-id, {typed}"].'
    if "://" in typed or typed.startswith("www."):
        return "Geef de bron met dit adres een id onder 'bronnen', en noem hier die id."
    name, *place = _BEFORE_PLACE.split(typed.strip().strip("[]@"), maxsplit=1)
    source_id = slug(name)[:64]
    if not source_id:
        return _AS_AMONG_SOURCES
    if place:
        return f'Schrijf "{source_id}, {place[0]}".'
    return f"{_AS_AMONG_SOURCES} Zonder hoofdletters en spaties is dat hier misschien '{source_id}'."


_PLACE_WORD = r"(?:p|pagina|blz|par|hoofdstuk|h|tabel|figuur|bijlage|art)\.?\s?\d"
_PLACE_ALONE = re.compile(rf"{_PLACE_WORD}.{{0,30}}", re.IGNORECASE)
_BEFORE_PLACE = re.compile(rf",?\s+(?={_PLACE_WORD})", re.IGNORECASE)
_AS_AMONG_SOURCES = "Schrijf de id zoals die onder 'bronnen' staat."


def _day(typed: str) -> str:
    if typed_date.days(typed):
        return write(typed_date.days(typed))
    if typed_date.is_this_day(typed):
        return f"Schrijf de dag zelf, met jaar, maand en dag: morgen is '{typed}' een andere dag."
    if yearless := typed_date.without_year(typed):
        return f"Schrijf het jaar ervoor, zoals 2026{yearless[4:]}."
    return "Schrijf jaar, maand en dag."


_ENDS = {"vanaf", "tot"}
_IN_ORDER = "Schrijf eerst het jaar, dan de maand, dan de dag. Laat weg wat niet bekend is."
_LOOK_UP = "Zoek de datum op in de bron zelf. Staat zij er niet in, schrijf dan onbekend."
_OR_UNKNOWN = "Is er niets bekend, schrijf dan onbekend."


def write(texts: tuple[str, ...]) -> str:
    """Tells to write a text or, when something else can be meant, one of two."""
    shown = [text if text.startswith('"') else f"'{text}'" for text in texts]
    if len(shown) > 1:
        return f"Schrijf {' of '.join(shown)}, naar wat er bedoeld is."
    return f"Schrijf {shown[0]}" + (", met de aanhalingstekens." if shown[0][0] == '"' else ".")


def _asks_for_words(readings: tuple[str, ...], here: Shape) -> bool:
    return "bronwoorden" in here.fields and any(re.search(r"[<>~]|\.\.", r) for r in readings)


def _instead_of_a_value(typed: str, here: Shape) -> str:
    directions = [str(d.value) for d in Direction]
    if typed.casefold() in directions:
        return f"Schrijf 'richting: {typed.casefold()}' in plaats van 'waarde'."
    if "teller" in here.fields and (part := share_in(typed)):
        return share(part)
    if _NOTHING.fullmatch(typed) or len(typed) > typed_amount.LONGEST:
        return "Staat er geen getal in de bron, gebruik dan 'in_woorden' of 'richting'."
    quoted = typed.replace('"', "'")
    return f"Staat er geen getal in de bron, schrijf dan in_woorden: \"{quoted}\" in plaats van 'waarde'."
