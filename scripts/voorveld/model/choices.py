"""Closed choices whose meaning the code depends on. All other lists are data in `_lijsten/`.

Values are what editors type; `label` is what readers see, `explanation` the reading guide's.
"""

from __future__ import annotations

from enum import Enum


class Choice(Enum):
    """An option with the Dutch words for it. `formerly` is what it was called before, in older files."""

    label: str
    explanation: str
    formerly: str

    def __new__(cls, value: str, label: str, explanation: str = "", formerly: str = "") -> Choice:
        option = object.__new__(cls)
        option._value_ = value
        option.label = label
        option.explanation = explanation
        option.formerly = formerly
        return option


class Emptiness(Choice):
    """The five kinds of empty."""

    NOT_READ = (
        "niet-gelezen",
        "Nog niet gelezen",
        "Wij lazen maar een deel van de bron. Het kan er wel in staan.",
    )
    NOT_FOUND = ("niet-gevonden", "Niet gevonden", "Wij lazen de bronnen helemaal en vonden niets.")
    NOT_ASKED = (
        "niet-gevraagd",
        "Niet gevraagd",
        "Iemand is of kon ernaar gevraagd worden, maar dat is niet gebeurd.",
    )
    NONE = ("geen", "Is er niet", "Een bron zegt dat dit er niet is.")
    NOT_APPLICABLE = (
        "niet-van-toepassing",
        "Niet van toepassing",
        "Dit past niet bij deze vorm van ondersteuning.",
    )


class Evidence(Choice):
    """How a figure came to be."""

    COUNTED = ("geteld", "Geteld", "Geteld, bijgehouden of gevraagd, volgens de bron.", "gemeten")
    ESTIMATED = (
        "achteraf-geschat",
        "Achteraf geschat",
        "Een schatting of berekening achteraf: niet geteld, en ook geen verwachting.",
    )
    FORECAST = ("prognose", "Prognose", "Een verwachting, plan of raming vooraf.")
    CLAIMED = (
        "volgens-betrokkene",
        "Volgens een betrokkene",
        "Iemand zegt het; hoe het geteld is staat er niet bij.",
    )


class Subject(Choice):
    """What a figure tells about a practice."""

    OUTCOME = (
        "uitkomst",
        "Uitkomst",
        "Wat er van kwam: voor jeugdigen, verwijzingen, kosten of tevredenheid.",
    )
    SIZE = (
        "omvang",
        "Omvang",
        "Hoe groot het is: huisartsenpraktijken, mensen, uren, geld en wie er hulp kreeg.",
    )
    BACKGROUND = (
        "achtergrond",
        "Achtergrond",
        "Wat eromheen staat: inwoners, alle jeugdhulp in een gebied, of het onderzoek zelf.",
    )


class Comparison(Choice):
    """Whether a figure had anything to be compared with."""

    OTHER_GROUP = (
        "andere-groep",
        "Met een andere groep",
        "De bron zet er een andere groep naast, zoals huisartsen zonder ondersteuner of heel Nederland.",
    )
    BEFORE_AND_AFTER = (
        "voor-en-na",
        "Met de tijd ervoor",
        "De bron zet er een eerdere tijd naast.",
    )
    NONE = (
        "geen",
        "Zonder vergelijking",
        "De bron zegt dat er geen is, of wij lazen haar helemaal en er staat er geen in.",
    )
    UNKNOWN = ("onbekend", "Vergelijking niet bekend", "In wat wij lazen, staat geen vergelijking.")


class Direction(Choice):
    """A change or difference of which the source gives no number."""

    UP = ("gestegen", "Gestegen")
    DOWN = ("gedaald", "Gedaald")
    SAME = ("gelijk", "Vrijwel gelijk gebleven")
    MIXED = ("wisselend", "Wisselend")
    HIGHER = ("hoger", "Hoger")
    LOWER = ("lager", "Lager")
    BETTER = ("verbeterd", "Verbeterd")
    WORSE = ("verslechterd", "Verslechterd")


class Course(Choice):
    """How a value was reached of which the source gives only the end."""

    RISING = ("oplopend-tot", "Oplopend tot", "Het loopt op; dit is de waarde aan het eind.")
    FALLING = ("aflopend-tot", "Aflopend tot", "Het loopt af; dit is de waarde aan het eind.")


class Overlap(Choice):
    """Whether two parts of the same whole share members."""

    YES = ("ja", "overlappen")
    NO = ("nee", "overlappen niet")
    UNKNOWN = ("onbekend", "of ze overlappen is onbekend")


class ReadDepth(Choice):
    """How far a source was read."""

    FULL = ("volledig", "Helemaal gelezen", "De hele bron is gelezen.")
    FRAGMENT = ("fragment", "Deels gelezen", "Alleen een deel is gelezen, meestal het begin.")
    SUMMARY = ("samenvatting", "Samenvatting gelezen", "Alleen de samenvatting is gelezen.")
    TITLE_PAGE = ("titelblad", "Niet ingezien", "Alleen titel en uitgever zijn bekend.")


class SourceAge(Choice):
    """How old the newest source of a practice is; how many years are recent is said by `statussen`."""

    RECENT = (
        "recent",
        "Recent",
        "De nieuwste bron is van de laatste jaren; de site zegt hoeveel.",
    )
    OLD = ("ouder", "Ouder", "De nieuwste bron met een datum is van daarvoor.")
    UNDATED = ("zonder-datum", "Zonder datum", "Geen enkele bron heeft een datum.")


class Origin(Choice):
    """Who says it when no source does."""

    EDITORS = (
        "redactie",
        "Inschatting van de redactie",
        "Wat de redactie zelf concludeert. Het is geen bewijs.",
    )


class Level(Choice):
    """How far a study reaches."""

    NATIONAL = ("landelijk", "Landelijk")
    REGIONAL = ("regionaal", "Regionaal")


class Stance(Choice):
    """What an answer in the decision aid says of a variant."""

    FOR = ("voor", "Past", "Dit antwoord past bij de variant.")
    AGAINST = ("tegen", "Past niet", "Dit antwoord past niet bij de variant.")
    NOTE = ("let-op", "Let op", "Dit moet u weten; het telt niet mee.")


class Ground(Choice):
    """Why a reason in the decision aid holds in more than one place."""

    DEFINITION = ("omschrijving", "Omschrijving", "Het volgt uit wat de variant is.")
    RESEARCH = ("onderzoek", "Onderzoek", "Onderzoek op meer dan één plek liet het zien.")


class Drawing(Choice):
    """The drawings that may stand before a fact; each is in `_icons.html.jinja`."""

    MONEY = ("geld", "Een munt")
    EMPLOYER = ("werkgever", "Een gebouw")
    PERSON = ("mens", "Een mens")
    WORKPLACE = ("werkplek", "Een werkplek")


class Voice(Choice):
    """Whose verdict of young people and parents it is."""

    OWN = ("henzelf", "Henzelf", "Jeugdigen of ouders zeggen het zelf.")
    UNKNOWN = ("niet-bekend", "Niet bekend", "De bron zegt niet aan wie het gevraagd is.")
    OTHERS = ("anderen", "Anderen", "Iemand anders vertelt wat zij vinden.")


class CharacteristicKind(Choice):
    """What the values of a characteristic are."""

    TERMS = ("termen", "Woorden uit een lijst")
    AMOUNT = ("getal", "Een getal of bereik")
    TEXT = ("tekst", "Een korte tekst")


class Unsaid(Choice):
    """What a source leaves out about a figure; the value is the key that would say it."""

    DENOMINATOR = ("noemer_telt", "Waarvan het een deel is")
    COMPARISON = ("ten_opzichte_van", "Waarmee vergeleken is")
    PURPOSE = ("per", "Waarvoor het bedrag is, of per wat is geteld")


class Requirement(Choice):
    """What two values of a kind of indicator must state, or have alike, to share a line."""

    DENOMINATOR = ("noemer", "Waarvan het een deel is")
    COMPARISON = ("vergelijking", "Waarmee vergeleken is")
    PURPOSE = ("per", "Waarvoor het bedrag is")
    PRICE_LEVEL = ("prijspeil", "Van welk jaar de prijzen zijn")
    EQUAL_PERIODS = ("even-lange-periode", "Perioden die even lang zijn")
