"""Styles and scripts of the components, published as they stand, but for what only developers read.

A component is a folder in `components/`: its template with its style and its script beside it.
What a browser needs of it gets the address `assets/<component>/<file>`. Sheets that a page always
needs together are one file there, so that a visit asks once. Comments, and in a sheet the indents, are a
fifth of a first visit and no reader needs them: they stay in the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from voorveld.facts import addresses
from voorveld.generated_file import GeneratedFile
from voorveld.templates import COMPONENTS

_PUBLISHED = frozenset({".css", ".js", ".txt"})
_IMPORT = re.compile(r'^(?:import [^(\n]*|\}) from "(\.{1,2}/[^"]+)";$', re.MULTILINE)
_TYPES = re.compile(r"^[ ]*/\*\*(?:(?!\*/).)*\*/\n", re.MULTILINE | re.DOTALL)
"""A comment that begins with two stars and has its lines to itself."""
_LINES = re.compile(r"^[ ]*//.*\n", re.MULTILINE)
_REMARKS = re.compile(r'("[^"\n]*")|/\*(?:(?!\*/).)*\*/', re.DOTALL)
"""What stands in a sheet between quotes, which stays; and comments."""
_INDENTS = re.compile(r"^\s+", re.MULTILINE)
_PROPERTY = re.compile(r"^(-{0,2}[a-z][\w-]*): ", re.MULTILINE)
# What every page shows. Within a layer the last of two equals counts, so the order is written down.
_SHARED = (
    "frame/values.css",
    "frame/base.css",
    "frame/header.css",
    "frame/footer.css",
    "frame/lost.css",
    "parts/icons.css",
    "parts/heading.css",
    "parts/search_box.css",
    "controls/button.css",
    "parts/facts.css",
    "parts/theme.css",
    "parts/theme_bar.css",
    "parts/characteristics.css",
    "parts/certainty.css",
    "parts/empty.css",
    "parts/sources.css",
    "parts/tables.css",
    "parts/figures.css",
    "parts/lists.css",
    "parts/cards.css",
    "parts/notices.css",
    "parts/abbreviations.css",
    "parts/drawings.css",
    "practice/practice.css",
    "theme/theme.css",
    "glossary/glossary.css",
)
JOINED_SHEETS: Mapping[str, tuple[str, ...]] = {
    "decision/decision.css": ("decision/decision.css", "decision/outcome.css"),
    "figures/figures.css": ("figures/figures.css", "figures/dots.css"),
    "frame/frame.css": _SHARED,
    "gaps/gaps.css": ("gaps/gaps.css", "gaps/table.css"),
    "map/map.css": ("map/map.css", "map/municipality_search.css"),
}


def asset_files() -> Iterator[GeneratedFile]:
    """Every style, script and licence text of the components, by address."""
    joined = {part for parts in JOINED_SHEETS.values() for part in parts}
    for name, parts in JOINED_SHEETS.items():
        yield GeneratedFile(f"{addresses.ASSETS}{name}", _one_after_the_other(parts))
    for file in sorted(COMPONENTS.rglob("*")):
        name = file.relative_to(COMPONENTS).as_posix()
        if file.suffix in _PUBLISHED and name not in joined:
            yield GeneratedFile(f"{addresses.ASSETS}{name}", _published(file))


@cache
def imported_by(assets: tuple[str, ...]) -> tuple[str, ...]:
    """The modules that these scripts import, and those import, for a page that asks for all at once.

    A module that is imported only when somebody does something is not among them.
    """
    found = dict.fromkeys(name for name in assets if name.endswith(".js"))
    waiting = list(found)
    while waiting:
        script = COMPONENTS / waiting.pop()
        for address in _IMPORT.findall(script.read_text(encoding="utf-8")):
            name = (script.parent / address).resolve().relative_to(COMPONENTS).as_posix()
            if name not in found:
                found[name] = None
                waiting.append(name)
    return tuple(sorted(name for name in found if name not in assets))


def _one_after_the_other(sheets: tuple[str, ...]) -> bytes:
    return b"".join(_published(COMPONENTS / name) for name in sheets)


def _published(file: Path) -> bytes:
    if file.suffix == ".js":
        return without_remarks(file.read_text(encoding="utf-8")).encode()
    if file.suffix == ".css":
        return without_indents(file.read_text(encoding="utf-8")).encode()
    return file.read_bytes()


def without_remarks(script: str) -> str:
    """A script without comments that have their lines to themselves; all code stays to the letter."""
    return _LINES.sub("", _TYPES.sub("", script))


def without_indents(sheet: str) -> str:
    """A sheet without comments, indents, empty lines and spaces that mean nothing: before a brace, behind
    the name of a property, behind a comma on a line without a string. Every rule keeps lines of its own."""
    bare = _INDENTS.sub("", _REMARKS.sub(lambda found: found[1] or "", sheet))
    tight = _PROPERTY.sub(r"\1:", bare).replace(" {\n", "{\n")
    return "\n".join(line if '"' in line else line.replace(", ", ",") for line in tight.split("\n"))
