"""Styles and scripts as they are published: a mark in every name, one script for a component."""

from __future__ import annotations

import re
from hashlib import sha256

import pytest

from voorveld.outputs import assets
from voorveld.outputs.assets import JOINED_SHEETS, asset_addresses, asset_files, components
from voorveld.outputs.joined_script import CannotJoin, joined_script
from voorveld.sections import SECTIONS
from voorveld.templates import COMPONENTS

MODULES = {
    "a/a.js": (
        '// Begins.\nimport { two as second, three } from "../b/b.js";\n'
        'import { by } from "../vendor/v.js";\n'
        'import {\n  four,\n} from "./c.js";\nconst own = 1;\n'
        'export const start = () => [second, three, four, own, by, import("../d/d.js")];\n'
    ),
    "a/c.js": 'import { two } from "../b/b.js";\n/** @returns {import("../b/b.js").X} */\n'
    "export function four() {\n  return /** @type {number} */ (two);\n}\n",
    "b/b.js": "const own = 2;\nexport const two = own;\nexport class three {}\n",
}
JOINED = """import * as m_vendor_v from "at vendor/v.js";
const m_b_b = (() => {
const own = 2;
const two = own;
class three {}
return { two, three };
})();
const m_a_c = (() => {
const { two } = m_b_b;
function four() {
return (two);
}
return { four };
})();
const m_a_a = (() => {
const { two: second, three } = m_b_b;
const { by } = m_vendor_v;
const { four, } = m_a_c;
const own = 1;
const start = () => [second, three, four, own, by, import("at d/d.js")];
return { start };
})();
export const { start } = m_a_a;
"""


def test_every_file_has_a_mark_of_what_is_in_it_and_every_other_name_is_that_of_its_source() -> None:
    content = {file.uri: file.content for file in asset_files()}
    for name, address in asset_addresses().items():
        made = content[address]
        mark = sha256(made if isinstance(made, bytes) else made.encode()).hexdigest()[:8]
        before, ending = name.rsplit(".", 1)
        assert address == f"assets/{before}.{mark}.{ending}"
        assert name in JOINED_SHEETS or (COMPONENTS / name).is_file()
    assert {uri for uri in content if uri.startswith("assets/")} == set(asset_addresses().values())


def test_no_published_file_asks_for_one_without_a_mark() -> None:
    asked = re.compile(r"""["'(](?:\.{1,2}/)+[\w/-]+((?:\.[0-9a-f]{8})?)\.(?:js|css|woff2|svg)["')]""")
    found = {
        name: asked.findall(file.content.decode())
        for file in asset_files()
        if isinstance(file.content, bytes)
        and (name := file.uri).endswith((".js", ".css"))
        and "/vendor/" not in name
    }
    assert not [name for name, marks in found.items() if "" in marks]
    assert sum(map(len, found.values())) >= 8


def test_every_component_is_named_once_and_pages_name_only_those() -> None:
    named = {
        name for section in SECTIONS for kind in section.kinds for name in kind.assets if name.endswith(".js")
    }
    by_the_frame = {"finder/selection.js"}
    assert named | by_the_frame == set(components())
    assert len(components()) == (COMPONENTS / "shared/components.js").read_text(encoding="utf-8").count(
        "() => import("
    )


def test_a_script_holds_all_that_it_imports_each_with_its_own_names() -> None:
    assert joined_script("a/a.js", MODULES.__getitem__, lambda name: f"at {name}") == JOINED


def test_a_module_that_is_asked_for_later_goes_along_when_it_must() -> None:
    modules = {"a/a.js": 'go(() => import("../b/b.js"));\n', "b/b.js": "export const start = 1;\n"}
    made = joined_script("a/a.js", modules.__getitem__, lambda name: f"at {name}", frozenset({"b/b.js"}))
    assert made == (
        "const m_b_b = (() => {\nconst start = 1;\nreturn { start };\n})();\n"
        "const m_a_a = (() => {\ngo(() => Promise.resolve(m_b_b));\nreturn {  };\n})();\n"
    )


@pytest.mark.parametrize(
    "line",
    [
        'export * from "./b.js";',
        'import x from "./b.js";',
        'import "./b.js";',
        "export default 1;",
        "export { a };",
    ],
)
def test_what_is_written_another_way_is_refused_and_never_half_joined(line: str) -> None:
    with pytest.raises(CannotJoin, match=re.escape(f"a.js: {line}")):
        joined_script("a.js", lambda _: f"{line}\n", str)


def test_files_that_ask_for_each_other_can_have_no_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {
        "a/a.js": 'import("../b/b.js");\n',
        "b/b.js": 'import("../a/a.js");\n',
        "shared/components.js": "",
    }
    monkeypatch.setattr(assets, "_text", texts.__getitem__)
    with pytest.raises(ValueError, match=r"a/a\.js > b/b\.js > a/a\.js: these ask for each other"):
        assets._Room().address("a/a.js")
