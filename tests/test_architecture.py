"""The shape of the code: who may import whom, and who may print."""

from __future__ import annotations

import ast
import re
from itertools import pairwise
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "scripts" / "voorveld"
ORDER = (
    "side_by_side",
    "store",
    "diagnostics",
    "source",
    "model",
    "catalogue",
    "facts",
    "explanations",
    "rules",
    "pipeline",
    "memory",
    "safe_repairs",
    "reporting",
    "settings",
    "contributing",
    "generated_file",
    "in_browser",
    "rendering",
    "compiled_templates",
    "templates",
    "views",
    "previewing",
    "open_data",
    "sections",
    "outputs",
    "proposals",
    "upkeep",
    "publishing",
    "cli",
    "commands",
)
ENGINES = {"mkdocs", "properdocs", "material", "zensical"}


def modules() -> list[Path]:
    return sorted(p for p in PACKAGE.rglob("*.py"))


def stage(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def test_every_stage_is_in_the_order() -> None:
    assert {stage(p) for p in modules()} - {"__init__"} == set(ORDER)


def test_a_stage_imports_only_earlier_stages() -> None:
    for path in modules():
        if stage(path) == "__init__":
            continue
        mine = ORDER.index(stage(path))
        for name in imports(path):
            if name.startswith("voorveld."):
                theirs = ORDER.index(name.split(".")[1])
                assert theirs <= mine, f"{path.name} imports {name}"


def test_pages_and_open_data_stand_beside_each_other_on_the_same_facts() -> None:
    for path in modules():
        names = {n.split(".")[1] for n in imports(path) if n.startswith("voorveld.")}
        if stage(path) == "open_data":
            assert not names & {"rendering", "compiled_templates", "templates", "views"}, path
        if stage(path) == "views":
            assert "open_data" not in names, path


def test_the_core_knows_no_engine() -> None:
    for path in modules():
        assert not {n.split(".")[0] for n in imports(path)} & ENGINES, path


def test_below_the_commands_nothing_prints_or_reads_clock_or_environment() -> None:
    for path in modules():
        if stage(path) in ("cli", "commands", "settings", "__init__"):
            continue
        names = {
            ast.unparse(n.func) for n in ast.walk(ast.parse(path.read_text())) if isinstance(n, ast.Call)
        }
        assert not names & {"print", "date.today", "datetime.now", "time.time", "os.getenv"}, path
        assert "os.environ" not in path.read_text(encoding="utf-8"), path


def test_modules_stay_readable_and_say_what_they_do() -> None:
    for path in modules():
        text = path.read_text(encoding="utf-8")
        assert len(text.split("\n")) <= 300, path
        if text.strip():
            assert ast.get_docstring(ast.parse(text)), path


def test_scripts_of_the_browser_stay_readable_and_say_what_they_do() -> None:
    scripts = [p for p in (PACKAGE / "components").rglob("*.js") if "vendor" not in p.parts]
    assert len(scripts) > 70
    for path in scripts:
        text = path.read_text(encoding="utf-8")
        assert len(text.split("\n")) <= 300, path
        assert text.startswith("//"), path


def test_public_functions_have_docstrings() -> None:
    for path in modules():
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                assert ast.get_docstring(node), f"{path.name}: {node.name}"


def test_nothing_is_kept_from_formatter_and_checkers() -> None:
    marks = re.compile(
        r"(?:#|//|/\*) *@?(?:fmt: |noqa|type: ignore|biome-ignore format|ts-ignore|ts-nocheck)"
    )
    here = Path(__file__).parent
    folders = [PACKAGE.parent, *(p for p in here.iterdir() if p.is_dir() and p.name != "node_modules")]
    files = [*here.glob("*.py"), *(p for folder in folders for p in folder.rglob("*"))]
    code = [p for p in files if p.suffix in (".py", ".js", ".css") and "vendor" not in p.parts]
    assert len(code) > 300
    assert [p for p in code if marks.search(p.read_text(encoding="utf-8")) and p != Path(__file__)] == []


DOES = {"check", "click", "fill", "press", "press_sequentially", "select_option", "type", "uncheck"}
READS = {
    *("all", "all_inner_texts", "all_text_contents", "count", "evaluate", "evaluate_all", "get_attribute"),
    *("inner_text", "input_value", "is_checked", "is_hidden", "is_visible", "text_content", "url"),
}


def read_at_once(code: str) -> list[int]:
    """The lines that assert what is read of a page at once after something was done there."""
    found = []
    for node in ast.walk(ast.parse(code)):
        for body in (getattr(node, name, None) for name in ("body", "orelse", "finalbody")):
            for done, then in pairwise(body) if isinstance(body, list) else ():
                call = done.value if isinstance(done, ast.Expr) else None
                does = isinstance(call, ast.Call) and getattr(call.func, "attr", "") in DOES
                read = {n.attr for n in ast.walk(then) if isinstance(n, ast.Attribute)} & READS
                if does and read and isinstance(then, ast.Assert):
                    found.append(then.lineno)
    return found


def test_no_test_reads_a_page_at_once_after_it_did_something_there() -> None:
    """A page may need a moment: `expect(...)` waits for it, and so does `becomes` of browser.py."""
    assert read_at_once("def test():\n    link.click()\n    assert '#a' in page.url\n") == [3]
    assert read_at_once("link.click()\nexpect(page).to_have_url('#a')\nassert page.url\n") == []
    here = Path(__file__).parent
    files = [*here.glob("test_*.py"), *(here / "usable").glob("test_*.py")]
    assert {p.name: lines for p in files if (lines := read_at_once(p.read_text(encoding="utf-8")))} == {}
