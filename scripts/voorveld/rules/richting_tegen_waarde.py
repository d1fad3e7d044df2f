"""A change must go the way its words say: halved is no plus."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.indicators import asks
from voorveld.model.choices import Direction, Requirement
from voorveld.model.figures import Figure
from voorveld.model.quantity import in_words
from voorveld.rules.finding import figure_sets, warning
from voorveld.rules.rule import Rule

CODE = "richting-tegen-waarde"
_UP = re.compile(
    r"\b(?:meer|stijging|stijgingen|gestegen|steeg|stegen|groei|gegroeid|groeide|toename|toegenomen|nam toe"
    r"|verdubbel\w*|verdrievoudig\w*|hoger|vaker)\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(?:minder|daling|dalingen|gedaald|daalde|daalden|afname|afgenomen|nam af|krimp|gehalveerd|halvering"
    r"|halveerde\w*|lager)\b",
    re.IGNORECASE,
)
_RISES, _FALLS = "een stijging", "een daling"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Values of a change and directions against the words of the source and the description. Words for
    both ways, such as a smaller rise, say neither."""
    for document, figures in figure_sets(catalogue):
        for index, figure in enumerate(figures):
            told = _told(figure)
            found = _stated(catalogue, figure) if told else None
            if found is None or told is None or found[1] == told[0]:
                continue
            key, way, shown = found
            yield warning(
                document.at("cijfers", index, key),
                CODE,
                f"De waarde en de woorden moeten dezelfde kant op gaan; '{key}' is {shown}, {way}, en er "
                f"staat '{told[1]}'.",
                "Controleer in de bron welke kant het op ging: een daling heeft een minteken."
                if key == "waarde"
                else "Controleer in de bron welke kant het op ging.",
            )


def _told(figure: Figure) -> tuple[str, str] | None:
    """The way that the words tell, with the first of them that does."""
    for words in (figure.bronwoorden, figure.omschrijving):
        up, down = _UP.search(words or ""), _DOWN.search(words or "")
        if (match := up or down) and not (up and down):
            return (_RISES if up else _FALLS), match.group()
    return None


def _stated(catalogue: Catalogue, figure: Figure) -> tuple[str, str, str] | None:
    """Key, way and how it is shown of what the figure states."""
    if figure.richting in (Direction.UP, Direction.DOWN):
        rises = figure.richting is Direction.UP
        return "richting", _RISES if rises else _FALLS, f"'{figure.richting.value}'"
    value = figure.waarde
    if value is None or not asks(catalogue, figure.indicator, Requirement.COMPARISON):
        return None
    if value.lower > 0 or value.upper < 0:
        return "waarde", _RISES if value.lower > 0 else _FALLS, in_words(value)
    return None


# A description may name what the figure is about, not which way it went.
RULE = Rule(CODE, check, waivable=True)
