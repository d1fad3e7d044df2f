"""What the checks need to know of a page: which addresses it names and which places it has.

A strict reader of our own pages, not of everything that browsers forgive: elements close in order,
values stand in double quotes. Whatever it can't read is a fault of the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

from msgspec import Struct

_TAG = re.compile(r'<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s"\'<>/=]+(?:="[^"<]*")?)*)\s*(/?)>')
_ATTRIBUTE = re.compile(r'([^\s"\'<>/=]+)(?:="([^"<]*)")?')
_APART = re.compile(r"<!--.*?-->|(<script\b[^>]*>).*?(?=</script>)", re.DOTALL)
_TELLING = re.compile(
    r'\s(?:id|href|src|srcset|poster|action|data|style|on\w+|http-equiv|value|data-achter-hek)="'
)
_EMPTY = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_ADDRESSES = frozenset({"href", "src", "srcset", "poster", "action", "data"})
_ONCE = ("title", "main", "h1")
_NOT_CODE = frozenset({"application/json", "application/ld+json"})


class Markup(Struct, frozen=True):
    """One page as read: its addresses with the element they stand in (or `canonical`), the places
    and choices in it that an address can name, its policy, and what is wrong with it."""

    addresses: frozenset[tuple[str, str]]
    places: frozenset[str]
    policy: str
    faults: tuple[str, ...]


def read_markup(text: str) -> Markup:
    """Read a page. What it names are addresses as a browser would ask for them."""
    bare = _APART.sub(lambda found: found[1] or "", text)
    tags = _TAG.findall(bare)
    addresses: set[tuple[str, str]] = set()
    ids: Counter[str] = Counter()
    choices: set[str] = set()
    policy, asked, faults = "", "", list(_shape(bare, tags))
    for closing, name, inside, _ in tags:
        if closing or not (name in ("script", "style", "select") or _TELLING.search(inside)):
            continue
        found = {key: unescape(value) for key, value in _ATTRIBUTE.findall(inside)}
        kind = "canonical" if found.get("rel") == "canonical" else name
        addresses |= {(kind, value) for key, value in found.items() if key in _ADDRESSES}
        ids.update([found["id"]] if "id" in found else [])
        asked = found.get("name", "") if name == "select" else asked
        answered = asked if name == "option" else found.get("name")
        choices |= {f"{answered}={found['value']}"} if answered and "value" in found else set()
        # What a script reads of an address, whatever it is: `#lijst=a,b`.
        choices |= {f"{name}=" for name in found.get("data-achter-hek", "").split()}
        if found.get("http-equiv") == "Content-Security-Policy":
            policy = found.get("content", "")
        faults += _inline(name, found)
    faults += [f"twee onderdelen heten '{name}'" for name, count in ids.items() if count > 1]
    return Markup(frozenset(addresses), frozenset({*ids, *choices}), policy, tuple(faults))


def _shape(text: str, tags: list[tuple[str, str, str, str]]) -> Iterator[str]:
    """What a page must have once, and whether elements close in the order in which they opened."""
    if not text.lower().startswith("<!doctype html>") or '<html lang="nl">' not in text[:200]:
        yield "begint niet als een Nederlandse pagina"
    count = Counter(name for closing, name, _, _ in tags if not closing)
    count["title"] = text.partition("</head>")[0].count("<title>")
    yield from (f"heeft {count[name]} keer <{name}>" for name in _ONCE if count[name] != 1)
    if text.count("<") != len(tags) + 1:
        yield "heeft een < die bij geen element hoort"
    open_now: list[str] = []
    for closing, name, _, ends in tags:
        if closing and (not open_now or open_now.pop() != name):
            yield f"sluit <{name}> waar dat niet open is"
            return
        if not closing and not ends and name not in _EMPTY:
            open_now.append(name)
    yield from (f"laat <{name}> open" for name in open_now[-1:])


def _inline(name: str, found: dict[str, str]) -> Iterator[str]:
    """Whatever would run or colour a page from within; the policy would stop it."""
    yield from (f"heeft '{key}' in een <{name}>" for key in found if key == "style" or key.startswith("on"))
    if name == "style" or (
        name == "script" and "src" not in found and found.get("type", "") not in _NOT_CODE
    ):
        yield f"heeft een <{name}> in de pagina zelf"
