"""An answer as plain text, for a letter or the minutes of a meeting.

Comes in: an answer. Goes out: the question, the lines, what nobody knows and the sources, with the day of
the counts and where the page is.
"""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.reading_order import source_numbers
from voorveld.facts.written_answers import question_of, told
from voorveld.model.edtf import day_in_words
from voorveld.model.prose import one_line
from voorveld.model.sources import Source, Statement
from voorveld.model.written_answers import WrittenAnswer
from voorveld.settings import Settings


def take_along(catalogue: Catalogue, settings: Settings, answer: WrittenAnswer) -> str:
    """The whole answer, a line each."""
    return "\n".join(_lines(catalogue, settings, answer))


def _lines(catalogue: Catalogue, settings: Settings, answer: WrittenAnswer) -> Iterator[str]:
    filled, sources = told(catalogue, answer), catalogue.sources_of(answer)
    said = filled.antwoord
    yield question_of(catalogue, answer)
    yield ""
    yield from (f"- {_said(line)}" for line in (said.kort, said.verder, said.let_op))
    yield f"Hoe zeker: {_said(filled.hoe_zeker)}"
    if filled.niet_bekend:
        yield "Niet bekend:"
        yield from (f"- {_said(line)}" for line in filled.niet_bekend)
    if answer.bronnen:
        yield "Bronnen:"
        yield from (f"- {_source(sources[i])}" for i in source_numbers(catalogue, answer))
    at = f": {settings.site_url.rstrip('/')}/{addresses.answer(answer.id)}" if settings.site_url else ""
    yield f"{settings.site_name}, geteld op {day_in_words(settings.built_on)}{at}"


def _said(statement: Statement) -> str:
    text = one_line(statement.tekst)
    return f"{text} (inschatting van de redactie)" if statement.herkomst else text


def _source(source: Source) -> str:
    """Title, publisher and date, as far as they are known."""
    date = source.datum.words if source.datum else "datum onbekend"
    end = "" if source.titel.endswith(("?", "!", ".")) else "."
    by = f" {source.uitgever}," if source.uitgever else ""
    return f"{source.titel}{end}{by} {date}{f'. {source.url}' if source.url else ''}"
