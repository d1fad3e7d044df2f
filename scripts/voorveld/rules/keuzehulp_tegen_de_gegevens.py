"""A reason for or against a variant must not be contradicted by its examples."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.facts.fitting import Shown, shown
from voorveld.facts.recognition import shows
from voorveld.model.choices import Stance
from voorveld.model.decision import Answer, Reason
from voorveld.model.practice import Practice
from voorveld.rules.finding import answers, warning
from voorveld.rules.rule import Rule

CODE = "keuzehulp-tegen-de-gegevens"
_MOST_PLACES = 5


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Reasons of which the examples show the opposite; the page leaves those out of the count."""
    for document, path, answer in answers(catalogue, also_elsewhere=True):
        examples = shown(catalogue, answer)
        for index, reason in enumerate(answer.redenen):
            found = examples.get(reason.variant, Shown())
            if found.contradicts(reason.richting):
                opposite = reason.richting is Stance.AGAINST
                yield warning(
                    document.at(*path, "redenen", index, "richting"),
                    CODE,
                    f"Een reden moet kloppen met de voorbeelden; {_seen(found, opposite=opposite)}.",
                    "Voor wie de keuzehulp bijhoudt: maak er let-op van en zeg wanneer het wel en niet "
                    "zo is. Aan het bestand van het voorbeeld hoeft niets te veranderen.",
                    tuple(_places(catalogue, answer, reason))[:_MOST_PLACES],
                )


def _seen(found: Shown, *, opposite: bool) -> str:
    if found.known == 1:
        return f"bij het ene voorbeeld waarvan het bekend is, is het {'wel' if opposite else 'niet'} zo"
    count = f"{'wel' if opposite else 'maar'} bij {found.so}"
    return f"van de {found.known} waarvan het bekend is, is het {count} zo"


def _places(catalogue: Catalogue, answer: Answer, reason: Reason) -> Iterator[Related]:
    opposite = reason.richting is Stance.AGAINST
    for practice in catalogue.practices:
        if _contradicts(catalogue, practice, answer, reason, opposite=opposite):
            where = catalogue.document_of(practice).at("themas", key=True)
            yield Related(where, f"'{practice.id}' doet het {'wel' if opposite else 'niet'}.")


def _contradicts(
    catalogue: Catalogue, practice: Practice, answer: Answer, reason: Reason, *, opposite: bool
) -> bool:
    whole = not catalogue.document_of(practice).partial
    return whole and reason.variant in practice.varianten and shows(catalogue, practice, answer) is opposite


# A handful of examples may be the exception; that is the editors' judgement.
RULE = Rule(CODE, check, waivable=True, reaches_elsewhere=True, needs_whole=True)
