"""Bytes to text: what is refused, where, and what is quietly equal."""

from __future__ import annotations

import pytest

from voorveld.source.characters import decode, position, positions


def said(data: bytes) -> list[str]:
    _, found = decode("x.yaml", data)
    return [f"{d.location.line}:{d.location.column} {d.code}: {d.message}" for d in found]


def test_latin1_names_line_column_and_byte() -> None:
    assert said("naam: Súdwest\n".encode() + "plaats: Fryslân\n".encode("latin-1")) == [
        "2:14 geen-utf-8: Het bestand moet in UTF-8 zijn opgeslagen; gevonden: byte 0xe2 hoort niet in UTF-8."
    ]


def test_utf16_is_recognised() -> None:
    assert said("naam: x\n".encode("utf-16")) == [
        "1:1 geen-utf-8: Het bestand moet in UTF-8 zijn opgeslagen; gevonden: UTF-16."
    ]


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("a: b\x00c", "1:5", "een nulteken (NUL) (U+0000)"),
        ("a: b\u200bc", "1:5", "een onzichtbare spatie zonder breedte (U+200B)"),
        ("a: b\nc: \u202ed", "2:4", "een stuurteken of onzichtbaar teken (U+202E)"),
        ("a: b\u2028c", "1:5", "een onzichtbaar regelscheidingsteken (U+2028)"),
        ("a: \ufeffb", "1:4", "een onzichtbare bytevolgordemarkering (BOM) midden in de tekst (U+FEFF)"),
        ("a: b\x9fc", "1:5", "een stuurteken of onzichtbaar teken (U+009F)"),
        ("a: ho\u00adi", "1:6", "een onzichtbaar afbreekstreepje (U+00AD)"),
    ],
)
def test_hidden_character_is_named_in_its_place(text: str, where: str, what: str) -> None:
    assert said(text.encode()) == [
        f"{where} verboden-teken: Een tekst moet uit zichtbare tekens bestaan; hier staat {what}."
    ]


def test_old_mac_line_end_is_refused() -> None:
    assert said(b"a: b\rc: d\r") == [
        "1:5 verboden-teken: Een regel moet eindigen met een gewoon regeleinde; "
        "hier staat een oud Mac-regeleinde (CR)."
    ]


def test_bom_and_windows_line_ends_give_the_same_text() -> None:
    plain, _ = decode("x", b"a: b\nc: d\n")
    other, found = decode("x", b"\xef\xbb\xbfa: b\r\nc: d\r\n")
    assert plain == other == "a: b\nc: d\n"
    assert found == ()


@pytest.mark.parametrize(
    ("word", "point"),
    [
        ("Teаm", "U+0430"),
        ("Οnline", "U+039F"),
        ("ﬁets", "U+FB01"),
        ("jeuɡd", "U+0261"),
        ("kınd", "U+0131"),
        ("ｊeugd", "U+FF4A"),
    ],
)
def test_letter_from_another_script_in_a_word_is_refused(word: str, point: str) -> None:
    found = said(f"naam: {word}\n".encode())
    assert len(found) == 1
    assert found[0].endswith(
        f"in '{word}' staat een teken dat op een gewone letter lijkt maar het niet is ({point})."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Súdwest-Fryslân",
        "coöperatie",
        "reële ideeën",
        "één",
        "façade",
        "’s-Gravenhage",
        "Škoda",
        "Łódź",
        "naïef",
        "µg",
        "α en β apart",
        "e\u0301e\u0301n",
        "€ 240.000 – 5 ½ × 3",
    ],
)
def test_dutch_and_european_words_give_no_alarm(text: str) -> None:
    assert said(f"naam: {text}\n".encode()) == []


def test_places_asked_often_are_those_asked_once() -> None:
    text = "a\n\nbé\nc\n"
    place = positions(text)
    assert [place(at) for at in range(len(text) + 1)] == [position(text, at) for at in range(len(text) + 1)]
