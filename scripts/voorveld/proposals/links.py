"""The addresses in files of practices/, which of them are new, and what to say of them.

Comes in: texts by file. Goes out: addresses, and Markdown in which every address is inert.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from voorveld.catalogue import Catalogue
from voorveld.facts.counted import counted
from voorveld.model.links import LONGEST_LINK
from voorveld.proposals.markdown import inert

_ADDRESS = re.compile(r"https?://[!#-&*-;=?-Z_a-z~]+", re.IGNORECASE)
_AT_THE_END = ".,;:!?*"


def addresses_in(catalogue: Catalogue) -> Mapping[str, str]:
    """Per address the first file that names it, in the order of the files."""
    found: dict[str, str] = {}
    for document in catalogue.documents:
        for typed in _ADDRESS.findall(document.text):
            url = typed.rstrip(_AT_THE_END)
            if len(url) <= LONGEST_LINK:
                found.setdefault(url, document.shown)
    return found


def new_addresses(before: Catalogue, after: Catalogue) -> Mapping[str, str]:
    """Those that were nowhere before."""
    was = addresses_in(before)
    return {url: file for url, file in addresses_in(after).items() if url not in was}


def as_markdown(tried: int, wrong: Sequence[tuple[str, str, str]], silenced: Iterable[str] = ()) -> str:
    """What came of trying so many addresses; of what does not work the address, its file and why."""
    quiet = len(tuple(silenced))
    lines = ["## Nieuwe links", ""]
    if not tried:
        return "\n".join((*lines, "Dit voorstel voegt geen links toe.", ""))
    lines.append(f"{counted(tried, 'link')} geprobeerd; {len(wrong)} om na te kijken. Dit houdt niets tegen.")
    if quiet:
        lines.append(f"Overgeslagen, omdat zij op de lijst staan: {quiet}.")
    lines += ["", *(f"- {inert(url, 600)} in {inert(file)}: {why}." for url, file, why in wrong)]
    return "\n".join((*lines, "")) if wrong else "\n".join((*lines[:-1], ""))
