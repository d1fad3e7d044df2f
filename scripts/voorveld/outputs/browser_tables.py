"""Tables that the scripts in the browser read: the facets of the finder, words that mean the same."""

from __future__ import annotations

import json

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.generated_file import GeneratedFile
from voorveld.views.finder import finder_view
from voorveld.views.search import synonyms


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
    return GeneratedFile(
        addresses.FACET_TABLE, json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n"
    )


def synonym_table(catalogue: Catalogue) -> GeneratedFile:
    """Words that mean the same, for the script of the search page."""
    found = synonyms(catalogue)
    table = {
        "groepen": found.sets,
        "leidt_naar": dict(found.leading),
        "zonder_praktijk": found.without_practice,
    }
    return GeneratedFile(
        addresses.SYNONYMS, json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n"
    )
