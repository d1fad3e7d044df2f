"""`scripts/validate.py`: check practices/ or some files in it."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from voorveld.cli import CANNOT, FINDINGS, GOOD, ROOT, WRONG_USE, DutchParser, print_result, say, write
from voorveld.commands.dictionary import NO_DICTIONARY, dutch_dictionary
from voorveld.commands.repairing import repair_files
from voorveld.commands.watching import watch
from voorveld.memory import Memory
from voorveld.pipeline import Anew, load
from voorveld.reporting import FORMATS
from voorveld.settings import WrongSetting, address_of_site, today
from voorveld.source.files import list_files


def validate(arguments: Sequence[str] | None = None) -> int:
    """`scripts/validate.py`: check practices/ or some files in it."""
    parser = DutchParser(prog="validate.py", description="Controleert de bestanden in practices/.")
    parser.add_argument("bestanden", nargs="*", help="alleen deze bestanden; standaard alles")
    parser.add_argument("--format", choices=tuple(FORMATS), default="text", help="vorm van de uitvoer")
    parser.add_argument("--strict", action="store_true", help="ook 'let op' telt als fout")
    parser.add_argument("--watch", action="store_true", help="kijk opnieuw na zodra u een bestand bewaart")
    parser.add_argument(
        "--fix",
        action="store_true",
        help="herstel eerst wat niets aan de betekenis verandert, zoals aanhalingstekens en inspringen",
    )
    parser.add_argument(
        "--sleutels",
        action="store_true",
        help="met --fix: zet ook de sleutels op volgorde van het lege voorbeeld",
    )
    parser.add_argument(
        "--zonder-geheugen", action="store_true", help="lees alles opnieuw, ook wat niet veranderde"
    )
    parser.add_argument("--map", default=str(ROOT / "practices"), help="de map met bestanden")
    chosen = parser.parse_args(arguments)
    if chosen.watch and (chosen.fix or chosen.format != "text"):
        parser.error("--watch gaat niet samen met --fix of --format")
    if chosen.sleutels and not chosen.fix:
        parser.error("--sleutels hoort bij --fix")
    folder = Path(chosen.map)
    if not os.path.isdir(folder):
        say(f"De map '{folder}' bestaat niet of is niet te lezen.")
        return CANNOT
    folder = folder.resolve()
    memory = Anew() if chosen.zonder_geheugen else Memory(whole=False)
    if chosen.watch:
        return watch(folder, lambda: _once(chosen, folder, memory))
    return _once(chosen, folder, memory)


def _once(chosen: Namespace, folder: Path, memory: Anew) -> int:
    dictionary = dutch_dictionary(ROOT / ".cache" / "woordenboek.json")
    try:
        site_url = address_of_site(os.environ)
        names = _names(folder, chosen.bestanden)
        check = partial(
            load,
            folder,
            today(os.environ),
            label=folder.name,
            only=names,
            dictionary=dictionary.unknown if dictionary else None,
            memory=memory,
        )
        result = check()
    except (NothingToCheck, WrongSetting) as error:
        say(str(error))
        return WRONG_USE
    if chosen.fix:
        fixed = repair_files(result, folder, names, order_keys=chosen.sleutels)
        if fixed is None:
            return CANNOT
        result = check() if fixed else result
    print_result(result, folder, chosen.format, site_url)
    if chosen.format == "text" and (dictionary is None or dictionary.failed):
        write(f"{NO_DICTIONARY}\n", sys.stdout)
    severe = result.diagnostics if chosen.strict else ()
    stops = any(d.is_error or d.severity.value == "let op" for d in severe) or result.has_errors
    return FINDINGS if stops else GOOD


class NothingToCheck(ValueError):
    """What was given is nothing that is checked; the message is a Dutch sentence."""


def _names(folder: Path, given: Sequence[str]) -> frozenset[str]:
    """The given files, and those in given folders, as names inside the folder; none for all of them."""
    files, refused = list_files(folder, folder.name) if given else ((), ())
    checked = {file.name for file in files} | {d.location.path.partition("/")[2] for d in refused}
    names: set[str] = set()
    for text in given:
        name = next(filter(None, (_inside(folder, path) for path in (Path(text), folder / text))), None)
        if name is None:
            raise NothingToCheck(f"'{text}' is geen bestand in {folder.name}/.")
        if name == ".":
            return frozenset()
        found = {n for n in checked if n == name or n.startswith(f"{name}/")}
        if not found:
            raise NothingToCheck(f"'{text}' is geen bestand dat wordt nagekeken.")
        names |= found
    return frozenset(names)


def _inside(folder: Path, path: Path) -> str | None:
    """The name inside the folder, `.` for the folder itself; None when it isn't there. Follows no link
    at the end."""
    if not os.path.lexists(path):
        return None
    is_folder = path.is_dir() and not path.is_symlink()
    absolute = path.resolve() if is_folder else path.parent.resolve() / path.name
    return absolute.relative_to(folder).as_posix() if absolute.is_relative_to(folder) else None
