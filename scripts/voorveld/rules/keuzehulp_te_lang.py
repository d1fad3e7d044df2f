"""The decision aid must stay short: few questions, few answers."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules.finding import decision_aids, error
from voorveld.rules.rule import Rule

CODE = "keuzehulp-te-lang"
MOST_QUESTIONS = 8
ANSWERS = range(2, 7)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """The number of questions, and of answers per question without "weet ik niet"."""
    for document, aid in decision_aids(catalogue):
        if len(aid.vragen) > MOST_QUESTIONS:
            yield error(
                document.at("vragen", list(aid.vragen)[MOST_QUESTIONS], key=True),
                CODE,
                f"Er mogen hoogstens {MOST_QUESTIONS} vragen zijn; gevonden: {len(aid.vragen)}.",
                "Voeg vragen samen of haal er een weg.",
            )
        for question_id, question in aid.vragen.items():
            if len(question.antwoorden) not in ANSWERS:
                yield error(
                    document.at("vragen", question_id, key=True),
                    CODE,
                    f"Een vraag moet {ANSWERS[0]} tot {ANSWERS[-1]} antwoorden hebben; "
                    f"'{question_id}' heeft er {len(question.antwoorden)}.",
                    "'Weet ik niet of maakt niet uit' komt er vanzelf bij en telt hier niet mee.",
                )


RULE = Rule(CODE, check, waivable=False, needs_whole=True, compares_parts=True)
