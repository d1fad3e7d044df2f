"""What is told of changes to a page: what editors wrote, and for a practice without that its check."""

from __future__ import annotations

from voorveld.facts.addresses import Subject
from voorveld.model.editorial import Change
from voorveld.model.practice import Practice

NOT_WRITTEN = (
    "Wanneer dit voorbeeld op de site kwam, is niet opgeschreven. "
    "Op deze dag is de tekst met de bronnen vergeleken."
)


def changes_of(subject: Subject) -> tuple[Change, ...]:
    """The changes, oldest first. A practice is never without: a new one must be seen by who follows."""
    written = subject.redactie.wijzigingen
    if written or not isinstance(subject, Practice):
        return written
    return (Change.model_construct(op=subject.redactie.gecontroleerd_op, tekst=NOT_WRITTEN),)
