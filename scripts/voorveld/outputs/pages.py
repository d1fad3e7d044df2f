"""Every generated page: which there are, and from which view and template each is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.model.edtf import day_in_words
from voorveld.open_data.downloads import Downloads
from voorveld.outputs.abbreviations import with_abbreviations
from voorveld.outputs.compare_pages import compare_pages
from voorveld.outputs.data_pages import data_pages
from voorveld.outputs.decision_pages import decision_pages
from voorveld.outputs.editor_guide import guide_pages
from voorveld.outputs.figures_pages import figures_pages
from voorveld.outputs.finder_pages import PRACTICES, finder_pages
from voorveld.outputs.generated import Page
from voorveld.outputs.json_ld import json_ld
from voorveld.outputs.overview_pages import overview_pages
from voorveld.outputs.search_pages import search_pages
from voorveld.outputs.statement_pages import statement_pages
from voorveld.rendering import render
from voorveld.settings import Settings
from voorveld.views.common import Texts, variant_name
from voorveld.views.home import home_view
from voorveld.views.places import Place, municipality_places, province_places
from voorveld.views.practice import practice_card, practice_view
from voorveld.views.related import RelatedPractices
from voorveld.views.studies import contradiction_views, essay_views, study_views
from voorveld.views.theme import questions_of, theme_page
from voorveld.views.tools import glossary_sources, term_groups, tool_sources, tool_views
from voorveld.views.variant import practices_of, variant_page

THEMES = ("Thema's", "themas/")
VARIANTS = ("Varianten", "varianten/")


@dataclass(frozen=True, slots=True)
class _Maker:
    """Renders pages with the values that every template may use."""

    catalogue: Catalogue
    settings: Settings
    downloads: Downloads

    def page(
        self,
        address: str,
        title: str,
        template: str,
        description: str,
        trail: tuple[tuple[str, str], ...] = (),
        source: str = "",
        assets: tuple[str, ...] = (),
        words: tuple[str, ...] = (),
        **values: Any,
    ) -> Page:
        html = render(
            f"{template}.html.jinja",
            address,
            title=title,
            trail=trail,
            settings=self.settings,
            edit_url=self._edit_url(source),
            issue_url=self._issue_url(title),
            built_on=day_in_words(self.settings.built_on),
            **values,
        )
        html = with_abbreviations(html, address, self.catalogue, words)
        page = Page(address, title, description, template, html, trail, source, assets)
        return replace(page, json_ld=json_ld(self.catalogue, self.settings, page, self.downloads))

    def _edit_url(self, source: str) -> str:
        repo = self.settings.repo_url
        return f"{repo.rstrip('/')}/edit/main/practices/{source}" if repo and source else ""

    def _issue_url(self, title: str) -> str:
        repo = self.settings.repo_url
        return f"{repo.rstrip('/')}/issues/new" if repo and title else ""


def pages(catalogue: Catalogue, settings: Settings, made: Downloads) -> Iterator[Page]:
    """All pages, in an order that never depends on the machine. `made` is what the data page tells of."""
    make = _Maker(catalogue, settings, made)
    yield _home(make)
    yield from _practices(make)
    yield from _themes(make)
    yield from _variants(make)
    yield from _places(make)
    yield from compare_pages(catalogue, make.page)
    yield from decision_pages(catalogue, make.page)
    yield from figures_pages(catalogue, make.page)
    yield from _studies(make)
    yield from _words(make)
    yield from search_pages(catalogue, make.page)
    yield from overview_pages(catalogue, make.page)
    yield from data_pages(catalogue, settings, made, make.page)
    yield from statement_pages(catalogue, make.page)
    yield from guide_pages(catalogue, make.page)


def _home(make: _Maker) -> Page:
    return make.page(
        "",
        make.settings.site_name,
        "home",
        "Hoe gemeenten, huisartsen en jeugdprofessionals ggz-kennis dicht bij kinderen en jongeren brengen.",
        home=home_view(make.catalogue),
    )


def _practices(make: _Maker) -> Iterator[Page]:
    catalogue = make.catalogue
    yield from finder_pages(catalogue, make.page)
    related = RelatedPractices(catalogue)
    for practice in catalogue.practices:
        view = practice_view(catalogue, practice)
        yield make.page(
            addresses.practice(practice.id),
            view.name,
            "practice",
            view.description,
            (PRACTICES,),
            view.file,
            p=view,
            related=related.of(practice),
        )


def _themes(make: _Maker) -> Iterator[Page]:
    catalogue = make.catalogue
    views = tuple(theme_page(catalogue, theme) for theme in catalogue.themes)
    yield make.page(
        "themas/",
        "De acht thema's",
        "themes",
        "Acht vragen die elke gemeente moet beantwoorden, met wat praktijken doen.",
        themes=views,
    )
    for view in views:
        yield make.page(
            addresses.theme(view.id), view.name, "theme", view.short, (THEMES,), view.file, t=view
        )
    questions = tuple(
        (theme, questions_of(theme, Texts(catalogue, theme, "startvragen/", page=addresses.theme(theme.id))))
        for theme in catalogue.themes
    )
    yield make.page(
        "startvragen/",
        "Startvragen",
        "questions",
        "De vragen van alle acht thema's op één lijst, om te printen.",
        themes=questions,
    )


def _variants(make: _Maker) -> Iterator[Page]:
    catalogue = make.catalogue
    listed = tuple(
        (variant, variant_name(catalogue, variant.id), len(practices_of(catalogue, variant)))
        for variant in catalogue.variants
    )
    yield make.page(
        "varianten/",
        "Varianten",
        "variants",
        "De manieren waarop specialistische ondersteuning dicht bij huis is geregeld.",
        variants=listed,
    )
    for variant in catalogue.variants:
        view = variant_page(catalogue, variant)
        yield make.page(
            addresses.variant(variant.id), view.name, "variant", view.short, (VARIANTS,), view.file, v=view
        )


def _places(make: _Maker) -> Iterator[Page]:
    municipalities = municipality_places(make.catalogue)
    provinces = province_places(make.catalogue)
    yield make.page(
        "gemeenten/",
        "Gemeenten",
        "places",
        "Gemeenten met een praktijkvoorbeeld, op naam.",
        places=municipalities,
        kind="gemeenten",
    )
    for place in municipalities:
        yield _place(make, place, "gemeenten", ("Gemeenten", "gemeenten/"), provinces)
    yield make.page(
        "provincies/",
        "Provincies",
        "places",
        "De twaalf provincies met hun praktijkvoorbeelden.",
        places=provinces,
        kind="provincies",
    )
    for place in provinces:
        yield _place(make, place, "provincies", ("Provincies", "provincies/"), provinces)


def _place(
    make: _Maker, place: Place, folder: str, parent: tuple[str, str], provinces: tuple[Place, ...]
) -> Page:
    catalogue = make.catalogue
    province = next(
        (p for p in provinces if place.province and place.province.uri == f"provincies/{p.slug}/"), None
    )
    here = {p.id for p in place.practices}
    nearby = tuple(
        practice_card(catalogue, p) for p in (province.practices if province else ()) if p.id not in here
    )
    return make.page(
        f"{folder}/{place.slug}/",
        place.name,
        "place",
        f"Praktijkvoorbeelden in {place.name}.",
        (parent,),
        place=place,
        cards=tuple(practice_card(catalogue, p) for p in place.practices),
        nearby=nearby,
        is_municipality=folder == "gemeenten",
    )


def _studies(make: _Maker) -> Iterator[Page]:
    yield make.page(
        "onderzoek/",
        "Onderzoek",
        "studies",
        "Wat landelijk onderzoek vond, met methode, grenzen en tegenspraak.",
        studies=study_views(make.catalogue),
        contradictions=contradiction_views(make.catalogue),
    )
    yield make.page(
        "waarom/",
        "Waarom ggz-kennis dichtbij",
        "why",
        "Waarom kennis van de jeugd-ggz in het voorveld nodig is, volgens wie ermee werken.",
        essays=essay_views(make.catalogue),
    )


def _words(make: _Maker) -> Iterator[Page]:
    catalogue = make.catalogue
    yield make.page(
        "begrippen/",
        "Begrippen",
        "glossary",
        "Woorden en afkortingen uitgelegd.",
        source="_begrippen.yaml",
        groups=term_groups(catalogue),
        sources=glossary_sources(catalogue),
    )
    yield make.page(
        "instrumenten/",
        "Hulpmiddelen",
        "tools",
        "Leidraden, modellen en onderzoeken om te gebruiken.",
        source="_instrumenten.yaml",
        tools=tool_views(catalogue, catalogue.toolbox.instrumenten, "instrumenten/"),
        sources=tool_sources(catalogue),
    )
