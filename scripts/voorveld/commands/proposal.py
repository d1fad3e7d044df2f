"""`scripts/proposal.py`: what a proposal changes for readers, compared with an earlier version."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from voorveld.cli import CANNOT, GOOD, ROOT, WRONG_USE, DutchParser, say, write
from voorveld.commands.dictionary import dutch_dictionary
from voorveld.commands.revisions import NoRevision, changed_since, common_start, practices_at
from voorveld.commands.writing import write_files
from voorveld.generated_file import GeneratedFile
from voorveld.pipeline import load
from voorveld.proposals.made import report_on
from voorveld.proposals.markdown import as_markdown
from voorveld.proposals.report import Report, as_json
from voorveld.settings import WrongSetting, address_of_site, today

REPORT, TEXT = "rapport.json", "rapport.md"


def proposal(arguments: Sequence[str] | None = None) -> int:
    """`scripts/proposal.py`: what a proposal changes for readers; finds nothing wrong itself."""
    parser = DutchParser(
        prog="proposal.py", description="Zet naast elkaar wat een voorstel verandert: was en wordt."
    )
    parser.add_argument("--map", default=str(ROOT), help="de map van het project met het voorstel")
    parser.add_argument("--tegen", default="main", help="de versie om mee te vergelijken (anders: main)")
    parser.add_argument("--naar", help=f"een map voor {REPORT} en {TEXT}; anders op het scherm")
    chosen = parser.parse_args(arguments)
    try:
        report = _report(Path(chosen.map).resolve(), chosen.tegen)
        text = as_markdown(report, explained_at=address_of_site(os.environ))
    except (NoRevision, WrongSetting) as error:
        say(str(error))
        return WRONG_USE
    except OSError as error:
        say(f"Het voorstel is niet te lezen: {error.strerror or error}.")
        return CANNOT
    if chosen.naar is None:
        write(text, sys.stdout)
        return GOOD
    made = (GeneratedFile(REPORT, as_json(report)), GeneratedFile(TEXT, text))
    folder = Path(chosen.naar)
    folder.mkdir(parents=True, exist_ok=True)
    return write_files(folder, made)


def _report(project: Path, revision: str) -> Report:
    start = common_start(project, revision)
    known = dutch_dictionary(ROOT / ".cache" / "woordenboek.json")
    day, unknown = today(os.environ), known.unknown if known else None
    with tempfile.TemporaryDirectory() as kept:
        before = load(practices_at(project, start, Path(kept)), day, label="practices", dictionary=unknown)
        after = load(project / "practices", day, label="practices", dictionary=unknown)
        return report_on(before, after, changed_since(project, start))
