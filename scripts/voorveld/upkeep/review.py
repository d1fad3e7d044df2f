"""What is due as text for a terminal and as Markdown for a standing message.

Comes in: what is due, what to read, and what came of trying links. Goes out: lines. Everything that a
file says is inert in Markdown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from voorveld.diagnostics import bounded, visible
from voorveld.facts.counted import counted
from voorveld.model.edtf import day_in_words
from voorveld.proposals.markdown import inert
from voorveld.upkeep.due import Due, ToRead
from voorveld.upkeep.terms import TERMS

MARK = "<!-- onderhoud -->"
_MOST = 20


class DeadLink(Struct, frozen=True):
    """An address that does not answer as it should, the file that names it, and why."""

    url: str
    file: str
    why: str


class Review(Struct, frozen=True):
    """Everything that is due; `links` is None when none were tried, `silenced` are to be looked at again."""

    due: tuple[Due, ...]
    to_read: tuple[ToRead, ...]
    links: tuple[DeadLink, ...] | None
    silenced: tuple[str, ...] = ()


def as_text(review: Review) -> str:
    """For a terminal."""
    lines = (line for title, found in _parts(review, _plain) for line in (title, *_indented(found), ""))
    return "\n".join(lines)


def as_markdown(review: Review) -> str:
    """For the standing message."""
    parts = (
        f"## {title}\n\n" + "\n".join(f"- {line}" for line in found) for title, found in _parts(review, inert)
    )
    return f"{MARK}\n\nDit bericht maakt zichzelf elke maand opnieuw.\n\n" + "\n\n".join(parts) + "\n"


def _parts(review: Review, tell: Callable[[str], str]) -> Iterator[tuple[str, list[str]]]:
    yield "Opnieuw bekijken", _some(review.due, lambda d: _due(d, tell), "feit")
    yield "Bronnen om te lezen", _some(review.to_read, lambda s: _source(s, tell), "bron")
    if review.links is not None:
        yield "Links die niet werken", _some(review.links, lambda x: _link(x, tell), "link")
    if review.silenced:
        told = [f"{tell(url)} staat al een jaar op de lijst van stille links." for url in review.silenced]
        yield "Stille links om opnieuw te bekijken", told
    yield "Hoe lang iets mag staan", [f"{t.name}: {counted(t.months, 'maand')}. {t.why}" for t in TERMS]


def _some(things: Sequence[object], tell: Callable[..., str], noun: str) -> list[str]:
    """The first ones, and how many more there are; or that there are none."""
    if not things:
        return ["Niets."]
    rest = len(things) - _MOST
    more = [f"En nog {counted(rest, noun)}."] if rest > 0 else []
    return [*map(tell, things[:_MOST]), *more]


def _due(due: Due, tell: Callable[[str], str]) -> str:
    late = f", {counted(due.overdue, 'maand')} over de termijn" if due.overdue else ""
    return f"{due.term.name}: {tell(due.what)} ({day_in_words(due.since)}{late}) in {tell(due.file)}"


def _source(source: ToRead, tell: Callable[[str], str]) -> str:
    where = f", {tell(source.url)}" if source.url else ", geen adres bekend"
    names = ", ".join(map(tell, source.examples[:3]))
    rest = f" en nog {len(source.examples) - 3}" if len(source.examples) > 3 else ""
    return f"{tell(source.title)}{where}: kan {counted(source.gaps, 'vlek')} vullen bij {names}{rest}"


def _link(link: DeadLink, tell: Callable[[str], str]) -> str:
    return f"{tell(link.url)} in {tell(link.file)}: {link.why}"


def _plain(text: str) -> str:
    return bounded(visible(text))


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)
