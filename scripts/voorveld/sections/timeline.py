"""`/tijdlijn/`: what is known of every example over time and how old it is, also per variant and province."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.facts import addresses
from voorveld.facts.timeline import Timeline
from voorveld.generated_file import GeneratedFile
from voorveld.sections.drawn_values import taken_along
from voorveld.sections.section import TAKEN, Draft, Given, PageKind, Picture, SearchGroup, Section
from voorveld.sections.timeline_values import timeline_table
from voorveld.templates import drawing
from voorveld.views.drawing import told_by
from voorveld.views.timeline.drawing import timeline_drawing
from voorveld.views.timeline.page import TimelinePage, timeline_pages

KIND = PageKind(
    "timeline",
    TimelinePage,
    Picture("tijdlijn", "Hoe oud is wat wij weten?"),
    ("timeline/timeline.css", "parts/sheets.css", *TAKEN),
    in_full_text=False,
)


def _pages(given: Given) -> Iterator[Draft]:
    for view, told in timeline_pages(given.catalogue):
        yield KIND.page(
            view.sheet.here.uri,
            view.title,
            f"{SECTION.description} {view.title}.",
            view,
            beside=tuple(_drawing(given, view, told)),
        )


def _drawing(given: Given, view: TimelinePage, told: tuple[Timeline, ...]) -> Iterator[GeneratedFile]:
    """The drawing of a sheet to take along, with its moments."""
    drawn = timeline_drawing(view, told_by(given.settings, view.sheet.here.uri))
    svg = drawing("timeline_drawing.svg.jinja", drawn)
    yield from taken_along(view.drawing, svg, timeline_table(given.catalogue, given.settings, told))


SECTION = Section(
    id="tijdlijn",
    address=addresses.TIMELINE,
    name="Tijdlijn",
    description="Hoe oud is wat wij weten: elke stand die een bron noemt, en de nieuwste bron.",
    kinds=(KIND,),
    pages=_pages,
    search_group=SearchGroup.RESEARCH,
)
