"""What is published per practice, theme, variant and study: the record with what we look up.

Added to the keys of the file: `adres` (the page, relative to the site), `bewijs`, `plaats`, `stand_nu`,
`nieuwste_bron` and `begonnen` of a practice, all sources it cites with their number on the page,
`leesbaar` (the words that readers see) of figures and sources, and for every characteristic of a theme
whether it was filled in.
"""

from __future__ import annotations

from typing import Any

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.addresses import Subject
from voorveld.facts.answer_counts import counts_of
from voorveld.facts.characteristics import Empty, Known, State, columns_of, state, theme_state
from voorveld.facts.evidence import evidence_of, evidence_of_all
from voorveld.facts.figures import comparison_in_words, teller_in_words, told_subject, value_in_words
from voorveld.facts.first_answers import first_answers
from voorveld.facts.kinds_of_value import Value
from voorveld.facts.places import current_municipalities, place_in_words, province_ids
from voorveld.facts.reading_order import source_names, source_numbers
from voorveld.facts.source_age import NewestSource
from voorveld.facts.stages import begun_on
from voorveld.facts.standing import ran, standing
from voorveld.facts.written_answers import told
from voorveld.model.figures import Figure
from voorveld.model.pages import Contradiction, Study, Variant
from voorveld.model.practice import Practice
from voorveld.model.sources import Record, Source
from voorveld.model.theme_entry import Characteristic, CharacteristicValue, ThemeEntry
from voorveld.model.written_answers import WrittenAnswer
from voorveld.open_data.evidence import evidence_data
from voorveld.open_data.written import amount_data, date_data, writer

_OWN = frozenset({"bronnen"})
_source = writer(Source)
_figure = writer(Figure)
_practice = writer(Practice, frozenset({"bronnen", "themas", "cijfers"}))
_entry = writer(ThemeEntry, frozenset({"kenmerken"}))
_value = writer(CharacteristicValue)
_characteristic = writer(Characteristic, frozenset({"waarden"}))


def practices_data(catalogue: Catalogue) -> list[dict[str, Any]]:
    """All practices, with all eight themes and every characteristic, filled in or not."""
    return [_practice_data(catalogue, practice) for practice in catalogue.practices]


def _practice_data(catalogue: Catalogue, practice: Practice) -> dict[str, Any]:
    return {
        "adres": addresses.practice(practice.id),
        **_practice(practice),
        "bewijs": evidence_data(evidence_of(catalogue, practice)),
        "cijfers": _figures(catalogue, practice),
        "plaats": _place(catalogue, practice),
        "stand_nu": _stage(catalogue, practice),
        "nieuwste_bron": _source_age(standing(catalogue, practice).source),
        "begonnen": date_data(begun_on(catalogue, practice)),
        "themas": {theme.id: _theme_entry(catalogue, practice, theme.id) for theme in catalogue.themes},
        "bronnen": sources_data(catalogue, practice),
    }


def record_data(catalogue: Catalogue, record: Subject | Contradiction) -> dict[str, Any]:
    """A record as it is written, with its address and its sources."""
    return {
        "adres": addresses.of(record),
        **writer(type(record), _OWN)(record),
        **({"cijfers": _figures(catalogue, record)} if isinstance(record, Study) else {}),
        "bronnen": sources_data(catalogue, record),
    }


def variant_data(catalogue: Catalogue, variant: Variant) -> dict[str, Any]:
    """A variant, with the ids of its practices and what their figures prove together."""
    practices = tuple(p for p in catalogue.practices if variant.id in p.varianten)
    return {
        "adres": addresses.variant(variant.id),
        **writer(Variant, _OWN)(variant),
        "praktijken": [p.id for p in practices],
        "bewijs": evidence_data(evidence_of_all(catalogue, practices)),
        "bronnen": sources_data(catalogue, variant),
    }


def answer_data(catalogue: Catalogue, answer: WrittenAnswer) -> dict[str, Any]:
    """An answer with its counts filled in, the question, what answers it, and those counts by name."""
    found = first_answers(catalogue)[answer.id]
    question = found.question
    return {
        "adres": addresses.answer(answer.id),
        **writer(WrittenAnswer, _OWN)(told(catalogue, answer)),
        "vraag": question.naam,
        "onderwerp": question.onderwerp,
        "indicatoren": list(question.indicatoren),
        "kenmerken": list(question.kenmerken),
        "standen": list(question.standen),
        "praktijken": sorted(found.knowing),
        "tellingen": {
            name: {"aantal": count.number, "van": count.of}
            for name, count in counts_of(catalogue, answer.id).items()
        },
        "bronnen": sources_data(catalogue, answer),
    }


def sources_data(catalogue: Catalogue, record: Record) -> dict[str, Any]:
    """Per source id the source with its number on the page; its own and the shared ones it cites."""
    known, numbers = catalogue.sources_of(record), source_numbers(catalogue, record)
    short = source_names(catalogue, record)
    return {
        name: {
            "nummer": number,
            **_source(known[name]),
            "leesbaar": {
                "kort": short[name],
                "soort": catalogue.term("bronsoorten", known[name].soort).naam,
                "gelezen": known[name].gelezen.label,
            },
        }
        for name, number in numbers.items()
    }


def _figures(catalogue: Catalogue, record: Practice | Study) -> list[dict[str, Any]]:
    """The figures of a record, each with the words in which readers see it."""
    return [
        {**_figure(figure), "leesbaar": _readable(catalogue, record, figure)} for figure in record.cijfers
    ]


def _readable(catalogue: Catalogue, record: Practice | Study, figure: Figure) -> dict[str, str | None]:
    what, detail = told_subject(catalogue, figure)
    value, unit = value_in_words(catalogue, figure)
    scope = catalogue.term("reikwijdten", figure.dekking.reikwijdte).naam if figure.dekking else None
    return {
        "wat": what,
        "omschrijving": detail or None,
        "waarde": value,
        "eenheid": unit or None,
        "hoe_zeker": figure.aard.label,
        "gaat_over": scope,
        "vergelijking": comparison_in_words(catalogue, figure) or None,
        "wie_spreekt": teller_in_words(catalogue, record, figure) or None,
    }


def values_data(values: tuple[Value, ...]) -> list[dict[str, Any]]:
    """The values of a characteristic: as in the file, in words, as an amount where it is one, and
    what it holds for."""
    return [
        {
            "woorden": value.words,
            "getal": amount_data(value.number) if value.number else None,
            **_value(value.stated or CharacteristicValue(waarde=value.text)),
        }
        for value in values
    ]


def _theme_entry(catalogue: Catalogue, practice: Practice, theme_id: str) -> dict[str, Any]:
    found = theme_state(catalogue, practice, theme_id)
    return {
        "kenmerken": {
            column_id: _characteristic_data(state(catalogue, practice, column_id))
            for column_id in columns_of(catalogue, theme_id)
        },
        **_entry(practice.themas.get(theme_id, ThemeEntry())),
        "leeg": found.kind.id if isinstance(found, Empty) else None,
    }


def _characteristic_data(found: State) -> dict[str, Any]:
    if isinstance(found, Known):
        return {"waarden": values_data(found.values), **_characteristic(found.noted)}
    noted = Characteristic.model_construct(
        toelichting=found.note, bronnen=found.cites, periode=found.period, tegenspraak=found.conflict
    )
    return {"waarden": [], **_characteristic(noted), "leeg": found.kind.id}


def _place(catalogue: Catalogue, practice: Practice) -> dict[str, Any]:
    return {
        "woorden": place_in_words(catalogue, practice),
        "gemeenten": [
            {
                "naam": catalogue.municipality_label(name),
                "naam_cbs": name,
                "code": catalogue.municipalities[name].code,
            }
            for name in current_municipalities(catalogue, practice)
        ],
        "provincies": [
            {"id": p, "naam": catalogue.term("provincies", p).naam} for p in province_ids(catalogue, practice)
        ],
    }


def _stage(catalogue: Catalogue, practice: Practice) -> dict[str, Any]:
    stood = standing(catalogue, practice)
    stage = stood.stage
    return {
        "id": stage.id,
        "naam": stage.name,
        "woorden": stood.with_source,
        "liep": ran(catalogue, practice).id,
        "loopt": stage.is_running,
        "einde_voorbij": stage.has_ended,
        "sinds": date_data(stage.since),
        "op": date_data(stage.seen),
        "gezegd_van": date_data(stage.told),
    }


def _source_age(found: NewestSource) -> dict[str, Any]:
    return {"datum": date_data(found.newest), "ouderdom": found.age.value}
