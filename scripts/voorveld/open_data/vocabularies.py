"""The word lists as published: what the ids in the data mean."""

from __future__ import annotations

from typing import Any

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import NOT_FILLED_IN, columns_of
from voorveld.facts.evidence import Rung
from voorveld.model import choices
from voorveld.model.indicators import Indicator
from voorveld.model.pages import Study, Theme, Variant
from voorveld.model.practice import Practice
from voorveld.model.vocabulary import CharacteristicTerm, GlossaryTerm, Vocabulary
from voorveld.open_data.amounts import BOUNDS
from voorveld.open_data.records import sources_data
from voorveld.open_data.written import writer
from voorveld.open_data.written_schema import lists_named_in

_WITH_WORDS = (Practice, Theme, Variant, Study, Indicator, CharacteristicTerm)
_CHOICES = {
    "leeg": choices.Emptiness,
    "aard": choices.Evidence,
    "telt_als": choices.Subject,
    "vergelijking": choices.Comparison,
    "trede": Rung,
    "richting": choices.Direction,
    "verloop": choices.Course,
    "overlap": choices.Overlap,
    "gelezen": choices.ReadDepth,
    "herkomst": choices.Origin,
    "ouderdom": choices.SourceAge,
    "niveau": choices.Level,
    "soort_kenmerk": choices.CharacteristicKind,
    "niet_vermeld": choices.Unsaid,
    "oordeel_van": choices.Voice,
}


def vocabularies_data(catalogue: Catalogue) -> dict[str, Any]:
    """`lijsten`, `keuzes` and `begrippen`, each by id."""
    glossary = catalogue.glossary
    used = _used_lists(catalogue)
    return {
        "lijsten": {
            document.stem: writer(type(document.record))(document.record)
            for document in catalogue.documents
            if isinstance(document.record, Vocabulary) and document.stem in used
        },
        "keuzes": choices_data(),
        "begrippen": {name: writer(GlossaryTerm)(term) for name, term in glossary.begrippen.items()},
        "bronnen": sources_data(catalogue, glossary) if glossary.begrippen else {},
    }


def _used_lists(catalogue: Catalogue) -> set[str]:
    """The lists whose words occur in the data; others steer the checks or the search."""
    of_columns = {column.lijst for column in columns_of(catalogue).values() if column.lijst}
    return {"kenmerken", *of_columns}.union(*(lists_named_in(model) for model in _WITH_WORDS))


def choices_data() -> dict[str, dict[str, dict[str, str]]]:
    """The closed choices, the sixth `niet-ingevuld` of the published data included."""
    found = {
        name: {str(c.value): {"naam": c.label, "uitleg": c.explanation} for c in options}
        for name, options in _CHOICES.items()
    }
    found["leeg"][NOT_FILLED_IN.id] = {"naam": NOT_FILLED_IN.label, "uitleg": NOT_FILLED_IN.explanation}
    found["grens"] = {name: {"naam": name.replace("-", " "), "uitleg": text} for name, text in BOUNDS.items()}
    return found
