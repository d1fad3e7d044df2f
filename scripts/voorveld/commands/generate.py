"""`scripts/generate.py`: refresh what is made and kept in practices/, hosting/ and .github/."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from voorveld.cli import FINDINGS, GOOD, ROOT, WRONG_USE, DutchParser, print_result, say, write
from voorveld.commands.writing import write_files
from voorveld.generated_file import GeneratedFile
from voorveld.memory import Memory
from voorveld.outputs.committed import GUIDE, committed_files, form_of
from voorveld.outputs.security import hosting_files
from voorveld.pipeline import load
from voorveld.proposals.issue_forms import issue_forms, without_words
from voorveld.settings import WrongSetting, moved_addresses, today


def generate(arguments: Sequence[str] | None = None) -> int:
    """`scripts/generate.py`: refresh what is made and kept in practices/, hosting/ and .github/."""
    parser = DutchParser(
        prog="generate.py",
        description="Ververst wat gemaakt en bewaard wordt in practices/, hosting/ en .github/.",
    )
    parser.add_argument("--check", action="store_true", help="alleen melden wat verouderd is")
    chosen = parser.parse_args(arguments)
    try:
        moved = moved_addresses(ROOT)
        result = load(ROOT / "practices", today(os.environ), memory=Memory())
    except WrongSetting as error:
        say(str(error))
        return WRONG_USE
    if not result.catalogue.documents:
        print_result(result, ROOT / "practices", "text")
        return FINDINGS
    guide = _content(ROOT / "practices" / GUIDE)
    made = [replace(file, uri=f"practices/{file.uri}") for file in committed_files(result.catalogue, guide)]
    made += [replace(file, uri=f".github/{file.uri}") for file in issue_forms(result.catalogue)]
    made += [replace(file, uri=f"hosting/{file.uri}") for file in hosting_files(moved)]
    stale = [file for file in made if _content(ROOT / file.uri) != file.content]
    return _told(stale) if chosen.check else write_files(ROOT, stale)


def _told(stale: Sequence[GeneratedFile]) -> int:
    """Name what is stale. What only lacks new words of the lists stops nobody: it can be made later."""
    wrong = [file for file in stale if _form(file.uri, _content(ROOT / file.uri)) != _form_of_made(file)]
    for file in stale:
        if file in wrong:
            say(f"{file.uri} is verouderd; voer uit: make generate")
        else:
            later = "kent de nieuwste woorden nog niet. De beheerder voert uit: make generate"
            write(f"{file.uri} {later}\n", sys.stdout)
    return FINDINGS if wrong else GOOD


def _form_of_made(file: GeneratedFile) -> str:
    return _form(file.uri, file.content if isinstance(file.content, str) else "")


def _form(uri: str, text: str) -> str:
    if uri.startswith(".github/"):
        return without_words(text)
    return form_of(uri, text) if uri.startswith("practices/") else text


def _content(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""
