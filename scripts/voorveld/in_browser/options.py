"""What may be chosen in a form: the lists of the catalogue, closed choices, the sources of the file.

Comes in: the catalogue and the sources. Goes out: the name of the list for a place, and what it offers.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from voorveld.catalogue import Catalogue
from voorveld.model.choices import Choice
from voorveld.model.indicators import Indicator
from voorveld.model.scalars import CitationMark, Ref
from voorveld.model.shape import Shape
from voorveld.model.sources import Source
from voorveld.model.theme_entry import Characteristic
from voorveld.model.vocabulary import CharacteristicTerm

Option = tuple[str, str]
SOURCES = "bron"
_MOST_OPTIONS = 150


class Options:
    """The lists by their name."""

    def __init__(self, catalogue: Catalogue, sources: Mapping[str, Source]) -> None:
        self._catalogue = catalogue
        self._sources = {**sources, **catalogue.shared_sources}

    def name_for(self, shape: Shape, value: str | None = None) -> str:
        """The list for a place; empty where one types. A source with a page behind it is typed."""
        for mark in shape.marks:
            if isinstance(mark, Ref):
                return mark.target if self.of(mark.target) else ""
            if isinstance(mark, CitationMark) and (value is None or value in self._sources):
                return SOURCES
        return f"keuze:{shape.type.__name__}" if _is_choice(shape.type) else ""

    def is_long(self, name: str) -> bool:
        """Whether there is more than one chooses from: then one types and is helped."""
        return len(self.of(name)) > _MOST_OPTIONS

    def of(self, name: str) -> tuple[Option, ...]:
        """What a list offers, in its own order: what is written, and what it is called."""
        if name.startswith("lijst:"):
            terms = self._catalogue.vocabularies.get(name.removeprefix("lijst:"), {})
            return tuple(
                (key, f"{t.naam} ({t.eenheid})" if isinstance(t, Indicator) else t.naam)
                for key, t in terms.items()
            )
        if name.startswith("keuze:"):
            kind = next(k for k in Choice.__subclasses__() if k.__name__ == name.removeprefix("keuze:"))
            return tuple((str(one.value), f"{one.label}: {one.explanation}".strip(": ")) for one in kind)
        if name == SOURCES:
            return tuple((key, source.titel) for key, source in self._sources.items())
        if name == "variant":
            return tuple((v.id, v.naam) for v in self._catalogue.variants)
        if name == "praktijk":
            return tuple((p.id, p.naam) for p in self._catalogue.practices)
        if name == "thema":
            return tuple((t.id, t.naam) for t in self._catalogue.themes)
        return tuple((one, one) for one in self._catalogue.known(name) or ()) if name == "gemeente" else ()

    def words_of(self, characteristic: str) -> str:
        """The list that the values of a characteristic come from."""
        term = self.characteristic(characteristic)
        name = f"lijst:{term.lijst}" if term and term.lijst else ""
        return name if self.of(name) else ""

    def characteristic(self, key: str) -> CharacteristicTerm | None:
        """The characteristic with this id, None when there is none."""
        term = self._catalogue.vocabularies.get("kenmerken", {}).get(key)
        return term if isinstance(term, CharacteristicTerm) else None

    def keys_of(self, shape: Shape, theme: str) -> tuple[tuple[str, str, str], ...]:
        """The keys that a group with keys of its own may have: as written, its name, what it means."""
        if _targets(shape) & {"thema"}:
            return tuple((t.id, t.naam, "") for t in self._catalogue.themes)
        if shape.values is not None and shape.values.model is Characteristic:
            found = self._catalogue.vocabularies.get("kenmerken", {}).items()
            return tuple(
                (key, term.naam, " ".join(filter(None, (term.omschrijving, _unit(term)))))
                for key, term in found
                if isinstance(term, CharacteristicTerm) and term.thema == theme
            )
        return ()

    def key_name(self, shape: Shape, key: str) -> str:
        """A key of a group with keys of its own, as readers know it."""
        targets = _targets(shape)
        if "thema" in targets:
            return next((t.naam for t in self._catalogue.themes if t.id == key), key)
        if shape.values is not None and shape.values.model is Characteristic:
            return self._catalogue.term("kenmerken", key).naam
        for target in targets:
            if target.startswith("lijst:"):
                return self._catalogue.term(target.removeprefix("lijst:"), key).naam
        return key


def _targets(shape: Shape) -> set[str]:
    return {mark.target for mark in (shape.keys.marks if shape.keys else ()) if isinstance(mark, Ref)}


def _unit(term: CharacteristicTerm) -> str:
    return f"In {term.eenheid}." if term.eenheid else ""


def _is_choice(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Choice) and issubclass(kind, Enum)
