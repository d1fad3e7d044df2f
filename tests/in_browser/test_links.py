"""Every link to the form leads to a field that is there, or to the place where it may be added."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from html import unescape
from urllib.parse import parse_qs

from conftest import Site
from voorveld.facts.characteristics import columns_of
from voorveld.in_browser.cards import Offer
from voorveld.in_browser.fields import Field
from voorveld.in_browser.form import Form, form_of, offers_for
from voorveld.model.practice import Practice
from voorveld.model.shape import shape_of
from voorveld.pipeline import Result
from voorveld.source.layout import Path

_LINK = re.compile(r'href="[^"]*redactie/formulier/\?([^"#]*veld=[^"#]*)"')
SHAPE = shape_of(Practice)


def _path(fields: tuple[Field, ...], asked: str) -> Path:
    """As `pathOf` in the browser: in a list an id may stand for the number of what has it."""
    path: Path = ()
    for part in asked.split("."):
        same = (
            f.path[len(path)]
            for f in fields
            if len(f.path) == len(path) + 2
            and (f.path[-1], f.value) == ("id", part)
            and f.path[: len(path)] == path
        )
        path = (*path, next(same, part))
    return path


def test_every_link_leads_to_a_field_or_to_where_it_may_be_added(
    fictitious: Result, fictitious_site: Site
) -> None:
    practices = {p.id: p for p in fictitious.catalogue.practices}

    @cache
    def form(practice_id: str) -> Form:
        practice = practices[practice_id]
        return form_of(text(practice_id), SHAPE, fictitious.catalogue, practice)

    def text(practice_id: str) -> str:
        return fictitious.catalogue.document_of(practices[practice_id]).text

    @cache
    def offers(practice_id: str, around: Path) -> tuple[Offer, ...]:
        practice = practices[practice_id]
        return offers_for(text(practice_id), SHAPE, fictitious.catalogue, practice, around, {}).offers

    asked = {
        (query["voorbeeld"][0], query["veld"][0])
        for page in fictitious_site.folder.rglob("index.html")
        for link in _LINK.findall(page.read_text(encoding="utf-8"))
        for query in (parse_qs(unescape(link)),)
    }
    kinds = Counter(veld.split(".")[0] for _, veld in asked)
    assert kinds["themas"] > 20 and kinds["cijfers"] > 4
    # A comparison makes them of what it compares (compare/mending.js).
    asked |= {
        (practice_id, f"themas.{column.thema}.kenmerken.{name}")
        for practice_id in practices
        for name, column in columns_of(fictitious.catalogue).items()
    }
    asked |= {(practice_id, veld) for practice_id in practices for veld in ("gebied", "status", "bronnen")}
    for practice_id, veld in sorted(asked):
        found = form(practice_id)
        path = _path(found.fields, veld)
        if any(f.path[: len(path)] == path for f in found.fields):
            continue
        around = max((c.path for c in found.cards if c.grows and path[: len(c.path)] == c.path), key=len)
        offered = offers(practice_id, around)
        # What is offered is as deep as the page asks, or is the list or group in which that comes.
        assert any(path[: len(o.path)] == o.path or o.path[: len(path)] == path for o in offered), (
            practice_id,
            veld,
        )
