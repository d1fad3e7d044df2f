"""Runs the site engine in a process of its own, and says in one Dutch line why it could not write."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from pathlib import Path

from voorveld.cli import CANNOT, FINDINGS, GOOD, ROOT, say, write

_TRACEBACK = "Traceback (most recent call last):"
# What Python says of a refusal, and what lxml does, which writes the spreadsheets where it is installed.
_REFUSED = re.compile(
    r"^\w*Error: \[Errno \d+\] (?P<why>[^:\n]+)(?:: '(?P<at>[^'\n]*)')?|: IO_(?P<code>E[A-Z]+)$", re.MULTILINE
)


WITHOUT = "ZONDER_GEHEUGEN"
"""The setting that tells the engine to make everything anew."""


def build_with_engine(target: Path, anew: bool = False) -> int:
    """Build the site in `target`, which the engine empties first; the exit code of this command."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
    told = {WITHOUT: "1"} if anew else {}
    done = subprocess.run(
        [*command, "--config-file", str(ROOT / "mkdocs.yml"), "--site-dir", str(target)],
        cwd=ROOT,
        env={**os.environ, **told, "NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        umask=0o022,
        check=False,
    )
    write(done.stdout, sys.stdout)
    said, broke, trace = done.stderr.partition(_TRACEBACK)
    if broke:
        return _broken(said, broke + trace)
    write(said, sys.stderr)
    if done.returncode < 0:
        say(f"De bouw is afgebroken (signaal {-done.returncode}).")
        return CANNOT
    return done.returncode if done.returncode in (GOOD, 2, CANNOT) else FINDINGS


def _broken(said: str, trace: str) -> int:
    """What the system refused is one line; anything else is a mistake of ours, told in full."""
    refused = _REFUSED.search(trace)
    if refused is None:
        write(said + trace, sys.stderr)
        say("De site is niet gebouwd: er zit een fout in de programmatuur. Meld dit met de regels hierboven.")
        return FINDINGS
    what = f"'{refused['at']}' is niet te schrijven" if refused["at"] else "schrijven lukt niet"
    why = refused["why"] or os.strerror(getattr(errno, refused["code"], errno.EIO))
    say(f"De site is niet gebouwd: {what} ({why}).")
    return CANNOT
