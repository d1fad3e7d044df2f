"""What is known of the costs and savings of a group of practices, and of how many of them."""

from __future__ import annotations

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.counted import counted
from voorveld.facts.first_answers import Practices, money_answers
from voorveld.views.figures.first_questions import told_value
from voorveld.views.figures.told import ToldGroup, told_groups


class MoneyKnown(Struct, frozen=True):
    """`Kosten: bij 2 van de 41 voorbeelden bekend`, and the amounts, each with its place."""

    words: str
    told: tuple[ToldGroup, ...]


def money_known(catalogue: Catalogue, practices: Practices) -> tuple[MoneyKnown, ...]:
    """Per question that people ask of money; nothing when there are no practices."""
    return tuple(
        MoneyKnown(
            f"{answer.question.onderwerp}: {_how_many(answer.known, answer.total)}",
            told_groups(
                told_value(catalogue, practice, figure)
                for _, stated in answer.figures
                for practice, figure in stated
            ),
        )
        for answer in money_answers(catalogue, practices)
        if practices
    )


def _how_many(known: int, total: int) -> str:
    if total == 1:
        return f"bij het ene voorbeeld {'bekend' if known else 'niet bekend'}"
    return f"bij {known or 'geen'} van de {counted(total, 'voorbeeld')} bekend"
