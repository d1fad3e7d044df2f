"""A practice named by a reason must be an example of what the reason says."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.recognition import shows
from voorveld.model.choices import Stance
from voorveld.rules.finding import answers, error
from voorveld.rules.rule import Rule

CODE = "keuzehulp-praktijk-past-niet"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Practices named by reasons: their variant, and for a reason in favour the words of the answer."""
    practices = {p.id: p for p in catalogue.practices}
    for document, path, answer in answers(catalogue):
        for index, reason in enumerate(answer.redenen):
            for place, practice_id in enumerate(reason.praktijken):
                practice = practices.get(practice_id)
                where = document.at(*path, "redenen", index, "praktijken", place)
                if practice is None:
                    continue
                if reason.variant not in practice.varianten:
                    yield error(
                        where,
                        CODE,
                        f"'{practice_id}' moet een praktijk van de variant '{reason.variant}' zijn; "
                        f"zij hoort bij {' en '.join(practice.varianten)}.",
                        "Noem een andere praktijk, of verbeter de varianten van de praktijk.",
                    )
                elif (
                    reason.richting is Stance.FOR
                    and answer.kenmerken
                    and not shows(catalogue, practice, answer)
                ):
                    yield error(
                        where,
                        CODE,
                        f"'{practice_id}' moet laten zien wat het antwoord '{path[-1]}' zegt; "
                        f"bij {' en '.join(answer.kenmerken)} staat daar iets anders of niets.",
                        "Noem een andere praktijk, of vul het kenmerk bij de praktijk in.",
                    )


RULE = Rule(CODE, check, waivable=False)
