"""Builds the site without MkDocs: the same bytes, by our own frame. See `publish.py bouw --motor eigen`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from voorveld.cli import CANNOT, FINDINGS, GOOD, ROOT, line_reader, say, write
from voorveld.commands.search_index import SearchIndexFailed, build_search_index
from voorveld.commands.writing import write_files
from voorveld.diagnostics import Severity
from voorveld.generated_file import WrongAddress
from voorveld.memory import Memory, store_of
from voorveld.outputs.whole_site import FRAME, whole_site
from voorveld.pipeline import Anew, Result, load
from voorveld.reporting import as_text, summary
from voorveld.settings import from_environment, today
from voorveld.source.files import odd_below, why_odd


def build_ourselves(target: Path, anew: bool = False, project: Path = ROOT) -> int:
    """Build the site in `target`, an empty folder; the exit code of this command."""
    habit = os.umask(0o022)
    try:
        return _build(target, Anew() if anew else Memory(), project)
    finally:
        os.umask(habit)


def _build(target: Path, memory: Anew, project: Path) -> int:
    settings = from_environment(os.environ, project)
    if settings.remark:
        say(settings.remark)
    if say_what_is_odd((project / "docs", project / FRAME)):
        say("De site is niet gebouwd.")
        return FINDINGS
    result = load(project / "practices", today(os.environ), memory=memory)
    report(result, project / "practices", settings.site_url)
    if result.has_errors:
        say("De site is niet gebouwd: herstel eerst de fouten hierboven.")
        return FINDINGS
    try:
        site = whole_site(result.catalogue, settings, project, store_of(memory))
        code = write_files(target, site.files)
        if code == GOOD:
            build_search_index(target, site.pages, store_of(memory))
    except WrongAddress as error:
        say(str(error))
        return FINDINGS
    except SearchIndexFailed as error:
        say(str(error))
        return CANNOT
    return code


def say_what_is_odd(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Links, devices and pipes are named and not opened: what they lead to would be published."""
    odd = tuple(path for folder in folders for path in odd_below(folder))
    for path in odd:
        say(f"'{path}' {why_odd(path)}; zet er een gewoon bestand neer of haal het weg.")
    return odd


def report(result: Result, practices: Path, site_url: str) -> None:
    """Errors and warnings in full, and how many there are of each."""
    shown = tuple(d for d in result.diagnostics if d.is_error or d.severity is Severity.WARNING)
    if shown:
        write(as_text(shown, line_reader(practices), False, site_url), sys.stderr)
    say(summary(result.diagnostics, result.files))
