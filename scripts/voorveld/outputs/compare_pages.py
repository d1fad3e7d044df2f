"""`/vergelijken/`: variants against themes, the reader's own choice, and prepared comparisons."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from voorveld.catalogue import Catalogue
from voorveld.outputs.generated import Page
from voorveld.views.compare import compare_themes, matrix, practice_tables, variant_rows, variants_on_theme

COMPARE = ("Vergelijken", "vergelijken/")
_LOOKS = ("controls/controls.css", "compare/compare.css")


def compare_pages(catalogue: Catalogue, make: Callable[..., Page]) -> Iterator[Page]:
    """The comparison itself, one per theme over all variants, one per variant over its practices."""
    themes = compare_themes(catalogue)
    variants = variant_rows(catalogue)
    practices = sorted(((p.id, p.naam) for p in catalogue.practices), key=lambda p: (p[1].casefold(), p[0]))
    yield make(
        "vergelijken/",
        "Vergelijken",
        "compare",
        "Zet varianten of praktijken naast elkaar, thema voor thema, met wat nog niet bekend is.",
        assets=(*_LOOKS, "compare/compare.js"),
        themes=themes,
        variants=variants,
        practices=practices,
        matrix=matrix(catalogue),
    )
    for theme in themes:
        here = f"vergelijken/themas/{theme.id}/"
        yield make(
            here,
            f"Varianten vergeleken: {theme.name}",
            "compare_theme",
            f"Alle varianten naast elkaar op het thema {theme.name.lower()}.",
            (COMPARE,),
            assets=_LOOKS,
            theme=theme,
            themes=themes,
            rows=variants_on_theme(catalogue, theme.id, here),
        )
    for variant, row in zip(catalogue.variants, variants, strict=True):
        here = f"vergelijken/varianten/{variant.id}/"
        yield make(
            here,
            f"Praktijken vergeleken: {row.name}",
            "compare_variant",
            f"De praktijken van de variant {row.name} naast elkaar, thema voor thema.",
            (COMPARE,),
            assets=_LOOKS,
            variant=row,
            variants=variants,
            tables=practice_tables(catalogue, variant, here) if row.practices else (),
        )
