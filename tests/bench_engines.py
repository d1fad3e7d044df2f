"""The engines that `make bench` sets side by side, each with a project that holds the same content.

Ours is built from the examples. The others get every page that came out, as Markdown with its words, links,
lists and tables; they check nothing. Hugo makes no search index, Zensical and plain MkDocs + Material do.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench_examples import edited, write_examples

ROOT = Path(__file__).parents[1]
PEERS = ROOT / ".venv-bench" / "bin"
# With a thousand pages it takes a minute of work and 1,5 GB; the table must be there within minutes.
MOST_FOR_ZENSICAL = 1_000
_MKDOCS = (sys.executable, "-m", "mkdocs", "build", "-q")
_PLAIN = """\
site_name: Gewoon
theme: {name: material, language: nl, font: false}
not_in_nav: "*"
nav: [index.md]
"""
_ZENSICAL = '[project]\nsite_name = "Gewoon"\n[project.theme]\nlanguage = "nl"\nfont = false\n'
_HUGO_CONFIG = 'title = "Gewoon"\nbaseURL = "/"\ndisableKinds = ["taxonomy", "term", "RSS"]\n'
_HUGO_PAGE = """\
<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main>{{ .Content }}</main></body></html>
"""


@dataclass(frozen=True, slots=True)
class Engine:
    """An engine with its project: how to build it, what a build leaves, and how one page is edited."""

    name: str
    project: Path
    command: tuple[str, ...]
    left: tuple[str, ...]
    edit: Callable[[], None]

    def forget(self) -> None:
        """As if it never was built."""
        for name in self.left:
            shutil.rmtree(self.project / name, ignore_errors=True)


def ours(folder: Path, count: int) -> Engine:
    """This site, with `count` examples."""
    for name in ("scripts", "overrides", "docs"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    write_examples(folder / "practices", count)
    return Engine(
        "ons",
        folder,
        _MKDOCS,
        ("site", ".cache"),
        _editor(folder / "practices", "*-getrokken-*.yaml", edited),
    )


def ours_without_index(project: Engine) -> Engine:
    """The same project, built without its search index."""
    folder = project.project
    shutil.copy(ROOT / "tests" / "bench_hooks.py", folder / "scripts")
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "zonder-index.yml").write_text(
        config.replace("mkdocs_hooks.py", "bench_hooks.py"), encoding="utf-8"
    )
    command = (*_MKDOCS, "-f", "zonder-index.yml")
    return Engine("ons, zonder zoekindex", folder, command, project.left, project.edit)


def peers(folder: Path, site: Path) -> Iterator[Engine]:
    """The other engines, with what stands on the pages of a built site."""
    pages = dict(_markdown_pages(site))
    for name, plugins in (("mkdocs + material", "[search]"), ("mkdocs + material, zonder zoekindex", "[]")):
        config = {"mkdocs.yml": f"{_PLAIN}plugins: {plugins}\n"}
        yield _peer(folder / name.replace(" ", ""), name, "docs", pages, config, _MKDOCS)
    if (PEERS / "hugo").exists():
        layouts = {f"layouts/_default/{name}.html": _HUGO_PAGE for name in ("single", "list")}
        files = {"hugo.toml": _HUGO_CONFIG, **layouts}
        yield _peer(
            folder / "hugo", "hugo", "content", _for_hugo(pages), files, (str(PEERS / "hugo"), "--quiet")
        )
    if (PEERS / "zensical").exists() and len(pages) <= MOST_FOR_ZENSICAL:
        config = {"zensical.toml": _ZENSICAL}
        yield _peer(
            folder / "zensical", "zensical", "docs", pages, config, (str(PEERS / "zensical"), "build")
        )


def _peer(
    folder: Path,
    name: str,
    content: str,
    pages: dict[str, str],
    files: dict[str, str],
    command: tuple[str, ...],
) -> Engine:
    for place, text in {**{f"{content}/{place}": text for place, text in pages.items()}, **files}.items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    edit = _editor(
        folder / content, "praktijkvoorbeelden/*-getrokken-*/*.md", lambda text: f"{text}\n\nEen zin erbij.\n"
    )
    return Engine(name, folder, command, ("site", "public", ".cache", "resources"), edit)


def _editor(folder: Path, pattern: str, change: Callable[[str], str]) -> Callable[[], None]:
    """Each time another page is edited."""
    waiting = iter(sorted(folder.glob(pattern)))

    def edit() -> None:
        path = next(waiting)
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")

    return edit


def _for_hugo(pages: dict[str, str]) -> dict[str, str]:
    """Every page as a section, since an `index.md` makes of all below it one page; braces are no commands."""
    return {
        place.replace(
            "index.md", "_index.md"
        ): f"---\ntitle: {_title(text)}\n---\n{text.replace('{{', '{ {')}"
        for place, text in pages.items()
    }


def _title(text: str) -> str:
    return json.dumps(text.partition("\n")[0].removeprefix("# "))


def _markdown_pages(site: Path) -> Iterator[tuple[str, str]]:
    """Per file what stands on a page: words, links, lists and tables."""
    from lxml import html

    for page in sorted(site.rglob("index.html")):
        name = page.parent.relative_to(site).as_posix()
        main = html.fromstring(page.read_bytes()).find(".//main")
        yield "index.md" if name == "." else f"{name}/index.md", "\n\n".join(_markdown(main))


def _markdown(page: Any) -> Iterator[str]:
    for element in page.iter("h1", "h2", "h3", "p", "li", "dt", "dd", "table"):
        if element.tag == "table":
            rows = [[_inline(cell) for cell in row.iter("th", "td")] for row in element.iter("tr")]
            rows = [row for row in rows if len(row) == len(rows[0])]
            lines = ["| " + " | ".join(row) + " |" for row in rows]
            yield "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]])
        else:
            mark = {"h1": "# ", "h2": "## ", "h3": "### ", "li": "- "}.get(element.tag, "")
            yield mark + _inline(element)


def _inline(element: Any) -> str:
    parts = [element.text or ""]
    for child in element:
        words = " ".join(child.text_content().split())
        link = child.tag == "a" and (child.get("href") or "").startswith(("#", "http"))
        parts.append(
            f"[{words}]({child.get('href')})" if link else f"**{words}**" if child.tag == "strong" else words
        )
        parts.append(child.tail or "")
    return " ".join("".join(parts).split())
