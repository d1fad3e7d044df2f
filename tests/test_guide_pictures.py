"""The pictures in the guide are made here, of what the checks and a report say now; see `--ververs`."""

from __future__ import annotations

import json

import pytest
from msgspec import to_builtins

from conftest import FICTITIOUS, LoadWith
from voorveld.pipeline import Result
from voorveld.proposals.made import report_on
from voorveld.proposals.report import PageChange
from voorveld.reporting import as_text
from voorveld.views.guide_pictures import PICTURES, Changed, GuidePictures, Ticked

PRACTICE = "voorbeeldstad-praktijkondersteuner.yaml"
TEXT = (FICTITIOUS / PRACTICE).read_text(encoding="utf-8")
MISTAKE = ("indicator: jeugdigen-behandeld, waarde: 107", "indicator: jeugdigen-behandelt, waarde: 107")
PROPOSAL = (
    ("waarde: 107", "waarde: 108"),
    ("hoe-gemeten: {leeg: niet-gelezen, bronnen: [voorbeeldrapport]}", "hoe-gemeten: [voorbeeld]"),
    (
        "bronnen:\n  voorbeeldrapport: {",
        '    - {op: 2026-03-01, tekst: "Het aantal kinderen is verbeterd."}\nbronnen:\n  voorbeeldrapport: {',
    ),
)
SHOWN_PARTS = ("Praktijkvoorbeelden", "Cijfers")


def changed(*replacements: tuple[str, str]) -> str:
    text = TEXT
    for before, after in replacements:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    return text


def pictures(fictitious: Result, load_with: LoadWith) -> GuidePictures:
    """What the guide shows, made by the code that editors meet."""
    wrong = changed(MISTAKE)
    first = next(d for d in load_with({PRACTICE: wrong}).diagnostics if d.location.path.endswith(PRACTICE))
    said = as_text((first,), lambda path, number: wrong.split("\n")[number - 1], colour=False)
    report = report_on(fictitious, load_with({PRACTICE: changed(*PROPOSAL)}), (f"practices/{PRACTICE}",))
    (file,) = report.files
    return GuidePictures(
        said=said.rstrip("\n"),
        checks=tuple(
            Ticked(c.text.replace("`", "‘", 1).replace("`", "’", 1), c.ticked) for c in report.checks
        ),
        name=file.name,
        fields=tuple(Changed(f.where, f.was, f.now) for f in file.fields),
        fillings=tuple(
            f"{'Voller' if f.fuller else 'Leger'}: {f.example}, {f.what}: {f.was} → {f.now}"
            for f in report.fillings
        ),
        pages=tuple(first_of(part, report.pages) for part in SHOWN_PARTS),
    )


def first_of(part: str, pages: tuple[PageChange, ...]) -> str:
    """A part of the site with the first page in it that differs and has a name of its own."""
    return f"{part}: {next(p.title for p in pages if p.part == part and p.title != part)}"


def test_the_pictures_in_the_guide_show_what_editors_see_now(
    fictitious: Result, load_with: LoadWith, request: pytest.FixtureRequest
) -> None:
    made = json.dumps(to_builtins(pictures(fictitious, load_with)), ensure_ascii=False, indent=1) + "\n"
    if request.config.getoption("--ververs"):
        PICTURES.write_text(made, encoding="utf-8")
    assert PICTURES.read_text(encoding="utf-8") == made, (
        ".venv/bin/pytest tests/test_guide_pictures.py --ververs"
    )
