"""Which signs may stand in a text: judged by what Unicode says of them, not by a list of our own.

Comes in: text. Goes out: what in it can't be seen, and letters that pass for others. Makes no findings.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# By property: control (Cc, but for tab and line ends), format (Cf, but for Arabic signs before numbers)
# and every other sign that may be ignored when shown (Default_Ignorable_Code_Point), line and paragraph
# separators (Zl, Zp), halves of pairs (Cs), private use (Co), code points that are no character, and the
# braille pattern without dots. Unicode keeps these ranges for good; a test holds them against the properties.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c"
    "\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164"
    "\ud800-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe\U0003ffff\U0004fffe\U0004ffff"
    "\U0005fffe\U0005ffff\U0006fffe\U0006ffff\U0007fffe\U0007ffff\U0008fffe\U0008ffff"
    "\U0009fffe\U0009ffff\U000afffe\U000affff\U000bfffe\U000bffff\U000cfffe\U000cffff"
    "\U000dfffe\U000dffff\U000e0000-\U000e0fff\U000efffe-\U0010ffff]"
)
_JOINERS = "\u200c\u200d"
_PICTURE_SIGNS = "\ufe0e\ufe0f"
_VIRAMA = 9
_WORD = re.compile(r"[^\W\d_]+")
# Letters of a script; raised letters, apostrophes and signs for units belong to any.
_LETTERS = frozenset({"Lu", "Ll", "Lt", "Lo"})
_SIGNS = frozenset("µμªº")
_TURKISH = re.compile("[ğşĞŞİ]")
# Latin by name, and yet nothing but an ordinary letter to the eye.
_LATIN_LOOKALIKES = re.compile("[ƖɑɡɩĸŉſŀĿ]|LATIN LETTER SMALL CAPITAL")
_EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL", "BOPOMOFO"})


def unseen(text: str) -> Iterator[int]:
    """The places of the signs that nobody sees; not of those that a script needs to join its letters."""
    for match in _UNSEEN.finditer(text):
        if not _has_a_use(text, match.start()):
            yield match.start()


def is_unseen(char: str) -> bool:
    """Whether nobody sees a sign that stands alone."""
    return _UNSEEN.match(char) is not None


def _has_a_use(text: str, at: int) -> bool:
    """Joiners between Arabic letters or after an Indic virama (Unicode's UAX 31, 2.3), and what
    chooses or joins pictures."""
    char, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if not before or char not in _JOINERS + _PICTURE_SIGNS:
        return False
    if char in _PICTURE_SIGNS:
        return unicodedata.category(before) in ("So", "Sm")
    if unicodedata.combining(before) == _VIRAMA:
        return True
    if char == "\u200d" and after and unicodedata.category(after) == "So":
        return before in _PICTURE_SIGNS or unicodedata.category(before) in ("So", "Sk")
    return bool(after) and {unicodedata.bidirectional(c) for c in (before, after)} == {"AL"}


def mixed_words(text: str) -> Iterator[tuple[int, str, str]]:
    """Place, word and letter of every word with a letter that passes for another one.

    That is a letter of another script than the rest of its word (East Asian scripts go together, also
    with Latin ones: Unicode's UTS 39, "Highly Restrictive"), or one that is another letter in disguise.
    """
    if text.isascii():
        return
    for match in _WORD.finditer(text):
        word = match.group()
        if not word.isascii() and not _is_plain_latin(word):
            letter = _stranger(word, text, match)
            if letter:
                yield match.start() + word.index(letter), word, letter


def _is_plain_latin(word: str) -> bool:
    return all(c.isascii() or "\u00c0" <= c <= "\u012f" for c in word)


def _stranger(word: str, text: str, match: re.Match[str]) -> str:
    letters = [c for c in word if unicodedata.category(c) in _LETTERS and c not in _SIGNS]
    scripts = dict.fromkeys(_script(c) for c in letters)
    for letter in letters:
        if _in_disguise(letter) and len(letters) > 1:
            return letter
    if "ı" in letters and not _is_turkish(word, text, match):
        return "ı"
    if len(scripts) < 2 or scripts.keys() <= _EAST_ASIAN | {"LATIN"}:
        return ""
    own = "LATIN" if "LATIN" in scripts else next(iter(scripts))
    return next(c for c in letters if _script(c) != own)


def _is_turkish(word: str, text: str, match: re.Match[str]) -> bool:
    """Whether an ı without its dot is one: in a name, or in a line with other Turkish letters."""
    if word[0].isupper():
        return True
    start, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
    return bool(_TURKISH.search(text, start, end if end >= 0 else len(text)))


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    """The script of a letter: the first word of its name."""
    return unicodedata.name(unicodedata.normalize("NFC", char), "UNKNOWN").split()[0]


@lru_cache(maxsize=4096)
def _in_disguise(char: str) -> bool:
    """Whether a letter is an ordinary one that is only drawn otherwise."""
    if char.isascii():
        return False
    plain = unicodedata.normalize("NFKC", char)
    name = unicodedata.name(char, "")
    return (plain != unicodedata.normalize("NFC", char) and plain.isascii()) or bool(
        _LATIN_LOOKALIKES.match(char) or _LATIN_LOOKALIKES.match(name)
    )
