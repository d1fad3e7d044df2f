"""Something added to a text or taken away, and everything else left to the letter."""

from __future__ import annotations

import random

import pytest

from conftest import ROOT
from voorveld.model.practice import Practice
from voorveld.source.growing import added, removed
from voorveld.source.layout import LIST, Path, at, laid_out, plain
from voorveld.source.writing import Said

TEXT = """\
# boven
id: a  # achter
lijst: [een, "twee"]
themas:
  # over het eerste
  samen: {kenmerken: {kort: [x]}, leeg: nee}

  # over het tweede
  los:
    tekst: >-
      Een tekst die
      doorloopt.

    bronnen: []
rij:
- {naam: X}  # de eerste
- naam: Y
  jaar: 2021
niets:
bronnen:
  b: {titel: B}
"""
KEYS = ("id", "naam", "lijst", "themas", "cijfers", "rij", "bronnen")


def order(path: Path) -> tuple[str, ...]:
    return () if path else KEYS


FIGURE: Said = {
    "id": "gezien-2021",
    "indicator": "jeugdigen-gezien",
    "waarde": "120",
    "periode_toelichting": "het eerste jaar, zonder de maanden ervoor, volgens de bron zelf",
    "aard": "geteld",
    "bronnen": ["b, p. 3"],
}
REAL = sorted(p for p in (ROOT / "practices").glob("[a-z]*.yaml"))


@pytest.mark.parametrize(
    ("path", "said", "old", "written"),
    [
        (("naam",), "Huis: van Lands", "achter\n", 'achter\nnaam: "Huis: van Lands"\n'),
        (("lijst", 2), "drie, vier", '"twee"]', '"twee", "drie, vier"]'),
        (("themas", "samen", "tekst"), "Ja.", "leeg: nee}", "leeg: nee, tekst: Ja.}"),
        (("themas", "samen", "kenmerken", "kort", 1), "y", "[x]", "[x, y]"),
        (
            ("themas", "samen", "kenmerken", "nieuw"),
            {"waarden": ["y"], "bronnen": ["b"]},
            "kort: [x]",
            "kort: [x], nieuw: {waarden: [y], bronnen: [b]}",
        ),
        (
            ("themas", "los", "kenmerken"),
            {"k": ["v"]},
            "    bronnen: []\n",
            "    bronnen: []\n    kenmerken: {k: [v]}\n",
        ),
        (("themas", "los", "bronnen", 0), "b", "bronnen: []", "bronnen: [b]"),
        (("rij", 0, "jaar"), "2020~", "{naam: X}", "{naam: X, jaar: 2020~}"),
        (("rij", 2), {"naam": "Z"}, "  jaar: 2021\n", "  jaar: 2021\n- {naam: Z}\n"),
        (("niets", "kind"), "x", "niets:\n", "niets: {kind: x}\n"),
        (
            ("bronnen", "c"),
            {"titel": "C, de andere"},
            "  b: {titel: B}\n",
            '  b: {titel: B}\n  c: {titel: "C, de andere"}\n',
        ),
        (
            ("cijfers", 0),
            FIGURE,
            "    bronnen: []\n",
            "    bronnen: []\ncijfers:\n  - id: gezien-2021\n"
            "    indicator: jeugdigen-gezien\n    waarde: 120\n"
            "    periode_toelichting: het eerste jaar, zonder de maanden ervoor, volgens de bron zelf\n"
            '    aard: geteld\n    bronnen: ["b, p. 3"]\n',
        ),
        (
            ("themas", "derde", "tekst"),
            "Een verhaal. " * 12,
            "    bronnen: []\n",
            f"    bronnen: []\n  derde:\n    tekst: >-\n      {('Een verhaal. ' * 8).strip()} Een\n"
            "      verhaal. Een verhaal. Een verhaal. Een verhaal.\n",
        ),
    ],
)
def test_what_is_added_comes_in_its_place(path: Path, said: Said, old: str, written: str) -> None:
    assert TEXT.count(old) == 1
    said = said.strip() if isinstance(said, str) else said
    assert added(TEXT, path, said, order) == TEXT.replace(old, written)


@pytest.mark.parametrize(
    ("path", "old", "written"),
    [
        (("id",), "id: a  # achter\n", ""),
        (("lijst", 0), 'een, "twee"', '"twee"'),
        (("lijst", 1), ', "twee"', ""),
        (("themas", "samen", "kenmerken", "kort", 0), "kenmerken: {kort: [x]}, ", ""),
        (("themas", "los", "tekst"), "    tekst: >-\n      Een tekst die\n      doorloopt.\n", ""),
        (("rij", 0), "- {naam: X}  # de eerste\n", ""),
        (("rij", 1), "- naam: Y\n  jaar: 2021\n", ""),
        (("rij", 1, "naam"), "naam: Y\n  jaar", "jaar"),
        (("bronnen", "b", "titel"), "bronnen:\n  b: {titel: B}\n", ""),
    ],
)
def test_what_is_taken_away_takes_nothing_along(path: Path, old: str, written: str) -> None:
    assert TEXT.count(old) == 1
    assert removed(TEXT, path) == TEXT.replace(old, written)


def test_a_value_without_a_group_gets_one_when_more_is_said_of_it() -> None:
    path = ("themas", "samen", "kenmerken", "kort", "bronnen")
    changed = added(TEXT, path, ["b"], short=lambda _: "waarden")
    assert changed == TEXT.replace("kort: [x]", "kort: {waarden: [x], bronnen: [b]}")


def test_what_cannot_be_is_left() -> None:
    assert added(TEXT, ("id",), "b") is None
    assert added(TEXT, ("id", "meer"), "b") is None
    assert added("a: [b\n", ("c",), "d") is None
    assert added(f"{'[' * 60}{']' * 60}", ("c",), "d") is None
    assert removed(TEXT, ("bestaat-niet",)) is None
    assert removed("a: 1\n", ("a",)) is None
    assert removed("a: [b\n", ("a",)) is None


def test_of_every_real_file_one_of_each_is_added_and_taken_away_again() -> None:
    some = random.Random(20261127)
    for file in REAL:
        text = file.read_text(encoding="utf-8")
        whole = laid_out(text)
        assert whole
        theme = some.choice(list(whole.below["themas"].below))
        figures = at(whole, ("cijfers",))
        changes: tuple[tuple[Path, Said], ...] = (
            (("bronnen", "nieuwe-bron"), {"titel": "Nieuw: een bron", "datum": "2026", "soort": "nieuws"}),
            (("cijfers", len(figures.below) if figures else 0), FIGURE),
            (("themas", theme, "kenmerken", "nieuw"), {"waarden": ["huisarts"], "bronnen": ["nieuwe-bron"]}),
            (("themas", theme, "toelichting"), "Een toelichting, met 'tekens' # en: [@bron]."),
            (("andere_namen", len(_below(text, "andere_namen"))), "Nog een naam"),
        )
        for path, said in changes:
            if at(whole, path) is not None:
                continue
            changed = added(text, path, said, lambda p: () if p else tuple(Practice.model_fields))
            assert changed is not None, (file.name, path)
            assert _is_inserted(text, changed), (file.name, path)
            assert plain(at(laid_out(changed), path) or whole) == said, (file.name, path)
            assert removed(changed, path) == text, (file.name, path)
        figure = some.choice(sorted(figures.below, key=str)) if figures and figures.kind == LIST else None
        if figure is not None:
            gone = removed(text, ("cijfers", figure))
            assert gone is not None and _is_inserted(gone, text), (file.name, figure)


def _below(text: str, key: str) -> dict[str | int, object]:
    node = at(laid_out(text), (key,))
    return dict(node.below) if node else {}


def _is_inserted(text: str, changed: str) -> bool:
    """Whether the longer text is the shorter with one piece put in."""
    same = next((i for i, (a, b) in enumerate(zip(text, changed, strict=False)) if a != b), len(text))
    return changed.endswith(text[same:])
