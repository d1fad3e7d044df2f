"""What figures prove: whether they are of an outcome, what they were compared with, and who tells them.

Comes in: a practice or study, or a group of practices. Goes out: one answer for every page, file and
facet that asks. Size (practices, hours, numbers reached) and background are never counted as outcomes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.counted import counted
from voorveld.facts.indicators import within_sentence
from voorveld.model.choices import Choice, Comparison, Evidence, Subject
from voorveld.model.figures import Figure
from voorveld.model.pages import Study
from voorveld.model.practice import Practice
from voorveld.model.sources import Record
from voorveld.model.vocabulary import Term

LEGEND = tuple((str(kind.value), kind.label, kind.explanation) for kind in Evidence)
SOURCE_TIES = "bronverhoudingen"
"""The list that says who speaks in a source: the strongest first."""
_COMPARED = frozenset({Comparison.OTHER_GROUP, Comparison.BEFORE_AND_AFTER})


class Rung(Choice):
    """How far up the ladder a practice comes with its best figure; the strongest first."""

    COMPARED = (
        "met-vergelijking",
        "Uitkomst geteld, met vergelijking",
        "De bron telde een uitkomst en zette er een andere groep of een eerdere tijd naast.",
    )
    COUNTED = (
        "geteld",
        "Uitkomst geteld, geen vergelijking bekend",
        "De bron telde een uitkomst. Of het zonder de ondersteuning anders was, weten wij niet.",
    )
    SAID = (
        "gezegd",
        "Uitkomst geschat of gezegd",
        "Iemand schatte de uitkomst achteraf, of zegt het.",
    )
    EXPECTED = ("verwacht", "Uitkomst alleen verwacht", "Er is alleen een verwachting vooraf.")
    SIZE = ("omvang", "Alleen de omvang", "De cijfers zeggen hoe groot het is, niet wat ervan kwam.")
    NOTHING = (
        "geen-cijfers",
        "Geen cijfers over het voorbeeld",
        "Wij vonden geen cijfers over het voorbeeld zelf.",
    )


class KindCount(Struct, frozen=True):
    """How many outcomes are of one kind: counted, estimated, expected or said."""

    kind: str
    label: str
    count: int


class TieCount(Struct, frozen=True):
    """How many outcomes are told by one kind of speaker. `id` is empty when that was not filled in."""

    id: str
    name: str
    within_sentence: str
    count: int


class EvidenceSummary(Struct, frozen=True):
    """The figures of a practice or group by what they are of; `ties` and `kinds` are of the outcomes."""

    figures: int
    outcomes: int
    compared: int
    compared_words: str
    sizes: int
    background: int
    disputed: int
    kinds: tuple[KindCount, ...]
    ties: tuple[TieCount, ...]
    rung: Rung

    @property
    def words(self) -> str:
        """`2 uitkomsten, 1 met vergelijking, eigen verslag`, or that there are none."""
        if not self.outcomes:
            return "geen uitkomsten" if self.figures else "geen cijfers"
        outcomes = counted(self.outcomes, "uitkomst")
        return ", ".join(filter(None, (outcomes, self.compared_words, _ties_words(self.ties))))

    @property
    def size_words(self) -> str:
        """What else there is: `9 cijfers over de omvang, 2 over de achtergrond`."""
        parts = []
        if self.sizes:
            parts.append(f"{counted(self.sizes, 'cijfer')} over de omvang")
        if self.background:
            number = str(self.background) if parts else counted(self.background, "cijfer")
            parts.append(f"{number} over de achtergrond")
        return ", ".join(parts)


def subject_of(catalogue: Catalogue, figure: Figure) -> Subject | None:
    """Whether a figure is of an outcome, of size or background; None when nobody said so."""
    if figure.telt_als is not None:
        return figure.telt_als
    indicator = catalogue.indicator(figure.indicator)
    return indicator.telt_als if indicator else None


def is_outcome(catalogue: Catalogue, figure: Figure) -> bool:
    """Whether a figure is of what came of it."""
    return subject_of(catalogue, figure) is Subject.OUTCOME


def is_compared(figure: Figure) -> bool:
    """Whether the source puts another group or an earlier time beside a figure."""
    return figure.vergelijking in _COMPARED


def tie_of(catalogue: Catalogue, record: Record, figure: Figure) -> str:
    """Who tells a figure: the strongest tie among its sources; empty when none has one."""
    return _strongest(catalogue, record, (c.bron for c in figure.bronnen))


def strongest_tie(catalogue: Catalogue, record: Record, source_ids: Iterable[str]) -> Term | None:
    """The word for who speaks in the strongest of these sources; None when none has one."""
    return catalogue.vocabularies.get(SOURCE_TIES, {}).get(_strongest(catalogue, record, source_ids))


def _strongest(catalogue: Catalogue, record: Record, source_ids: Iterable[str]) -> str:
    known = catalogue.sources_of(record)
    found = {known[source_id].verhouding for source_id in source_ids if source_id in known}
    return next((tie for tie in catalogue.vocabularies.get(SOURCE_TIES, {}) if tie in found), "")


def evidence_of(catalogue: Catalogue, record: Practice | Study) -> EvidenceSummary:
    """What the figures of one practice or study prove."""
    return catalogue.once(_of_each)[record.id, type(record)]


def evidence_of_all(catalogue: Catalogue, records: Iterable[Practice | Study]) -> EvidenceSummary:
    """What the figures of a group prove together."""
    return _summary(catalogue, [(record, figure) for record in records for figure in record.cijfers])


def _of_each(catalogue: Catalogue) -> Mapping[tuple[str, type], EvidenceSummary]:
    records: tuple[Practice | Study, ...] = (*catalogue.practices, *catalogue.studies)
    return {(r.id, type(r)): _summary(catalogue, [(r, figure) for figure in r.cijfers]) for r in records}


def rank(found: EvidenceSummary) -> int:
    """For ordering: the rung first, then outcomes with comparison, then outcomes; more is stronger."""
    rungs = tuple(Rung)
    return (len(rungs) - rungs.index(found.rung)) * 10_000 + found.compared * 100 + min(found.outcomes, 99)


def _summary(catalogue: Catalogue, found: list[tuple[Practice | Study, Figure]]) -> EvidenceSummary:
    subjects = Counter(subject_of(catalogue, figure) for _, figure in found)
    told = [(record, figure) for record, figure in found if is_outcome(catalogue, figure)]
    outcomes = [figure for _, figure in told]
    compared = sum(map(_proves, outcomes))
    kinds = Counter(figure.aard for figure in outcomes)
    return EvidenceSummary(
        figures=len(found),
        outcomes=len(outcomes),
        compared=compared,
        compared_words=_compared_words(compared, outcomes),
        sizes=subjects[Subject.SIZE],
        background=subjects[Subject.BACKGROUND],
        disputed=len({(r.id, i) for r, f in found if f.spreekt_tegen for i in (f.id, f.spreekt_tegen)}),
        kinds=tuple(KindCount(str(k.value), k.label.lower(), kinds[k]) for k in Evidence if kinds[k]),
        ties=_ties(catalogue, told),
        rung=_rung(outcomes, has_size=subjects[Subject.SIZE] > 0),
    )


def _ties(catalogue: Catalogue, outcomes: list[tuple[Practice | Study, Figure]]) -> tuple[TieCount, ...]:
    counts = Counter(tie_of(catalogue, record, figure) for record, figure in outcomes)
    return tuple(
        TieCount(tie, term.naam, within_sentence(term), counts[tie])
        for tie, term in catalogue.vocabularies.get(SOURCE_TIES, {}).items()
        if counts[tie]
    )


def _proves(figure: Figure) -> bool:
    """Whether a figure was counted and compared: what somebody says of a comparison is no count."""
    return figure.aard is Evidence.COUNTED and is_compared(figure)


def _rung(outcomes: list[Figure], *, has_size: bool) -> Rung:
    if any(map(_proves, outcomes)):
        return Rung.COMPARED
    if any(figure.aard is Evidence.COUNTED for figure in outcomes):
        return Rung.COUNTED
    if any(figure.aard is not Evidence.FORECAST for figure in outcomes):
        return Rung.SAID
    if outcomes:
        return Rung.EXPECTED
    return Rung.SIZE if has_size else Rung.NOTHING


def _compared_words(compared: int, outcomes: list[Figure]) -> str:
    """How many outcomes were compared; empty where nobody filled in whether they were."""
    if compared:
        return "met vergelijking" if len(outcomes) == 1 else f"{compared} met vergelijking"
    if uncounted := sum(map(is_compared, outcomes)):
        return "vergeleken, niet geteld" if len(outcomes) == 1 else f"{uncounted} vergeleken, niet geteld"
    stated = {figure.vergelijking for figure in outcomes}
    if stated == {None}:
        return ""
    return "zonder vergelijking" if stated == {Comparison.NONE} else "vergelijking niet bekend"


def _ties_words(ties: tuple[TieCount, ...]) -> str:
    if len(ties) == 1:
        return ties[0].within_sentence
    return ", ".join(f"{tie.count} {tie.within_sentence}" for tie in ties)
