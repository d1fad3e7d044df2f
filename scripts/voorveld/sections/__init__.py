"""Every part of the site, once: what it is called, where it stands, and how its pages are made.

A new part is a module beside this file and a line below. Menus, trails, search groups, pictures
for sharing and the list of kinds of page follow from it.
"""

from __future__ import annotations

from voorveld.sections import (
    answers,
    calculator,
    changes,
    compare,
    data,
    decision,
    figures,
    gaps,
    glossary,
    guide,
    home,
    lessons,
    map,
    memo,
    places,
    practices,
    questions,
    search,
    shortlist,
    statements,
    studies,
    themes,
    timeline,
    tools,
    variants,
    why,
)
from voorveld.sections.section import Section

SECTIONS: tuple[Section, ...] = (
    home.SECTION,
    search.SECTION,
    practices.SECTION,
    places.MUNICIPALITIES,
    places.PROVINCES,
    themes.SECTION,
    questions.SECTION,
    lessons.SECTION,
    variants.SECTION,
    compare.SECTION,
    memo.SECTION,
    shortlist.SECTION,
    decision.SECTION,
    calculator.SECTION,
    map.SECTION,
    studies.SECTION,
    figures.SECTION,
    answers.SECTION,
    why.SECTION,
    gaps.SECTION,
    timeline.SECTION,
    glossary.SECTION,
    tools.SECTION,
    guide.SECTION,
    data.SECTION,
    changes.SECTION,
    statements.ABOUT,
    statements.COLOPHON,
    statements.DESIGN,
    statements.PRIVACY,
    statements.ACCESSIBILITY,
)
