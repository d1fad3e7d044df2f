"""Signs that nobody sees are refused by what Unicode says of them; signs that people use are not."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from voorveld.source.alphabet import mixed_words, unseen
from voorveld.source.characters import decode
from voorveld.source.nodes import plain_data
from voorveld.source.tree import read_tree

# Unicode's DerivedCoreProperties.txt: Default_Ignorable_Code_Point, without what is Cf anyway.
IGNORABLE = (
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2065\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8"
    "\U000e0000-\U000e0fff"
)
BEFORE_NUMBERS = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
TEXT = frozenset("\t\n\r")


def is_unseen(char: str) -> bool:
    category = unicodedata.category(char)
    if category in ("Cc", "Cf", "Zl", "Zp", "Cs", "Co"):
        return char not in BEFORE_NUMBERS | TEXT
    number = ord(char)
    return number & 0xFFFE == 0xFFFE or 0xFDD0 <= number <= 0xFDEF or char == "\u2800"


def test_every_sign_is_judged_by_its_properties() -> None:
    ignorable = set(expanded(IGNORABLE))
    refused = {chr(n) for n in range(sys.maxunicode + 1) if next(unseen(chr(n)), None) == 0}
    ought = {chr(n) for n in range(sys.maxunicode + 1) if is_unseen(chr(n))} | ignorable
    assert ought - refused == set()
    # What is reserved for them in a later Unicode may be refused already.
    assert {unicodedata.category(c) for c in refused - ought} <= {"Cn"}
    assert len(refused - ought) < 100


def expanded(ranges: str) -> list[str]:
    found = []
    for at, char in enumerate(ranges):
        if char == "-":
            found += [chr(n) for n in range(ord(ranges[at - 1]), ord(ranges[at + 1]) + 1)]
        else:
            found.append(char)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "m² en CO₂, 10⁻³, 1ᵉ lijn, 2ª en 3º",
        "Nguyễn Thị Hương",
        "Türkiye Diyanet Vakfı, Yıldız",
        "danışmanlığı kadınlar için: çalışma",
        "Əliyev, Ɓauchi, Ŋwi, Łódź, Þór, O\u02bbzbekiston",
        "Дети и семья",
        "الصحة النفسية",
        "می\u200cخواهم",
        "क्\u200dष",
        "日本のTシャツ",
        "한국어 서비스",
        "שלום עליכם",
        "❤\ufe0f en 👩\u200d👧",
        "½ × ¼ ≥ 3 °C … “aanhaling” ‘enkel’ – —",
        "Ω en 5 μg",
    ],
)
def test_signs_that_people_use_pass(text: str) -> None:
    assert decode("x.yaml", text.encode()) == (text, ())


@pytest.mark.parametrize(
    "char", ["\U000e0041", "\u034f", "\u3164", "\ufe0f", "\u2066", "\ue000", "\u2800", "\x85"]
)
def test_unseen_signs_are_refused_and_left_out(char: str) -> None:
    text, found = decode("x.yaml", f"naam: Advies{char}team\n".encode())
    assert text == "naam: Adviesteam\n"
    assert [(str(d.location), d.message) for d in found] == [
        (
            "x.yaml:1:13",
            "Een tekst moet uit zichtbare tekens bestaan; hier staat een stuurteken of onzichtbaar teken "
            f"(U+{ord(char):04X}).",
        )
    ]


@pytest.mark.parametrize("text", ["a\u200cb", "\u200dnaam", "Team\ufe0f", "naam\u200c"])
def test_a_joiner_without_letters_to_join_is_refused(text: str) -> None:
    assert len(list(unseen(text))) == 1


@pytest.mark.parametrize(
    ("word", "letter"),
    [
        ("𝐉eugd", "𝐉"),
        ("𝐉𝐞𝐮𝐠𝐝", "𝐉"),
        ("ᴊᴇᴜɢᴅ", "ᴊ"),
        ("zоrg", "о"),
        ("αбв", "б"),
        ("kınd", "ı"),
        ("bedrĳf", "ĳ"),
    ],
)
def test_a_letter_in_disguise_is_named(word: str, letter: str) -> None:
    assert list(mixed_words(f"naam: {word}")) == [(6 + word.index(letter), word, letter)]


def said(text: str) -> list[str]:
    _, found = read_tree("x.yaml", text)
    return [f"{d.location.line}:{d.location.column} {d.code}: {d.message} {d.hint}" for d in found]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("\\x00", "een nulteken (NUL) (U+0000)"),
        ("\\e", "een stuurteken of onzichtbaar teken (U+001B)"),
        ("\\u202e", "een stuurteken of onzichtbaar teken (U+202E)"),
        ("\\uFFFE", "een stuurteken of onzichtbaar teken (U+FFFE)"),
        ("\\U000E0041", "een stuurteken of onzichtbaar teken (U+E0041)"),
        ("\\N", "een stuurteken of onzichtbaar teken (U+0085)"),
        ("\\r", "een stuurteken of onzichtbaar teken (U+000D)"),
        ("\\P", "een onzichtbaar alineascheidingsteken (U+2029)"),
    ],
)
def test_a_sign_written_as_a_code_obeys_the_same_rules(code: str, name: str) -> None:
    text = f'één: "Advies{code}team"\n'
    tree, _ = read_tree("x.yaml", text)
    assert tree is not None
    assert plain_data(tree) == {"één": "Adviesteam"}
    assert said(text) == [
        "1:13 verboden-teken: Een tekst moet uit zichtbare tekens bestaan; "
        f"de code {code} staat voor {name}. Haal {code} weg."
    ]


def test_the_place_of_a_code_is_found_in_texts_of_more_lines_and_in_keys() -> None:
    assert [s.split()[0] for s in said('a: "b\n  c\\u200b\n  d"\n"e\\af": "g\\\\e\\"h"\n')] == ["2:4", "4:3"]


def test_codes_for_signs_that_may_be_typed_are_fine() -> None:
    assert said('a: "b\\tc\\nd\\u00e9\\"\\\\e\\x41 \\/"\n') == []


def test_a_letter_from_another_script_written_as_a_code_is_refused() -> None:
    assert said('naam: "zorg en T\\u0435am"\n') == [
        "1:7 verwarrend-teken: Een woord moet uit letters van één schrift bestaan; in 'Tеam' staat een teken "
        "dat op een gewone letter lijkt maar het niet is (U+0435). "
        "Typ het woord opnieuw met gewone letters."
    ]


def test_utf16_without_a_mark_is_one_finding() -> None:
    for encoding in ("utf-16-le", "utf-16-be"):
        text, found = decode("x.yaml", "naam: Advies\n".encode(encoding))
        assert text is None
        assert [d.message for d in found] == ["Het bestand moet in UTF-8 zijn opgeslagen; gevonden: UTF-16."]
    _, found = decode("x.yaml", b"\0" * 256 * 1024)
    assert [d.message for d in found] == [
        "Het bestand moet in UTF-8 zijn opgeslagen; gevonden: nultekens (NUL), dus geen tekst."
    ]
