"""YAML as an editor's IDE reads it (the core schema of YAML 1.2): numbers are numbers, keys are text.

Written against the table in the specification (10.3.2), without our own reader: a date is a text,
`ja` is a text, `2019` a number, `~` nothing.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

_FORMS = (
    ("null", r"null|Null|NULL|~|", ["n", "N", "~", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    (
        "float",
        r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
        list("-+.0123456789"),
    ),
)


class _IdeLoader(yaml.CSafeLoader):
    """The loader in C with the forms of YAML 1.2 instead of those of 1.1."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}


for _name, _form, _first in _FORMS:
    _IdeLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(rf"(?:{_form})\Z"), _first)


def _int(loader: _IdeLoader, node: yaml.ScalarNode) -> int:
    text = str(node.value)
    return int(text, 8 if text.startswith("0o") else 16 if text.startswith("0x") else 10)


def _float(loader: _IdeLoader, node: yaml.ScalarNode) -> float:
    text = str(node.value).lower()
    return float(text.replace(".inf", "inf").replace(".nan", "nan"))


_IdeLoader.add_constructor("tag:yaml.org,2002:int", _int)
_IdeLoader.add_constructor("tag:yaml.org,2002:float", _float)


def read(text: str) -> Any:
    """A document as data; keys become text, as JSON has them."""
    return _with_text_keys(yaml.load(text, Loader=_IdeLoader))


def _with_text_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _with_text_keys(below) for key, below in value.items()}
    return [_with_text_keys(item) for item in value] if isinstance(value, list) else value
