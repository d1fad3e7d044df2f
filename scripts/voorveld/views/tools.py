"""Guides and instruments, the glossary: lists with sources."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.named import Named
from voorveld.model.collation import in_dutch_order
from voorveld.model.toolbox import Tool
from voorveld.views.common import SourceView, Texts


class ToolView(Struct, frozen=True):
    """A guide, instrument or model document."""

    id: str
    title: str
    publisher: str
    date: str
    kind: str
    audience: str
    themes: tuple[Named, ...]
    html: Markup
    url: str
    ask_at: str
    seen: bool
    outdated: Markup
    cites: Markup


class TermView(Struct, frozen=True):
    """A word from the glossary."""

    id: str
    term: str
    full: str
    also: str
    html: Markup
    is_editorial: bool


class TermGroup(Struct, frozen=True):
    """The words with one first letter."""

    letter: str
    terms: tuple[TermView, ...]


def tool_views(
    catalogue: Catalogue, ids: Iterable[str], here: str, page: str = addresses.TOOLS
) -> tuple[ToolView, ...]:
    """These tools, in this order; citations lead to the page of tools."""
    toolbox = catalogue.toolbox
    if not toolbox.instrumenten:
        return ()
    texts = Texts(catalogue, toolbox, here, page=page)
    names = {t.id: t.naam for t in catalogue.themes}
    return tuple(
        ToolView(
            id=tool_id,
            title=tool.titel,
            publisher=tool.uitgever or "",
            date=tool.datum.words if tool.datum else "jaar onbekend",
            kind=catalogue.term("instrumentsoorten", tool.soort).naam,
            audience=", ".join(catalogue.term("doelgroepen", d).naam.lower() for d in tool.voor),
            themes=tuple(Named(names.get(t, t), addresses.theme(t)) for t in tool.themas),
            html=texts.inline(tool.omschrijving),
            url=tool.url or "",
            ask_at="" if tool.url else tool.opvragen or _ask_publisher(tool),
            seen=tool.gezien,
            outdated=texts.inline(tool.verouderd),
            cites=texts.cites_beside(tool.omschrijving, tool.bronnen),
        )
        for tool_id in ids
        if (tool := toolbox.instrumenten.get(tool_id)) is not None
    )


def _ask_publisher(tool: Tool) -> str:
    return f"Vraag het bij de uitgever: {tool.uitgever}." if tool.uitgever else ""


def tool_sources(catalogue: Catalogue) -> tuple[SourceView, ...]:
    """The sources of the page of tools."""
    if not catalogue.toolbox.instrumenten:
        return ()
    return Texts(catalogue, catalogue.toolbox, addresses.TOOLS).sources()


def term_groups(catalogue: Catalogue) -> tuple[TermGroup, ...]:
    """The glossary by alphabet."""
    if not catalogue.glossary.begrippen:
        return ()
    texts = Texts(catalogue, catalogue.glossary, addresses.GLOSSARY)
    views = [
        TermView(
            term_id,
            t.term,
            t.voluit or "",
            ", ".join(t.ook),
            texts.inline(t.omschrijving),
            t.herkomst is not None,
        )
        for term_id, t in catalogue.glossary.begrippen.items()
    ]
    views.sort(key=lambda v: in_dutch_order(v.term))
    letters = dict.fromkeys(v.term[0].upper() for v in views)
    return tuple(TermGroup(c, tuple(v for v in views if v.term[0].upper() == c)) for c in letters)


def glossary_sources(catalogue: Catalogue) -> tuple[SourceView, ...]:
    """The sources of the glossary."""
    if not catalogue.glossary.begrippen:
        return ()
    return Texts(catalogue, catalogue.glossary, addresses.GLOSSARY).sources()
