"""Running text should not name people, and never a child."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Location
from voorveld.model.people import Person, people_in
from voorveld.model.prose import one_line
from voorveld.model.reader import Document
from voorveld.model.shape import Leaf
from voorveld.rules.finding import error, texts, tip
from voorveld.rules.rule import Rule

CODE = "persoonsnaam"
MOST_IN_A_TEXT = 20
_WORD = re.compile(r"\w[\w-]*")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Running texts; not the titles and publishers of sources. Names of places, organisations and of
    the list `eigennamen` are no people."""
    for document in catalogue.judged:
        for _, leaf in texts(catalogue, document):
            for person in islice(people_in(one_line(leaf.value)), MOST_IN_A_TEXT):
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
                else:
                    yield tip(
                        where,
                        CODE,
                        f"Een tekst noemt geen mensen bij naam; '{person.words}' lijkt een persoon.",
                        "Noem alleen de functie. Is het een organisatie, gebouw of methode, "
                        "zet de naam dan in practices/_lijsten/eigennamen.yaml.",
                    )


def _place(catalogue: Catalogue, document: Document, leaf: Leaf, person: Person) -> Location:
    """The last word of the name. A place of that name may stand before it: then the whole name is sought."""
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
