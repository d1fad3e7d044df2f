"""The decision aid must speak both for and against every variant, and each must be able to win."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.model.choices import Stance
from voorveld.rules.finding import answers, decision_aids, warning
from voorveld.rules.rule import Rule

CODE = "keuzehulp-onevenwichtig"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every variant against all reasons together."""
    said = {
        (r.variant, r.richting)
        for _, _, answer in answers(catalogue, also_elsewhere=True)
        for r in answer.redenen
    }
    for document, aid in decision_aids(catalogue, also_elsewhere=True):
        first = {profile.bovenaan[0] for profile in aid.profielen.values() if profile.bovenaan}
        for variant in catalogue.variants:
            if aid.profielen and variant.id not in first:
                yield warning(
                    document.at("profielen", key=True),
                    CODE,
                    f"Elke variant moet bij een geloofwaardig profiel als eerste bovenaan staan; "
                    f"'{variant.id}' staat bij geen profiel voorop.",
                    "Voor wie de keuzehulp bijhoudt: voeg een profiel toe van wie deze variant zou moeten "
                    "kiezen, of kijk na of de redenen kloppen.",
                    (Related(catalogue.document_of(variant).at("id"), "de variant."),),
                )
            lacking = _lacking({stance for name, stance in said if name == variant.id})
            if lacking:
                yield warning(
                    document.at("vragen", key=True),
                    CODE,
                    f"Over elke variant moet iets voor en iets tegen of let-op staan; "
                    f"over '{variant.id}' staat nergens {lacking}.",
                    "Voor wie de keuzehulp bijhoudt: voeg bij een of meer antwoorden een reden toe, "
                    "met bron of voorbeeld.",
                    (Related(catalogue.document_of(variant).at("id"), "de variant."),),
                )


def _lacking(stances: set[Stance]) -> str:
    parts = [] if Stance.FOR in stances else ["'voor'"]
    return " en ".join([*parts, *([] if stances - {Stance.FOR} else ["'tegen' of 'let-op'"])])


# There may be nothing known to say; that is the editors' judgement.
RULE = Rule(CODE, check, waivable=True, needs_whole=True, compares_parts=True, reaches_elsewhere=True)
