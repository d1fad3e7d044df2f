"""The published explanation of every code: from a rule's docstring, or from the table here.

Every explanation has the same parts: the norm, why it matters, a right and a wrong example.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from voorveld.rules import RULES, ontheffing

_READER = """
[anker] Een waarde moet voluit staan, zonder anker of verwijzing van YAML.
Waarom: Met ankers kan één bestand uitgroeien tot miljoenen waarden, en niemand ziet nog wat waar staat.
Goed:
    naam: "&Samen, team jeugd"
Fout:
    naam: &Samen team jeugd

[dubbele-sleutel] Een sleutel mag binnen een groep maar één keer voorkomen.
Waarom: Anders wint er stil een van de twee en verdwijnt de andere.
Goed:
    naam: Team jeugd
    andere_namen: [Jeugdteam]
Fout:
    naam: Team jeugd
    naam: Jeugdteam

[geen-gewoon-bestand] In practices/ moeten gewone bestanden staan, geen koppelingen.
Waarom: Een koppeling kan iets van buiten het project op de site zetten.
Goed:
    practices/voorbeeldstad-poh.yaml (een bestand)
Fout:
    practices/voorbeeldstad-poh.yaml → /elders/bestand

[geen-ja-of-nee] Een ja/nee-veld moet 'ja' of 'nee' zijn.
Waarom: Woorden als yes, true en on betekenen per programma iets anders.
Goed:
    voorlopig: ja
Fout:
    voorlopig: true

[geen-utf-8] Een bestand moet in UTF-8 zijn opgeslagen.
Waarom: Met een andere codering worden letters als é en ë onleesbaar.
Goed:
    naam: Súdwest-Fryslân
Fout:
    naam: SÃºdwest-FryslÃ¢n (opgeslagen als Latin-1)

[geen-waarde] Na een sleutel moet een waarde komen.
Waarom: Een lege plek zegt niet of iets onbekend is, of vergeten.
Goed:
    uitgever: Gemeente Voorbeeldstad
Fout:
    uitgever:

[leeg-bestand] Een bestand moet gegevens bevatten.
Waarom: Een leeg bestand zou een lege pagina worden.
Goed:
    id: voorbeeldstad-poh
Fout:
    (niets)

[onbekend-bestand] In practices/ moeten alleen bekende bestanden staan.
Waarom: Een bestand dat op .yml eindigt of in een onbekende map zou stil worden overgeslagen.
Goed:
    practices/voorbeeldstad-poh.yaml
Fout:
    practices/voorbeeldstad-poh.yml

[onbekende-keuze] Bij een vaste keuze moet een van de genoemde woorden staan.
Waarom: De site telt en toont deze keuzes apart; een ander woord hoort nergens bij.
Goed:
    aard: gemeten
Fout:
    aard: geteld

[onbekende-sleutel] Een sleutel moet bekend zijn.
Waarom: Een verkeerd gespelde sleutel zou stil verdwijnen, met de waarde erbij.
Goed:
    gebied: {gemeenten: [Almere]}
Fout:
    gebied: {gemeente: [Almere]}

[onleesbaar-bestand] Een bestand moet te lezen zijn.
Waarom: Wat niet te lezen is, kan niet worden gecontroleerd.
Goed:
    een bestand dat u zelf kunt openen
Fout:
    een bestand zonder leesrechten

[ongeldig-getal] Een getal moet zonder punten geschreven zijn, met een komma voor decimalen.
Waarom: 1.895 kan duizend achthonderdvijfennegentig betekenen, of een kleine twee. Wij gokken niet.
Goed:
    waarde: 1895
    noemer: "17,9"
Fout:
    waarde: 1.895

[ongeldige-datum] Een datum moet bestaan en met het jaar beginnen.
Waarom: 03-04-2020 leest iedereen anders. Weet u alleen het jaar, schrijf dan alleen het jaar.
Goed:
    periode: 2019-03/2020-12
Fout:
    periode: 12-2020

[ongeldige-id] Een id moet uit kleine letters, cijfers en koppeltekens bestaan, hoogstens 64 tekens.
Waarom: De id wordt een adres. Adressen moeten op elk apparaat werken en blijven.
Goed:
    id: den-haag-praktijkondersteuner-jeugd
Fout:
    id: Den Haag/POH

[ongeldige-link] Een adres moet een volledig webadres zijn.
Waarom: Een half adres leidt nergens heen.
Goed:
    url: https://www.voorbeeldstad.nl/evaluatie
Fout:
    url: voorbeeldstad.nl evaluatie

[ongeldige-verwijzing] Een verwijzing moet de id van een bron zijn, met zo nodig de plaats erin.
Waarom: Zo weet de site naar welke bron een lezer moet, en naar welke bladzijde.
Goed:
    bronnen: ["evaluatie-2021, p. 12"]
Fout:
    bronnen: [Evaluatie 2021]

[ontbrekende-sleutel] Een verplichte sleutel moet er staan.
Waarom: Zonder dit gegeven blijft een lezer met een vraag zitten.
Goed:
    - {stand: pilot, vanaf: 2019, bronnen: [a]}
Fout:
    - {vanaf: 2019, bronnen: [a]}

[samenvoegsleutel] Gegevens moeten voluit staan, zonder de samenvoegsleutel <<.
Waarom: Met << is niet te zien welke waarde geldt.
Goed:
    naam: Team jeugd
Fout:
    <<: iets

[sleutel-geen-tekst] Een sleutel moet een woord zijn.
Waarom: Een lijst of groep als sleutel is bijna altijd een verkeerd haakje.
Goed:
    naam: Team jeugd
Fout:
    [naam]: Team jeugd

[tab] Een regel moet met spaties inspringen.
Waarom: Een tab is op elk scherm anders breed; YAML weigert hem.
Goed:
    gebied:
      gemeenten: [Almere]
Fout:
    gebied:
    →gemeenten: [Almere] (met een tab)

[tag] Een waarde moet zonder tag van YAML staan.
Waarom: Tags kunnen programma's dingen laten uitvoeren.
Goed:
    naam: "!Samen"
Fout:
    naam: !Samen

[te-diep] Gegevens mogen hoogstens twaalf niveaus diep zijn.
Waarom: Dieper is altijd een verkeerd haakje of een poging om het systeem te laten vastlopen.
Goed:
    varianten: [poh-jeugd]
Fout:
    varianten: [[[[[[[[[[[[[poh-jeugd]]]]]]]]]]]]]

[te-groot-bestand] Een bestand moet kleiner zijn dan 256 KiB.
Waarom: Een praktijk past ruim in een tiende daarvan. Grotere bestanden maken de controle traag.
Goed:
    een bestand van 12 KiB
Fout:
    een bestand van 300 KiB

[te-lang] Een tekst moet binnen de grens van het veld blijven.
Waarom: Namen en citaten moeten in een tabel passen; lange uitleg heeft een eigen veld.
Goed:
    bronwoorden: nog geen 18%
Fout:
    bronwoorden: een hele alinea uit de bron

[te-veel-onderdelen] Een bestand mag hoogstens 20.000 onderdelen hebben.
Waarom: Zo blijft de controle snel, ook bij een bestand dat kwaad wil.
Goed:
    een bestand met enkele honderden regels
Fout:
    een bestand met tienduizenden regels

[tweede-document] Een bestand moet één document bevatten.
Waarom: Wat na een tweede '---' staat, zou stil worden overgeslagen.
Goed:
    id: voorbeeldstad-poh
Fout:
    id: voorbeeldstad-poh
    ---
    id: voorbeelddorp-poh

[verboden-teken] Een tekst moet uit zichtbare tekens bestaan.
Waarom: Onzichtbare tekens verbergen tekst of draaien haar om.
Goed:
    naam: Team jeugd
Fout:
    naam: Team jeugd (met een onzichtbaar teken erin)

[verkeerde-vorm] Op elke plek hoort een waarde, een lijst of een groep.
Waarom: De site moet weten of er één ding staat of meer.
Goed:
    varianten: [poh-jeugd]
Fout:
    varianten: poh-jeugd

[verwarrend-teken] Een woord moet uit letters van één schrift bestaan.
Waarom: Een Russische а lijkt op een gewone a, maar een zoekopdracht vindt het woord dan niet.
Goed:
    naam: Team jeugd
Fout:
    naam: Teаm jeugd (de tweede letter a is Cyrillisch)

[yaml-aanwijzing] Een bestand moet zonder aanwijzing voor YAML beginnen.
Waarom: Aanwijzingen veranderen hoe de rest gelezen wordt.
Goed:
    id: voorbeeldstad-poh
Fout:
    %YAML 1.2
    ---
    id: voorbeeldstad-poh

[yaml-fout] Een bestand moet geldige YAML zijn.
Waarom: Als de regels niet kloppen, is niet te zien wat bij wat hoort.
Goed:
    naam: "Let op: jeugd"
Fout:
    naam: Let op: jeugd
"""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A published explanation. `right` and `wrong` are examples as typed."""

    code: str
    norm: str
    why: str
    right: str
    wrong: str


def explanations() -> tuple[Explanation, ...]:
    """Every code that can appear in a message, by alphabet."""
    found = [_read(rule.code, rule.explanation) for rule in RULES]
    found.append(_read(ontheffing.CODE, ontheffing.__doc__ or ""))
    for chunk in _READER.strip().split("\n\n["):
        code, _, text = chunk.lstrip("[").partition("] ")
        found.append(_read(code, text))
    by_code = {e.code: e for e in found}
    return tuple(by_code[code] for code in sorted(by_code))


def _read(code: str, text: str) -> Explanation:
    head, _, rest = text.strip().partition("Waarom:")
    why, _, examples = rest.partition("Goed:")
    right, _, wrong = examples.partition("Fout:")
    return Explanation(
        code,
        " ".join(head.split()),
        " ".join(why.split()),
        textwrap.dedent(right.strip("\n")).strip(),
        textwrap.dedent(wrong.strip("\n")).strip(),
    )
