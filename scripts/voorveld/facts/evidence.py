"""What figures prove: whether they are of an outcome, what they were compared with, and who tells them.

Comes in: a practice or study, or a group of practices. Goes out: one answer for every page, file and
facet that asks. Size (practices, hours, numbers reached) and background are never counted as outcomes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.facts.indicators import within_sentence
from voorveld.model.choices import Choice, Comparison, Evidence, Subject
from voorveld.model.figures import Figure
from voorveld.model.pages import Study
from voorveld.model.practice import Practice

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
    NOTHING = ("geen-cijfers", "Geen cijfers", "Wij vonden geen cijfers over het voorbeeld zelf.")


@dataclass(frozen=True, slots=True)
class TieCount:
    """How many outcomes are told by one kind of speaker. `id` is empty when that was not filled in."""

    id: str
    name: str
    within_sentence: str
    count: int


@dataclass(frozen=True, slots=True)
class EvidenceSummary:
    """The figures of a practice or group by what they are of; `ties` and `kinds` are of the outcomes."""

    figures: int
    outcomes: int
    compared: int
    sizes: int
    background: int
    disputed: int
    kinds: tuple[tuple[Evidence, int], ...]
    ties: tuple[TieCount, ...]
    rung: Rung

    @property
    def words(self) -> str:
        """`2 uitkomsten, 1 met vergelijking, eigen verslag`; empty without any figure."""
        if not self.figures:
            return ""
        if not self.outcomes:
            return "geen uitkomsten"
        parts = [_counted(self.outcomes, "uitkomst", "uitkomsten"), _compared_words(self)]
        if self.ties:
            parts.append(_ties_words(self.ties))
        return ", ".join(parts)

    @property
    def size_words(self) -> str:
        """What else there is: `9 cijfers over de omvang, 2 over de achtergrond`."""
        parts = []
        if self.sizes:
            parts.append(f"{_counted(self.sizes, 'cijfer', 'cijfers')} over de omvang")
        if self.background:
            noun = "" if parts else " cijfer" if self.background == 1 else " cijfers"
            parts.append(f"{self.background}{noun} over de achtergrond")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class EvidenceCount:
    """How many figures are of one kind: counted, estimated, forecast, claimed, or in conflict."""

    kind: str
    label: str
    count: int


def evidence_counts(figures: tuple[Figure, ...]) -> tuple[EvidenceCount, ...]:
    """Per kind of evidence how many figures, then how many take part in a conflict; zeros left out."""
    counts = [
        EvidenceCount(str(kind.value), kind.label.lower(), sum(1 for f in figures if f.aard is kind))
        for kind in Evidence
    ]
    disputed = {i for f in figures if f.spreekt_tegen for i in (f.id, f.spreekt_tegen)}
    counts.append(EvidenceCount("tegenspraak", "met tegenspraak", len(disputed)))
    return tuple(c for c in counts if c.count)


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


def tie_of(catalogue: Catalogue, record: Practice | Study, figure: Figure) -> str:
    """Who tells a figure: the strongest tie among its sources; empty when none has one."""
    known = catalogue.sources_of(record)
    found = {known[c.bron].verhouding for c in figure.bronnen if c.bron in known}
    return next((tie for tie in catalogue.vocabularies.get(SOURCE_TIES, {}) if tie in found), "")


def evidence_of(catalogue: Catalogue, record: Practice | Study) -> EvidenceSummary:
    """What the figures of one practice or study prove; disputes within it counted once per figure."""
    return _summary(catalogue, [(record, figure) for figure in record.cijfers])


def evidence_of_all(catalogue: Catalogue, practices: Iterable[Practice]) -> EvidenceSummary:
    """What the figures of a group prove together."""
    return _summary(catalogue, [(p, figure) for p in practices for figure in p.cijfers])


def _summary(catalogue: Catalogue, found: list[tuple[Practice | Study, Figure]]) -> EvidenceSummary:
    subjects = Counter(subject_of(catalogue, figure) for _, figure in found)
    outcomes = [(record, figure) for record, figure in found if is_outcome(catalogue, figure)]
    kinds = Counter(figure.aard for _, figure in outcomes)
    return EvidenceSummary(
        figures=len(found),
        outcomes=len(outcomes),
        compared=sum(is_compared(figure) for _, figure in outcomes),
        sizes=subjects[Subject.SIZE],
        background=subjects[Subject.BACKGROUND],
        disputed=len({(r.id, i) for r, f in found if f.spreekt_tegen for i in (f.id, f.spreekt_tegen)}),
        kinds=tuple((kind, kinds[kind]) for kind in Evidence if kinds[kind]),
        ties=_ties(catalogue, outcomes),
        rung=_rung([figure for _, figure in outcomes], has_size=subjects[Subject.SIZE] > 0),
    )


def _ties(catalogue: Catalogue, outcomes: list[tuple[Practice | Study, Figure]]) -> tuple[TieCount, ...]:
    counts = Counter(tie_of(catalogue, record, figure) for record, figure in outcomes)
    return tuple(
        TieCount(tie, term.naam, within_sentence(term), counts[tie])
        for tie, term in catalogue.vocabularies.get(SOURCE_TIES, {}).items()
        if counts[tie]
    )


def _rung(outcomes: list[Figure], *, has_size: bool) -> Rung:
    counted = [figure for figure in outcomes if figure.aard is Evidence.COUNTED]
    if any(is_compared(figure) for figure in counted):
        return Rung.COMPARED
    if counted:
        return Rung.COUNTED
    if any(figure.aard is not Evidence.FORECAST for figure in outcomes):
        return Rung.SAID
    if outcomes:
        return Rung.EXPECTED
    return Rung.SIZE if has_size else Rung.NOTHING


def _counted(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def _compared_words(found: EvidenceSummary) -> str:
    if found.outcomes == 1:
        return "met vergelijking" if found.compared else "zonder vergelijking"
    return f"{found.compared or 'geen'} met vergelijking"


def _ties_words(ties: tuple[TieCount, ...]) -> str:
    if len(ties) == 1:
        return ties[0].within_sentence
    return ", ".join(f"{tie.count} {tie.within_sentence}" for tie in ties)
