"""Five slides of a comparison: five sides of paper whatever is chosen; nothing runs out of the picture."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from playwright.sync_api import Page, expect

import recount
from conftest import ROOT, Open

TWO = ("den-haag-praktijkondersteuner-jeugd", "hoeksche-waard-jeugdprofessional-ggz")
OUTSIDE = """() => [...document.querySelectorAll('.dia')].flatMap((slide) => {
  const [sheet, words, foot] = ['.dia__vlak', '.dia__inhoud', '.dia__voet'].map((at) =>
    slide.querySelector(at).getBoundingClientRect());
  const wide = [...slide.querySelectorAll('th, td, li, p')].filter(
    (each) => each.scrollWidth > each.clientWidth + 1);
  return words.bottom > foot.top || words.right > sheet.right || wide.length ? [slide.innerText] : [];
})"""


def longest(count: int) -> list[str]:
    """The examples whose files are the largest."""
    files = sorted((ROOT / "practices").glob("*.yaml"), key=lambda path: path.stat().st_size)
    known = recount.practices()
    return [path.stem for path in reversed(files) if path.stem in known][:count]


def shown(page: Page) -> None:
    expect(page.locator(".dias__plek[data-klaar='5'] .dia")).to_have_count(5)


def printed(page: Page, target: Path) -> list[str]:
    """The words of every side of paper, as poppler reads them; each is an A4 on its side."""
    page.pdf(path=target, prefer_css_page_size=True)
    about = subprocess.run(["pdfinfo", str(target)], capture_output=True, text=True, check=True).stdout
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", about)
    assert size and float(size[1]) > float(size[2]) and "A4" in about
    words = subprocess.run(["pdftotext", str(target), "-"], capture_output=True, text=True, check=True).stdout
    return [" ".join(side.split()) for side in words.split("\f")[:-1]]


def test_the_four_longest_examples_are_five_slides_on_five_sides(open_page: Open, tmp_path: Path) -> None:
    chosen = longest(4)
    page = open_page(f"vergelijken/dias/?{'&'.join(f'p={i}' for i in chosen)}")
    shown(page)
    assert page.evaluate(OUTSIDE) == []
    sides = printed(page, tmp_path / "dias.pdf")
    page.emulate_media(media="print")
    assert page.evaluate(OUTSIDE) == []
    assert len(sides) == 5
    titles = (
        "Hoe doen anderen het?",
        "Wat het is",
        "Hoe het is geregeld",
        "Wat het opleverde",
        "Wat niemand weet",
    )
    for number, (side, title) in enumerate(zip(sides, titles, strict=True), 1):
        assert side.startswith(title)
        assert f"{number} van 5. Jeugd-ggz in het voorveld, " in side
    known = recount.practices()
    for example in chosen:
        assert all(known[example]["naam"].split()[0] in side for side in sides[:4])
    assert "Opname is geen aanbeveling." in sides[0]
    assert "Een andere bron zegt: " in sides[3]
    cited = {int(n) for side in sides[1:4] for n in re.findall(r"\[(\d+)", side)}
    assert cited == set(range(1, len(cited) + 1))
    assert cited == {int(n) for n in re.findall(r"\[(\d+)\]", sides[4].split("Bronnen", 1)[1])}


def test_slides_are_reached_from_a_comparison_and_the_question_stays_in_the_address(open_page: Open) -> None:
    page = open_page(f"vergelijken/?{'&'.join(f'p={i}' for i in TWO)}")
    page.get_by_role("link", name="Maak er vijf dia's van").click()
    shown(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_label("Wat wilt u weten? (mag leeg blijven)").fill("Helpt dit Assen & omgeving?")
    first = page.locator(".dia h2").first
    expect(first).to_have_text("Helpt dit Assen & omgeving?")
    address = page.url
    assert address.split("#")[1] == "vraag=Helpt+dit+Assen+%26+omgeving%3F"
    assert asked == []
    page.reload()
    shown(page)
    expect(first).to_have_text("Helpt dit Assen & omgeving?")


def test_without_a_choice_or_without_scripts_the_page_says_where_to_begin(open_page: Open) -> None:
    for javascript in (True, False):
        page = open_page("vergelijken/dias/", java_script_enabled=javascript)
        expect(page.locator(".dias__zonder")).to_contain_text(
            "Kies eerst bij Vergelijken wat u naast elkaar zet"
        )
        expect(page.locator(".dia")).to_have_count(0)
