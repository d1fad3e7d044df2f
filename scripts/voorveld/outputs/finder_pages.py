"""The finder: the overview of practices, its facets without JavaScript, and the table for scripts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from markupsafe import Markup, escape

from voorveld.catalogue import Catalogue
from voorveld.generated_file import GeneratedFile
from voorveld.outputs.generated import Page
from voorveld.views.finder import FinderRow, FinderView, finder_view

PRACTICES = ("Praktijkvoorbeelden", "praktijkvoorbeelden/")
TABLE_URI = "praktijkvoorbeelden/facetten.json"


def finder_pages(catalogue: Catalogue, make: Callable[..., Page]) -> Iterator[Page]:
    """`/praktijkvoorbeelden/` and `/praktijkvoorbeelden/per/<facet>/<waarde>/`."""
    view = finder_view(catalogue)
    yield make(
        "praktijkvoorbeelden/",
        "Praktijkvoorbeelden",
        "finder",
        f"Zoek in {len(view.rows)} praktijkvoorbeelden op vorm, plaats, betaler, werkplek en meer.",
        assets=("controls/controls.css", "finder/finder.css", "finder/finder.js"),
        view=view,
    )
    yield make(
        "praktijkvoorbeelden/per/",
        "Praktijken per kenmerk",
        "facets",
        "Alle kenmerken waarop u praktijken kunt kiezen, met het aantal praktijken.",
        (PRACTICES,),
        assets=("controls/controls.css", "finder/finder.css"),
        view=view,
    )
    yield from _facet_pages(view, make)


def facet_table(catalogue: Catalogue) -> GeneratedFile:
    """The facets and per practice its values as places in their lists, for scripts."""
    view = finder_view(catalogue)
    places = [{v.id: n for n, v in enumerate(facet.values)} for facet in view.facets]
    table = {
        "facetten": [
            {"id": f.id, "naam": f.name, "waarden": [[v.id, v.name] for v in f.values]} for f in view.facets
        ],
        "praktijken": [
            [
                row.card.id,
                row.card.name,
                row.card.place,
                row.card.status,
                row.since,
                row.since_year,
                row.card.figures,
                row.checked,
                [[places[n][v] for v in values] for n, values in enumerate(row.values)],
            ]
            for row in view.rows
        ],
    }
    return GeneratedFile(TABLE_URI, json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n")


def _facet_pages(view: FinderView, make: Callable[..., Page]) -> Iterator[Page]:
    per = ("Per kenmerk", "praktijkvoorbeelden/per/")
    lines = {row.card.id: _line(row) for row in view.rows}
    for facet in view.facets:
        for value in facet.values:
            having = view.having(facet, value)
            yield make(
                facet.uri(value),
                f"{facet.name}: {value.name}",
                "facet",
                f"{len(having)} praktijkvoorbeelden met {facet.name.lower()}: {value.name}.",
                (PRACTICES, per),
                assets=("controls/controls.css", "finder/finder.css"),
                facet=facet,
                value=value,
                count=len(having),
                lines=Markup("").join(lines[row.card.id] for row in having),
            )


def _line(row: FinderRow) -> Markup:
    """A practice in a long list, made once: every facet page lies equally deep."""
    card = row.card
    variants = ", ".join(v.name for v in card.variants)
    return Markup(
        f'<li><a href="../../../{escape(card.id)}/">{escape(card.name)}</a>'
        f'<span class="klein">{escape(variants)}; {escape(card.place)}; '
        f"{escape(card.status.lower())}</span></li>"
    )
