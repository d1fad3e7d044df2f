"""`scripts/published_addresses.py`: add what a built site has to the list of what was ever published.

The list is `hosting/adressen.txt`; `publish.py` refuses an edition that lacks one of its lines, unless
`hosting/vervallen.txt` gives it up. Nothing is ever taken off here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from voorveld.cli import CANNOT, GOOD, ROOT, DutchParser, say
from voorveld.commands.writing import write_files
from voorveld.facts import addresses
from voorveld.generated_file import GeneratedFile

LIST = "hosting/adressen.txt"
_HEAD = "# Elk adres dat ooit is gepubliceerd. Bijgewerkt met: python scripts/published_addresses.py\n"
_KEPT_FILES = (addresses.DATA,)


def published_addresses(arguments: Sequence[str] | None = None) -> int:
    """`scripts/published_addresses.py`: add what a built site has to the list; takes nothing off."""
    parser = DutchParser(
        prog="published_addresses.py",
        description="Zet de adressen van de gebouwde site bij alles wat ooit is gepubliceerd.",
    )
    parser.add_argument("--site", default=str(ROOT / "site"), help="de map met de gebouwde site")
    parser.add_argument("--map", default=str(ROOT), help="de map van het project")
    chosen = parser.parse_args(arguments)
    site, project = Path(chosen.site), Path(chosen.map).resolve()
    if not (site / "index.html").is_file():
        say(f"In '{site}' staat geen site. Voer eerst uit: make site")
        return CANNOT
    known = _lines(project / LIST)
    found = sorted(known | set(_addresses(site)))
    code = write_files(project, (GeneratedFile(LIST, _HEAD + "".join(f"{line}\n" for line in found)),))
    if code == GOOD:
        say(f"{LIST}: {len(found)} adressen, {len(found) - len(known)} nieuw.")
    return code


def not_kept(site: Path, project: Path) -> int:
    """How many addresses of a site are not on the list yet; none where no list is kept."""
    known = _lines(project / LIST)
    return len(set(_addresses(site)) - known) if known else 0


def _addresses(site: Path) -> Iterator[str]:
    """Pages by their folder, and the files that others download by their address."""
    for folder, _, names in os.walk(site):
        place = os.path.relpath(folder, site).replace(os.sep, "/")
        at = "" if place == "." else f"{place}/"
        if "index.html" in names and at:
            yield at
        if at.startswith(_KEPT_FILES):
            yield from (f"{at}{name}" for name in names if name != "index.html")


def _lines(path: Path) -> set[str]:
    if not path.is_file():
        return set()
    lines = (line.strip() for line in path.read_text(encoding="utf-8").split("\n"))
    return {line for line in lines if line and not line.startswith("#")}
