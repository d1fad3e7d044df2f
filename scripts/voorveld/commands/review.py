"""`scripts/review.py`: what is due, as text or as Markdown for a standing message."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from voorveld.catalogue import Catalogue
from voorveld.cli import CANNOT, FINDINGS, GOOD, ROOT, WRONG_USE, DutchParser, print_result, say, write
from voorveld.commands.quiet_links import QuietLink, WrongList, quiet_links
from voorveld.commands.web import Ask, LinkState, Wait, answers, ask_the_web
from voorveld.pipeline import load
from voorveld.proposals.links import addresses_in
from voorveld.settings import WrongSetting, today
from voorveld.upkeep.due import due, to_read
from voorveld.upkeep.review import DeadLink, Review, as_markdown, as_text

_FORMATS: Mapping[str, Callable[[Review], str]] = MappingProxyType({"text": as_text, "markdown": as_markdown})


def review(arguments: Sequence[str] | None = None, ask: Ask = ask_the_web, wait: Wait = time.sleep) -> int:
    """`scripts/review.py`: what is due, as text or as Markdown for a standing message."""
    parser = DutchParser(prog="review.py", description="Laat zien wat aan de beurt is om na te kijken.")
    parser.add_argument("--links", action="store_true", help="probeer ook alle links; dat duurt even")
    parser.add_argument("--format", choices=sorted(_FORMATS), default="text", help="hoe het eruitziet")
    parser.add_argument("--map", default=str(ROOT), help="de map van het project")
    chosen = parser.parse_args(arguments)
    project = Path(chosen.map).resolve()
    if not (project / "practices").is_dir():
        say(f"De map '{project / 'practices'}' bestaat niet of is niet te lezen.")
        return CANNOT
    try:
        day = today(os.environ)
        quiet = quiet_links(project, day)
    except (WrongSetting, WrongList) as error:
        say(str(error))
        return WRONG_USE
    result = load(project / "practices", day)
    if result.has_errors:
        print_result(result, project / "practices", "text")
        return FINDINGS
    again = tuple(link.url for link in quiet if link.is_due)
    tried = _tried(result.catalogue, quiet, ask, wait) if chosen.links else None
    found = Review(due(result.catalogue), to_read(result.catalogue), tried, again)
    write(_FORMATS[chosen.format](found), sys.stdout)
    return GOOD


def _tried(catalogue: Catalogue, quiet: Sequence[QuietLink], ask: Ask, wait: Wait) -> tuple[DeadLink, ...]:
    named, skipped = addresses_in(catalogue), {link.url for link in quiet if not link.is_due}
    found = answers((url for url in named if url not in skipped), ask, wait)
    return tuple(DeadLink(a.url, named[a.url], a.why) for a in found if a.state is LinkState.GONE)
