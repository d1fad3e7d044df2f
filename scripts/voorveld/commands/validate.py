"""`scripts/validate.py`: check practices/ or some files in it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from voorveld.cli import CANNOT, FINDINGS, GOOD, ROOT, WRONG_USE, DutchParser, print_result
from voorveld.commands.dictionary import NO_DICTIONARY, dutch_dictionary
from voorveld.pipeline import load
from voorveld.reporting import FORMATS
from voorveld.settings import WrongSetting, today


def validate(arguments: Sequence[str] | None = None) -> int:
    """`scripts/validate.py`: check practices/ or some files in it."""
    parser = DutchParser(prog="validate.py", description="Controleert de bestanden in practices/.")
    parser.add_argument("bestanden", nargs="*", help="alleen deze bestanden; standaard alles")
    parser.add_argument("--format", choices=tuple(FORMATS), default="text", help="vorm van de uitvoer")
    parser.add_argument("--strict", action="store_true", help="ook 'let op' telt als fout")
    parser.add_argument("--map", default=str(ROOT / "practices"), help="de map met bestanden")
    chosen = parser.parse_args(arguments)
    folder = Path(chosen.map)
    if not folder.is_dir():
        print(f"De map '{folder}' bestaat niet of is niet te lezen.", file=sys.stderr)
        return CANNOT
    names, unknown = _names(folder, chosen.bestanden)
    if unknown:
        print(f"'{unknown}' is geen bestand in {folder.name}/.", file=sys.stderr)
        return WRONG_USE
    dictionary = dutch_dictionary(ROOT / ".cache" / "woordenboek.json")
    try:
        result = load(
            folder,
            today(os.environ),
            label=folder.name,
            only=names,
            dictionary=dictionary.unknown if dictionary else None,
        )
    except WrongSetting as error:
        print(error, file=sys.stderr)
        return WRONG_USE
    except OSError as error:
        print(f"'{error.filename}' is niet te lezen: {error.strerror}.", file=sys.stderr)
        return CANNOT
    print_result(result, folder, chosen.format)
    if chosen.format == "text" and (dictionary is None or dictionary.failed):
        print(NO_DICTIONARY)
    severe = result.diagnostics if chosen.strict else ()
    stops = any(d.is_error or d.severity.value == "let op" for d in severe) or result.has_errors
    return FINDINGS if stops else GOOD


def _names(folder: Path, given: Sequence[str]) -> tuple[frozenset[str], str]:
    """The given files as names inside the folder, or the first that is none."""
    names = set()
    for text in given:
        here = next((p for p in (Path(text), folder / text) if os.path.lexists(p)), None)
        if here is None:
            return frozenset(), text
        absolute = here.parent.resolve() / here.name
        if not absolute.is_relative_to(folder.resolve()):
            return frozenset(), text
        names.add(absolute.relative_to(folder.resolve()).as_posix())
    return frozenset(names), ""
