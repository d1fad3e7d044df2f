"""Writing made files to a folder; a failure is one Dutch line and exit code 3."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from voorveld.cli import CANNOT, GOOD
from voorveld.generated_file import GeneratedFile


def write_files(folder: Path, files: Sequence[GeneratedFile]) -> int:
    """Write files below a folder; a failure is one Dutch line and exit code 3."""
    try:
        for file in files:
            target = folder / file.uri
            target.parent.mkdir(parents=True, exist_ok=True)
            content = file.content
            target.write_bytes(content if isinstance(content, bytes) else content.encode())
    except OSError as error:
        print(f"'{error.filename}' is niet te schrijven: {error.strerror}.", file=sys.stderr)
        return CANNOT
    return GOOD
