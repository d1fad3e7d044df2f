"""To some lists no word may be added: what they mean for the site is not data alone."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.vocabulary import Vocabulary
from voorveld.rules.finding import error
from voorveld.rules.rule import Rule

CODE = "gesloten-lijst"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """The words of every closed list against the words that it must have."""
    for document in catalogue.judged:
        if not isinstance(document.record, Vocabulary) or document.record.gesloten is None:
            continue
        closed = document.record.gesloten
        for word in document.record.termen:
            if word not in closed.woorden:
                yield error(
                    document.at("termen", word, key=True),
                    CODE,
                    f"Deze lijst is gesloten; '{word}' kan er niet bij. {closed.reden}",
                    f"Haal '{word}' weg. Mist u een woord, vraag het dan aan de beheerder.",
                )
        for index, word in enumerate(closed.woorden):
            if word not in document.record.termen:
                yield error(
                    document.at("gesloten", "woorden", index),
                    CODE,
                    f"Deze lijst is gesloten; '{word}' moet er staan. {closed.reden}",
                    f"Zet '{word}' terug onder 'termen'.",
                )


RULE = Rule(CODE, check, waivable=False, needs_whole=True)
