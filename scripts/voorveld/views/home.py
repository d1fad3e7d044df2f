"""The home page: counts, themes, variants, and what was checked last."""

from __future__ import annotations

from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.views.common import Named
from voorveld.views.places import municipality_places
from voorveld.views.practice import PracticeCard, practice_card
from voorveld.views.variant import practices_of, variant_uri


@dataclass(frozen=True, slots=True)
class VariantTile:
    """A variant with how many practices it has."""

    uri: str
    name: str
    abbreviation: str
    short: str
    practices: int


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the home page shows."""

    practices: int
    municipalities: int
    figures: int
    sources: int
    themes: tuple[tuple[str, int, Named], ...]
    variants: tuple[VariantTile, ...]
    latest: tuple[PracticeCard, ...]


def home_view(catalogue: Catalogue) -> HomeView:
    """Counts are counted from the records, never typed."""
    latest = sorted(
        catalogue.practices, key=lambda p: (p.redactie.gecontroleerd_op, len(p.cijfers), p.id), reverse=True
    )
    return HomeView(
        practices=len(catalogue.practices),
        municipalities=len(municipality_places(catalogue)),
        figures=sum(len(p.cijfers) for p in catalogue.practices),
        sources=len({s for p in catalogue.practices for s in catalogue.sources_of(p)}),
        themes=tuple(
            (t.id, n, Named(t.naam, f"themas/{t.id}/", t.kort))
            for n, t in enumerate(catalogue.themes, start=1)
        ),
        variants=tuple(
            VariantTile(variant_uri(v.id), v.naam, v.afkorting or "", v.kort, len(practices_of(catalogue, v)))
            for v in catalogue.variants
        ),
        latest=tuple(practice_card(catalogue, p) for p in latest[:6]),
    )
