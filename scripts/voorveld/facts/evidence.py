"""How sure figures are: how many of each kind, and what the kinds mean."""

from __future__ import annotations

from dataclasses import dataclass

from voorveld.model.choices import Evidence
from voorveld.model.figures import Figure

LEGEND = tuple((str(kind.value), kind.label, kind.explanation) for kind in Evidence)


@dataclass(frozen=True, slots=True)
class EvidenceCount:
    """How many figures are of one kind: measured, forecast, claimed, or in conflict."""

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
