"""A profile of the decision aid must come out as it says."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.fitting import placed, saying
from voorveld.model.decision import DecisionAid, Profile
from voorveld.model.reader import Document
from voorveld.rules.finding import decision_aids, error, warning
from voorveld.rules.rule import Rule

CODE = "keuzehulp-profiel-klopt-niet"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every profile: answers that exist, and on top who it says."""
    for document, aid in decision_aids(catalogue):
        for profile_id, profile in aid.profielen.items():
            strange = tuple(_strange(document, aid, profile_id, profile))
            if strange:
                yield from strange
                continue
            top = _top(catalogue, aid, profile)
            if top != profile.bovenaan:
                yield warning(
                    document.at("profielen", profile_id, "bovenaan"),
                    CODE,
                    f"Bij het profiel '{profile_id}' moet bovenaan staan wie er uitkomt: "
                    f"{', '.join(top) or 'niemand'}.",
                    "Voor wie de keuzehulp bijhoudt: zou een goede adviseur dit ook zeggen, neem het dan "
                    "over. Zo niet, kijk dan de redenen na.",
                )


def _strange(document: Document, aid: DecisionAid, profile_id: str, profile: Profile) -> Iterator[Diagnostic]:
    for question_id, answer_id in profile.antwoorden.items():
        question = aid.vragen.get(question_id)
        if question is None or answer_id not in question.antwoorden:
            known = ", ".join(question.antwoorden if question else aid.vragen)
            missing = f"het antwoord '{answer_id}'" if question else f"de vraag '{question_id}'"
            yield error(
                document.at("profielen", profile_id, "antwoorden", question_id),
                CODE,
                f"Een profiel moet antwoorden uit de keuzehulp hebben; {missing} is er niet.",
                f"Kies uit: {known}.",
            )


def _top(catalogue: Catalogue, aid: DecisionAid, profile: Profile) -> tuple[str, ...]:
    given = (aid.vragen[q].antwoorden[a] for q, a in profile.antwoorden.items())
    return placed((saying(catalogue, a) for a in given), (v.id for v in catalogue.variants)).top


# Whether an outcome is sensible is the editors' judgement; new examples may change it.
RULE = Rule(
    CODE,
    check,
    waivable=False,
    needs_whole=True,
    compares_parts=True,
    beside=("vragen",),
)
