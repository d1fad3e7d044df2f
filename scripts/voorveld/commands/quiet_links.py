"""Links that are not tried, or not told of: each with the reason and the day, in `.github/stille-links.yaml`.

Comes in: the folder of the project. Goes out: the links. After a year each is looked at again.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from msgspec import Struct

from voorveld.model.links import LINK_PATTERN
from voorveld.source.files import SourceFile, read_bytes
from voorveld.source.nodes import Mapping, Scalar, Sequence
from voorveld.source.tree import read_tree

QUIET = ".github/stille-links.yaml"
_DAYS = 365
_KEYS = ("adres", "reden", "op")


class WrongList(ValueError):
    """The list can't be used; the message is a Dutch sentence with the place."""


class QuietLink(Struct, frozen=True):
    """An address that nobody need hear of, why, since when, and whether that is long ago."""

    url: str
    reason: str
    since: date
    is_due: bool


def quiet_links(project: Path, day: date) -> tuple[QuietLink, ...]:
    """The list, in its order; nothing when there is none."""
    data, _ = read_bytes(SourceFile(QUIET, QUIET, project / QUIET))
    if data is None:
        return ()
    tree, problems = read_tree(QUIET, data.decode(errors="replace"))
    if tree is None or problems:
        raise WrongList(f"{problems[0].location}: {problems[0].message}")
    items = tree.by_key.get("links") if isinstance(tree, Mapping) else None
    found = items.value if items else None
    if not isinstance(found, Sequence):
        return ()
    return tuple(_link(item, day) for item in found.items)


def _link(item: object, day: date) -> QuietLink:
    if not isinstance(item, Mapping):
        raise WrongList(f"{QUIET}: elke link moet een adres, een reden en een dag hebben.")
    found = {k: e.value.text for k in _KEYS if (e := item.by_key.get(k)) and isinstance(e.value, Scalar)}
    place = f"{QUIET}:{item.line}"
    for key in _KEYS:
        if not found.get(key, "").strip():
            raise WrongList(f"{place}: bij deze link moet '{key}' staan.")
    if not re.fullmatch(LINK_PATTERN, found["adres"]):
        raise WrongList(f"{place}: 'adres' moet een adres zijn dat met https:// of http:// begint.")
    try:
        since = date.fromisoformat(found["op"])
    except ValueError:
        raise WrongList(f"{place}: 'op' moet een dag zijn, zoals 2027-03-01.") from None
    return QuietLink(found["adres"], found["reden"], since, (day - since).days > _DAYS)
