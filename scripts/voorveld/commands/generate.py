"""`scripts/generate.py`: refresh what is made and kept in practices/_schema/ and hosting/."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from voorveld.cli import FINDINGS, GOOD, ROOT, WRONG_USE, DutchParser, print_result, say
from voorveld.commands.writing import write_files
from voorveld.outputs.committed import committed_files
from voorveld.outputs.security import hosting_files
from voorveld.pipeline import load
from voorveld.settings import WrongSetting, today


def generate(arguments: Sequence[str] | None = None) -> int:
    """`scripts/generate.py`: refresh what is made and kept in practices/_schema/ and hosting/."""
    parser = DutchParser(prog="generate.py", description="Ververst practices/_schema/ en hosting/.")
    parser.add_argument("--check", action="store_true", help="alleen melden wat verouderd is")
    chosen = parser.parse_args(arguments)
    try:
        result = load(ROOT / "practices", today(os.environ))
    except WrongSetting as error:
        say(str(error))
        return WRONG_USE
    if not result.catalogue.documents:
        print_result(result, ROOT / "practices", "text")
        return FINDINGS
    committed = committed_files(result.catalogue)
    made = [replace(file, uri=f"practices/_schema/{file.uri}") for file in committed]
    made += [replace(file, uri=f"hosting/{file.uri}") for file in hosting_files()]
    stale = [file for file in made if _content(ROOT / file.uri) != file.content]
    if chosen.check:
        for file in stale:
            say(f"{file.uri} is verouderd; voer uit: make generate")
        return FINDINGS if stale else GOOD
    return write_files(ROOT, stale)


def _content(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""
