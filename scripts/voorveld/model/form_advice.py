"""What an editor does about a key, a list or a group of the wrong form, as the last words of a message.

Comes in: what was typed, and the shape that it had to have. Goes out: a Dutch sentence that can be
followed literally.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from voorveld.model.misplaced import Place
from voorveld.model.shape import FieldShape, Path, Shape
from voorveld.model.suggestion import nearest_name

_LONGEST_SHOWN = 60


def known_keys(typed: str, value: object, here: Shape, places: tuple[Place, ...]) -> str:
    """What to do with a key that is not known where it stands."""
    if not typed.strip(".…"):
        return f"Haal '{typed}' weg: in een voorbeeld staat dat voor wat u zelf nog invult."
    if typed.isdigit():
        return f'Een getal met een komma moet tussen aanhalingstekens staan, zoals "17,{typed}".'
    if " " in typed and (hint := _of_words(typed, value, here)):
        return hint
    if places:
        return f"{places[0].in_words(typed)}."
    near = nearest_name(typed, here.fields)
    if near:
        return f"Schrijf '{near}'."
    return "Bekend zijn hier: " + ", ".join(here.fields) + "."


def _of_words(typed: str, value: object, here: Shape) -> str:
    """Of a key of more words: another spelling, a key without its colon, or a text."""
    if spelled := nearest_name(typed.replace(" ", "_"), here.fields):
        key, _, rest = typed.partition(" ")
        return (
            f"Schrijf '{key}: {rest}'." if value is None and key in here.fields else f"Schrijf '{spelled}'."
        )
    if isinstance(value, str) and '"' not in typed + value:
        return f'Een dubbele punt hoort hier bij de tekst. Schrijf "{typed}: {value}".'
    if value is None:
        return "Een tekst met een komma moet binnen accolades tussen aanhalingstekens staan."
    return ""


def filling(key: str, field: FieldShape | None) -> str:
    """What to do with a list or group that holds nothing."""
    if field is None or not field.required:
        return f"Vul '{key}' in of haal de regel weg."
    example = f" Voorbeeld: {key}: {field.examples[0]}" if field.examples else ""
    return f"Vul '{key}' in. {field.description}{example}"


def adding(key: str, field: FieldShape | None) -> str:
    """How to add a key that is missing."""
    if field is None:
        return f"Voeg '{key}' toe."
    example = f" Voorbeeld: {key}: {field.examples[0]}" if field.examples else ""
    return f"Voeg '{key}' toe. {field.description}{example}"


def group_hint(shape: Shape, typed: object, path: Path) -> str:
    """How to type as a group what was typed as one value."""
    required = [name for name, field in shape.fields.items() if field.required]
    keys = (
        f"Zet op de regels eronder, verder ingesprongen, de sleutels: {', '.join(required or shape.fields)}."
    )
    if not isinstance(typed, str) or not path:
        return keys
    for name, field in shape.fields.items():
        choices = field.shape.scalar.typed.get("enum", ()) if field.shape.scalar else ()
        if typed in choices and "bronnen" in shape.fields:
            return f"Maak er een groep van: {{{name}: {typed}, bronnen: [...]}}, met de id van de bron."
    if not isinstance(path[-1], int):
        return keys
    if len(required) == 1 and len(typed) <= _LONGEST_SHOWN:
        return f"Schrijf '{{{required[0]}: {typed}}}'."
    example = ", ".join(
        f"{name}: {field.examples[0] if field.examples else '...'}"
        for name, field in shape.fields.items()
        if field.required
    )
    return f"Geef elk punt zijn eigen sleutels, zoals {{{example}}}." if example else keys


def list_hint(typed: object, shape: Shape) -> str:
    """How to type as a list what was typed without brackets, or with braces."""
    below = shape.fields[shape.short.key].shape.items if shape.short else shape.items
    if isinstance(typed, Mapping) and typed and not any(typed.values()):
        typed = ", ".join(typed)
    if not isinstance(typed, str) or below is None or "\n" in typed or len(typed) > _LONGEST_SHOWN:
        return "Zet elk punt op een eigen regel eronder, met '- ' ervoor."
    words = [word for word in re.split(r"\s*[,;]\s*", typed.strip("() ")) if word]
    if below.model is not None and below.short is None:
        keys = [name for name, field in below.fields.items() if field.required]
        words = [f"{{{keys[0]}: {word}}}" for word in words] if len(keys) == 1 else []
    if not words or any(sign in typed for sign in "[]{}:#\"'"):
        return "Zet elk punt op een eigen regel eronder, met '- ' ervoor."
    return f"Schrijf '[{', '.join(words)}]'."
