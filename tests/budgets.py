"""What a visit may weigh, with as many examples as there are.

A page is bounded whatever its data. A list that names every example may grow with them: a limit stands for
the number of examples that it was set for, and each further example adds what its own lines need.
"""

from __future__ import annotations

import gzip
from pathlib import Path

from voorveld.facts import addresses
from voorveld.outputs.assets import asset_addresses
from voorveld.rules.te_lange_tekst import LONGEST, signs_of

HEAVIEST = 150_000
"""Bytes of a page as it stands in the folder."""
HEAVIEST_EXAMPLE, HALF_OF_EXAMPLES = 45_000, 40_000
"""Bytes of a first visit to an example, as a server packs them; the second of the middle one."""
_ALWAYS = ("frame/frame.css", "frame/frame.js", "frame/favicon.svg", "frame/atkinson-hyperlegible-next.woff2")
_SUGGESTED = (addresses.NAMES,)
_ASKED = (addresses.SEARCH_WORDS, addresses.SYNONYMS)
_LISTS = {_SUGGESTED: (14_000, 90, 40), _ASKED: (30_500, 70, 120)}
"""Per list its bytes, packed, for how many examples those are, and what each further example may add."""


def transferred(folder: Path, path: str) -> int:
    """The bytes of a file as a server sends it; a letter is packed already."""
    file = folder / (f"{path}index.html" if path.endswith("/") else path)
    data = file.read_bytes()
    return len(data) if file.suffix == ".woff2" else len(gzip.compress(data, 9))


def first_visits(folder: Path, examples: list[str]) -> dict[str, int]:
    """Per example, lightest first, what a first visit to its page fetches: five files, with the sign."""
    always = sum(transferred(folder, asset_addresses()[name]) for name in _ALWAYS)
    found = {name: always + transferred(folder, addresses.practice(name)) for name in examples}
    return dict(sorted(found.items(), key=lambda item: item[1]))


def too_long(practices: Path) -> set[str]:
    """The examples of which the checks tell that they are too long for one page."""
    return {
        file.stem for file in _examples(practices) if signs_of(file.read_text(encoding="utf-8")) > LONGEST
    }


def overspent(folder: Path, practices: Path) -> dict[str, int]:
    """What weighs more than it may, with its bytes; empty on a site that keeps within its budgets.

    An example may be heavier when the checks tell so: it is for who proposes it to make it shorter.
    """
    examples = [file.stem for file in _examples(practices)]
    found = {
        page.relative_to(folder).as_posix(): page.stat().st_size
        for page in folder.rglob("*.html")
        if page.stat().st_size > HEAVIEST
    }
    visits = first_visits(folder, examples)
    found |= {name: weight for name, weight in visits.items() if weight > HEAVIEST_EXAMPLE}
    for name in too_long(practices):
        found.pop(name, None)
    middle = list(visits.values())[len(visits) // 2]
    if middle > HALF_OF_EXAMPLES:
        found["het middelste voorbeeld"] = middle
    for names, (limit, count, more) in _LISTS.items():
        weight = sum(transferred(folder, name) for name in names)
        if weight > limit + more * max(0, len(examples) - count):
            found[" en ".join(names)] = weight
    return found


def _examples(practices: Path) -> list[Path]:
    return sorted(practices.glob("[!_]*.yaml"))
