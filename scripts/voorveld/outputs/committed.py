"""What is made and kept in practices/: schemas for IDEs, the empty example, part of the guide.

None of it depends on which examples there are. It does tell the words of the lists; `form_of` tells
what a kept file says apart from those, so that a proposal with a new word needs nothing made anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from voorveld.catalogue import Catalogue
from voorveld.generated_file import GeneratedFile
from voorveld.model.json_schema import FROM_A_LIST, schema_for
from voorveld.model.kinds import KINDS
from voorveld.model.toolbox import Tool
from voorveld.model.vocabulary import Term
from voorveld.views.editors_readme import editors_readme, without_lists
from voorveld.views.empty_example import empty_example

GUIDE = "README.md"


def committed_files(catalogue: Catalogue, guide: str = "") -> Iterator[GeneratedFile]:
    """Every file, with its path inside practices/; `guide` is the page for editors as it is now."""
    words = partial(_words, catalogue)
    for kind in KINDS:
        schema = schema_for(kind, words)
        text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        yield GeneratedFile(f"_schema/{kind.schema}.schema.json", text)
    yield GeneratedFile("_schema/leeg-voorbeeld.yaml", empty_example(catalogue))
    if guide:
        yield GeneratedFile(GUIDE, editors_readme(catalogue, guide))


def form_of(uri: str, text: str) -> str:
    """What a kept file says apart from the words of the lists."""
    if not uri.endswith(".json"):
        return without_lists(text)
    try:
        return json.dumps(_without_words(json.loads(text)))
    except ValueError:
        return text


def _without_words(schema: Any) -> Any:
    if isinstance(schema, dict):
        listed = schema.get("$comment") == FROM_A_LIST
        return {k: _without_words(v) for k, v in schema.items() if not (listed and k.startswith("enum"))}
    return [_without_words(item) for item in schema] if isinstance(schema, list) else schema


def _words(catalogue: Catalogue, target: str) -> Mapping[str, str] | None:
    """What a reference may be, each with its name for people.

    Sources differ per file, and practices come and go: a new example must not make this stale.
    """
    if target in ("bron", "praktijk"):
        return None
    known = catalogue.known(target)
    if known is None:
        return None
    names = {theme.id: theme.naam for theme in catalogue.themes}
    names |= {variant.id: variant.naam for variant in catalogue.variants}
    names |= {study.id: study.naam for study in catalogue.studies}
    found = known if isinstance(known, Mapping) else {}
    return {word: _name(found.get(word)) or names.get(word, "") for word in known}


def _name(record: object) -> str:
    if isinstance(record, Term):
        return record.naam
    return record.titel if isinstance(record, Tool) else ""
