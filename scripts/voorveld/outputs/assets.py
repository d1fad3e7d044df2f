"""Styles and scripts of the components, published as they stand.

A component is a folder in `components/`: its template with its style and its script beside it.
What a browser needs of it gets the address `assets/<component>/<file>`. The sheets that every page
shows are one file there, `assets/frame/frame.css`, so that a first visit asks once.
"""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.facts import addresses
from voorveld.generated_file import GeneratedFile
from voorveld.templates import COMPONENTS

_PUBLISHED = frozenset({".css", ".js", ".txt"})
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
            yield GeneratedFile(f"{addresses.ASSETS}{name}", file.read_bytes())


def shared_style() -> str:
    """The sheets that every page shows, one after the other."""
    return "\n".join((COMPONENTS / name).read_text(encoding="utf-8") for name in SHARED_SHEETS)
