"""A reason for or against a variant must not be contradicted by its examples."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.facts.fitting import Shown, shown
from voorveld.facts.recognition import Example, examples
from voorveld.model.choices import Stance
from voorveld.model.decision import Answer
from voorveld.model.reader import Document
from voorveld.rules.finding import answers, warning
from voorveld.rules.rule import Looks, Rule

CODE = "keuzehulp-tegen-de-gegevens"
_MOST_PLACES = 5


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Reasons of which the examples show the opposite; the page leaves those out of the count."""
    for document, path, answer in answers(catalogue, also_elsewhere=True):
        for index, reason in enumerate(answer.redenen):
            opposite = reason.richting is Stance.AGAINST
            against = _contradicting(catalogue, answer, reason.variant, opposite=opposite)
            theirs = tuple(islice(against, _MOST_PLACES))
            # Looked at first: of a file alone hardly ever is anything told, and counting takes long.
            if not any(map(catalogue.is_judged, (document, *(practice for practice, _ in theirs)))):
                continue
            found = shown(catalogue, answer).get(reason.variant, Shown())
            if found.contradicts(reason.richting):
                yield warning(
                    document.at(*path, "redenen", index, "richting"),
                    CODE,
                    f"Een reden moet kloppen met de voorbeelden; {_seen(found, opposite=opposite)}.",
                    "Voor wie de keuzehulp bijhoudt: maak er let-op van en zeg wanneer het wel en niet "
                    "zo is. Aan het bestand van het voorbeeld hoeft niets te veranderen.",
                    tuple(_place(practice, example, opposite=opposite) for practice, example in theirs),
                )


def _seen(found: Shown, *, opposite: bool) -> str:
    if found.known == 1:
        return f"bij het ene voorbeeld waarvan het bekend is, is het {'wel' if opposite else 'niet'} zo"
    count = f"{'wel' if opposite else 'maar'} bij {found.so}"
    return f"van de {found.known} waarvan het bekend is, is het {count} zo"


def _contradicting(
    catalogue: Catalogue, answer: Answer, variant: str, *, opposite: bool
) -> Iterator[tuple[Document, Example]]:
    for document, example in catalogue.once(_by_id):
        if variant in example.variants and example.shows(answer) is opposite:
            yield document, example


def _by_id(catalogue: Catalogue) -> list[tuple[Document, Example]]:
    of_all = examples(catalogue)
    told = ((document, of_all[document.name]) for document in catalogue.documents)
    return sorted(((document, found) for document, found in told if found), key=lambda pair: pair[1].id)


def _place(document: Document, example: Example, *, opposite: bool) -> Related:
    where = document.at("themas", key=True)
    return Related(where, f"'{example.id}' doet het {'wel' if opposite else 'niet'}.")


# A handful of examples may be the exception; that is the editors' judgement.
RULE = Rule(CODE, check, waivable=True, reaches_elsewhere=True, needs_whole=True, looks=Looks.AT_ALL)
