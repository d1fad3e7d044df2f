"""One reading per indicator: who states a value, from where to where, and may they be compared.

Comes in: values and panels. Goes out: Dutch sentences. Counts and orders; never averages.
"""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.model.choices import Evidence
from voorveld.views.figures.panels import Panels
from voorveld.views.figures.values import IndicatorValue

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


def number_word(number: int) -> str:
    """`vier`, `13`: words up to twelve."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def counted(number: int, one: str, many: str) -> str:
    """`één praktijk`, `vier praktijken`."""
    return f"{number_word(number)} {one if number == 1 else many}"


def owners(values: tuple[IndicatorValue, ...]) -> tuple[int, int]:
    """How many practices and how many studies state a value."""
    practices = {v.owner for v in values if not v.from_study}
    return len(practices), len({v.owner for v in values if v.from_study})


def reading(values: tuple[IndicatorValue, ...], panels: Panels, *, has_range: bool) -> str:
    """The reading of one indicator; a few sentences on one line. `has_range` tells whether from
    the lowest to the highest value says something."""
    return " ".join(_sentences(values, panels, has_range=has_range))


def warning(panels: Panels) -> str:
    """Whether the numbers may be compared, in one sentence; empty for one number or none."""
    rows = sum(len(p.rows) for p in panels.shared)
    if rows + len(panels.single) < 2:
        return ""
    because = _listed(tuple(d.clause for d in panels.differences))
    if not panels.single and len(panels.shared) == 1:
        return "Deze getallen mogen op één lijn staan."
    if not panels.shared:
        return f"Zet deze getallen niet naast elkaar: {because}."
    may = "mogen op één lijn staan" if len(panels.shared) == 1 else "staan in groepen op een lijn"
    return f"{_first_up(number_word(rows))} getallen {may}; zet de andere er niet naast: {because}."


def in_short(values: tuple[IndicatorValue, ...], *, has_range: bool) -> str:
    """The values for an overview: the only one, from where to where, or how many."""
    if len(values) == 1:
        return values[0].words
    spread = _span(values) if has_range else ()
    return f"{spread[0]} tot {spread[-1]}" if spread else counted(len(values), "waarde", "waarden")


def on_one_line(panels: Panels) -> str:
    """Whether the numbers may be compared, in a few words for an overview."""
    shared, single = sum(len(p.rows) for p in panels.shared), len(panels.single)
    if shared + single == 0:
        return "geen getallen"
    if shared + single == 1:
        return "één getal" if len(panels.single[0].rows[0].values) == 1 else "bronnen spreken elkaar tegen"
    if not shared:
        return "nee"
    return (
        "ja"
        if len(panels.shared) == 1 and not single
        else f"alleen {number_word(shared)} van {number_word(shared + single)}"
    )


def _sentences(values: tuple[IndicatorValue, ...], panels: Panels, *, has_range: bool) -> Iterator[str]:
    practices, studies = owners(values)
    yield _first_up(_who(practices, studies, len(values)))
    spread = _spread(values) if has_range else ""
    if spread:
        yield spread
    if warned := warning(panels):
        yield warned
    opposed = owners(tuple(v for v in values if v.opposed))
    if any(opposed):
        yield f"Bij {_owner_words(*opposed)} spreken bronnen elkaar tegen."
    if wordless := sum(v.comparand.value is None for v in values):
        yield f"{_first_up(counted(wordless, 'waarde is', 'waarden zijn'))} geen getal."


def _who(practices: int, studies: int, values: int) -> str:
    verb = "noemt" if practices + studies == 1 else "noemen samen"
    return f"{_owner_words(practices, studies)} {verb} {counted(values, 'waarde', 'waarden')}."


def _owner_words(practices: int, studies: int) -> str:
    parts = (
        counted(practices, "praktijk", "praktijken") if practices else "",
        counted(studies, "onderzoek", "onderzoeken") if studies else "",
    )
    return " en ".join(filter(None, parts))


def _spread(values: tuple[IndicatorValue, ...]) -> str:
    span = _span(values)
    if not span:
        return ""
    if span[0] == span[-1]:
        return f"Bij de praktijken is het steeds {span[0]}."
    return f"Bij de praktijken lopen de waarden van {span[0]} tot {span[-1]}."


def _span(values: tuple[IndicatorValue, ...]) -> tuple[str, ...]:
    """The lowest and the highest number of three practices or more, forecasts left out."""
    stated = [
        (v.comparand.value, v)
        for v in values
        if v.comparand.value and not v.from_study and v.comparand.evidence is not Evidence.FORECAST
    ]
    if len({v.owner for _, v in stated}) < 3:
        return ()
    low = min(stated, key=lambda pair: (pair[0].lower, pair[1].uri))
    high = max(stated, key=lambda pair: (pair[0].upper, pair[1].uri))
    return low[1].words, high[1].words


def _listed(parts: tuple[str, ...]) -> str:
    """`a, b en c`."""
    return " en ".join(filter(None, (", ".join(parts[:-1]), parts[-1]))) if parts else ""


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]
