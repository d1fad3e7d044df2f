"""Pages written by hand stand among the others: where you are, and who speaks."""

from __future__ import annotations

import pytest
from lxml import html

from conftest import Site
from surfaces import flat


@pytest.mark.parametrize(
    ("address", "title"),
    [("over", "Wie wij zijn en hoe wij werken"), ("colofon", "Colofon"), ("ontwerp", "Ontwerp")],
)
def test_a_page_written_by_hand_says_where_you_are(real_site: Site, address: str, title: str) -> None:
    (trail,) = html.fromstring(real_site.text(address)).xpath("//nav[@aria-label='Waar u bent']")
    assert [flat(step) for step in trail.xpath("ol/li")] == ["Begin", title]
    assert trail.xpath("ol/li/a/@href") == [".."]
    assert [flat(here) for here in trail.xpath("ol/li[@aria-current='page']")] == [title]


def test_about_says_first_who_speaks(real_site: Site) -> None:
    first = html.fromstring(real_site.text("over")).xpath("//main/h1/following-sibling::p[1]")[0]
    assert flat(first).startswith(
        "“Wij” is de redactie: de mensen die de bestanden van deze site schrijven en nakijken. "
        "Wie de site uitgeeft, staat onder aan elke bladzijde."
    )
