"""Pydantic's errors as Dutch findings: one table from error type to code, sentence and hint.

Sentences may use `{sleutel}` (the last key of the place), `{ouder}` (the key above it) and
whatever the error's context holds. A type without a row fails the tests.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from voorveld.model.advice import advice
from voorveld.model.form_advice import adding, filling, group_hint, known_keys, list_hint
from voorveld.model.misplaced import places_for
from voorveld.model.shape import Path, Shape, shape_at
from voorveld.model.suggestion import suggestion


class Sentence(NamedTuple):
    """What to say for one error type. `at_key`: point at the key instead of the value."""

    code: str
    message: str
    hint: str
    at_key: bool = False


SENTENCES: Mapping[str, Sentence] = {
    "missing": Sentence(
        "ontbrekende-sleutel", "{in_ouder} moet '{sleutel}' staan; dat ontbreekt.", "{aanvulling}", True
    ),
    "extra_forbidden": Sentence(
        "onbekende-sleutel",
        "'{sleutel}' is geen bekende sleutel in {bij_ouder}{suggestie}.",
        "{bekende_sleutels}",
        True,
    ),
    "model_type": Sentence(
        "verkeerde-vorm",
        "'{sleutel}' moet een groep met eigen sleutels zijn; hier staat {gevonden_vorm}.",
        "{groep_hint}",
    ),
    "tuple_type": Sentence(
        "verkeerde-vorm",
        "'{sleutel}' moet een lijst zijn; hier staat {gevonden_vorm}.",
        "{lijst_hint}",
    ),
    "dict_type": Sentence(
        "verkeerde-vorm",
        "'{sleutel}' moet een groep met eigen sleutels zijn; hier staat {gevonden_vorm}.",
        "Zet op de regels eronder, verder ingesprongen, "
        "telkens een sleutel met een dubbele punt en een waarde.",
    ),
    "geen_tekst": Sentence(
        "verkeerde-vorm",
        "'{sleutel}' moet één waarde zijn; hier staat een {vorm}.",
        "Schrijf één waarde achter de dubbele punt. Begint de tekst met een haakje, "
        "zet hem dan tussen aanhalingstekens.",
    ),
    "geen_waarde": Sentence(
        "geen-waarde",
        "Na '{sleutel}' moet een waarde komen; hier staat niets.",
        "Vul de waarde in of haal de regel weg. Is iets niet bekend, "
        "gebruik dan 'leeg' met een van de vijf soorten.",
    ),
    "niets_erin": Sentence(
        "geen-waarde",
        "'{sleutel}' moet iets bevatten; hier staat een {lege_vorm}.",
        "{niets_hint}",
    ),
    "te_lang": Sentence(
        "te-lang",
        "'{sleutel}' mag hoogstens {grens} tekens lang zijn; dit zijn er {lengte}.",
        "Kort de tekst in, of zet het meerdere in een toelichting.",
    ),
    "meer_regels": Sentence(
        "te-lang",
        "'{sleutel}' moet op één regel passen; hier staan er meer.",
        "Maak er één regel van, of zet het meerdere in een toelichting.",
    ),
    "ongeldige_id": Sentence(
        "ongeldige-id",
        "'{sleutel}' moet een id zijn van kleine letters, cijfers en koppeltekens, hoogstens 64 tekens; "
        "gevonden: '{gevonden}'.",
        "Schrijf bijvoorbeeld '{voorstel}'.",
    ),
    "geen_geheel_getal": Sentence(
        "ongeldig-getal",
        "'{sleutel}' moet een heel getal zijn zonder punten of voorloopnul; gevonden: '{gevonden}'.",
        "{advies}",
    ),
    "geen_getal": Sentence(
        "ongeldig-getal",
        "'{sleutel}' moet een getal zijn, "
        'zoals 1895, "17,9", ~20, <18, ">=130" of 62..88; '
        "gevonden: '{gevonden}' ({reden}).",
        "{advies}",
    ),
    "geen_datum": Sentence(
        "ongeldige-datum",
        "'{sleutel}' moet een datum of periode zijn, "
        "zoals 2019, 2019-03, 2019-03-12, 2016/2019, 2017-23 (najaar), 2015~, 2019/.. of [..2016-11]; "
        "gevonden: '{gevonden}' ({reden}).",
        "{advies}",
    ),
    "geen_brondatum": Sentence(
        "ongeldige-datum",
        "'{sleutel}' moet een datum of periode zijn, of 'onbekend', "
        "zoals 2019, 2019-03, 2019-03-12, 2016/2019, 2017-23 (najaar), 2015~, 2019/.. of [..2016-11]; "
        "gevonden: '{gevonden}' ({reden}).",
        "{advies}",
    ),
    "geen_dag": Sentence(
        "ongeldige-datum",
        "'{sleutel}' moet één volledige dag zijn, zoals 2026-11-22; gevonden: '{gevonden}'.",
        "{advies}",
    ),
    "geen_ja_nee": Sentence(
        "geen-ja-of-nee",
        "'{sleutel}' moet 'ja' of 'nee' zijn; gevonden: '{gevonden}'.",
        "Schrijf ja of nee, zonder hoofdletter.",
    ),
    "geen_verwijzing": Sentence(
        "ongeldige-verwijzing",
        "'{sleutel}' moet de id van een bron zijn, met zo nodig de plaats erin, "
        "zoals \"evaluatie-2021, p. 12\"; gevonden: '{gevonden}'.",
        "{advies}",
    ),
    "verboden_link": Sentence(
        "verboden-link",
        "Een adres moet met https:// of http:// beginnen, zonder wachtwoord of poort; "
        "gevonden: '{gevonden}'.",
        "{advies}",
    ),
    "geen_link": Sentence(
        "ongeldige-link",
        "'{sleutel}' moet een volledig webadres zijn, zoals https://www.voorbeeldstad.nl/nieuws; "
        "gevonden: '{gevonden}'.",
        "{advies}",
    ),
    "oude_keuze": Sentence(
        "onbekende-keuze",
        "'{sleutel}' noemt '{gevonden}' nu '{nieuw}'.",
        "Schrijf '{nieuw}'.",
    ),
    "onbekende_keuze": Sentence(
        "onbekende-keuze",
        "'{sleutel}' moet een van deze woorden zijn: {alle_keuzes}; gevonden: '{gevonden}'{suggestie}.",
        "Kies een van de genoemde woorden.",
    ),
}


def sentence_for(error: Mapping[str, Any], model: Shape, root: str) -> tuple[Sentence, str, str]:
    """The row for an error with its message and hint filled in.

    `error` is one of pydantic's (`type`, `loc`, `input`, `ctx`); `root` names the file's kind.
    """
    row = SENTENCES[error["type"]]
    words = _words(error, model, root)
    return row, row.message.format_map(words), row.hint.format_map(words)


def _words(error: Mapping[str, Any], model: Shape, root: str) -> dict[str, str]:
    path: Path = tuple(error["loc"])
    keys = [p for p in path if isinstance(p, str) and p != "[key]"]
    key = keys[-1] if keys else root
    parent = keys[-2] if len(keys) > 1 else ""
    here = shape_at(model, path[:-1])
    context = error.get("ctx") or {}
    words = {name: str(value) for name, value in context.items()}
    choices = context.get("keuzes", ())
    typed = str(context.get("getypt", context.get("gevonden", key)))
    known = choices or tuple(here.fields)
    unknown = error["type"] == "extra_forbidden"
    places = places_for(key, error.get("input"), model, path) if unknown else ()
    words |= {
        "sleutel": key,
        "in_ouder": f"Bij '{parent}'" if parent else "In dit bestand",
        "bij_ouder": f"'{parent}'" if parent else f"een bestand van de soort '{root}'",
        "suggestie": "" if places else suggestion(typed, known),
        "alle_keuzes": ", ".join(f"'{c}'" for c in choices),
        "bekende_sleutels": known_keys(key, error.get("input"), here, places),
        "gevonden_vorm": _found_form(error.get("input")),
        "aanvulling": adding(key, here.fields.get(key)),
        "lege_vorm": "lege lijst" if isinstance(error.get("input"), list) else "lege groep",
        "niets_hint": filling(key, here.fields.get(key)),
        "groep_hint": group_hint(shape_at(model, path), error.get("input"), path),
        "lijst_hint": list_hint(error.get("input"), shape_at(model, path)),
        "advies": advice(error["type"], key, typed, here),
    }
    return words


def _found_form(value: object) -> str:
    if isinstance(value, list):
        return "een lijst"
    if isinstance(value, Mapping):
        return "een groep"
    text = str(value)
    return f"'{text[:40]}…'" if len(text) > 40 else f"'{text}'"
