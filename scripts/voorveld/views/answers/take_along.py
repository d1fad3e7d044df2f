"""An answer as plain text, for a letter or the minutes of a meeting.

Comes in: an answer. Goes out: the question, the lines, what nobody knows and the sources, with the day of
the counts and where the page is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlencode

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.reading_order import source_numbers
from voorveld.facts.written_answers import question_of, told
from voorveld.model.edtf import day_in_words
from voorveld.model.first_questions import FirstQuestion
from voorveld.model.prose import one_line
from voorveld.model.sources import Source, Statement
from voorveld.model.written_answers import WrittenAnswer
from voorveld.settings import Settings
from voorveld.views.compare_data import ScriptData


def take_along(catalogue: Catalogue, settings: Settings, answer: WrittenAnswer) -> str:
    """The whole answer, a line each."""
    return "\n".join(_lines(catalogue, settings, answer))


def document_blocks(
    catalogue: Catalogue, settings: Settings, answer: WrittenAnswer
) -> tuple[ScriptData, ...]:
    """The same as blocks for a document, of the kinds that a memo is made of."""
    filled, sources = told(catalogue, answer), catalogue.sources_of(answer)
    said = filled.antwoord
    cited = [sources[i] for i in source_numbers(catalogue, answer)] if answer.bronnen else []
    return (
        _heading(1, question_of(catalogue, answer)),
        _list(_said(line) for line in (said.kort, said.verder, said.let_op)),
        _heading(2, "Hoe zeker is dat?"),
        {"kind": "paragraph", "text": _said(filled.hoe_zeker)},
        *([_heading(2, "Wat wij niet weten")] if filled.niet_bekend else []),
        *([_list(map(_said, filled.niet_bekend))] if filled.niet_bekend else []),
        *([_heading(2, "Bronnen")] if cited else []),
        {"kind": "sources", "items": [{"text": _source(s), "href": s.url or ""} for s in cited]},
        {"kind": "paragraph", "text": _origin(settings, answer), "quiet": True},
    )


def memo_of(question: FirstQuestion) -> str:
    """Where a memo asks what answers this question; which examples it is about, readers choose there."""
    asked = urlencode({"k": ",".join(question.kenmerken)}, safe=",")
    return f"{addresses.MEMO}?{asked}" if question.kenmerken else addresses.MEMO


def _heading(level: int, text: str) -> ScriptData:
    return {"kind": "heading", "level": level, "text": text}


def _list(items: Iterable[str]) -> ScriptData:
    return {"kind": "list", "items": list(items)}


def _origin(settings: Settings, answer: WrittenAnswer) -> str:
    at = f": {settings.site_url.rstrip('/')}/{addresses.answer(answer.id)}" if settings.site_url else ""
    return f"{settings.site_name}, geteld op {day_in_words(settings.built_on)}{at}"


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
    yield _origin(settings, answer)


def _said(statement: Statement) -> str:
    text = one_line(statement.tekst)
    return f"{text} (inschatting van de redactie)" if statement.herkomst else text


def _source(source: Source) -> str:
    """Title, publisher and date, as far as they are known."""
    date = source.datum.words if source.datum else "datum onbekend"
    end = "" if source.titel.endswith(("?", "!", ".")) else "."
    by = f" {source.uitgever}," if source.uitgever else ""
    return f"{source.titel}{end}{by} {date}{f'. {source.url}' if source.url else ''}"
