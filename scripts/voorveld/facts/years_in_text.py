"""Years in a running text that can hardly be meant: far ahead, later than who tells of them, a plan of
the past.

Comes in: a text, the sources of its file, this year. Goes out: the words as they stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from voorveld.model.edtf import Edtf
from voorveld.model.prose import citations
from voorveld.model.sources import Source

_BEFORE = (
    r"(?:in|over|vanaf|sinds|tot|per|eind|begin|medio|jaar|januari|februari|maart|april|mei|juni|juli|augustus"
    r"|september|oktober|november|december|voorjaar|zomer|najaar|winter)"
)
_FAR = re.compile(rf"(?<![\w-])(?i:{_BEFORE}) (2[0-9]{{3}})(?![\w.,/-]*[0-9])")
_FARTHEST = 40
# With the word before it, so that it can be found in the text.
_YEAR = re.compile(rf"(?P<words>(?<![\w-])(?i:{_BEFORE}) (?P<year>20[0-9]{{2}}))(?![\w%-]|[.,/][0-9])")
_MAYBE_YEAR = re.compile(r"20[0-9]{2}")
_CITED = re.compile(r"(?:\s*\[@[^\[\]\n]{2,120}\])+")
# Words of a sentence that tells of what was still to come, or of what was known when it was read.
_AHEAD = re.compile(
    r"\b(?:zal|zullen|zou|zouden|wil|willen|wilde|wilden|gaat|gaan|ging|gingen|plan|plannen|doel|doelen|tot"
    r"|t/m|uiterlijk|vanaf|met ingang|per|komt|komen|moet|moeten|moest|moesten|verwacht\w*|prognose|raming"
    r"|begro\w+|geraamd|loopt|liep|duurt|volgt|voor de jaren|voor 20[0-9]{2}|streven|streefde\w*|afspraak"
    r"|afgesproken|toegezegd|contract|convenant|subsidie|verleng\w+|wordt|worden|besloot\w*|besloten|gelezen"
    r"|lazen|zagen|gecontroleerd|controle|bekeken|wet|verplicht|ingaan\w*|inging\w*|aangekondigd|beoog\w*"
    r"|mogelijk)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:zal|zullen|gaat(?! over)|gaan(?! over)|wordt|worden) (?:[\w-]+ ){0,5}?"
    r"(?:in|vanaf|per|eind|begin|medio) (?:[a-z]+ )?(20[0-9]{2})(?![\w/-])"
)
_WORDS_OF_PLANS = ("zal ", "zullen ", "gaat ", "gaan ", "wordt ", "worden ")
_SENTENCE = re.compile(r"(?<=[.!?;]) ")


def far_ahead(text: str, this_year: int) -> Iterator[str]:
    """Years more than a working life ahead, behind a word that makes them a year."""
    for match in _FAR.finditer(text):
        if int(match[1]) > this_year + _FARTHEST:
            yield match[1]


def after_its_sources(text: str, sources: Mapping[str, Source]) -> Iterator[tuple[str, str, str]]:
    """A year after the last day of every source that the words before a citation rest on, with the
    latest of those and its date; not where the sentence speaks of what was to come."""
    if "[@" not in text:
        return
    start = 0
    for cited in _CITED.finditer(text):
        said, start = text[start : cited.start()], cited.end()
        if not _MAYBE_YEAR.search(said):
            continue
        last = _latest(cited.group(), sources)
        if last is None:
            continue
        source_id, published = last
        for sentence in _SENTENCE.split(said):
            years = (m["words"] for m in _YEAR.finditer(sentence) if int(m["year"]) > year_of(published))
            if (first := next(years, None)) and not _AHEAD.search(sentence):
                yield first, source_id, published.words


def planned_in_the_past(text: str, this_year: int) -> Iterator[str]:
    """What will be done in a year that is over."""
    if not any(word in text for word in _WORDS_OF_PLANS):
        return
    for match in _PLANNED.finditer(text):
        if int(match[1]) < this_year:
            yield match.group()


def _latest(cited: str, sources: Mapping[str, Source]) -> tuple[str, Edtf] | None:
    """The latest of the sources; None when one of them may be of any time."""
    found: list[tuple[str, Edtf]] = []
    for citation in citations(cited):
        source = sources.get(citation.bron)
        if source is None or source.datum is None or source.datum.last is None:
            return None
        found.append((citation.bron, source.datum))
    return max(found, key=lambda one: year_of(one[1])) if found else None


def year_of(published: Edtf) -> int:
    """The last year in which it can have appeared; an uncertain date may be a year off."""
    year = published.last.year if published.last else 0
    return year + 1 if set("~?%") & set(published.text) else year
