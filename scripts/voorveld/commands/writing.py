"""Writing made files to a folder; a failure is one Dutch line and exit code 3."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from voorveld.cli import CANNOT, GOOD
from voorveld.generated_file import GeneratedFile


def write_files(folder: Path, files: Sequence[GeneratedFile]) -> int:
    """Write files below a folder; a failure is one Dutch line and exit code 3.

    Nothing is written when any of them would end up elsewhere through a link in the folder.
    """
    root = folder.resolve()
    elsewhere = next((file.uri for file in files if (root / file.uri).resolve() != root / file.uri), None)
    if elsewhere is not None:
        print(
            f"'{elsewhere}' wordt in deze map omgeleid door een koppeling; er is niets geschreven.",
            file=sys.stderr,
        )
        return CANNOT
    try:
        for file in files:
            target = root / file.uri
            target.parent.mkdir(parents=True, exist_ok=True)
            content = file.content
            target.write_bytes(content if isinstance(content, bytes) else content.encode())
    except OSError as error:
        print(f"'{error.filename}' is niet te schrijven: {error.strerror}.", file=sys.stderr)
        return CANNOT
    return GOOD


def links_below(folder: Path) -> Iterator[Path]:
    """Every link below a folder; what is written there would end up where it leads."""
    for place, folders, names in os.walk(folder):
        yield from (path for name in (*folders, *names) if (path := Path(place, name)).is_symlink())
