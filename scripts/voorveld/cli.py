"""What the command lines share: arguments in Dutch, exit codes, printing findings.

Exit codes: 0 good, 1 findings, 2 wrong use, 3 cannot read or write.
Only this module, the commands and the hook print.
"""

from __future__ import annotations

import argparse
import os
import sys
from functools import cache
from pathlib import Path
from typing import NoReturn

from voorveld.pipeline import Result
from voorveld.reporting import FORMATS, Lines, summary

ROOT = Path(__file__).resolve().parents[2]
GOOD, FINDINGS, WRONG_USE, CANNOT = 0, 1, 2, 3


class DutchParser(argparse.ArgumentParser):
    """argparse with its own words in Dutch."""

    def __init__(self, *, prog: str, description: str) -> None:
        super().__init__(add_help=False, prog=prog, description=description)
        self._positionals.title = "bestanden"
        self._optionals.title = "opties"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "gebruik:")

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "gebruik:")

    def error(self, message: str) -> NoReturn:
        dutch = (
            message.replace("unrecognized arguments:", "onbekende optie:")
            .replace("argument ", "optie ")
            .replace("invalid choice:", "verkeerde keuze:")
            .replace("(choose from", "(kies uit")
            .replace("expected one argument", "er ontbreekt een waarde")
        )
        self.exit(WRONG_USE, f"{self.format_usage()}{self.prog}: {dutch}\n")


def line_reader(folder: Path) -> Lines:
    """What gives a line of a file in practices/, which stands in `folder`; empty when there is none."""

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

    return line


def print_result(result: Result, folder: Path, form: str) -> None:
    """Print the findings in a form of `FORMATS`, and for people a summary."""
    colour = form == "text" and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    sys.stdout.write(FORMATS[form](result.diagnostics, line_reader(folder), colour))
    if form == "text":
        print(summary(result.diagnostics, result.files))
