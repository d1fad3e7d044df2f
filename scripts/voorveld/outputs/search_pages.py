"""`/zoeken/`: the search page with its A-Z, and the table of words that mean the same.

The page is useful as it is; the script in assets/ adds the search. What it searches is made
after the build from the finished pages, by `commands/search_index.py`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from voorveld.catalogue import Catalogue
from voorveld.generated_file import GeneratedFile
from voorveld.outputs.generated import Page
from voorveld.views.search import letter_groups, synonyms

SYNONYMS_URI = "zoekindex/synoniemen.json"


def search_pages(catalogue: Catalogue, make: Callable[..., Page]) -> Iterator[Page]:
    """`/zoeken/`: a form, and everything by alphabet."""
    groups = letter_groups(catalogue)
    yield make(
        "zoeken/",
        "Zoeken",
        "search",
        "Zoek in alle praktijken, thema's, varianten, gemeenten en begrippen, of blader van A tot Z.",
        assets=("search/search.css", "search/search.js"),
        groups=groups,
        count=sum(len(g.entries) for g in groups),
    )


def synonym_table(catalogue: Catalogue) -> GeneratedFile:
    """Words that mean the same, for the script of the search page."""
    found = synonyms(catalogue)
    table = {
        "groepen": found.sets,
        "leidt_naar": dict(found.leading),
        "zonder_praktijk": found.without_practice,
    }
    return GeneratedFile(SYNONYMS_URI, json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n")
