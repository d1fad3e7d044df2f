"""`/varianten/`: the variants, and a page per variant."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from voorveld.facts import addresses
from voorveld.facts.named import Named, practices_of, variant_name
from voorveld.facts.site_counts import SiteCounts, site_counts
from voorveld.generated_file import GeneratedFile
from voorveld.model.pages import Variant
from voorveld.sections.drawn_values import taken_along, variants_table
from voorveld.sections.section import (
    COLLECTING,
    TAKEN,
    Draft,
    Given,
    MenuPlace,
    PageKind,
    Picture,
    SearchGroup,
    Section,
)
from voorveld.settings import Settings
from voorveld.templates import drawing
from voorveld.views.a_to_z import variant_entries
from voorveld.views.drawing import told_by
from voorveld.views.variant import VariantPage, variant_page
from voorveld.views.variant_drawing import variant_drawing
from voorveld.views.variant_figures import VariantFigures, variant_figures
from voorveld.views.variant_picture import VariantPicture, placing_words, variant_picture


class VariantsPage(Struct, frozen=True):
    """All variants in one picture, and each with its place in it, its page and how many practices it has.

    `counts` are what the site counts of itself.
    """

    picture: VariantPicture
    variants: tuple[tuple[Variant, Named, int, str], ...]
    counts: SiteCounts


_PICTURE = Picture("varianten", "Varianten")
ALL = PageKind("variants", VariantsPage, _PICTURE, ("variant/picture.css", *TAKEN))
ONE = PageKind(
    "variant",
    VariantPage,
    _PICTURE,
    ("parts/bars.css", "parts/sheets.css", *COLLECTING),
    in_a_to_z=True,
)
FIGURES = PageKind("variant_figures", VariantFigures, _PICTURE, ("parts/sheets.css",), in_full_text=False)


def _pages(given: Given) -> Iterator[Draft]:
    catalogue = given.catalogue
    listed = tuple(
        (
            variant,
            variant_name(catalogue, variant.id),
            len(practices_of(catalogue, variant)),
            placing_words(catalogue, variant.plaatsing),
        )
        for variant in catalogue.variants
    )
    view = VariantsPage(variant_picture(catalogue), listed, site_counts(catalogue))
    beside = tuple(_drawing(given.settings, view.picture)) if view.picture.rows else ()
    yield ALL.page(addresses.VARIANTS, SECTION.name, SECTION.description, view, beside=beside)
    for variant in catalogue.variants:
        one = variant_page(catalogue, variant)
        yield ONE.page(addresses.variant(variant.id), one.name, one.short, one, source=one.file)
        for figures in variant_figures(catalogue, variant):
            label = figures.sheet.label
            yield FIGURES.page(
                figures.sheet.here.uri,
                f"Cijfers bij {one.name}{label}",
                f"Alle cijfers van de voorbeelden van de variant {one.name}, per onderwerp{label}.",
                figures,
            )


def _drawing(settings: Settings, picture: VariantPicture) -> Iterator[GeneratedFile]:
    """The picture of all variants to take along, with the places in it."""
    drawn = variant_drawing(picture, told_by(settings, addresses.VARIANTS))
    svg = drawing("scene.svg.jinja", drawn)
    yield from taken_along(addresses.VARIANTS_DRAWING, svg, variants_table(settings, picture))


SECTION = Section(
    id="varianten",
    address=addresses.VARIANTS,
    name="Varianten",
    description="De manieren waarop specialistische ondersteuning dicht bij huis is geregeld.",
    kinds=(ALL, ONE, FIGURES),
    pages=_pages,
    entries=variant_entries,
    menu=MenuPlace(30, "Varianten"),
    search_group=SearchGroup.VARIANTS,
    not_found="De varianten",
)
