"""Which file is what: the one list of kinds of YAML files, with their models."""

from __future__ import annotations

import re
from dataclasses import dataclass

from voorveld.model.decision import DecisionAid
from voorveld.model.indicators import IndicatorKindVocabulary, IndicatorVocabulary, ScopeVocabulary
from voorveld.model.pages import Contradiction, Essay, Study, Theme, Variant
from voorveld.model.practice import Practice
from voorveld.model.sources import Record, SharedSources
from voorveld.model.vocabulary import (
    CharacteristicVocabulary,
    FormerMunicipalityList,
    Glossary,
    MunicipalityList,
    StatusVocabulary,
    Toolbox,
    Vocabulary,
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: `name` is Dutch, `pattern` matches the path inside practices/."""

    name: str
    pattern: re.Pattern[str]
    model: type[Record]
    schema: str


def _kind(name: str, pattern: str, model: type[Record], schema: str) -> Kind:
    return Kind(name, re.compile(pattern), model, schema)


KINDS = (
    _kind("thema", r"_themas/[^/]+\.yaml", Theme, "thema"),
    _kind("variant", r"_varianten/[^/]+\.yaml", Variant, "variant"),
    _kind("onderzoek", r"_onderzoek/[^/]+\.yaml", Study, "onderzoek"),
    _kind("tegenspraak", r"_tegenspraak/[^/]+\.yaml", Contradiction, "tegenspraak"),
    _kind("waarom", r"_waarom/[^/]+\.yaml", Essay, "waarom"),
    _kind("bronnen", r"_bronnen\.yaml", SharedSources, "bronnen"),
    _kind("keuzehulp", r"_keuzehulp\.yaml", DecisionAid, "keuzehulp"),
    _kind("begrippen", r"_begrippen\.yaml", Glossary, "begrippen"),
    _kind("instrumenten", r"_instrumenten\.yaml", Toolbox, "instrumenten"),
    _kind("gemeenten", r"_lijsten/gemeenten\.yaml", MunicipalityList, "gemeenten"),
    _kind(
        "voormalige gemeenten",
        r"_lijsten/voormalige-gemeenten\.yaml",
        FormerMunicipalityList,
        "voormalige-gemeenten",
    ),
    _kind("indicatoren", r"_lijsten/indicatoren\.yaml", IndicatorVocabulary, "indicatoren"),
    _kind(
        "indicatorsoorten", r"_lijsten/indicatorsoorten\.yaml", IndicatorKindVocabulary, "indicatorsoorten"
    ),
    _kind("reikwijdten", r"_lijsten/reikwijdten\.yaml", ScopeVocabulary, "reikwijdten"),
    _kind("kenmerken", r"_lijsten/kenmerken\.yaml", CharacteristicVocabulary, "kenmerken"),
    _kind("statussen", r"_lijsten/statussen\.yaml", StatusVocabulary, "statussen"),
    _kind("lijst", r"_lijsten/[^/]+\.yaml", Vocabulary, "lijst"),
    _kind("praktijk", r"[^/_][^/]*\.yaml", Practice, "praktijk"),
)


def kind_of(name: str) -> Kind | None:
    """The kind of the file with this path inside practices/, None when there is none."""
    return next((kind for kind in KINDS if kind.pattern.fullmatch(name)), None)
