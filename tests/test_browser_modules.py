"""What runs in the browser and touches no page, tested in Node; every file of tests is one test here."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

import node_tools
from conftest import ROOT
from voorveld.outputs.bare import without_remarks

TESTS = sorted((Path(__file__).parent / "browser_modules").glob("*.test.js"))
COMPONENTS = ROOT / "scripts" / "voorveld" / "components"
SCRIPTS = sorted(p for p in COMPONENTS.rglob("*.js") if p.parent.name != "vendor")
_BLOCK = re.compile(r"<script type=\"application/json\" data-woorden>(.*?)</script>", re.DOTALL)
_ASKED = re.compile(r"\b(?:say|words)\(\s*\"(\w+)\"")
_DUTCH = re.compile(r"\b(?:de|het|een|niet|geen|wij|naar|voor|zijn|wordt|meer|bij|uit|ook)\b")
_COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
_TEXT = re.compile(r'"([^"\n]*)"|`([^`]*)`')


@pytest.mark.parametrize("file", TESTS, ids=lambda p: p.name.removesuffix(".test.js"))
def test_pure_modules_in_node(file: Path) -> None:
    done = subprocess.run(
        [str(node_tools.node()), "--test", "--test-reporter=tap", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    passed = re.search(r"^# pass (\d+)$", done.stdout, re.MULTILINE)
    assert passed is not None, done.stdout
    assert int(passed.group(1)) > 0, "a file without tests proves nothing"


def phrases(component: Path) -> dict[str, object]:
    """The sentences that the templates of a component hold for its scripts."""
    found: dict[str, object] = {}
    for template in component.glob("*.jinja"):
        for block in _BLOCK.findall(template.read_text(encoding="utf-8")):
            found |= json.loads(re.sub(r"\{\{.*?\}\}", '""', block))
    return found


@pytest.mark.parametrize("component", sorted({p.parent for p in SCRIPTS}), ids=lambda p: p.name)
def test_scripts_ask_the_sentences_that_the_page_holds_and_no_others(component: Path) -> None:
    asked = {
        key
        for file in component.glob("*.js")
        if component.name != "shared"
        for key in _ASKED.findall(file.read_text(encoding="utf-8"))
    }
    assert asked == set(phrases(component))


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_no_dutch_sentence_stands_in_a_script(file: Path) -> None:
    script = file.read_text(encoding="utf-8")
    texts = [a or b for a, b in _TEXT.findall(_COMMENT.sub("", script))]
    assert [t for t in texts if " " in t.strip() and _DUTCH.search(t)] == []
    comments = _TEXT.sub("", " ".join(_COMMENT.findall(script)))
    assert not _DUTCH.search(comments), "comments are for developers, so in English"


def test_published_scripts_are_their_sources_without_comments(tmp_path: Path) -> None:
    """The compiler takes all comments from both; then nothing may differ."""
    for file in SCRIPTS:
        source = file.read_text(encoding="utf-8")
        published = without_remarks(source)
        assert not re.search(r"@(?:typedef|property|returns|template)\b|^ *//", published, re.MULTILINE), file
        for name, text in (("source", source), ("published", published)):
            target = tmp_path / name / file.relative_to(COMPONENTS)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
    code = [without_comments(tmp_path / name) for name in ("source", "published")]
    assert code[0] == code[1]
    assert len(code[0]) == len(SCRIPTS)


def without_comments(folder: Path) -> dict[str, str]:
    """Every script in a folder, as the compiler writes it."""
    out = folder.with_suffix(".out")
    options = ["--allowJs", "--noCheck", "--noResolve", "--removeComments"]
    options += ["--target", "esnext", "--module", "esnext"]
    files = [str(file) for file in sorted(folder.rglob("*.js"))]
    program = [str(node_tools.node()), str(node_tools.module("typescript/bin/tsc"))]
    done = subprocess.run(
        [*program, *options, "--rootDir", str(folder), "--outDir", str(out), *files],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return {f.relative_to(out).as_posix(): f.read_text(encoding="utf-8") for f in out.rglob("*.js")}
