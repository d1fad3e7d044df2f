"""Which practices belong with one, and why: named by editors, same place, same kind and goals."""

from __future__ import annotations

from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.model.practice import Practice
from voorveld.views.common import variant_name
from voorveld.views.places import current_municipalities, province_ids
from voorveld.views.practice import practice_uri

MOST = 5


@dataclass(frozen=True, slots=True)
class RelatedPractice:
    """Another practice with the reason why it is named."""

    name: str
    uri: str
    reason: str


def related_practices(catalogue: Catalogue, practice: Practice) -> tuple[RelatedPractice, ...]:
    """At most five others: what editors named first, then place, then kind with province."""
    found: dict[str, str] = {}
    for other in catalogue.practices:
        if other.id != practice.id:
            reason = _named_reason(practice, other)
            if reason:
                found[other.id] = reason
    scored = sorted(
        (-score, other.id, reason)
        for other in catalogue.practices
        if other.id != practice.id and other.id not in found
        for score, reason in [_likeness(catalogue, practice, other)]
        if score
    )
    for _, other_id, reason in scored[: max(0, MOST - len(found))]:
        found[other_id] = reason
    names = {p.id: p.naam for p in catalogue.practices}
    return tuple(RelatedPractice(names[i], practice_uri(i), r) for i, r in found.items())


def _named_reason(practice: Practice, other: Practice) -> str:
    for one, two in ((practice, other), (other, practice)):
        for relation in one.verwant:
            if relation.praktijk == two.id:
                return relation.reden
    return ""


def _likeness(catalogue: Catalogue, one: Practice, other: Practice) -> tuple[int, str]:
    """A score (0: not related) and the strongest reasons in words."""
    reasons: list[tuple[int, str]] = []
    shared = set(current_municipalities(catalogue, one)) & set(current_municipalities(catalogue, other))
    if shared:
        names = sorted(catalogue.municipality_label(n) for n in shared)
        reasons.append((8, f"zelfde gemeente: {', '.join(names[:2])}"))
    variants = [v for v in one.varianten if v in other.varianten]
    if variants:
        names = [variant_name(catalogue, v).name for v in variants]
        reasons.append((3, f"zelfde variant: {', '.join(names)}"))
    provinces = [p for p in province_ids(catalogue, one) if p in province_ids(catalogue, other)]
    if provinces and not shared:
        reasons.append((2, f"zelfde provincie: {catalogue.term('provincies', provinces[0]).naam}"))
    employers = _values(one, "werkgever") & _values(other, "werkgever")
    if employers:
        name = catalogue.term("werkgevers", sorted(employers)[0]).naam.lower()
        reasons.append((1, f"zelfde soort werkgever: {name}"))
    score = sum(points for points, _ in reasons)
    return (score if score >= 4 else 0), "; ".join(reason for _, reason in reasons[:2])


def _values(practice: Practice, column: str) -> set[str]:
    return {
        value
        for entry in practice.themas.values()
        if column in entry.kenmerken
        for value in entry.kenmerken[column].waarden
    }
