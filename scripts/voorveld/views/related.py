"""Which practices belong with one, and why: named by editors, same place, same kind and region.

An index is made once; each practice then looks at a handful of others, not at all of them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.characteristics import Known, columns_of, state
from voorveld.facts.named import variant_name
from voorveld.facts.places import current_municipalities, province_ids
from voorveld.model.practice import Practice

MOST = 5


class RelatedPractice(Struct, frozen=True):
    """Another practice with the reason why it is named."""

    name: str
    uri: str
    reason: str


class RelatedPractices:
    """Looks up which practices belong with one; made once for a catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._names = {p.id: p.naam for p in catalogue.practices}
        self._named = _named_by_editors(catalogue)
        self._groups: Mapping[str, list[str]] = _groups(catalogue)

    def of(self, practice: Practice) -> tuple[RelatedPractice, ...]:
        """At most five others: what editors named first, then place, then kind with region."""
        found = dict(self._named.get(practice.id, {}))
        for reason in _reasons(self._catalogue, practice):
            for other in self._members(reason, practice.id):
                if len(found) >= MOST:
                    break
                if other != practice.id:
                    found.setdefault(other, reason)
        return tuple(
            RelatedPractice(self._names[i], addresses.practice(i), r)
            for i, r in found.items()
            if i in self._names
        )

    def _members(self, reason: str, practice_id: str) -> Iterator[str]:
        """The others in a group, starting after the practice itself and going round."""
        members = self._groups[reason]
        start = bisect_right(members, practice_id)
        for step in range(min(len(members), MOST + 1)):
            yield members[(start + step) % len(members)]


def _named_by_editors(catalogue: Catalogue) -> Mapping[str, dict[str, str]]:
    """Who names whom, with the reason of its own file; the other way round only if that file has none."""
    named: dict[str, dict[str, str]] = defaultdict(dict)
    for practice in catalogue.practices:
        for relation in practice.verwant:
            named[practice.id][relation.praktijk] = relation.reden
    for practice in catalogue.practices:
        for relation in practice.verwant:
            named[relation.praktijk].setdefault(practice.id, relation.reden)
    return named


def _groups(catalogue: Catalogue) -> Mapping[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for practice in catalogue.practices:
        for reason in _reasons(catalogue, practice):
            groups[reason].append(practice.id)
    return groups


def _reasons(catalogue: Catalogue, practice: Practice) -> Iterator[str]:
    """What a practice may share with others, strongest first; the words are the group's name."""
    places = [catalogue.municipality_label(n) for n in current_municipalities(catalogue, practice)]
    variants = [variant_name(catalogue, v).name for v in practice.varianten]
    provinces = [catalogue.term("provincies", p).naam for p in province_ids(catalogue, practice)]
    shared = tuple(_shared(catalogue, practice))
    for place in places:
        yield from (f"zelfde gemeente: {place}; zelfde variant: {v}" for v in variants)
    yield from (f"zelfde gemeente: {place}" for place in places)
    for variant in variants:
        yield from (f"zelfde variant: {variant}; zelfde provincie: {p}" for p in provinces)
    for variant in variants:
        yield from (f"zelfde variant: {variant}; {words}" for words in shared)


def _shared(catalogue: Catalogue, practice: Practice) -> Iterator[str]:
    """What the list of characteristics says may be shared, with this practice's own values."""
    for column_id, column in columns_of(catalogue).items():
        found = state(catalogue, practice, column_id)
        if column.verwant_als and isinstance(found, Known):
            yield from (f"{column.verwant_als}: {words.lower()}" for words in found.words)
