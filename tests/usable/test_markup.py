"""The pages as markup: valid before and after scripts ran, every control named, language right."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import node_tools
from browser import NARROW
from conftest import TESTS, Site
from page_kinds import Sample, states_on
from usable_plugin import Visit, instrument, none_wrong, tally

# Left out in html-validate.json, with reasons: how attributes are written (`hidden=""` is what a browser
# serialises), long titles, white space; `region` on a box that scrolls (a `<section>` says no more);
# `role="table"` on tables that become blocks on a phone; a name on `dl`, which axe judges.
CONFIG = TESTS / "html-validate.json"
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


def html_validate(paths: list[Path], report: Path) -> dict[str, list[str]]:
    """What html-validate says, per file. It writes a file: through a pipe its output is cut short."""
    done = subprocess.run(
        [
            str(node_tools.node()),
            str(node_tools.module("html-validate/bin/html-validate.mjs")),
            "--config",
            str(CONFIG),
            "--formatter",
            f"json={report}",
            *map(str, paths),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert report.is_file(), done.stderr
    return {
        Path(result["filePath"]).as_posix(): [f"{m['ruleId']}: {m['message']}" for m in result["messages"]]
        for result in json.loads(report.read_text(encoding="utf-8"))
    }


def test_every_kind_of_page_is_valid_html(real_site: Site, all_samples: list[Sample], tmp_path: Path) -> None:
    files = [
        real_site.folder / s.path / "index.html"
        if not s.path.endswith(".html")
        else real_site.folder / s.path
        for s in all_samples
    ]
    tally("opmaak", bladzijden=len(files))
    none_wrong(html_validate(files, tmp_path / "verslag.json"))


def test_every_kind_of_page_stays_valid_after_its_scripts_ran(
    visit: Visit, typical: list[Sample], tmp_path: Path
) -> None:
    files = []
    for sample in typical:
        for state in [None, *states_on(visit(sample.path, NARROW), sample.kind)]:
            page = visit(sample.path, NARROW)
            if state:
                state.bring(page)
            file = tmp_path / f"{sample.kind}-{state.name.replace(' ', '-') if state else 'begin'}.html"
            file.write_text(page.content(), encoding="utf-8")
            files.append(file)
    none_wrong(
        {Path(name).name: found for name, found in html_validate(files, tmp_path / "verslag.json").items()}
    )


def test_html_validate_finds_what_is_planted(tmp_path: Path) -> None:
    file = tmp_path / "fout.html"
    file.write_text(
        '<!doctype html><html lang="nl"><head><title>x</title></head><body><p id="a"><div '
        'id="a"></div><button>x</button></body></html>'
    )
    found = " ".join(html_validate([file], tmp_path / "verslag.json")[file.as_posix()])
    for rule in ("no-dup-id", "no-implicit-close", "no-implicit-button-type"):
        assert rule in found, (rule, found)


def test_every_control_and_landmark_has_a_name(visit: Visit, typical: list[Sample]) -> None:
    wrong: dict[str, list[str]] = {}
    for sample in typical:
        page = visit(sample.path)
        page.evaluate("() => { for (const d of document.querySelectorAll('details')) d.open = true; }")
        tree: dict[str, Any] = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
        nodes = [n for n in tree["nodes"] if not n.get("ignored")]
        roles = {n["nodeId"]: n["role"]["value"] for n in nodes}
        assert {"RootWebArea", "banner", "main", "contentinfo"} <= set(roles.values()), sample
        wrong[f"{sample} {sample.path}"] = [
            f"{n['role']['value']} zonder naam"
            for n in nodes
            if n["role"]["value"] in NAMED_ROLES and not n.get("name", {}).get("value", "").strip()
        ]
    none_wrong(wrong)


def test_tables_have_a_caption_and_scoped_headers(visit: Visit, all_samples: list[Sample]) -> None:
    check = instrument("tables")
    none_wrong({f"{s} {s.path}": visit(s.path).evaluate(check) for s in all_samples})


def test_pages_say_they_are_dutch_and_abbreviations_are_explained_without_a_mouse(
    visit: Visit, all_samples: list[Sample]
) -> None:
    check = instrument("abbreviations")
    wrong = {}
    for sample in all_samples:
        page = visit(sample.path)
        assert page.evaluate("document.documentElement.lang") == "nl", sample
        wrong[f"{sample} {sample.path}"] = page.evaluate(check)
    none_wrong(wrong)
