"""Pages that moved: at the old address a page that leads on, and the rules for servers that read them.

Comes in: the settings, with the addresses from `hosting/verhuisd.txt`. Goes out: files, none when
nothing moved. A page at the old address works on every server; `_redirects` is for hosts that read it.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from voorveld.generated_file import GeneratedFile
from voorveld.outputs.security import meta_policy
from voorveld.rendering import relative
from voorveld.settings import Settings

_PAGE = Markup("""\
<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}"><meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Deze bladzijde is verhuisd</title>
<meta http-equiv="refresh" content="0; url={there}">
<meta name="robots" content="noindex">
</head>
<body>
<main>
<h1>Deze bladzijde is verhuisd</h1>
<p>Zij staat nu op een ander adres. <a href="{there}">Ga naar de bladzijde</a>.</p>
</main>
</body>
</html>
""")


def moved_pages(settings: Settings) -> Iterator[GeneratedFile]:
    """A page per old address, and the rules for all of them."""
    for old, new in settings.moved:
        there = relative(old, new)
        yield GeneratedFile(f"{old}index.html", str(_PAGE.format(policy=meta_policy(old), there=there)))
    if settings.moved:
        lines = (f"/{old} /{new} 301\n" for old, new in settings.moved)
        yield GeneratedFile("_redirects", "".join(lines))
