"""A reason of the decision aid must rest on a source, a practice or the editors' judgement."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.prose import citations
from voorveld.rules.finding import answers, error
from voorveld.rules.rule import Rule

CODE = "keuzehulp-reden-zonder-grond"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every reason of every answer."""
    for document, path, answer in answers(catalogue):
        for index, reason in enumerate(answer.redenen):
            cited = next(citations(reason.tekst), None) is not None
            if not (cited or reason.praktijken or reason.herkomst):
                yield error(
                    document.at(*path, "redenen", index, "tekst"),
                    CODE,
                    f"Een reden moet een bron of een voorbeeld noemen; de reden over '{reason.variant}' "
                    "noemt er geen.",
                    "Zet de bron erachter als [@bron-id], noem 'praktijken', "
                    "of zet erbij: herkomst: redactie.",
                )


RULE = Rule(CODE, check, waivable=False, needs_whole=True)
