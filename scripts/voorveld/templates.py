"""The templates of the pages: ours, autoescaped, each given one typed value.

Comes in: the value a template shows (`page`), and what all pages share (`frame`). Goes out: HTML.
Inside a template `naar(address)` links from the page that is made, `adres` knows every address,
`geteld` and `bij` say a number with its noun, and `plek(settings)` is where proposals go.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextvars import ContextVar
from functools import cache
from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from msgspec import Struct

from voorveld.compiled_templates import CompiledTemplates
from voorveld.contributing import public_place
from voorveld.facts import addresses
from voorveld.facts.counted import counted, word_for
from voorveld.rendering import relative, shown_abbreviations
from voorveld.settings import Settings

COMPONENTS = Path(__file__).parent / "components"
KEPT = Path(__file__).parents[2] / ".cache" / "templates"


class Abbreviation(Struct, frozen=True):
    """An abbreviation used on a page, with its meaning and its place in the glossary."""

    term: str
    full: str
    uri: str


Explain = Callable[[Iterable[str]], tuple[Abbreviation, ...]]


class Frame(Struct, frozen=True):
    """What every template may use beside its own value.

    `trail` has name and address of what lies between home and the page. `edit_url` and `issue_url`
    are empty where there is no public place to contribute; `ready_text` is what a reader then takes along
    to who publishes. `source` is the file that a reader can improve here, empty when there is none or the
    site has not got the checks. `built_on` is a day in words.
    """

    here: str
    title: str
    trail: tuple[tuple[str, str], ...]
    settings: Settings
    edit_url: str
    issue_url: str
    source: str
    ready_text: str
    built_on: str


class AbbreviationList(Struct, frozen=True):
    """What the list of abbreviations at the end of a page shows."""

    abbreviations: tuple[Abbreviation, ...]


class _Making(Struct):
    """The page that is being made: where it stands, and the abbreviations on it not yet explained."""

    here: str
    shown: set[str]
    explain: Explain

    def explained(self) -> Markup:
        """The list of abbreviations so far; what it holds is not listed again."""
        found = self.explain(self.shown)
        self.shown.clear()
        if not found:
            return Markup("")
        template = environment().get_template("_abbreviations.html.jinja")
        return Markup(template.render(page=AbbreviationList(found)))


_making: ContextVar[_Making] = ContextVar("_making")


def page_html(template: str, page: object, frame: Frame, explain: Explain, also: Iterable[str] = ()) -> str:
    """A page's content.

    Its abbreviations are explained before the foot, or at the end of a page without one: the
    little box of `<abbr>` asks for a mouse. `also` names those that stand there as plain text.
    """
    with shown_abbreviations() as shown:
        shown.update(also)
        making = _Making(frame.here, shown, explain)
        token = _making.set(making)
        try:
            html = environment().get_template(template).render(page=page, frame=frame)
            return f"{html}{making.explained()}"
        finally:
            _making.reset(token)


def drawing(template: str, page: object) -> str:
    """A drawing, which links nowhere."""
    return environment().get_template(template).render(page=page)


@cache
def environment() -> Environment:
    """The templates of all components, with what they may call."""
    made = Environment(
        loader=FileSystemLoader(sorted(p for p in COMPONENTS.iterdir() if p.is_dir())),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=CompiledTemplates(KEPT, _engine()),
    )
    made.globals["naar"] = _to
    made.globals["adres"] = addresses
    made.globals["afkortingen"] = _explained
    made.globals["plek"] = public_place
    made.globals["geteld"] = counted
    made.globals["bij"] = word_for
    return made


def _engine() -> str:
    """What compiles: its version, and this module, which sets how."""
    return f"{version('jinja2')}\0{Path(__file__).read_text(encoding='utf-8')}"


def _to(target: str) -> str:
    return relative(_making.get().here, target)


def _explained() -> Markup:
    return _making.get().explained()
