"""Text to HTML: contributed prose, and the templates of the pages.

Contributed text goes through one door, `prose_html`: escaped first, then built up from the
subset in `model/prose.py`, then passed through an allow-list. Templates are ours and autoescape.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import nh3
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape
from pydantic_core import PydanticCustomError

from voorveld.model.prose import BulletList, Emphasis, Inline, Link, parse
from voorveld.model.scalars import Citation, read_link

_TAGS = {"p", "ul", "li", "em", "strong", "a", "abbr", "span"}
_ATTRIBUTES = {
    "a": {"href", "class", "aria-label", "rel"},
    "abbr": {"title"},
    "span": {"class"},
}
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    url_schemes={"https", "http"},
    link_rel=None,
    strip_comments=True,
)
_COMPONENTS = Path(__file__).parent / "components"

CiteLink = Callable[[Citation], str]
Abbreviations = Mapping[str, str]


def prose_html(text: str, cite: CiteLink, abbreviations: Abbreviations) -> Markup:
    """Contributed text as HTML blocks. `cite` gives the HTML of one citation."""
    blocks = []
    for block in parse(text):
        if isinstance(block, BulletList):
            items = "".join(f"<li>{_inlines(i, cite, abbreviations)}</li>" for i in block.items)
            blocks.append(f"<ul>{items}</ul>")
        else:
            blocks.append(f"<p>{_inlines(block.parts, cite, abbreviations)}</p>")
    return _clean("".join(blocks))


def inline_html(text: str, cite: CiteLink, abbreviations: Abbreviations) -> Markup:
    """The same without paragraph tags, for one-paragraph texts inside lists and cells."""
    html = prose_html(text, cite, abbreviations)
    if html.startswith("<p>") and html.count("<p>") == 1 and html.endswith("</p>"):
        return Markup(html[3:-4])
    return html


@lru_cache(maxsize=50_000)
def _clean(html: str) -> Markup:
    return Markup(_CLEANER.clean(html))


def _inlines(parts: tuple[Inline, ...], cite: CiteLink, abbreviations: Abbreviations) -> str:
    html = ""
    for part in parts:
        if isinstance(part, Citation) and html.endswith(" "):
            html = f"{html[:-1]}\u00a0"  # a source number never stands alone on a line
        html += _inline(part, cite, abbreviations)
    return html


def _inline(part: Inline, cite: CiteLink, abbreviations: Abbreviations) -> str:
    if isinstance(part, Citation):
        return cite(part)
    if isinstance(part, Emphasis):
        tag = "strong" if part.strong else "em"
        return f"<{tag}>{escape(part.text)}</{tag}>"
    if isinstance(part, Link):
        try:
            return f'<a href="{escape(read_link(part.url))}">{escape(part.text)}</a>'
        except PydanticCustomError:
            return f"{escape(part.text)} ({escape(part.url)})"
    return _with_abbreviations(str(escape(part.text)), abbreviations)


def _with_abbreviations(html: str, abbreviations: Abbreviations) -> str:
    if not abbreviations:
        return html
    return _pattern(tuple(abbreviations)).sub(
        lambda m: f'<abbr title="{escape(abbreviations[m.group()])}">{m.group()}</abbr>', html
    )


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted((re.escape(str(escape(w))) for w in words), key=len, reverse=True)
    return re.compile(rf"(?<![\w&-])(?:{'|'.join(longest_first)})(?![\w-])")


def words_in(text: str, abbreviations: Abbreviations) -> set[str]:
    """Which abbreviations occur in a text."""
    if not abbreviations:
        return set()
    return set(_pattern(tuple(abbreviations)).findall(text))


def relative(here: str, target: str) -> str:
    """The address of a page or `page#anchor` seen from another; both are like `themas/x/`.

    The home page is the empty text. Works on every host and folder, without a server.
    """
    page, mark, anchor = target.partition("#")
    up = "../" * here.count("/")
    address = (up + page) or "./"
    return ("" if page == here and mark else address) + mark + anchor


@pass_context
def _to(context: Context, target: str) -> str:
    return relative(context["here"], target)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(sorted(p for p in _COMPONENTS.iterdir() if p.is_dir())),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals["naar"] = _to
    return environment


def render(template: str, here: str, **values: Any) -> str:
    """A page's content. `here` is its address; in templates `naar('themas/')` links from there."""
    return _environment().get_template(template).render(here=here, **values)
