"""`scripts/new_links.py`: try the links that a proposal adds. It stops nothing."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from voorveld.cli import GOOD, ROOT, WRONG_USE, DutchParser, say, write
from voorveld.commands.quiet_links import WrongList, quiet_links
from voorveld.commands.revisions import NoRevision, common_start, practices_at
from voorveld.commands.web import Ask, LinkState, Wait, answers, ask_the_web
from voorveld.pipeline import load
from voorveld.proposals.links import as_markdown, new_addresses
from voorveld.settings import WrongSetting, today

_MOST = 200


def new_links(arguments: Sequence[str] | None = None, ask: Ask = ask_the_web, wait: Wait = time.sleep) -> int:
    """`scripts/new_links.py`: try the links that a proposal adds. It stops nothing."""
    parser = DutchParser(
        prog="new_links.py", description="Probeert de links die een voorstel toevoegt. Houdt niets tegen."
    )
    parser.add_argument("--map", default=str(ROOT), help="de map van het project met het voorstel")
    parser.add_argument("--tegen", default="main", help="de versie om mee te vergelijken (anders: main)")
    chosen = parser.parse_args(arguments)
    project = Path(chosen.map).resolve()
    try:
        day = today(os.environ)
        start = common_start(project, chosen.tegen)
        quiet = {link.url for link in quiet_links(ROOT, day) if not link.is_due}
        with tempfile.TemporaryDirectory() as kept:
            before = load(practices_at(project, start, Path(kept)), day).catalogue
        new = new_addresses(before, load(project / "practices", day).catalogue)
    except (NoRevision, WrongSetting, WrongList) as error:
        say(str(error))
        return WRONG_USE
    asked = [url for url in new if url not in quiet][:_MOST]
    told = [(a.url, new[a.url], a.why) for a in answers(asked, ask, wait) if a.state is not LinkState.WORKS]
    write(as_markdown(len(asked), told, [url for url in new if url in quiet]), sys.stdout)
    return GOOD
