"""`/toegankelijkheid/` tells of a run over the site as it is, and claims nothing more."""

from __future__ import annotations

import json
import re
from datetime import date

from playwright.sync_api import expect

from conftest import Site
from page_kinds import pages_by_kind
from usable_plugin import PARTS, RESULT, Visit


def test_the_result_is_of_the_kinds_of_page_that_exist_now(real_site: Site) -> None:
    kinds = sorted(pages_by_kind(real_site.folder))
    kept = json.loads(RESULT.read_text(encoding="utf-8"))
    assert kept["site"]["soorten"] == kinds, (
        "Er zijn andere soorten pagina's dan bij de laatste test: make toegankelijkheid"
    )
    assert set(kept) >= PARTS
    assert date.fromisoformat(kept["gemeten_op"]).isoformat() == kept["gemeten_op"]


def test_the_page_says_when_what_and_until_when(real_site: Site, visit: Visit) -> None:
    kept = json.loads(RESULT.read_text(encoding="utf-8"))
    page = visit("toegankelijkheid/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Toegankelijkheid: wat we hebben getest")
    text = page.locator("main").inner_text()
    year = int(kept["gemeten_op"][:4])
    assert re.search(
        rf"De laatste test was op \d+ \w+ {year}\. Deze uitslag geldt tot \d+ \w+ {year + 1}\.", text
    )
    assert f"De site heeft {len(kept['site']['soorten'])} soorten pagina's." in text
    stops = f"{kept['toetsenbord']['haltes_320']:,}".replace(",", ".")
    assert f"{stops} plekken op 320 punten" in text
    for gap in ("Geen mens met een beperking", "voorleessoftware", "Firefox en Safari zijn niet getest"):
        assert gap in text
    assert not re.search(r"verklaring|voldoet volledig|\bstatus [a-e]\b|gecertificeerd", text.lower())


def test_an_old_result_says_so_by_the_clock_of_the_reader(visit: Visit) -> None:
    old = "Deze uitslag is ouder dan een jaar."
    page = visit("toegankelijkheid/", fresh=True)
    kept = json.loads(RESULT.read_text(encoding="utf-8"))["gemeten_op"]
    page.clock.install(time=f"{kept}T12:00:00")
    page.reload()
    expect(page.get_by_text(old)).to_be_hidden()
    page.clock.install(time=f"{int(kept[:4]) + 1}{kept[4:]}T12:00:00")
    page.clock.fast_forward("48:00:00")
    page.reload()
    expect(page.get_by_text(old)).to_be_visible()


def test_privacy_follows_the_settings(real_site: Site) -> None:
    text = real_site.text("privacy")
    assert "Dit is een proefuitgave zonder uitgever." in text
    assert "De site plaatst geen cookies." in text
