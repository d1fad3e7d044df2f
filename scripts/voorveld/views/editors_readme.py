"""The part of practices/README.md that is made: characteristics, indicators and the empty example.

The rest of that page is written by hand; the made part stands between two marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.views.editors_words import ThemeGuide, indicator_guides, theme_guides
from voorveld.views.empty_example import empty_example, without_words

_BEGIN = "<!-- Hieronder staat wat gemaakt is met: make generate. Niet met de hand bewerken. -->"
_END = "<!-- Einde van wat gemaakt is. -->"
_MADE = re.compile(rf"{re.escape(_BEGIN)}.*?{re.escape(_END)}", re.DOTALL)
_ROW = re.compile(r"^(?:\| `|\| \*\*|### ).*\n", re.MULTILINE)


def editors_readme(catalogue: Catalogue, written: str) -> str:
    """The page as it should be: `written` with the made part renewed; as it is when it has no marks."""
    made = "\n".join(
        [_BEGIN, "", *_characteristics(catalogue), *_indicators(catalogue), *_example(catalogue), _END]
    )
    return _MADE.sub(lambda _: made, written, count=1)


def without_lists(page: str) -> str:
    """The page without what changes with the lists."""
    return without_words(_ROW.sub("", page))


def _characteristics(catalogue: Catalogue) -> Iterator[str]:
    yield "## Kenmerken per thema"
    yield ""
    yield "Bij elk kenmerk staat wat u kunt schrijven: de woorden van zijn lijst, of een getal of tekst."
    yield "Wat een woord precies betekent, staat in het bestand van de lijst, in `_lijsten/`."
    yield ""
    for theme in theme_guides(catalogue):
        yield from _theme(theme)


def _theme(theme: ThemeGuide) -> Iterator[str]:
    yield f"### {theme.name} (`{theme.id}`)"
    yield ""
    yield "| kenmerk | wat u kunt schrijven | lijst |"
    yield "| --- | --- | --- |"
    for one in theme.characteristics:
        words = ", ".join(f"`{name}` ({_cell(term.naam)})" for name, term in one.words)
        listed = f"`{one.list_id}`" if one.list_id else ""
        yield f"| `{one.id}`: {_cell(one.name)} | {words or _cell(one.form)} | {listed} |"
    yield ""


def _indicators(catalogue: Catalogue) -> Iterator[str]:
    yield "## Indicatoren"
    yield ""
    yield "De indicator zegt wat een cijfer telt. Eenheid en soort horen erbij; u schrijft ze niet zelf."
    yield ""
    yield "| indicator | wat het telt | eenheid | soort |"
    yield "| --- | --- | --- | --- |"
    for one in indicator_guides(catalogue):
        meaning = f"{_cell(one.name)}. {_cell(one.meaning)}".removesuffix(" ")
        yield f"| `{one.id}` | {meaning} | {_cell(one.unit)} | {_cell(one.kind)} |"
    yield ""


def _example(catalogue: Catalogue) -> Iterator[str]:
    yield "## Het lege voorbeeld"
    yield ""
    yield "Dit is `_schema/leeg-voorbeeld.yaml`: elk veld, met uitleg. Neem over wat u nodig hebt."
    yield ""
    yield "```yaml"
    yield empty_example(catalogue).rstrip("\n")
    yield "```"
    yield ""


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
