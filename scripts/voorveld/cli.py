"""Command lines of the entry scripts: arguments in, text and an exit code out.

Exit codes: 0 good, 1 findings, 2 wrong use, 3 cannot read or write.
The only modules that print are this one and the hook.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from voorveld.pipeline import Result, load
from voorveld.reporting import FORMATS, summary
from voorveld.settings import WrongSetting, today

ROOT = Path(__file__).resolve().parents[2]
GOOD, FINDINGS, WRONG_USE, CANNOT = 0, 1, 2, 3


class DutchParser(argparse.ArgumentParser):
    """argparse with its own words in Dutch."""

    def __init__(self, **options: object) -> None:
        super().__init__(add_help=False, **options)  # type: ignore[arg-type]
        self._positionals.title = "bestanden"
        self._optionals.title = "opties"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "gebruik:")

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "gebruik:")

    def error(self, message: str) -> None:  # type: ignore[override]
        dutch = (
            message.replace("unrecognized arguments:", "onbekende optie:")
            .replace("argument ", "optie ")
            .replace("invalid choice:", "verkeerde keuze:")
            .replace("(choose from", "(kies uit")
            .replace("expected one argument", "er ontbreekt een waarde")
        )
        self.exit(WRONG_USE, f"{self.format_usage()}{self.prog}: {dutch}\n")


def validate(arguments: Sequence[str] | None = None) -> int:
    """`scripts/validate.py`: check practices/ or some files in it."""
    parser = DutchParser(
        prog="validate.py", description="Controleert de bestanden in practices/."
    )
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
    try:
        result = load(folder, today(os.environ), label=folder.name, only=names)
    except WrongSetting as error:
        print(error, file=sys.stderr)
        return WRONG_USE
    except OSError as error:
        print(f"'{error.filename}' is niet te lezen: {error.strerror}.", file=sys.stderr)
        return CANNOT
    _print(result, folder, chosen.format)
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


def _print(result: Result, folder: Path, form: str) -> None:
    colour = form == "text" and sys.stdout.isatty() and "NO_COLOR" not in os.environ

    @cache
    def lines_of(path: str) -> tuple[str, ...]:
        try:
            inside = path.partition("/")[2]
            text = (folder / inside).read_text(encoding="utf-8-sig", errors="replace")
            return tuple(text.replace("\r\n", "\n").split("\n"))
        except OSError:
            return ()

    def line(path: str, number: int) -> str:
        known = lines_of(path)
        return known[number - 1] if number <= len(known) else ""

    sys.stdout.write(FORMATS[form](result.diagnostics, line, colour))
    if form == "text":
        print(summary(result.diagnostics, result.files))
