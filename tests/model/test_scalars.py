"""Every scalar kind: what it takes, what it refuses, in full sentences, in a real file."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import LoadWith

FICTITIOUS = Path(__file__).parents[1] / "catalogue" / "practices"
NAME = "voorbeeldstad-praktijkondersteuner.yaml"

# A piece of the file, what to put there, and what must be said.
REFUSED = [
    (
        "gecontroleerd_op: 2026-01-15",
        "gecontroleerd_op: 2026-01",
        "'gecontroleerd_op' moet één volledige dag zijn, zoals 2026-11-22; gevonden: '2026-01'. "
        "[ongeldige-datum]",
    ),
    (
        "voorlopig: ja",
        "voorlopig: yes",
        "'voorlopig' moet 'ja' of 'nee' zijn; gevonden: 'yes'. [geen-ja-of-nee]",
    ),
    (
        "voorlopig: ja",
        "voorlopig: true",
        "'voorlopig' moet 'ja' of 'nee' zijn; gevonden: 'true'. [geen-ja-of-nee]",
    ),
    (
        "prijspeil: 2020",
        "prijspeil: 08",
        "'prijspeil' moet een heel getal zijn zonder punten of voorloopnul; gevonden: '08'. [ongeldig-getal]",
    ),
    (
        "prijspeil: 2020",
        "prijspeil: 1e3",
        "'prijspeil' moet een heel getal zijn zonder punten of voorloopnul; gevonden: '1e3'. "
        "[ongeldig-getal]",
    ),
    (
        "waarde: 107",
        "waarde: 1_07",
        "'waarde' moet een getal zijn, "
        'zoals 1895, "17,9", ~20, <18, ">=130" of 62..88; '
        "gevonden: '1_07' (de vorm is onbekend). [ongeldig-getal]",
    ),
    (
        "waarde: 107",
        "waarde: 1.895",
        '\'waarde\' moet een getal zijn, zoals 1895, "17,9", ~20, <18, ">=130" of 62..88; '
        "gevonden: '1.895' (een punt kan duizendtal of komma betekenen). [ongeldig-getal]",
    ),
    ("waarde: 107", "waarde: [107]", "'waarde' moet één waarde zijn; hier staat een lijst. [verkeerde-vorm]"),
    (
        "id: behandeld",
        "id: Behandeld in 2020",
        "'id' moet een id zijn van kleine letters, cijfers en koppeltekens, hoogstens 64 tekens; "
        "gevonden: 'Behandeld in 2020'. [ongeldige-id]",
    ),
    (
        "aard: prognose",
        "aard: prognoze",
        "'aard' moet een van deze woorden zijn: 'geteld', 'achteraf-geschat', "
        "'prognose', 'volgens-betrokkene'; "
        "gevonden: 'prognoze'; bedoeld is misschien 'prognose'. [onbekende-keuze]",
    ),
    (
        '["voorbeeldrapport, p. 12"]',
        "[Voorbeeld Rapport]",
        "'bronnen' moet de id van een bron zijn, met zo nodig de plaats erin, "
        "zoals \"evaluatie-2021, p. 12\"; gevonden: 'Voorbeeld Rapport'. [ongeldige-verwijzing]",
    ),
    (
        "bronwoorden: nog geen 18%",
        "bronwoorden: " + "x" * 81,
        "'bronwoorden' mag hoogstens 80 tekens lang zijn; dit zijn er 81. [te-lang]",
    ),
    (
        'url: "https://www.voorbeeldstad.example/rapport"',
        'url: "JavaScript:alert(1)"',
        "Een adres moet met https:// of http:// beginnen, zonder wachtwoord of poort; "
        "gevonden: 'JavaScript:alert(1)'. [verboden-link]",
    ),
    (
        'url: "https://www.voorbeeldstad.example/rapport"',
        'url: "https://gebruiker:geheim@voorbeeld.example/"',
        "Een adres moet met https:// of http:// beginnen, zonder wachtwoord of poort; "
        "gevonden: 'https://gebruiker:geheim@voorbeeld.example/'. [verboden-link]",
    ),
    (
        'url: "https://www.voorbeeldstad.example/rapport"',
        'url: "//voorbeeld.example/x"',
        "'url' moet een volledig webadres zijn, zoals https://www.voorbeeldstad.nl/nieuws; "
        "gevonden: '//voorbeeld.example/x'. [ongeldige-link]",
    ),
]


@pytest.mark.parametrize(("before", "after", "message"), REFUSED, ids=[r[1][:40] for r in REFUSED])
def test_wrong_value_is_the_only_finding_and_stands_in_its_place(
    before: str, after: str, message: str, load_with: LoadWith
) -> None:
    text = (FICTITIOUS / NAME).read_text(encoding="utf-8")
    assert before in text
    changed = text.replace(before, after, 1)
    result = load_with({NAME: changed})
    assert [f"{d.message} [{d.code}]" for d in result.diagnostics] == [message]
    place = result.diagnostics[0].location
    line = changed.split("\n")[place.line - 1]
    start = changed.index(after) - changed.rindex("\n", 0, changed.index(after)) - 1
    assert start <= place.column - 1 < start + len(after), line
