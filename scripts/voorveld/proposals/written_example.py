"""Answers about a new example as the text of its file; what is missing is marked `...`.

Comes in: answers, the catalogue and the day. Goes out: the id and the text. Nothing is judged: the
checks say of each `...` where it stands and what must be there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date

from voorveld.catalogue import Catalogue
from voorveld.model import typed_date
from voorveld.model.choices import Emptiness, ReadDepth
from voorveld.model.slug import slug
from voorveld.proposals.filled_form import Answers
from voorveld.proposals.questions import SOURCE, THEME
from voorveld.views.editors_words import theme_guides
from voorveld.views.empty_example import characteristics_as_comments

MISSING = "..."
_LONGEST_ID = 64
_MORE = """\
# Achter een # staat per thema wat er nog meer bij kan; het telt niet mee. Weet u het, zet dan boven 'tekst':
#     kenmerken:
#       partners: [huisarts, school]
# Haal de regels met een # weg als u klaar bent."""
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def example_id(answers: Answers) -> str:
    """The place and the name, as part of an address."""
    place, name = slug(_municipalities(answers)[0]), slug(_one(answers, "naam"))
    joined = name if name.startswith(place) else f"{place}-{name.replace(place, '').strip('-')}"
    return re.sub("-+", "-", joined)[:_LONGEST_ID].strip("-")


def written_example(catalogue: Catalogue, answers: Answers, day: date) -> str:
    """The whole file."""
    return "\n".join((*_lines(catalogue, answers, day), ""))


def _lines(catalogue: Catalogue, answers: Answers, day: date) -> Iterator[str]:
    source = _source_id(answers)
    yield f"id: {example_id(answers)}"
    yield f"naam: {_quoted(_one(answers, 'naam'))}"
    yield f"varianten: [{', '.join(map(_word, answers.get('varianten') or (MISSING,)))}]"
    yield f"samenvatting: {_quoted(_cited(' '.join(_one(answers, 'samenvatting').split()), source))}"
    yield f"gebied: {{gemeenten: [{', '.join(map(_quoted, _municipalities(answers)))}], bronnen: [{source}]}}"
    yield "status:"
    yield f"  - stand: {_word(_one(answers, 'stand', 'onbekend'))}"
    if answers.get("vanaf"):
        yield f"    vanaf: {_quoted(typed_date.as_files_write_it(_one(answers, 'vanaf')))}"
    yield f"    bronnen: [{source}]"
    yield _MORE
    yield "themas:"
    empty = (
        Emptiness.NOT_FOUND
        if answers.get(f"{SOURCE}gelezen") == (ReadDepth.FULL.value,)
        else Emptiness.NOT_READ
    )
    for theme in theme_guides(catalogue):
        yield from characteristics_as_comments(theme)
        yield from _theme(theme.id, answers.get(f"{THEME}{theme.id}") or (), source, empty)
    yield f"redactie:\n  gecontroleerd_op: {day.isoformat()}\n  werkwijze: {_way_of_working(catalogue)}"
    yield f"  wijzigingen: [{{op: {day.isoformat()}, tekst: Toegevoegd.}}]"
    yield f"bronnen:\n  {source}:"
    for name in ("titel", "uitgever", "datum", "url"):
        if answers.get(f"{SOURCE}{name}") or name in ("titel", "datum"):
            said = _one(answers, f"{SOURCE}{name}")
            yield f"    {name}: {_quoted(typed_date.as_files_write_it(said) if name == 'datum' else said)}"
    for name in ("soort", "gelezen"):
        yield f"    {name}: {_word(_one(answers, f'{SOURCE}{name}'))}"


def _theme(theme: str, said: tuple[str, ...], source: str, empty: Emptiness) -> Iterator[str]:
    """A text, or why there is none; several lines as a block, each with its source."""
    if not said:
        yield f"  {theme}: {{leeg: {empty.value}, bronnen: [{source}]}}"
        return
    lines = [_cited(line.strip(), source) if line.strip() else "" for line in said[0].split("\n")]
    yield f"  {theme}:"
    if len(lines) == 1:
        yield f"    tekst: {_quoted(lines[0])}"
    else:
        yield "    tekst: |"
        yield from (f"      {line}".rstrip() for line in lines)


def _cited(text: str, source: str) -> str:
    """A text with the source that all of the form is from, before its last full stop."""
    if not text or "[@" in text or text == MISSING:
        return text
    return f"{text[:-1]} [@{source}]." if text.endswith(".") else f"{text} [@{source}]"


def _source_id(answers: Answers) -> str:
    year = re.search(r"\b(?:19|20)\d\d\b", _one(answers, f"{SOURCE}datum"))
    kind = _one(answers, f"{SOURCE}soort")
    name = kind if _WORD.fullmatch(kind) else "bron"
    return f"{name}-{year[0]}" if year else name


def _municipalities(answers: Answers) -> tuple[str, ...]:
    found = tuple(part.strip() for part in re.split(r"[,\n;]", _one(answers, "gemeenten")) if part.strip())
    return found or (MISSING,)


def _way_of_working(catalogue: Catalogue) -> str:
    return next(iter(catalogue.vocabularies.get("werkwijzen", {})), MISSING)


def _one(answers: Answers, name: str, otherwise: str = MISSING) -> str:
    found = answers.get(name) or ()
    return found[0] if found else otherwise


def _word(text: str) -> str:
    return text if _WORD.fullmatch(text) else _quoted(text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
