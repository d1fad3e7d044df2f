"""Every template is given one typed value, and asks of it what it has: no name too many, none too few."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from jinja2 import DictLoader, Environment
from msgspec import Struct

from template_names import Names
from voorveld import templates
from voorveld.outputs.social_preview import Preview
from voorveld.sections import SECTIONS
from voorveld.templates import COMPONENTS, AbbreviationList, Frame, environment
from voorveld.views.figures.panel_drawing import PanelDrawing
from voorveld.views.map.map_drawing import MapDrawing
from voorveld.views.scene import Scene
from voorveld.views.timeline.drawing import TimelineDrawing

PACKAGE = Path(templates.__file__).parent
# Answers that reach templates as they are; others of that floor are judged before.
ANSWERS = tuple(
    f"voorveld.facts.{name}" for name in ("named", "places", "tallies", "youth_regions", "evidence")
)
OWN = (*ANSWERS, "voorveld.views.", "voorveld.sections.", "voorveld.templates", "voorveld.outputs.")
# Templates that are no page of their own, with what they are given.
OTHERS = {
    "_abbreviations.html.jinja": AbbreviationList,
    "map_drawing.svg.jinja": MapDrawing,
    "panel_drawing.svg.jinja": PanelDrawing,
    "scene.svg.jinja": Scene,
    "social_preview.svg.jinja": Preview,
    "timeline_drawing.svg.jinja": TimelineDrawing,
}
KINDS = {kind.id: kind for section in SECTIONS for kind in section.kinds}

# Fields that no template asks for, with the module that reads them.
IN_PYTHON = {
    "AnswerPage.file": "sections/answers.py: the source of the page",
    "Axis.high": "views/figures/charts.py: places on the axis",
    "Axis.low": "views/figures/charts.py: places on the axis",
    "CalculatorPage.file": "sections/calculator.py: the source of the page",
    "ColumnView.is_choice": "views/compare.py: which characteristic a cell names most of",
    "DecisionPage.file": "sections/decision.py: the source of the page",
    "DecisionQuestionPage.file": "sections/decision.py: the source of the page",
    "Entry.is_suggested": "outputs/browser_tables.py: whether it is offered while typing",
    "EvidenceSummary.background": "facts/evidence.py: in words; open_data/evidence.py",
    "EvidenceSummary.compared": "views/home.py; open_data/evidence.py",
    "EvidenceSummary.compared_words": "facts/evidence.py: in words",
    "EvidenceSummary.rung": "views/evidence_facets.py: to choose by",
    "EvidenceSummary.sizes": "facts/evidence.py: in words; open_data/evidence.py",
    "EvidenceSummary.ties": "views/evidence_facets.py: to choose by",
    "FinderRow.checked": "outputs/browser_tables.py: for the script",
    "FinderRow.also": "outputs/browser_tables.py: for the script",
    "FinderRow.since": "outputs/browser_tables.py: for the script",
    "FinderRow.since_year": "outputs/browser_tables.py: for the script",
    "FinderRow.since_day": "views/finder_table.py: for the script",
    "FinderRow.newest_day": "views/finder_table.py: for the script",
    "FinderRow.values": "outputs/browser_tables.py: for the script",
    "GapCell.gaps": "views/gaps/page.py: on sheets",
    "IndicatorLine.gathers": "views/figures/overview.py: the order",
    "IndicatorPage.words": "sections/figures.py: abbreviations in plain text",
    "FigureView.contradicts": "views/figures/panels.py: what stands on one track",
    "Panels.differences": "views/figures/readings.py: why not on one line",
    "Panels.table": "views/figures/indicator.py: the rows of practices and of studies",
    "PracticeCard.figures": "outputs/browser_tables.py: for the script",
    "PracticeCard.id": "outputs/browser_tables.py: for the script",
    "PracticeView.description": "sections/practices.py: of the page",
    "PracticeView.file": "sections/practices.py: the source of the page",
    "ReadingItem.read_fully": "views/gaps/page.py: which list it stands in",
    "Scale.compared": "views/timeline/scale.py: where the day stands",
    "Scale.first": "views/timeline/scale.py: the columns",
    "Scale.last": "views/timeline/scale.py: the columns",
    "StatusView.newest": "outputs/browser_tables.py: for the script",
    "StudyView.file": "sections/studies.py: the source of the page",
    "ThemePage.file": "sections/themes.py: the source of the page",
    "TieCount.count": "facts/evidence.py: in words",
    "TieCount.id": "views/evidence_facets.py: to choose by",
    "TieCount.name": "views/evidence_facets.py: to choose by",
    "TieCount.within_sentence": "facts/evidence.py: in words",
    "VariantPage.file": "sections/variants.py: the source of the page",
}


def walked() -> Names:
    """All templates, walked with the types of their values."""
    engine = environment()
    names = Names(engine, dict(engine.globals))
    for kind in KINDS.values():
        names.walk(f"{kind.id}.html.jinja", kind.view, Frame)
    for template, view in OTHERS.items():
        names.walk(template, view, None)
    return names


@pytest.fixture(scope="module")
def names() -> Names:
    return walked()


def view_types() -> set[type[Struct]]:
    """The records of ours that reach a template, those within others too."""
    found: set[type[Struct]] = set()
    waiting: list[Any] = [Frame, *OTHERS.values(), *(kind.view for kind in KINDS.values())]
    while waiting:
        one = waiting.pop()
        waiting += get_args(one)
        if isinstance(one, type) and issubclass(one, Struct) and one not in found:
            found.add(one)
            waiting += get_type_hints(one).values()
    return {cls for cls in found if cls.__module__.startswith(OWN)}


def test_every_template_is_walked() -> None:
    pages = {path.name for path in COMPONENTS.rglob("*.jinja") if not path.name.startswith("_")}
    assert pages - set(OTHERS) == {f"{kind}.html.jinja" for kind in KINDS}


def test_every_value_is_a_frozen_documented_record() -> None:
    for cls in view_types():
        assert cls.__struct_config__.frozen, cls
        assert cls.__doc__, cls
        assert Any not in get_type_hints(cls).values(), cls


def test_templates_ask_only_for_what_there_is(names: Names) -> None:
    assert names.wrong == []
    assert len(names.used) > 400


def test_every_field_is_asked_for(names: Names) -> None:
    unused = {
        f"{cls.__name__}.{field}"
        for cls in view_types()
        for field in cls.__struct_fields__
        if (cls, field) not in names.used
    }
    assert unused - set(IN_PYTHON) == set(), "no template asks for these"
    assert set(IN_PYTHON) - unused == set(), "templates ask for these now, or they are gone"


class Leaf(Struct, frozen=True):
    """A leaf."""

    word: str
    note: str | None


class Tree(Struct, frozen=True):
    """A tree."""

    leaves: tuple[Leaf, ...]
    pairs: tuple[tuple[str, Leaf], ...]
    best: Leaf | None


GOOD = (
    "{% import 'm' as m %}"
    "{% for leaf in page.leaves if leaf.note %}{{ loop.index }}{{ m.show(leaf) }}{% endfor %}"
    "{% for name, leaf in page.pairs %}{{ name|lower }}{{ leaf.word }}{% endfor %}"
    "{% set b = page.best %}{% if b %}{{ b.note }}{% endif %}"
    "{{ page.leaves[0].word ~ page.leaves[1:]|length }}"
    "{{ page.leaves|map(attribute='word')|join(', ') }}"
)


def planted(template: str, macro: str = "{% macro show(x) %}{{ x.word }}{% endmacro %}") -> Names:
    engine = Environment(loader=DictLoader({"t": template, "m": macro}), autoescape=True)
    names = Names(engine, {})
    names.walk("t", Tree, Frame)
    return names


def test_a_good_template_has_nothing_wrong() -> None:
    names = planted(GOOD)
    assert names.wrong == []
    assert {(c.__name__, n) for c, n in names.used} >= {
        ("Tree", "leaves"),
        ("Tree", "pairs"),
        ("Tree", "best"),
        ("Leaf", "word"),
        ("Leaf", "note"),
    }


@pytest.mark.parametrize(
    ("template", "macro"),
    [
        ("{{ page.leafs }}", ""),
        ("{{ paeg.leaves }}", ""),
        ("{{ leaves }}", ""),
        ("{% for leaf in page.leaves %}{{ leaf.wrod }}{% endfor %}", ""),
        ("{% for leaf in page.leaves if leaf.nte %}x{% endfor %}", ""),
        ("{% for name, leaf in page.pairs %}{{ leaf.naem }}{% endfor %}", ""),
        ("{% for name, leaf, more in page.pairs %}x{% endfor %}", ""),
        ("{% set b = page.best %}{{ b.words }}", ""),
        ("{{ page.leaves[0].words }}", ""),
        ("{{ page.leaves|map(attribute='words')|join }}", ""),
        ("{{ 'a' if page.best.words else 'b' }}", ""),
        ("{% import 'm' as m %}{{ m.show(page.best) }}", "{% macro show(x) %}{{ x.words }}{% endmacro %}"),
        ("{% import 'm' as m %}{{ m.show(page.best) }}", "{% macro show(x) %}{{ page.best }}{% endmacro %}"),
        ("{% import 'm' as m %}{{ m.show() }}", "{% macro show(x) %}{{ x.word }}{% endmacro %}"),
        ("{{ frame.titel }}", ""),
        ("{{ page.leaves|sum }}", ""),
    ],
)
def test_a_planted_mistake_is_found(template: str, macro: str) -> None:
    assert planted(template, macro).wrong


# The word for a GP practice, where it is no part of an address, a key or an id.
_PRACTICE = re.compile(r"(?<![\w/#.\-'\"=])[Pp]raktijk(?:en)?(?![\w/\-=])(?!\.[a-z])")


def test_no_sentence_of_the_site_calls_an_example_a_practice() -> None:
    """For a GP a practice is a GP practice; ours are examples. Keys and addresses keep their names."""
    found = [
        f"{path.name}:{number}: {line.strip()[:160]}"
        for path in sorted(COMPONENTS.rglob("*.jinja"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if _PRACTICE.search(line)
    ]
    schema = Path(__file__).parents[1] / "practices" / "_schema" / "praktijk.schema.json"
    told = re.findall(r'"(?:title|description)": "([^"]+)"', schema.read_text(encoding="utf-8"))
    # The kind of file keeps its name.
    found += [text for text in told if _PRACTICE.search(text) and text != "praktijk"]
    assert found == []
