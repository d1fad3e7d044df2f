"""A catalogue with as many examples as wanted, made in memory in moments: all different, or all alike.

Of those that are different each takes its themes, figures, lessons and sources from several examples of
the catalogue, as the files that `bench_examples.py` draws do. So together they have every word of every list
and a value of every subject: what makes a page long is not how often one example is there, but how much
there is to tell apart. Those that are alike are there to be counted.
"""

from __future__ import annotations

import dataclasses
import random
import re
from collections.abc import Mapping
from typing import Any, cast

from msgspec.structs import replace

from voorveld.catalogue import Catalogue
from voorveld.model.choices import ReadDepth
from voorveld.model.practice import Area, Practice
from voorveld.model.reader import Document
from voorveld.model.scalars import Citation
from voorveld.model.shape import leaves
from voorveld.model.sources import Record, Source
from voorveld.model.theme_entry import ThemeEntry

_CITED = re.compile(r"\[@[a-z0-9-]+")
_SOURCES = ("bron-a", "bron-b", "bron-c")
# What ties a figure to other figures of its example.
_TIES = ("deel_van", "verdeling", "spreekt_tegen", "overlap", "teller", "noemer", "aandeel", "vanuit")


def with_many(catalogue: Catalogue, count: int) -> Catalogue:
    """The catalogue, and examples that are drawn from it until there are `count`."""
    draw = _Draw(catalogue)
    made = tuple(draw.document(number) for number in range(count - len(catalogue.practices)))
    return replace(catalogue, documents=(*catalogue.documents, *made))


def copies(catalogue: Catalogue, count: int) -> Catalogue:
    """The catalogue with so many copies of its largest practice, each with an id of its own."""
    largest = max(catalogue.practices, key=lambda practice: len(practice.cijfers))
    document = catalogue.document_of(largest)
    made = tuple(
        dataclasses.replace(
            document, name=f"kopie-{n}.yaml", record=largest.model_copy(update=_of_its_own(largest, n))
        )
        for n in range(count)
    )
    return replace(catalogue, documents=(*catalogue.documents, *made))


def _of_its_own(practice: Practice, number: int) -> dict[str, object]:
    """What a copy has of its own: its id, and sources that were all read."""
    named = {"gelezen": ReadDepth.FULL, "url": f"https://voorbeeld.invalid/{number}"}
    sources = {at: s.model_copy(update=named) for at, s in practice.bronnen.items()}
    return {"id": f"kopie-{number:04}", "bronnen": sources}


class _Draw:
    """Draws examples; the same number gives the same example."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.places = tuple(catalogue.municipalities)
        self.bases = tuple((catalogue.document_of(p), _own(p)) for p in catalogue.practices)
        practices = [practice for _, practice in self.bases]
        self.themes = {
            theme.id: [p.themas[theme.id] for p in practices if theme.id in p.themas]
            for theme in catalogue.themes
        }
        self.figures = [f for p in practices for f in p.cijfers if not any(getattr(f, t) for t in _TIES)]
        self.sources = [s for p in catalogue.practices for s in p.bronnen.values()]

    def document(self, number: int) -> Document:
        """The example of a number, as the file it would be read from."""
        chance = random.Random(number)
        document, base = chance.choice(self.bases)
        name, place = f"getrokken-{number:05}", self.places[number % len(self.places)]
        drawn = {
            figure.indicator: figure for figure in chance.sample(self.figures, chance.choice((0, 2, 4, 8)))
        }
        record = base.model_copy(
            update={
                "id": name,
                "naam": f"{base.naam} {number}",
                "gebied": Area.model_construct(gemeenten=(place,), bronnen=(Citation(_SOURCES[0]),)),
                "themas": {theme: self._theme(chance, theme) for theme in base.themas},
                "cijfers": tuple(
                    f.model_copy(update={"id": f"cijfer-{n}"}) for n, f in enumerate(drawn.values())
                ),
                "verwant": (),
                "bronnen": {source: self._source(chance, f"{number}/{source}") for source in _SOURCES},
            }
        )
        return dataclasses.replace(
            document,
            name=f"{name}.yaml",
            shown=f"practices/{name}.yaml",
            record=record,
            leaves=tuple(leaves(record)),
            cited=_SOURCES,
        )

    def _theme(self, chance: random.Random, theme: str) -> ThemeEntry:
        """The text of one example, with characteristics of three."""
        several = [chance.choice(self.themes[theme]) for _ in range(3)]
        found = {column: value for entry in several for column, value in entry.kenmerken.items()}
        return several[0].model_copy(update={"kenmerken": found}) if found else several[0]

    def _source(self, chance: random.Random, path: str) -> Source:
        source = chance.choice(self.sources)
        own = {"url": f"https://voorbeeld.invalid/{path}", "aangehaald_via": None}
        return source.model_copy(update=own)


def _own(practice: Practice) -> Practice:
    """The practice as it cites sources that every drawn example has."""
    return cast("Practice", _citing(practice))


def _citing(value: Any) -> Any:
    if isinstance(value, Record):
        fields = {name: getattr(value, name) for name in type(value).model_fields}
        told = {name: _citing(found) for name, found in fields.items() if name != "bronnen" or found}
        return value.model_copy(update=told)
    if isinstance(value, Citation):
        return replace(value, bron=_one_of(value.bron))
    if isinstance(value, tuple):
        return tuple(map(_citing, value))
    if isinstance(value, Mapping):
        return {key: _citing(found) for key, found in value.items()}
    return _CITED.sub(lambda found: f"[@{_one_of(found[0])}", value) if type(value) is str else value


def _one_of(source: str) -> str:
    return _SOURCES[sum(source.encode()) % len(_SOURCES)]
