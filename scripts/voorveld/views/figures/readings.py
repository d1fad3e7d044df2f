"""One reading per indicator: who states what, from where to where, and may values be compared.

Comes in: values and panels. Goes out: Dutch sentences. Counts and orders; never averages, and gives no
range of what may not be compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from voorveld.facts.counted import word_for
from voorveld.model.choices import Evidence
from voorveld.views.figures.panels import Panels
from voorveld.views.figures.values import IndicatorValue

Values = tuple[IndicatorValue, ...]
_NUMBERS = (
    "geen",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
)
_FEW = 3  # So many numbers are told with who states them.


def number_word(number: int) -> str:
    """`vier`, `13`: words up to twelve."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def counted(number: int, *of_one: str) -> str:
    """`één voorbeeld`, `vier waarden zijn`."""
    return " ".join((number_word(number), *(word_for(number, word) for word in of_one)))


def owners(values: Values) -> tuple[int, int]:
    """How many practices and how many studies state a value."""
    practices = {v.owner for v in values if not v.view.from_study}
    return len(practices), len({v.owner for v in values if v.view.from_study})


def reading(values: Values, panels: Panels, *, has_range: bool) -> str:
    """The reading of one indicator; a few sentences on one line. `has_range` tells whether from
    the lowest to the highest value says something."""
    return " ".join(_sentences(values, panels, has_range=has_range))


def warning(panels: Panels) -> str:
    """Whether the numbers may be compared, in one sentence; empty for one number or none."""
    if panels.together + panels.alone < 2:
        return ""
    because = _listed(tuple(d.clause for d in panels.differences))
    if _is_one_line(panels):
        return "Deze getallen mogen op één lijn staan."
    if not panels.shared:
        return f"Zet deze getallen niet naast elkaar: {because}."
    may = "mogen op één lijn staan" if len(panels.shared) == 1 else "staan in groepen op een lijn"
    told = first_up(number_word(panels.together))
    return f"{told} getallen {may}; zet de andere er niet naast: {because}."


def on_one_line(panels: Panels) -> str:
    """Whether the numbers may be compared, in a few words for an overview; empty for one or none."""
    numbers = panels.together + panels.alone
    if numbers < 2:
        return ""
    if not panels.shared:
        return "niet naast elkaar te zetten"
    if _is_one_line(panels):
        return "mogen op één lijn staan"
    return f"{number_word(panels.together)} van {number_word(numbers)} mogen op één lijn staan"


def spread(values: Values, panels: Panels) -> str:
    """From the lowest to the highest number of three practices or more, forecasts left out, and only
    when all may stand on one line; else empty."""
    span = _span(values) if _is_one_line(panels) else ()
    if not span:
        return ""
    return f"steeds {span[0]}" if span[0] == span[-1] else f"{span[0]} tot {span[-1]}"


def first_up(text: str) -> str:
    """A sentence begins with a capital."""
    return text[:1].upper() + text[1:]


def _sentences(values: Values, panels: Panels, *, has_range: bool) -> Iterator[str]:
    practices, studies = owners(values)
    yield first_up(_who(practices, studies, len(values)))
    numbers = tuple(v for v in values if v.is_number and not v.view.same_as)
    if 0 < len(numbers) <= _FEW:
        yield " ".join(f"{first_up(v.view.words)}: {_teller(v)}." for v in numbers)
    if has_range and (span := spread(values, panels)):
        yield f"Bij de voorbeelden: {span}."
    if warned := warning(panels):
        yield warned
    opposed = owners(tuple(v for v in values if v.view.contradicts))
    if any(opposed):
        yield f"Bij {_owner_words(*opposed)} spreken bronnen elkaar tegen."
    if wordless := tuple(v for v in values if not v.is_number):
        yield _without_number(wordless)


def _teller(value: IndicatorValue) -> str:
    """Who states a value, and how sure it is: `Pijnacker-Nootdorp (volgens een betrokkene)`."""
    whose = "onderzoek " if value.view.from_study else ""
    detail = f", {value.view.detail}" if value.view.detail else ""
    return f"{whose}{value.owner.name}{detail} ({value.view.evidence_label.lower()})"


def _without_number(values: Values) -> str:
    """`Vier waarden zijn geen getal: gedaald (drie keer), wisselend.`"""
    words = Counter(v.view.words for v in values)
    told = (f"{w} ({number_word(n)} keer)" if n > 1 else w for w, n in words.most_common())
    head = first_up(counted(len(values), "waarde", "is"))
    return f"{head} geen getal: {'; '.join(told)}."


def _is_one_line(panels: Panels) -> bool:
    return len(panels.shared) == 1 and not panels.alone


def _who(practices: int, studies: int, values: int) -> str:
    verb = "noemt" if practices + studies == 1 else "noemen samen"
    return f"{_owner_words(practices, studies)} {verb} {counted(values, 'waarde')}."


def _owner_words(practices: int, studies: int) -> str:
    parts = (
        counted(practices, "praktijkvoorbeeld") if practices else "",
        counted(studies, "onderzoek") if studies else "",
    )
    return " en ".join(filter(None, parts))


def _span(values: Values) -> tuple[str, ...]:
    stated = [
        (v.comparand.value, v)
        for v in values
        if v.comparand.value and not v.view.from_study and v.comparand.evidence is not Evidence.FORECAST
    ]
    if len({v.owner for _, v in stated}) < _FEW:
        return ()
    low = min(stated, key=lambda pair: (pair[0].lower, pair[1].view.uri))
    high = max(stated, key=lambda pair: (pair[0].upper, pair[1].view.uri))
    return low[1].view.words, high[1].view.words


def _listed(parts: tuple[str, ...]) -> str:
    """`a, b en c`."""
    return " en ".join(filter(None, (", ".join(parts[:-1]), parts[-1]))) if parts else ""
