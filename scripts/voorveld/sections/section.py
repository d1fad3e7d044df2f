"""What a part of the site is: its place in menus and search, its kinds of page, how its pages are made.

Nothing here knows which parts there are; the modules beside this one each declare one, and
`__init__.py` lists them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import Enum, StrEnum
from typing import Any, Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from voorveld.catalogue import Catalogue
from voorveld.generated_file import GeneratedFile
from voorveld.open_data.downloads import Downloads
from voorveld.settings import Settings
from voorveld.views.a_to_z import Entry

View = TypeVar("View")

TAKEN = ("controls/controls.css", "drawing/drawing.css", "drawing/drawing.js")
"""What a page needs from which a drawing is taken along."""
COLLECTING = ("shortlist/collecting.css", "shortlist/collecting.js")
"""What a page needs with cards that readers put on a list of their own."""


class FootColumn(StrEnum):
    """The columns of the menu at the foot, in their order."""

    FIND = "Vinden"
    COMPARE = "Vergelijken"
    READ = "Lezen"
    TAKE_PART = "Meedoen"
    THIS_SITE = "Over deze site"


class SearchGroup(Enum):
    """The groups of search results: their names, that of one result, and what a place in it weighs.

    The best answer goes first whatever its group; the weight decides between answers that are equally good.
    """

    ANSWERS = "antwoorden", "Vragen met een antwoord", "antwoord", 140
    PRACTICES = "praktijken", "Voorbeelden", "voorbeeld", 100
    THEMES = "themas", "Thema's", "thema", 135
    VARIANTS = "varianten", "Varianten", "variant", 130
    PLACES = "plaatsen", "Gemeenten en provincies", "plaats", 80
    RESEARCH = "onderzoek", "Onderzoek, cijfers en ervaringen", "onderzoek of cijfers", 110
    WORDS = "begrippen", "Begrippen en hulpmiddelen", "begrippen en hulpmiddelen", 100
    REST = "overig", "Over deze site en meedoen", "over deze site", 25

    def __init__(self, id: str, label: str, single: str, weight: int) -> None:
        self.id = id
        self.label = label
        self.single = single
        self.weight = weight


class Picture(Struct, frozen=True):
    """What stands on the picture that goes along with a shared link; `number` is a theme's, else 0."""

    name: str
    title: str
    kicker: str = "Hoe anderen het doen, met bronnen"
    number: int = 0


SITE_PICTURE = Picture("site", "Ggz-kennis dicht bij kinderen en jongeren")


class MenuPlace(Struct, frozen=True):
    """A place in the main menu; items stand in the order of their weight."""

    weight: int
    name: str


class FootPlace(Struct, frozen=True):
    """A link at the foot. Without an address it leads to the section itself."""

    column: FootColumn
    weight: int
    name: str
    address: str = ""


class Part(Struct, frozen=True):
    """A page within a section that has pages below it, so that it stands in their trails."""

    name: str
    address: str


class Draft(Struct, frozen=True):
    """A page to be rendered. `view` is what the template gets as `page`.

    `source` is the file in practices/ it was made from, empty when there are more. `abbreviations`
    stand on the page as plain text, so that nothing else tells that they are there. `beside` are files
    that readers take along from the page.
    """

    kind: PageKind[Any]
    address: str
    title: str
    description: str
    view: object
    source: str
    abbreviations: tuple[str, ...]
    picture: Picture
    in_full_text: bool
    beside: tuple[GeneratedFile, ...]


class PageKind(Struct, Generic[View], frozen=True):
    """A kind of page: its template, and the type of the one value that the template receives.

    `id` names the template and the class of the page. `assets` are the stylesheets and scripts
    that only this kind needs. What is only found elsewhere too is left out of the full text;
    `in_a_to_z` tells that every searched page of this kind stands by name in the A-Z of the search page,
    `when_many` that there are such pages only when there are hundreds of examples.
    """

    id: str
    view: type[View]
    picture: Picture = SITE_PICTURE
    assets: tuple[str, ...] = ()
    in_full_text: bool = True
    in_a_to_z: bool = False
    explains_abbreviations: bool = True
    when_many: bool = False

    def page(
        self,
        address: str,
        title: str,
        description: str,
        view: View,
        *,
        source: str = "",
        abbreviations: tuple[str, ...] = (),
        picture: Picture | None = None,
        in_full_text: bool = True,
        beside: tuple[GeneratedFile, ...] = (),
    ) -> Draft:
        """A page of this kind; one that holds nothing of its own may stay out of the full text."""
        return Draft(
            self,
            address,
            title,
            description,
            view,
            source,
            abbreviations,
            picture or self.picture,
            in_full_text and self.in_full_text,
            beside,
        )


class NoView(Struct, frozen=True):
    """The value of a template that needs no more than what all pages have."""


class Given(Struct, frozen=True):
    """What pages are made from. `made` makes the downloads, of which one page tells.

    When only the page at `wanted` is asked for, a section with many pages may leave out the others.
    """

    catalogue: Catalogue
    settings: Settings
    made: Callable[[], Downloads]
    sections: tuple[Section, ...]
    wanted: str | None = None

    @property
    def downloads(self) -> Downloads:
        """The files of the open data."""
        return self.made()

    def only(self, address: str) -> Given:
        """The same, for who asks for one page."""
        return replace(self, wanted=address)

    def wants(self, address: str) -> bool:
        """Whether the page at an address is asked for."""
        return self.wanted in (None, address)


def no_pages(given: Given) -> Iterator[Draft]:
    """For a section whose pages are written by hand in docs/."""
    del given
    yield from ()


def no_entries(catalogue: Catalogue) -> Iterator[Entry]:
    """For a section without names of its own in the A-Z."""
    del catalogue
    yield from ()


class Section(Struct, frozen=True):
    """A part of the site, by the address it begins with. `name` stands in trails and lists.

    `entries` are the names of its own in the A-Z of the search page; `in_a_to_z` tells that the
    section stands there itself.
    """

    id: str
    address: str
    name: str
    description: str
    kinds: tuple[PageKind[Any], ...] = ()
    pages: Callable[[Given], Iterator[Draft]] = no_pages
    menu: MenuPlace | None = None
    foot: tuple[FootPlace, ...] = ()
    search_group: SearchGroup = SearchGroup.REST
    entries: Callable[[Catalogue], Iterable[Entry]] = no_entries
    in_a_to_z: bool = True
    parts: tuple[Part, ...] = ()
    not_found: str = ""
    """How the page that tells an address does not exist invites to this section; empty: not."""
