"""Styles and scripts of the components, published as they stand, but for what is said of types.

A component is a folder in `components/`: its template with its style and its script beside it.
What a browser needs of it gets the address `assets/<component>/<file>`. The sheets that every page
shows are one file there, `assets/frame/frame.css`, so that a first visit asks once. Comments on types
are a third of a script and no reader needs them: they stay in the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from voorveld.facts import addresses
from voorveld.generated_file import GeneratedFile
from voorveld.templates import COMPONENTS

_PUBLISHED = frozenset({".css", ".js", ".txt"})
_TYPES = re.compile(r"^[ ]*/\*\*(?:(?!\*/).)*\*/\n", re.MULTILINE | re.DOTALL)
"""A comment that begins with two stars and has its lines to itself."""
# In the order in which they stand in the one sheet: within a layer the last of two equals counts.
SHARED_SHEETS = (
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
    "parts/lists.css",
    "parts/cards.css",
    "parts/notices.css",
    "parts/abbreviations.css",
    "parts/drawings.css",
    "practice/practice.css",
    "theme/theme.css",
    "glossary/glossary.css",
    "studies/studies.css",
    "guide/guide.css",
)


def asset_files() -> Iterator[GeneratedFile]:
    """Every style, script and licence text of the components, by address."""
    yield GeneratedFile(f"{addresses.ASSETS}frame/frame.css", shared_style().encode())
    for file in sorted(COMPONENTS.rglob("*")):
        name = file.relative_to(COMPONENTS).as_posix()
        if file.suffix in _PUBLISHED and name not in SHARED_SHEETS:
            yield GeneratedFile(f"{addresses.ASSETS}{name}", _published(file))


def shared_style() -> str:
    """The sheets that every page shows, one after the other."""
    return "\n".join((COMPONENTS / name).read_text(encoding="utf-8") for name in SHARED_SHEETS)


def _published(file: Path) -> bytes:
    if file.suffix != ".js":
        return file.read_bytes()
    return without_types(file.read_text(encoding="utf-8")).encode()


def without_types(script: str) -> str:
    """A script without comments on types; other comments and all code stay to the letter."""
    return _TYPES.sub("", script)
