"""`scripts/export.py`: write every generated page and file to a folder, without a site engine."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from voorveld.catalogue import Catalogue
from voorveld.cli import FINDINGS, ROOT, WRONG_USE, DutchParser, print_result, say
from voorveld.commands.writing import write_export
from voorveld.generated_file import GeneratedFile, WrongAddress, check_apart
from voorveld.memory import Memory
from voorveld.open_data.downloads import downloads
from voorveld.outputs.discovery import discovery_files
from voorveld.outputs.files import files
from voorveld.outputs.pages import pages
from voorveld.pipeline import Anew, load
from voorveld.settings import Settings, WrongSetting, from_environment, today


def export(arguments: Sequence[str] | None = None) -> int:
    """`scripts/export.py`: write every generated page and file to a folder, without a site engine."""
    parser = DutchParser(
        prog="export.py", description="Schrijft alle gemaakte bladzijden en bestanden naar een map."
    )
    parser.add_argument("doel", help="de map om in te schrijven; zij wordt gemaakt als zij er niet is")
    parser.add_argument(
        "--zonder-geheugen", action="store_true", help="lees alles opnieuw, ook wat niet veranderde"
    )
    chosen = parser.parse_args(arguments)
    target = chosen.doel
    if not target.strip() or _holds_sources(Path(target)):
        say(f"'{target}' kan niet de map zijn om in te schrijven; noem een map naast die van het project.")
        return WRONG_USE
    try:
        settings = from_environment(os.environ, ROOT)
        result = load(
            ROOT / "practices",
            today(os.environ),
            memory=Anew() if chosen.zonder_geheugen else Memory(),
        )
    except WrongSetting as error:
        say(str(error))
        return WRONG_USE
    if settings.remark:
        say(settings.remark)
    if result.has_errors:
        print_result(result, ROOT / "practices", "text")
        say("Er is niets geschreven.")
        return FINDINGS
    try:
        made = _everything(result.catalogue, settings)
    except WrongAddress as error:
        say(str(error))
        return FINDINGS
    return write_export(Path(target), made)


def _holds_sources(target: Path) -> bool:
    """Whether this is the project itself, or a folder in it that the site is made from."""
    below = target.resolve()
    sources = (ROOT / name for name in ("practices", "docs", "overrides", "scripts", "tests", ".git"))
    return below == ROOT or any(below.is_relative_to(source) for source in sources)


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
