"""Files within the limit of size that make a reader work: as many mistakes as fit, of every kind we know.

`HOSTILE` gives per name a file of any size; the tests read small ones, `make fuzz` the largest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from conftest import FICTITIOUS

PRACTICE = "voorbeeldstad-praktijkondersteuner.yaml"
LIMIT = 256 * 1024
MOST_NODES = 20_000


@dataclass(frozen=True, slots=True)
class Hostile:
    """A kind of file: `make` gives it with so many of the thing it is full of, `most` fit in one."""

    make: Callable[[int], bytes]
    most: int
    name: str = PRACTICE

    def largest(self) -> bytes:
        """As many as fit in a file that is read."""
        return self.make(self.most)[:LIMIT]


def _good() -> str:
    return (FICTITIOUS / PRACTICE).read_text(encoding="utf-8")


def _with(before: str, after: str) -> bytes:
    """The good practice with one part replaced."""
    text = _good()
    assert text.count(before) >= 1, before
    return text.replace(before, after, 1).encode()


def _repeated(part: str, count: int, *, before: str = "", after: str = "") -> bytes:
    return f"{before}{part * count}{after}".encode()


def _numbered(pattern: str, count: int, *, before: str = "", after: str = "") -> bytes:
    return f"{before}{''.join(pattern.format(n=n) for n in range(count))}{after}".encode()


def _comment(part: str, count: int) -> bytes:
    """A good practice with one comment of so many parts."""
    return _good().encode() + _repeated(part, count, before="# ", after="\n")


def _keys(pattern: str, count: int) -> bytes:
    """A good practice with so many more lines of keys."""
    return _good().encode() + _numbered(pattern, count)


def _figures(pattern: str, count: int) -> bytes:
    return _with("cijfers:\n", "cijfers:\n" + _numbered(f"  - {{{{{pattern}}}}}\n", count).decode())


def _sources(pattern: str, count: int) -> bytes:
    return _with("\nbronnen:\n", "\nbronnen:\n" + _numbered(f"  b{{n}}: {{{{{pattern}}}}}\n", count).decode())


def _texts(part: str, count: int) -> bytes:
    """Lessons full of one text, each as long as a text may be."""
    per_text = 5_900 // len(part)
    texts = [part * min(per_text, count - at) for at in range(0, count, per_text)]
    lessons = "".join(f"    - '{text.replace(chr(39), chr(39) * 2)}'\n" for text in texts)
    return _with(
        '  helpt: [{tekst: "Een vaste dag helpt [@voorbeeldrapport].", themas: [samenwerking]}]\n',
        f"  helpt:\n{lessons}",
    )


def _names(pattern: str, count: int) -> bytes:
    return _with(
        "andere_namen: [Proef jeugd bij de huisarts]",
        _numbered(pattern, count, before="andere_namen:\n").decode().rstrip(),
    )


def _municipalities(pattern: str, count: int) -> bytes:
    names = ", ".join(pattern.format(n=n) for n in range(count))
    return _with("gemeenten: [Voorbeeldstad, Den Voorbeeld]", f"gemeenten: [{names}]")


def _waivers(pattern: str, count: int) -> bytes:
    lines = "".join(f"    - {{{pattern.format(n=n)}}}\n" for n in range(count))
    return _with("\nredactie:\n", f"\nredactie:\n  ontheffingen:\n{lines}")


_FIGURE = "indicator: jeugdigen-gezien, periode: 2020, aard: geteld, bronnen: [gedeeld-verslag]"
_SOURCE = "titel: X, datum: 2020, soort: nieuws, gelezen: fragment, kopie_gelezen: ja"

HOSTILE: Mapping[str, Hostile] = {
    "nultekens": Hostile(partial(_repeated, "\0"), LIMIT),
    "nultekens tussen letters": Hostile(partial(_repeated, "abcdefg\0"), LIMIT // 8),
    "onzichtbare tekens": Hostile(partial(_repeated, "\u200b"), LIMIT // 3),
    "onzichtbare tekens op eigen regels": Hostile(partial(_repeated, "# a\u200b\n"), LIMIT // 7),
    "woorden in twee schriften": Hostile(partial(_repeated, "ае a\u0430\n", before="# "), LIMIT // 10),
    "codes voor onzichtbare tekens": Hostile(
        partial(_repeated, "\\u200b", before='naam: "', after='"\n'), LIMIT // 6 - 10
    ),
    "codes in veel teksten": Hostile(
        partial(_repeated, '  - "\\e"\n', before="andere_namen:\n"), MOST_NODES - 9
    ),
    "bytes buiten UTF-8": Hostile(lambda count: b"a: \xff\n" * count, LIMIT // 5),
    "alleen CR": Hostile(partial(_repeated, "a: b\r"), LIMIT // 5),
    "onbekende sleutels": Hostile(partial(_keys, "sleutel{n}: x\n"), 9_000),
    "bijna bekende sleutels": Hostile(partial(_keys, "samenvatinge{n}: x\n"), 9_000),
    "sleutels zonder waarde": Hostile(partial(_keys, "sleutel{n}:\n"), 9_000),
    "dezelfde sleutel": Hostile(partial(_keys, "naam: x\n"), 9_000),
    "sleutels in een groep": Hostile(partial(_keys, "sleutel{n}: {{a: {{b: {{c: [d]}}}}}}\n"), 2_000),
    "een sleutel als een boek": Hostile(partial(_repeated, "x", after=": 1\n"), LIMIT - 5),
    "een naam als een boek": Hostile(partial(_repeated, "x", before="naam: ", after="\n"), LIMIT - 7),
    "een id als een boek": Hostile(partial(_repeated, "x", before="id: ", after="\n"), LIMIT - 5),
    "een getal als een boek": Hostile(
        lambda count: _with("waarde: 234", f"waarde: {'9' * count}"), LIMIT - 12_000
    ),
    "een datum als een boek": Hostile(
        lambda count: _with("periode: 2019-03/2020-12", f"periode: {'2019/' * count}"), LIMIT // 5 - 3_000
    ),
    "een adres als een boek": Hostile(
        lambda count: _with("https://www.voorbeeldstad.example/rapport", f"https://{'a.' * count}nl"),
        LIMIT // 2 - 6_000,
    ),
    "gelijke cijfers": Hostile(partial(_figures, f"id: c{{n}}, waarde: {{n}}, {_FIGURE}"), 1_000),
    "gelijke cijfers met een spoor": Hostile(
        partial(_figures, f"id: c{{n}}, waarde: {{n}}, spreekt_tegen: c0, opmerking: Ja., {_FIGURE}"), 900
    ),
    "cijfers zonder id": Hostile(partial(_figures, f"waarde: {{n}}, {_FIGURE}"), 1_000),
    "cijfers met dezelfde id": Hostile(partial(_figures, f"id: c, waarde: {{n}}, {_FIGURE}"), 1_000),
    "cijfers als delen": Hostile(
        partial(_figures, f"id: c{{n}}, waarde: 1{{n}}, deel_van: gezien, {_FIGURE}"), 1_100
    ),
    "delen van delen": Hostile(
        lambda count: _figures(
            f"id: c{{n}}, waarde: 1{{n}}, deel_van: c0, overlap: {{{{gezien: onbekend}}}}, {_FIGURE}", count
        ),
        900,
    ),
    "bronnen": Hostile(partial(_sources, _SOURCE), 1_500),
    "bronnen met hetzelfde adres": Hostile(
        partial(_sources, f"{_SOURCE}, url: 'https://www.voorbeeldstad.example/a'"), 1_200
    ),
    "onbekende bronnen": Hostile(partial(_texts, "[@onbekend] "), LIMIT // 13),
    "onbekende bronnen met een bladzijde": Hostile(partial(_texts, "[@onbekend, p. 1] "), LIMIT // 19),
    "halve verwijzingen": Hostile(partial(_texts, "[@"), LIMIT // 2 - 6_000),
    "open haken": Hostile(partial(_texts, "["), LIMIT - 12_000),
    "halve links": Hostile(partial(_texts, "[a](http://a"), LIMIT // 13),
    "links": Hostile(partial(_texts, "[klik hier](http://a.nl) "), LIMIT // 26),
    "sterren": Hostile(partial(_texts, "*a "), LIMIT // 3 - 6_000),
    "dubbele sterren": Hostile(partial(_texts, "**"), LIMIT // 2 - 6_000),
    "html": Hostile(partial(_texts, "<b>"), LIMIT // 3 - 6_000),
    "lange zin": Hostile(partial(_texts, "woord "), LIMIT // 7),
    "afkortingen": Hostile(partial(_texts, "ABC DEF "), LIMIT // 9),
    "namen van mensen": Hostile(partial(_texts, "wethouder J. de Vries "), LIMIT // 23),
    "vreemde woorden": Hostile(partial(_texts, "xqzw yqzv "), LIMIT // 11),
    "mailadressen": Hostile(partial(_comment, "a@a.aa "), LIMIT // 7 - 1_500),
    "halve mailadressen": Hostile(partial(_comment, "a."), LIMIT // 2 - 6_000),
    "mailadressen zonder eind": Hostile(partial(_comment, "a@a"), LIMIT // 3 - 4_000),
    "telefoonnummers": Hostile(partial(_comment, "06 12345678 "), LIMIT // 12 - 1_500),
    "burgerservicenummers": Hostile(partial(_comment, "111222333 "), LIMIT // 10 - 1_500),
    "telefoon- en burgerservicenummers": Hostile(
        partial(_comment, "06 12345678 111222333 "), LIMIT // 22 - 1_500
    ),
    "cijfers achter elkaar": Hostile(partial(_comment, "1"), LIMIT - 12_000),
    "streepjes": Hostile(partial(_repeated, "- "), LIMIT // 2),
    "dubbele punten": Hostile(partial(_repeated, ": "), LIMIT // 2),
    "vraagtekens": Hostile(partial(_repeated, "? "), LIMIT // 2),
    "haken": Hostile(partial(_repeated, "["), LIMIT),
    "accolades": Hostile(partial(_repeated, "{a: "), LIMIT // 4),
    "aanhalingstekens": Hostile(partial(_repeated, '"a" '), LIMIT // 4),
    "ankers": Hostile(partial(_repeated, "- &a b\n"), LIMIT // 7),
    "verwijzingen": Hostile(partial(_repeated, "- *a\n", before="- &a b\n"), LIMIT // 5 - 2),
    "tabs": Hostile(partial(_repeated, "\ta: b\n"), LIMIT // 6),
    "lege regels": Hostile(partial(_repeated, "\n"), LIMIT),
    "commentaar": Hostile(partial(_repeated, "# a\n"), LIMIT // 4),
    "documenten": Hostile(partial(_repeated, "---\n"), LIMIT // 4),
    "een lijst van waarden": Hostile(partial(_repeated, "- a\n"), MOST_NODES - 2),
    "te veel waarden": Hostile(partial(_repeated, "- a\n"), LIMIT // 4),
    "namen": Hostile(partial(_names, "  - naam {n}\n"), 15_000),
    "dezelfde naam": Hostile(partial(_names, "  - naam\n"), 15_000),
    "lange namen": Hostile(partial(_names, "  - " + "x" * 190 + "{n}\n"), 1_200),
    "gemeenten": Hostile(partial(_municipalities, "Voorbeeldstat{n}"), 12_000),
    "gemeenten met een harde spatie": Hostile(partial(_municipalities, "Den\u00a0Voorbeeld"), 12_000),
    "ontheffingen": Hostile(
        partial(_waivers, "melding: lange-zin, reden: Zo staat het er., tot: 2027-01-01"), 2_400
    ),
    "verkeerde keuzes": Hostile(
        partial(_figures, f"id: c{{n}}, aard: gemetn{{n}}, waarde: 1, {_FIGURE[:27]}"), 1_800
    ),
    "woorden van een lijst": Hostile(
        partial(_numbered, "  woord{n}: Woord {n}\n", before="naam: Doelen\ntermen:\n"),
        9_000,
        "_lijsten/doelen.yaml",
    ),
    "begrippen": Hostile(
        partial(
            _numbered,
            "  b{n}: {{term: AB{n}, voluit: A b {n}, omschrijving: Wat het is., herkomst: redactie}}\n",
            before="begrippen:\n",
        ),
        2_000,
        "_begrippen.yaml",
    ),
    "begrippen met verkeerde sleutels": Hostile(
        partial(_numbered, "  b{n}: {{term: AB{n}, uitleg: Wat het is.}}\n", before="begrippen:\n"),
        3_000,
        "_begrippen.yaml",
    ),
    "gedeelde bronnen": Hostile(
        partial(_numbered, f"  b{{n}}: {{{{{_SOURCE}}}}}\n", before="bronnen:\n"), 1_500, "_bronnen.yaml"
    ),
}
