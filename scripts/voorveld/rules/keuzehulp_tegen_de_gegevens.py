"""A reason against a variant must not be contradicted by its practices."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.facts.recognition import shows
from voorveld.model.choices import Stance
from voorveld.model.practice import Practice
from voorveld.rules.finding import answers, warning
from voorveld.rules.rule import Rule

CODE = "keuzehulp-tegen-de-gegevens"
_MOST_PLACES = 5


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Reasons against a variant whose practices have the words of the answer."""
    for document, path, answer in answers(catalogue, also_elsewhere=True):
        for index, reason in enumerate(answer.redenen):
            if reason.richting is not Stance.AGAINST or not answer.kenmerken:
                continue
            whole = (p for p in catalogue.practices if not catalogue.document_of(p).partial)
            of_variant = [p for p in whole if reason.variant in p.varianten]
            doing_so = [p for p in of_variant if shows(catalogue, p, answer)]
            if doing_so:
                yield warning(
                    document.at(*path, "redenen", index, "richting"),
                    CODE,
                    f"Een reden tegen moet kloppen met de praktijken; bij '{doing_so[0].id}' is het wel zo"
                    f"{f' (en bij {len(doing_so) - 1} andere)' if len(doing_so) > 1 else ''}.",
                    "Voor wie de keuzehulp bijhoudt: maak er let-op van en zeg wanneer het wel en niet "
                    "zo is. Aan het bestand van de praktijk hoeft niets te veranderen.",
                    tuple(_place(catalogue, practice) for practice in doing_so[:_MOST_PLACES]),
                )


def _place(catalogue: Catalogue, practice: Practice) -> Related:
    return Related(catalogue.document_of(practice).at("themas", key=True), f"'{practice.id}' doet het wel.")


# One practice may be the exception; that is the editors' judgement.
RULE = Rule(CODE, check, waivable=True, reaches_elsewhere=True, needs_whole=True)
