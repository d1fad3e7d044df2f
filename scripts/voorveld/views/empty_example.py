"""The empty example of a practice: every field with its meaning, what is optional as a comment.

Made from the model, which declares titles, meanings and examples, and from the lists. No practice
is looked at. Taking the signs `# ` away gives a field as it may be typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from voorveld.catalogue import Catalogue
from voorveld.model.practice import Practice
from voorveld.model.scalars import Ref
from voorveld.model.shape import FieldShape, Shape, shape_of
from voorveld.model.sources import Source
from voorveld.model.theme_entry import Characteristic
from voorveld.source.nodes import plain_data
from voorveld.source.tree import read_tree
from voorveld.views.editors_words import CharacteristicGuide, ThemeGuide, theme_guides

_WORDS = "  # Kies uit: "
_FROM_LISTS = re.compile(r"^(?:#? +# Kies uit: |  #   [a-z]|  # Kenmerken bij ).*\n", re.MULTILINE)
_SOURCE = "evaluatie-2021"
_ABOUT_A_SOURCE = re.compile(r"(?<=\[@)[ab](?=\])|(?<=\[)a(?=\])")
_MOST_WORDS = 25
_INTRO = """\
# yaml-language-server: $schema=_schema/praktijk.schema.json
# Leeg praktijkvoorbeeld. Gemaakt met: make generate.
# Kopieer dit bestand naar practices/<id>.yaml en vervang elke waarde door wat u uit uw bron weet.
# Wat achter een # staat, telt niet mee. Weet u het wel, haal dan het # en de spatie erachter weg.
# Haal weg wat u niet gebruikt. De betekenis van elk woord staat op de site, onder Meedoen, Woordenlijsten.
"""
_THEMES = """\
# Weet u iets over een thema, schrijf het dan zo, met alleen de kenmerken die u weet:
#   samenwerking:
#     kenmerken:
#       partners: [huisarts, school]
#       overleg: {leeg: niet-gevonden, bronnen: [evaluatie-2021]}
#     tekst: Wat de bron erover zegt, in eigen woorden [@evaluatie-2021].
# Een kenmerk zonder tekst erbij heeft een eigen bron: {waarden: [huisarts], bronnen: [evaluatie-2021]}
# Geldt een waarde niet voor alles, zeg dan waarvoor wel: {waarden: [{waarde: 8, voor: praktijk Noord}]}"""
_NO_THEME = "# Weet u niets over een thema, zeg dan waarom, met een van de vijf soorten leeg."
_CHARACTERISTIC = "# Alles wat bij een kenmerk kan staan:"
_FIRST_SOURCE = {
    "titel": "Evaluatie van de proef",
    "uitgever": "Gemeente Voorbeeldstad",
    "datum": "2021-03",
    "url": "https://www.voorbeeldstad.nl/evaluatie",
    "soort": "evaluatie",
    "gelezen": "fragment",
}


def empty_example(catalogue: Catalogue) -> str:
    """A practice with every field explained; what is optional is commented out."""
    lines = [_INTRO]
    for name, field in shape_of(Practice).fields.items():
        lines += [f"# {field.title}: {field.description}", *_field(catalogue, name, field), ""]
    return "\n".join(lines)


def _field(catalogue: Catalogue, name: str, field: FieldShape) -> list[str]:
    if name == "themas":
        every = _group(catalogue, shape_of(Characteristic), {}, "#     ")
        return [_THEMES, _CHARACTERISTIC, *every, _NO_THEME, "themas:", *_themes(catalogue)]
    if name == "bronnen":
        sources = _group(catalogue, shape_of(Source), _FIRST_SOURCE, "    ")
        return ["bronnen:", f"  {_SOURCE}:", *sources]
    sign = "" if field.required else "# "
    below = field.shape.items or field.shape
    if not below.fields:
        return [f"{sign}{name}: {_example(field)}", *_words(catalogue, field, "")]
    before = f"{sign}{'    ' if field.shape.items else '  '}"
    lines = list(_group(catalogue, below, _shown_keys(field), before))
    if field.shape.items:
        lines[0] = f"{sign}  - {lines[0].removeprefix(before).removeprefix('# ')}"
    return [f"{sign}{name}:", *lines]


def _group(catalogue: Catalogue, group: Shape, shown: Mapping[str, object], before: str) -> Iterator[str]:
    """The fields of a group; what may be left out and is not in `shown` is a comment, if it isn't yet."""
    for name, field in group.fields.items():
        off = "" if before.startswith("#") or name in shown or field.is_needed else "# "
        value = _typed(shown[name]) if name in shown else _example(field)
        yield f"{before}{off}{name}: {value}  # {_said(field)}"
        yield from _words(catalogue, field, before)


def _said(field: FieldShape) -> str:
    """What stands behind a field: its meaning, another way to write it, and whether it may be left out."""
    other = f" Ook zo: {field.examples[1]}." if len(field.examples) > 1 else ""
    return f"{field.description}{other}{_may_go(field)}"


def _may_go(field: FieldShape) -> str:
    if field.is_needed:
        return ""
    return f" Nodig als {field.needed_when}." if field.needed_when else " Mag weg."


def _example(field: FieldShape) -> str:
    example = field.examples[0] if field.examples else ""
    example = f"{{{example}}}" if field.shape.values is not None else example
    return _ABOUT_A_SOURCE.sub(_SOURCE, example)


def _typed(value: object) -> str:
    """A value of the example of a group, as an editor types it."""
    if isinstance(value, list):
        return f"[{', '.join(map(_typed, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_typed(one)}' for key, one in value.items())}}}"
    return _SOURCE if value == "a" else str(value)


def _shown_keys(field: FieldShape) -> Mapping[str, object]:
    """The keys in the field's own example: those an editor fills in first."""
    tree, _ = read_tree("voorbeeld", f"- {field.examples[0]}" if field.examples else "- x")
    data = plain_data(tree)[0] if tree else {}
    inner = data[0] if isinstance(data, list) else data
    return inner if isinstance(inner, dict) else {}


def _words(catalogue: Catalogue, field: FieldShape, before: str) -> Iterator[str]:
    """The words that may be chosen, when they are few and come from a list."""
    shape = field.shape.items or field.shape
    lists = [m.target for m in shape.marks if isinstance(m, Ref) and m.target.startswith("lijst:")]
    for target in lists:
        known = tuple(catalogue.known(target) or ())
        if 0 < len(known) <= _MOST_WORDS:
            yield f"{before}{_WORDS}{', '.join(known)}"


def _themes(catalogue: Catalogue) -> Iterator[str]:
    for theme in theme_guides(catalogue):
        yield from characteristics_as_comments(theme)
        yield f"  {theme.id}: {{leeg: niet-gelezen, bronnen: [{_SOURCE}]}}"


def characteristics_as_comments(theme: ThemeGuide) -> Iterator[str]:
    """What may stand at a theme besides its text, as comments above it in a file."""
    yield f"  # Kenmerken bij ‘{theme.name}’:"
    for characteristic in theme.characteristics:
        yield f"  #   {characteristic.id}: {_in_short(characteristic)}"


def _in_short(characteristic: CharacteristicGuide) -> str:
    words = ", ".join(name for name, _ in characteristic.words)
    return words or characteristic.form.lower()


def without_words(example: str) -> str:
    """The example without the lines that change with the lists."""
    return _FROM_LISTS.sub("", example)
