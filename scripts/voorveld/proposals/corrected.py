"""A correction as the text of a file in which one thing stands otherwise.

Comes in: answers and the texts of files. Goes out: the file and its new text, or a Dutch sentence on
why a person must do it. Only what stands there once, as it was typed, is replaced.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from voorveld.diagnostics import bounded, visible
from voorveld.facts import addresses
from voorveld.proposals.filled_form import Answers, NoForm

_FILE = re.compile(r"practices/([A-Za-z0-9_./-]{1,200}\.yaml)")
_PAGE = re.compile(rf"{addresses.PRACTICES}([a-z0-9-]{{1,64}})/")


def corrected(answers: Answers, texts: Mapping[str, str]) -> tuple[str, str]:
    """The name of the file inside practices/ and its text."""
    told = {name: (answers.get(name) or ("",))[0] for name in ("bestand", "nu", "wordt")}
    name = _file(told["bestand"])
    if name not in texts:
        raise NoForm(f"'{bounded(visible(told['bestand']))}' wijst geen bestand in practices/ aan.")
    text = texts[name]
    lines = [text.count("\n", 0, m.start()) + 1 for m in re.finditer(re.escape(told["nu"]), text)]
    shown = bounded(visible(told["nu"]))
    if not told["nu"] or not lines:
        raise NoForm(f"'{shown}' staat niet zo in practices/{name}. Een mens moet het zoeken.")
    if len(lines) > 1:
        where = ", ".join(map(str, lines[:9]))
        raise NoForm(
            f"'{shown}' staat {len(lines)} keer in practices/{name}, op regel {where}. Een mens moet kiezen."
        )
    return name, text.replace(told["nu"], told["wordt"])


def _file(told: str) -> str:
    """The file that was named, or the one behind the page that was named."""
    file, page = _FILE.search(told), _PAGE.search(told)
    if file:
        return file[1]
    return f"{page[1]}.yaml" if page else ""
