"""Tables that the scripts in the browser read: the facets of the finder, words that mean the same."""

from __future__ import annotations

import json

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.generated_file import GeneratedFile
from voorveld.views.finder import finder_view
from voorveld.views.finder_table import finder_table
from voorveld.views.search import synonyms


def facet_table(catalogue: Catalogue) -> GeneratedFile:
    """The facets and per practice its values as places in their lists, for scripts."""
    return GeneratedFile(addresses.FACET_TABLE, finder_table(finder_view(catalogue)))


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
