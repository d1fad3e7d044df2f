"""A site of three pages that the checks find nothing wrong with, to plant faults in."""

from __future__ import annotations

from html import escape
from pathlib import Path

from voorveld.outputs.security import meta_policy

PAGE = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<link rel="stylesheet" href="{up}assets/a.css">
<script type="module" src="{up}assets/a.js"></script>
</head>
<body>
<main id="inhoud"><h1>{title}</h1><p id="deel">Zie <a href="{up}themas/#deel">thema's</a>,
<a href="{up}">het begin</a> en <a href="https://elders.example/">elders</a>.<br></p></main>
</body>
</html>
"""
OTHERS = {
    "assets/a.css": "body { background: url('teken.svg') }\n",
    "assets/a.js": 'import { b } from "./b.js";\nb();\n',
    "assets/b.js": "export const b = () => 1;\n",
    "assets/teken.svg": "<svg/>\n",
    "_headers": "/*\n",
    "robots.txt": "User-agent: *\n",
    "zoekindex/pagefind-entry.json": "{}\n",
    "zoekindex/woorden.json": "{}\n",
}


def write_small_site(folder: Path, title: str = "Voorbeeldstad") -> None:
    """Write the site; another title is another edition."""
    policy = escape(meta_policy())
    pages = {
        name: PAGE.format(policy=policy, title=title, up=up)
        for name, up in (("index.html", "./"), ("themas/index.html", "../"), ("404.html", "/"))
    }
    for name, text in {**pages, **OTHERS}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
