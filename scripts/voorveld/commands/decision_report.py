"""`scripts/keuzehulp.py`: how often each variant comes out of the decision aid on top, and why."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence

from voorveld.catalogue import Catalogue
from voorveld.cli import FINDINGS, GOOD, ROOT, WRONG_USE, DutchParser, print_result, say, write
from voorveld.facts.fitting import placed, sayings
from voorveld.facts.named import variant_name
from voorveld.facts.outcomes import Answers, Outcomes, effects, outcomes
from voorveld.model.decision import DecisionAid
from voorveld.pipeline import load
from voorveld.settings import WrongSetting, today


def report(arguments: Sequence[str] | None = None) -> int:
    """`scripts/keuzehulp.py`: how often each variant comes out of the decision aid on top, and why."""
    parser = DutchParser(
        prog="keuzehulp.py",
        description="Laat zien hoe vaak elke variant bovenaan komt, bij alle antwoorden, en waardoor.",
    )
    parser.parse_args(arguments)
    try:
        result = load(ROOT / "practices", today(os.environ))
    except WrongSetting as error:
        say(str(error))
        return WRONG_USE
    aid = result.catalogue.decision_aid
    if result.has_errors or aid is None:
        print_result(result, ROOT / "practices", "text")
        return FINDINGS
    write("\n".join(decision_report(result.catalogue, aid)) + "\n", sys.stdout)
    return GOOD


def decision_report(catalogue: Catalogue, aid: DecisionAid) -> Iterator[str]:
    """The report in lines: how often, why, and what the profiles come out at."""
    said = sayings(catalogue, aid)
    answers = {q: {a: said[q, a] for a in question.antwoorden} for q, question in aid.vragen.items()}
    names = {v.id: variant_name(catalogue, v.id).name for v in catalogue.variants}
    yield from _how_often(outcomes(answers, tuple(names)), names)
    yield from _why(answers, names)
    yield from _of_profiles(aid, answers, names)


def _how_often(found: Outcomes, names: Mapping[str, str]) -> Iterator[str]:
    yield f"Alle {found.sets} mogelijke antwoorden, met bij elke vraag een antwoord."
    yield f"  {'bovenaan':>9}{'alleen':>9}{'niet te plaatsen':>19}"
    for variant, name in names.items():
        shares = (found.on_top, found.alone, found.unplaced)
        top, alone, unplaced = (_percent(share.get(variant, 0), found.sets) for share in shares)
        yield f"  {top:>9}{alone:>9}{unplaced:>19}  {name}"
    ties = ", ".join(f"{size}: {_percent(count, found.sets)}" for size, count in sorted(found.ties.items()))
    yield f"Zoveel varianten staan samen bovenaan: {ties}."


def _why(answers: Answers, names: Mapping[str, str]) -> Iterator[str]:
    total = sum(map(len, answers.values()))
    yield f"\nWaardoor: het gewicht van elk antwoord (2 breed bekend, 1 smal bekend), van {total} antwoorden."
    for variant, name in names.items():
        found = list(effects(answers, variant))
        fits = [f"{question}/{answer} +{weight}" for question, answer, weight in found if weight > 0]
        misfits = [f"{question}/{answer} {weight}" for question, answer, weight in found if weight < 0]
        yield f"  {name}: niet bekend bij {total - len(found)}"
        yield f"    past: {', '.join(fits) or 'nergens bij'}"
        yield f"    past niet: {', '.join(misfits) or 'nergens bij'}"


def _of_profiles(aid: DecisionAid, answers: Answers, names: Mapping[str, str]) -> Iterator[str]:
    yield "\nProfielen"
    for profile in aid.profielen.values():
        placing = placed((answers[q][a] for q, a in profile.antwoorden.items()), names)
        yield f"  {profile.naam}"
        for group in placing.groups[:3]:
            yield f"    {group.share:>3}%  {', '.join(names[v] for v in group.variants)}"


def _percent(count: int, total: int) -> str:
    return f"{100 * count / total:.1f}%".replace(".", ",")
