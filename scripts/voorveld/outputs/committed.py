"""What is made and kept in practices/_schema/: schemas for IDEs and the empty example."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import partial

from voorveld.catalogue import Catalogue
from voorveld.generated_file import GeneratedFile
from voorveld.model.json_schema import schema_for
from voorveld.model.kinds import KINDS
from voorveld.model.practice import Practice
from voorveld.model.shape import FieldShape, shape_of
from voorveld.model.vocabulary import Term, Tool

_INTRO = """\
# Leeg voorbeeld van een praktijk. Gemaakt met: make generate.
# Kopieer dit bestand naar practices/<id>.yaml en haal weg wat u niet gebruikt.
# Uitleg per veld staat op de site onder Meedoen, Alle velden.
"""


def committed_files(catalogue: Catalogue) -> Iterator[GeneratedFile]:
    """Every file, with its path inside practices/_schema/."""
    words = partial(_words, catalogue)
    for kind in KINDS:
        schema = schema_for(kind, words)
        text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        yield GeneratedFile(f"{kind.schema}.schema.json", text)
    yield GeneratedFile("leeg-voorbeeld.yaml", empty_example(catalogue))


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


def empty_example(catalogue: Catalogue) -> str:
    """A practice with every field explained; what is optional is commented out."""
    lines = [_INTRO]
    for name, field in shape_of(Practice).fields.items():
        lines.append(f"# {field.title}: {field.description}")
        lines += _example(name, field, [theme.id for theme in catalogue.themes])
        lines.append("")
    return "\n".join(lines)


def _example(name: str, field: FieldShape, themes: list[str]) -> list[str]:
    if name == "themas":
        body = [f"  {theme}: {{leeg: niet-gelezen, bronnen: [evaluatie-2021]}}" for theme in themes]
        return ["themas:", *body]
    if name == "bronnen":
        return [
            "bronnen:",
            "  evaluatie-2021:",
            "    titel: Evaluatie van de proef",
            "    uitgever: Gemeente Voorbeeldstad",
            "    datum: 2021-03",
            "    url: https://www.voorbeeldstad.nl/evaluatie",
            "    soort: evaluatie",
            "    gelezen: fragment",
        ]
    example = field.examples[0] if field.examples else ""
    example = example.replace("[@a]", "[@evaluatie-2021]").replace("[a]", "[evaluatie-2021]")
    return [f"{name}: {example}" if field.required else f"# {name}: {example}"]
