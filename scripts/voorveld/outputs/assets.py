"""Styles and scripts of the components, published as they stand.

A component is a folder in `components/`: its template with its style and its script beside it.
What a browser needs of it gets the address `assets/<component>/<file>`.
"""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.facts import addresses
from voorveld.generated_file import GeneratedFile
from voorveld.templates import COMPONENTS

_PUBLISHED = frozenset({".css", ".js", ".txt"})


def asset_files() -> Iterator[GeneratedFile]:
    """Every style, script and licence text of the components, by address."""
    for file in sorted(COMPONENTS.rglob("*")):
        if file.suffix in _PUBLISHED:
            yield GeneratedFile(
                f"{addresses.ASSETS}{file.relative_to(COMPONENTS).as_posix()}", file.read_bytes()
            )
