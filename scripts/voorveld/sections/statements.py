"""What the site says about itself: generated statements, and the pages written by hand in docs/."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from voorveld.facts import addresses
from voorveld.sections.section import Draft, FootColumn, FootPlace, Given, NoView, PageKind, Section
from voorveld.views.accessibility import AccessibilityReport, accessibility_report


class AccessibilityPage(Struct, frozen=True):
    """The last full test run, None when none was kept."""

    report: AccessibilityReport | None


_ACCESSIBILITY = PageKind("accessibility", AccessibilityPage, assets=("accessibility/validity.js",))
_PRIVACY = PageKind("privacy", NoView)


def _accessibility(given: Given) -> Iterator[Draft]:
    del given
    view = AccessibilityPage(accessibility_report())
    title = "Toegankelijkheid: wat we hebben getest"
    yield _ACCESSIBILITY.page(ACCESSIBILITY.address, title, ACCESSIBILITY.description, view)


def _privacy(given: Given) -> Iterator[Draft]:
    del given
    yield _PRIVACY.page(PRIVACY.address, PRIVACY.name, PRIVACY.description, NoView())


ABOUT = Section(
    id="over",
    address=addresses.ABOUT,
    name="Over deze site",
    description="Wie wij zijn en hoe wij werken.",
    foot=(FootPlace(FootColumn.THIS_SITE, 10, "Wie wij zijn en hoe wij werken"),),
    in_a_to_z=False,
)
COLOPHON = Section(
    id="colofon",
    address=addresses.COLOPHON,
    name="Colofon",
    description="Licenties en wie wat maakte.",
    foot=(FootPlace(FootColumn.THIS_SITE, 20, "Colofon"),),
    in_a_to_z=False,
)
DESIGN = Section(
    id="ontwerp",
    address=addresses.DESIGN,
    name="Ontwerp",
    description="Kleuren, letters en vormen van deze site.",
    in_a_to_z=False,
)
PRIVACY = Section(
    id="privacy",
    address=addresses.PRIVACY,
    name="Privacy",
    description="Wat deze site wel en niet van u bijhoudt.",
    kinds=(_PRIVACY,),
    pages=_privacy,
    foot=(FootPlace(FootColumn.THIS_SITE, 30, "Privacy"),),
    in_a_to_z=False,
)
ACCESSIBILITY = Section(
    id="toegankelijkheid",
    address=addresses.ACCESSIBILITY,
    name="Toegankelijkheid",
    description="Wat er is getest zodat iedereen deze site kan gebruiken, wat niet, en waar u "
    "een probleem meldt.",
    kinds=(_ACCESSIBILITY,),
    pages=_accessibility,
    foot=(FootPlace(FootColumn.THIS_SITE, 40, "Toegankelijkheid"),),
    in_a_to_z=False,
)
