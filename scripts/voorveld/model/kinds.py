"""Which file is what: the one list of kinds of YAML files, with their models."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from msgspec import Struct

from voorveld.model.calculator import Calculator
from voorveld.model.decision import DecisionAid
from voorveld.model.first_questions import FirstQuestionVocabulary
from voorveld.model.indicators import IndicatorKindVocabulary, IndicatorVocabulary, ScopeVocabulary
from voorveld.model.municipalities import FormerMunicipalityList, MunicipalityList, PlaceList
from voorveld.model.pages import Contradiction, Essay, Study, Theme, Variant
from voorveld.model.practice import Practice
from voorveld.model.sources import Record, SharedSources
from voorveld.model.toolbox import Toolbox
from voorveld.model.vocabulary import (
    CharacteristicVocabulary,
    Glossary,
    SpellingList,
    StatusVocabulary,
    Vocabulary,
)
from voorveld.model.written_answers import WrittenAnswer


class Kind(Struct, frozen=True):
    """A kind of file: `name` is Dutch, `pattern` matches the path inside practices/.

    `in_guide` tells that editors find its fields explained, after those of a practice.
    """

    name: str
    pattern: re.Pattern[str]
    model: type[Record]
    schema: str
    in_guide: bool

    def __reduce__(self) -> tuple[Callable[[str], Kind], tuple[str]]:
        """Where a document is kept, its kind is kept by name."""
        return _named, (self.name,)


def _kind(name: str, pattern: str, model: type[Record], schema: str, *, in_guide: bool = False) -> Kind:
    return Kind(name, re.compile(pattern), model, schema, in_guide)


KINDS = (
    _kind("thema", r"_themas/[^/]+\.yaml", Theme, "thema", in_guide=True),
    _kind("variant", r"_varianten/[^/]+\.yaml", Variant, "variant", in_guide=True),
    _kind("onderzoek", r"_onderzoek/[^/]+\.yaml", Study, "onderzoek", in_guide=True),
    _kind("tegenspraak", r"_tegenspraak/[^/]+\.yaml", Contradiction, "tegenspraak"),
    _kind("antwoord", r"_antwoorden/[^/]+\.yaml", WrittenAnswer, "antwoord", in_guide=True),
    _kind("waarom", r"_waarom/[^/]+\.yaml", Essay, "waarom"),
    _kind("bronnen", r"_bronnen\.yaml", SharedSources, "bronnen"),
    _kind("keuzehulp", r"_keuzehulp\.yaml", DecisionAid, "keuzehulp", in_guide=True),
    _kind("rekenhulp", r"_rekenhulp\.yaml", Calculator, "rekenhulp", in_guide=True),
    _kind("begrippen", r"_begrippen\.yaml", Glossary, "begrippen", in_guide=True),
    _kind("instrumenten", r"_instrumenten\.yaml", Toolbox, "instrumenten", in_guide=True),
    _kind("gemeenten", r"_lijsten/gemeenten\.yaml", MunicipalityList, "gemeenten"),
    _kind(
        "voormalige gemeenten",
        r"_lijsten/voormalige-gemeenten\.yaml",
        FormerMunicipalityList,
        "voormalige-gemeenten",
    ),
    _kind("plaatsen", r"_lijsten/plaatsen\.yaml", PlaceList, "plaatsen"),
    _kind("indicatoren", r"_lijsten/indicatoren\.yaml", IndicatorVocabulary, "indicatoren"),
    _kind(
        "indicatorsoorten", r"_lijsten/indicatorsoorten\.yaml", IndicatorKindVocabulary, "indicatorsoorten"
    ),
    _kind("cijfervragen", r"_lijsten/cijfervragen\.yaml", FirstQuestionVocabulary, "cijfervragen"),
    _kind("reikwijdten", r"_lijsten/reikwijdten\.yaml", ScopeVocabulary, "reikwijdten"),
    _kind("bronverhoudingen", r"_lijsten/bronverhoudingen\.yaml", ScopeVocabulary, "bronverhoudingen"),
    _kind("kenmerken", r"_lijsten/kenmerken\.yaml", CharacteristicVocabulary, "kenmerken"),
    _kind("statussen", r"_lijsten/statussen\.yaml", StatusVocabulary, "statussen"),
    _kind("spelling", r"_lijsten/spelling\.yaml", SpellingList, "spelling"),
    _kind("lijst", r"_lijsten/[^/]+\.yaml", Vocabulary, "lijst"),
    _kind("praktijk", r"[^/_][^/]*\.yaml", Practice, "praktijk"),
)


@lru_cache(maxsize=4096)
def kind_of(name: str) -> Kind | None:
    """The kind of the file with this path inside practices/, None when there is none."""
    return next((kind for kind in KINDS if kind.pattern.fullmatch(name)), None)


@lru_cache(maxsize=16)
def stems_by_kind(names: frozenset[str]) -> Mapping[str, frozenset[str]]:
    """Per kind the files of these that are of it, without folder and ending: the ids they must have."""
    found: dict[str, set[str]] = {kind.name: set() for kind in KINDS}
    for name in names:
        if kind := kind_of(name):
            found[kind.name].add(name.rpartition("/")[2].removesuffix(".yaml"))
    return {kind: frozenset(stems) for kind, stems in found.items()}


def _named(name: str) -> Kind:
    return next(kind for kind in KINDS if kind.name == name)
