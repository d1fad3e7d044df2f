"""Running text should not name people, and never a child."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from msgspec.structs import replace

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Location
from voorveld.model.people import CAPITAL, Person, may_be_name, people_in
from voorveld.model.people_told import people_told_of
from voorveld.model.prose import one_line
from voorveld.model.reader import Document
from voorveld.model.shape import Leaf
from voorveld.rules.finding import error, texts, tip
from voorveld.rules.rule import Rule

CODE = "persoonsnaam"
MOST_IN_A_TEXT = 20
_LINKED_NAME = re.compile(rf"{CAPITAL} (?:van |de |den |der |ten |ter )+{CAPITAL}")
_OF_A_PLACE = re.compile(
    r"(?:Universiteit|Hogeschool|Raad|Vereniging|Bureau|Vrienden|Huis|Hart|Kring|Ministerie)\b"
)
_ARTICLES = frozenset({"de", "den", "der"})
_WORD = re.compile(r"\w[\w-]*")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Running texts; not the titles and publishers of sources. Names of places, organisations and of
    the list `eigennamen` are no people."""
    for document in catalogue.judged:
        yield from _organisations_that_are_people(catalogue, document)
        for _, leaf in texts(catalogue, document):
            line = one_line(leaf.value)
            for person in islice(chain(people_in(line), people_told_of(line)), MOST_IN_A_TEXT):
                if _is_known(catalogue, document, person):
                    continue
                where = _place(catalogue, document, leaf, person)
                if person.sure:
                    yield error(
                        where,
                        CODE,
                        f"Een tekst mag geen kind bij naam noemen; hier staat '{person.words}'.",
                        "Haal de naam en de leeftijd weg: schrijf wat er gebeurde zonder te zeggen bij wie.",
                    )
                elif not person.name:
                    yield tip(
                        where,
                        CODE,
                        f"Een tekst vertelt niet over één kind; hier staat '{person.words}'.",
                        "Haal de leeftijd weg, of vertel wat er in het algemeen gebeurde.",
                    )
                else:
                    yield tip(
                        where,
                        CODE,
                        f"Een tekst noemt geen mensen bij naam; '{person.words}' lijkt een persoon.",
                        "Noem alleen de functie. Is het een organisatie, gebouw of methode, "
                        "zet de naam dan in practices/_lijsten/eigennamen.yaml.",
                    )


def _organisations_that_are_people(catalogue: Catalogue, document: Document) -> Iterator[Diagnostic]:
    """`Jan de Vries` among the organisations: a first name, what links it, and a surname."""
    for index, organisation in enumerate(getattr(document.record, "organisaties", ())):
        words = organisation.naam.split()
        # Behind "van" a village is a place, behind "de" it is the surname of many people: Jan de Vries.
        is_place = words[-1] in catalogue.once(_names) and _ARTICLES.isdisjoint(words)
        if is_place or not _LINKED_NAME.fullmatch(organisation.naam):
            continue
        if may_be_name(organisation.naam) and not _OF_A_PLACE.match(organisation.naam):
            yield tip(
                document.at("organisaties", index, "naam"),
                CODE,
                f"Een organisatie is geen persoon; '{organisation.naam}' lijkt een naam van iemand.",
                "Noem de organisatie waar deze persoon voor werkt. Hoort iemand bij een bron, zet de naam "
                "dan daar bij 'auteurs'.",
            )


def _place(catalogue: Catalogue, document: Document, leaf: Leaf, person: Person) -> Location:
    """The last word of the name. A place of that name may stand before it: then the whole name is sought."""
    if not person.name:
        return document.within(person.words, *leaf.path)
    last = person.name.split(" ")[-1]
    if last not in catalogue.once(_names):
        return document.within(last, *leaf.path)
    whole = document.within(person.name, *leaf.path)
    if whole == document.at(*leaf.path):
        return whole
    return replace(whole, column=whole.column + len(person.name) - len(last))


def _is_known(catalogue: Catalogue, document: Document, person: Person) -> bool:
    """Whether the name is one of something else. Many people are called after a village: of a name of
    several words a place is no proof."""
    if not person.name:
        return False
    organisations = _organisations(document)
    whole = catalogue.once(_names) | organisations
    return person.name in whole or person.name.split()[-1] in organisations


def _names(catalogue: Catalogue) -> frozenset[str]:
    named = [name for name, m in catalogue.municipalities.items() for name in (name, *m.ook)]
    named += [term.naam for term in catalogue.vocabularies.get("eigennamen", {}).values()]
    named += [term.naam for term in catalogue.vocabularies.get("provincies", {}).values()]
    named += catalogue.former_municipalities
    return frozenset((*named, *(place for places in catalogue.places.values() for place in places)))


def _organisations(document: Document) -> frozenset[str]:
    """The names of organisations with the words in them, and of publishers."""
    named = [organisation.naam for organisation in getattr(document.record, "organisaties", ())]
    sources = getattr(document.record, "bronnen", None)
    publishers = [s.uitgever or "" for s in sources.values()] if isinstance(sources, dict) else []
    return frozenset((*publishers, *named, *(word for name in named for word in _WORD.findall(name))))


RULE = Rule(CODE, check, waivable=False)
