"""All records joined: what exists, under which name, and where it stands in which file.

Comes in: documents. Goes out: look-ups. Judges nothing; the rules do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from msgspec import Struct

from voorveld.model.decision import DecisionAid
from voorveld.model.indicators import Indicator
from voorveld.model.kept import KeptDocument
from voorveld.model.kinds import stems_by_kind
from voorveld.model.municipalities import (
    FormerMunicipality,
    FormerMunicipalityList,
    Municipality,
    MunicipalityList,
    Origins,
    PlaceList,
)
from voorveld.model.pages import Contradiction, Essay, Study, Theme, Variant
from voorveld.model.practice import Practice
from voorveld.model.reader import Document
from voorveld.model.sources import Record, SharedSources, Source
from voorveld.model.toolbox import Toolbox
from voorveld.model.vocabulary import Glossary, SpellingList, Term, Vocabulary

_R = TypeVar("_R", bound=Record)
_T = TypeVar("_T")

Dictionary = Callable[[frozenset[str]], frozenset[str]]
"""Which of these words a dictionary does not know."""

Make = Callable[["Catalogue", Document], object]
"""What is told of one file."""

_KINDS_WITH_FILES = ("praktijk", "thema", "variant", "onderzoek")


class Catalogue(Struct, frozen=True, dict=True):
    """Everything known. `today` is the day the checks reckon with; `all_names` the names of
    all files, also those that could not be read. The rules judge the files in `judge`, or all of
    them when it names none; `dictionary` judges words, where there is one. `recalled` may know what
    was told of a file before."""

    documents: tuple[Document, ...]
    today: date
    all_names: frozenset[str] = frozenset()
    judge: frozenset[str] = frozenset()
    dictionary: Dictionary | None = None
    recalled: Callable[[Catalogue, Make], Mapping[str, object]] | None = None

    @cached_property
    def judged(self) -> tuple[Document, ...]:
        """The files the rules judge; against what they judge them are all files."""
        return tuple(filter(self.is_judged, self.documents))

    def is_judged(self, document: Document) -> bool:
        """Whether the rules judge this file."""
        return not self.judge or document.name in self.judge

    @property
    def judged_alone(self) -> tuple[Document, ...]:
        """The files the rules judge when not all of them are; none when they are."""
        return self.judged if self.judge else ()

    def judged_of(self, kind: str) -> tuple[Document, ...]:
        """Those of one kind."""
        return tuple(d for d in self.judged if d.kind.name == kind)

    @cached_property
    def practices(self) -> tuple[Practice, ...]:
        """All practices, by id."""
        return tuple(sorted(self.records(Practice), key=lambda p: p.id))

    @cached_property
    def themes(self) -> tuple[Theme, ...]:
        """The themes in their order."""
        return tuple(sorted(self.records(Theme), key=lambda t: (t.volgorde, t.id)))

    @cached_property
    def theme_numbers(self) -> Mapping[str, int]:
        """Per theme its number on the site, from one."""
        return {theme.id: number for number, theme in enumerate(self.themes, start=1)}

    @cached_property
    def variants(self) -> tuple[Variant, ...]:
        """The variants in their order."""
        return tuple(sorted(self.records(Variant), key=lambda v: (v.volgorde, v.id)))

    @cached_property
    def variants_by_id(self) -> Mapping[str, Variant]:
        """Per id the variant."""
        return {v.id: v for v in self.variants}

    @cached_property
    def studies(self) -> tuple[Study, ...]:
        """The studies in their order."""
        return tuple(sorted(self.records(Study), key=lambda s: (s.volgorde, s.id)))

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Where studies contradict each other, in their order."""
        return tuple(sorted(self.records(Contradiction), key=lambda c: (c.volgorde, c.id)))

    @cached_property
    def essays(self) -> tuple[Essay, ...]:
        """The parts of the why-page in their order."""
        return tuple(sorted(self.records(Essay), key=lambda e: (e.volgorde, e.id)))

    @cached_property
    def glossary(self) -> Glossary:
        """The glossary, empty when there is none."""
        return next(iter(self.records(Glossary)), Glossary(begrippen={}))

    @cached_property
    def abbreviations(self) -> Mapping[str, str]:
        """Per abbreviation in the glossary what it stands for."""
        return {
            word: term.voluit
            for term in self.glossary.begrippen.values()
            if term.voluit
            for word in (term.term, *term.ook)
            if any(c.isupper() for c in word[1:])
        }

    @cached_property
    def own_words(self) -> frozenset[str]:
        """Right words that no dictionary knows."""
        return frozenset(word for found in self.records(SpellingList) for word in found.woorden)

    @cached_property
    def toolbox(self) -> Toolbox:
        """The tools, empty when there are none."""
        return next(iter(self.records(Toolbox)), Toolbox(instrumenten={}))

    @cached_property
    def decision_aid(self) -> DecisionAid | None:
        """The questions that lead to variants, None when there are none."""
        return next(iter(self.records(DecisionAid)), None)

    @cached_property
    def shared_sources(self) -> Mapping[str, Source]:
        """Sources that more than one file uses."""
        shared = next(iter(self.records(SharedSources)), None)
        return shared.bronnen if shared else {}

    @cached_property
    def vocabularies(self) -> Mapping[str, Mapping[str, Term]]:
        """Per list its words, in the order of the file."""
        return {
            document.stem: document.record.termen
            for document in self.documents_with(Vocabulary)
            if isinstance(document.record, Vocabulary)
        }

    @cached_property
    def municipalities(self) -> Mapping[str, Municipality]:
        """Per CBS name."""
        found = next(iter(self.records(MunicipalityList)), None)
        return found.gemeenten if found else {}

    @cached_property
    def municipality_origins(self) -> Origins | None:
        """Where what is told of municipalities comes from, and of when it is."""
        found = next(iter(self.records(MunicipalityList)), None)
        return found.herkomst if found else None

    @cached_property
    def former_municipalities(self) -> Mapping[str, FormerMunicipality]:
        """Per former name."""
        found = next(iter(self.records(FormerMunicipalityList)), None)
        return found.gemeenten if found else {}

    @cached_property
    def places(self) -> Mapping[str, tuple[str, ...]]:
        """Per municipality of now villages and earlier municipalities in it; not complete."""
        found = next(iter(self.records(PlaceList)), None)
        return found.plaatsen if found else {}

    @cached_property
    def _municipality_names(self) -> Mapping[str, str]:
        names = {name: name for name in self.municipalities}
        for name, municipality in self.municipalities.items():
            names.update(dict.fromkeys(municipality.ook, name))
        return names

    def municipality_name(self, typed: str) -> str | None:
        """The CBS name for a name or alias, None when unknown."""
        return self._municipality_names.get(typed)

    def municipality_label(self, cbs_name: str) -> str:
        """The name readers use: the first alias where there is one (Den Haag), else CBS's."""
        aliases = self.municipalities[cbs_name].ook
        return aliases[0] if aliases else cbs_name

    def term(self, vocabulary: str, term_id: str) -> Term:
        """A word from a list; an unknown one stands for itself."""
        found = self.vocabularies.get(vocabulary, {}).get(term_id)
        return found or Term(naam=term_id)

    def indicator(self, indicator_id: str) -> Indicator | None:
        """The indicator with this id, None when unknown."""
        found = self.vocabularies.get("indicatoren", {}).get(indicator_id)
        return found if isinstance(found, Indicator) else None

    def sources_of(self, record: Record) -> Mapping[str, Source]:
        """The sources a record may cite: its own and the shared ones."""
        own = getattr(record, "bronnen", None)
        return {**self.shared_sources, **(own if isinstance(own, Mapping) else {})}

    def document_of(self, record: Record) -> Document:
        """The file a record came from."""
        if id(record) not in self._documents_by_record:
            at_hand = (d for d in self.documents if not isinstance(d, KeptDocument) or d.is_at_hand)
            self._documents_by_record.update((id(d.record), d) for d in at_hand)
        return self._documents_by_record[id(record)]

    def documents_of(self, kind: str) -> tuple[Document, ...]:
        """The files of one kind."""
        return tuple(d for d in self.documents if d.kind.name == kind)

    @cached_property
    def lists(self) -> tuple[Document, ...]:
        """The lists: of words, places and indicators."""
        return tuple(d for d in self.documents if d.name.startswith("_lijsten/"))

    def documents_with(self, model: type[Record]) -> tuple[Document, ...]:
        """The files in which a record of a model may stand; what stands there is not asked."""
        if model not in self._made:
            self._made[model] = tuple(d for d in self.documents if issubclass(d.kind.model, model))
        return cast("tuple[Document, ...]", self._made[model])

    def known(self, target: str) -> Iterable[str] | None:
        """The ids a reference may name; None when they can't be known (a list didn't load)."""
        if target in _KINDS_WITH_FILES:
            return self._ids[target]
        if target == "instrument":
            return self.toolbox.instrumenten
        if target == "lijst":
            return self.vocabularies
        if target == "gemeente":
            return self._municipality_names or None
        if target == "voormalige-gemeente":
            return self.former_municipalities
        name = target.removeprefix("lijst:")
        return None if name in self._cut_lists else self.vocabularies.get(name)

    def mended_words(self, vocabulary: str) -> frozenset[str]:
        """The words of a list in which something was wrong; what they say was not written."""
        holes = (path for d in self.documents if d.holes and d.stem == vocabulary for path in d.holes)
        return frozenset(str(path[1]) for path in holes if len(path) > 1)

    @cached_property
    def _cut_lists(self) -> frozenset[str]:
        return frozenset(d.stem for d in self.documents if d.loses_ids)

    @cached_property
    def _ids(self) -> Mapping[str, frozenset[str]]:
        return stems_by_kind(self.all_names | {d.name for d in self.documents})

    def once(self, make: Callable[[Catalogue], _T]) -> _T:
        """What a later stage makes of the whole catalogue, made once and kept with it."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("_T", self._made[make])

    def once_of(self, record: _R, make: Callable[[Catalogue, _R], _T]) -> _T:
        """What a later stage makes of one record, made once and kept with the catalogue."""
        key = (make, id(record))
        if key not in self._made:
            self._made[key] = make(self, record)
        return cast("_T", self._made[key])

    def each(self, make: Callable[[Catalogue, Document], _T]) -> Mapping[str, _T]:
        """Per name of a file what is told of it, made once; `make` looks at that file and the lists alone."""
        if make not in self._made:
            recalled = self.recalled(self, make) if self.recalled else {}
            told = (d for d in self.documents if d.name not in recalled)
            self._made[make] = {**recalled, **{d.name: make(self, d) for d in told}}
        return cast("Mapping[str, _T]", self._made[make])

    @cached_property
    def _made(self) -> dict[object, object]:
        return {}

    def records(self, model: type[_R]) -> tuple[_R, ...]:
        """The records of one model, in the order of their files."""
        return tuple(d.record for d in self.documents_with(model) if isinstance(d.record, model))

    @cached_property
    def _documents_by_record(self) -> dict[int, Document]:
        return {}
