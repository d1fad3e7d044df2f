"""A site of three pages that the checks find nothing wrong with, to plant faults in."""

from __future__ import annotations

from hashlib import sha256
from html import escape
from pathlib import Path

from voorveld.outputs.security import meta_policy

PAGE = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<link rel="stylesheet" href="{up}{style}">
<script type="module" src="{up}{script}"></script>
</head>
<body>
<main id="inhoud"><h1>{title}</h1><p id="deel">Zie <a href="{up}themas/#deel">thema's</a>,
<a href="{up}">het begin</a> en <a href="https://elders.example/">elders</a>.<br></p></main>
</body>
</html>
"""


def _marked(name: str, content: str) -> str:
    """An address with a mark of what is there."""
    before, ending = name.split(".")
    return f"assets/{before}.{sha256(content.encode()).hexdigest()[:8]}.{ending}"


_SIGN = "<svg/>\n"
SIGN = _marked("teken.svg", _SIGN)
_MODULE = "export const b = () => 1;\n"
MODULE = _marked("b.js", _MODULE)
_STYLE = f"body {{ background: url('{Path(SIGN).name}') }}\n"
STYLE = _marked("a.css", _STYLE)
_SCRIPT = f'import {{ b }} from "./{Path(MODULE).name}";\nb();\n'
SCRIPT = _marked("a.js", _SCRIPT)
OTHERS = {
    STYLE: _STYLE,
    SCRIPT: _SCRIPT,
    MODULE: _MODULE,
    SIGN: _SIGN,
    "_headers": "/*\n",
    "robots.txt": "User-agent: *\n",
    "zoekindex/pagefind-entry.json": "{}\n",
    "zoekindex/woorden.json": "{}\n",
}


def write_small_site(folder: Path, title: str = "Voorbeeldstad") -> None:
    """Write the site; another title is another edition."""
    policy = escape(meta_policy())
    pages = {
        name: PAGE.format(policy=policy, title=title, up=up, style=STYLE, script=SCRIPT)
        for name, up in (("index.html", "./"), ("themas/index.html", "../"), ("404.html", "/"))
    }
    for name, text in {**pages, **OTHERS}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
