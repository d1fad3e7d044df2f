"""What a rule is: its code, its check, and how it behaves beside waivers and broken files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum, auto

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic


class Looks(Enum):
    """Which other examples a rule looks at when it judges one.

    At none: what it finds there holds until that example, the day or something that is no example changes.
    For advice: at their names or places, only for what it says of a mistake. At all: it compares them, with
    what is told of each (`Catalogue.each`), and so is asked again whenever something changed.
    """

    NONE = auto()
    FOR_ADVICE = auto()
    AT_ALL = auto()


class Rule(Struct, frozen=True):
    """A rule: `code` is its name everywhere, also of its module, its cases and its explanation.

    `waivable` says whether editors may accept its finding for a while. Only where a person can
    judge better than a program: never for form, references, addresses or personal data, nor where
    readers would miss something that a remark can tell them. What rendering relies on must hold.

    One that `reaches_elsewhere` speaks of a text that another file makes doubtful: it stands at the
    text, for who keeps that, and is told too when only the other file is judged.

    What was mended in memory to judge the rest was never written, so nothing is said of it,
    unless by one that `judges_holes`: it tells itself what is wrong there. A rule
    that finds what is not there `needs_whole`: it says nothing of a part of a file (one theme, one
    figure, one source) in which something was mended. When it `compares_parts`, also nothing of the
    section that the part is in, and `beside` names other sections that it looks into.

    One that `asks_outside` asks a program of the computer, which remembers how that went.
    """

    code: str
    check: Callable[[Catalogue], Iterator[Diagnostic]]
    waivable: bool
    needs_whole: bool = False
    reaches_elsewhere: bool = False
    compares_parts: bool = False
    beside: tuple[str, ...] = ()
    judges_holes: bool = False
    asks_outside: bool = False
    looks: Looks = Looks.NONE
