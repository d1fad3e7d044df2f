"""What the command lines share: arguments in Dutch, exit codes, printing findings.

Exit codes: 0 good, 1 findings, 2 wrong use, 3 cannot read or write.
Only this module prints: whoever listens, in whatever alphabet, gets lines that show what they hold.
"""

from __future__ import annotations

import argparse
import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

from voorveld.diagnostics import visible
from voorveld.pipeline import Result
from voorveld.reporting import FORMATS, Lines, summary
from voorveld.source.characters import as_text
from voorveld.source.files import SourceFile, read_bytes

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

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
        self.exit(WRONG_USE, f"{self.format_usage()}{self.prog}: {visible(dutch)}\n")

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        is_error = file is not None and file == sys.stderr
        write(message, sys.stderr if is_error else sys.stdout)


def say(line: str) -> None:
    """One line beside the result: what is wrong, or what a publisher must know."""
    write(f"{visible(line)}\n", sys.stderr)


def write(text: str, stream: TextIO | None) -> None:
    """Write what is finished. Signs that the listener's alphabet lacks are written as codes; nobody
    is told that a listener has left, as `head` does; a full disk is one Dutch line and exit code 3.
    """
    if stream is None:
        return
    encoding = stream.encoding or "utf-8"
    try:
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
        stream.flush()
    except BrokenPipeError:
        _let_go(stream)
    except OSError as error:
        _let_go(stream)
        if stream is not sys.stderr:
            say(f"De uitvoer is niet te schrijven: {error.strerror or error}.")
        raise SystemExit(CANNOT) from None


def ask(question: str) -> str:
    """What somebody types as an answer, without spaces around it; EOFError when nobody is there."""
    write(question, sys.stdout)
    line = sys.stdin.readline() if sys.stdin is not None else ""
    if not line:
        raise EOFError
    return line.strip()


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def _let_go(stream: TextIO) -> None:
    """Send what comes next, and what Python itself writes at the end, to nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def line_reader(folder: Path) -> Lines:
    """What gives a line of a file in practices/, which stands in `folder`; empty when there is none.

    Links, devices and other things that are no file are not opened.
    """

    @cache
    def lines_of(path: str) -> tuple[str, ...]:
        data, _ = read_bytes(SourceFile(path, path, folder / path.partition("/")[2]))
        return tuple(as_text(data).split("\n")) if data else ()

    def line(path: str, number: int) -> str:
        known = lines_of(path)
        return known[number - 1] if number <= len(known) else ""

    return line


def print_result(result: Result, folder: Path, form: str, site_url: str = "") -> None:
    """Print the findings in a form of `FORMATS`, and for people a summary. Of a known site each finding
    names its page."""
    colour = (
        form == "text" and sys.stdout is not None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    )
    text = FORMATS[form](result.diagnostics, line_reader(folder), colour, site_url)
    if form == "text":
        text += f"{summary(result.diagnostics, result.files)}\n"
    write(text, sys.stdout)
