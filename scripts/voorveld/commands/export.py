"""`scripts/export.py`: write every generated page and file to a folder, without a site engine."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from voorveld.catalogue import Catalogue
from voorveld.cli import FINDINGS, ROOT, WRONG_USE, DutchParser, print_result
from voorveld.commands.writing import write_files
from voorveld.generated_file import GeneratedFile, WrongAddress, check_apart
from voorveld.open_data.downloads import downloads
from voorveld.outputs.discovery import discovery_files
from voorveld.outputs.files import files
from voorveld.outputs.pages import pages
from voorveld.pipeline import load
from voorveld.settings import Settings, WrongSetting, from_environment, today


def export(arguments: Sequence[str] | None = None) -> int:
    """`scripts/export.py`: write every generated page and file to a folder, without a site engine."""
    parser = DutchParser(
        prog="export.py", description="Schrijft alle gemaakte bladzijden en bestanden naar een map."
    )
    parser.add_argument("doel", help="de map om in te schrijven; zij wordt gemaakt als zij er niet is")
    chosen = parser.parse_args(arguments)
    try:
        settings = from_environment(os.environ, ROOT)
        result = load(ROOT / "practices", today(os.environ))
    except WrongSetting as error:
        print(error, file=sys.stderr)
        return WRONG_USE
    if result.has_errors:
        print_result(result, ROOT / "practices", "text")
        print("Er is niets geschreven.", file=sys.stderr)
        return FINDINGS
    try:
        made = _everything(result.catalogue, settings)
    except WrongAddress as error:
        print(error, file=sys.stderr)
        return FINDINGS
    return write_files(Path(chosen.doel), made)


def _everything(catalogue: Catalogue, settings: Settings) -> tuple[GeneratedFile, ...]:
    given = downloads(catalogue, settings)
    made = tuple(pages(catalogue, settings, given))
    everything = (
        *(page.file for page in made),
        *files(catalogue, settings, given, made),
        *discovery_files(catalogue, settings, made),
    )
    check_apart(everything)
    return everything
