"""The pages as markup: valid before and after scripts ran, every control named, language right."""

from __future__ import annotations

from typing import Any

from conftest import Site
from html_validate import Validator
from page_kinds import Sample, settle
from tally import Tally
from usable_plugin import Look, instrument, none_wrong

FOLD = instrument("fold")
NAMED_ROLES = {
    "button",
    "link",
    "textbox",
    "searchbox",
    "combobox",
    "listbox",
    "checkbox",
    "radio",
    "slider",
    "spinbutton",
    "dialog",
    "region",
    "navigation",
    "complementary",
    "image",
    "table",
    "DisclosureTriangle",
    "tab",
    "menuitem",
    "search",
    "form",
}


def test_every_kind_of_page_is_valid_html(
    real_site: Site, all_samples: list[Sample], validate: Validator, tally: Tally
) -> None:
    texts = {s.path: s.file(real_site.folder).read_text(encoding="utf-8") for s in all_samples}
    tally.tell("opmaak", bladzijden=len(texts))
    none_wrong({path: validate.judge(path, text) for path, text in texts.items()})


def test_html_validate_finds_what_is_planted(validate: Validator) -> None:
    found = validate.judge(
        "fout.html",
        '<!doctype html><html lang="nl"><head><title>x</title></head>'
        '<body><p id="a"><div id="a"></div><button>x</button></body></html>',
    )
    for rule in ("no-dup-id", "no-implicit-close", "no-implicit-button-type"):
        assert rule in " ".join(found), (rule, found)


def test_every_control_and_landmark_has_a_name(look: Look, typical: Sample) -> None:
    page = look(typical.path)
    settle(page)
    page.evaluate(FOLD, True)
    tree: dict[str, Any] = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    page.evaluate(FOLD)
    nodes = [n for n in tree["nodes"] if not n.get("ignored")]
    roles = {n["nodeId"]: n["role"]["value"] for n in nodes}
    assert {"RootWebArea", "banner", "main", "contentinfo"} <= set(roles.values())
    nameless = [
        f"{n['role']['value']} zonder naam"
        for n in nodes
        if n["role"]["value"] in NAMED_ROLES and not n.get("name", {}).get("value", "").strip()
    ]
    none_wrong({typical.path: nameless})


def test_tables_have_a_caption_and_scoped_headers(look: Look, sample: Sample) -> None:
    check = instrument("tables")
    none_wrong({sample.path: look(sample.path).evaluate(check)})


def test_pages_say_they_are_dutch_and_abbreviations_are_explained_without_a_mouse(
    look: Look, sample: Sample
) -> None:
    check = instrument("abbreviations")
    page = look(sample.path)
    assert page.evaluate("document.documentElement.lang") == "nl"
    none_wrong({sample.path: page.evaluate(check)})
