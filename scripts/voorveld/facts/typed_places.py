"""What somebody meant who typed a place that is no municipality of now.

Comes in: the lists of municipalities, of what became of them and of places, and the parts that
practices name. Goes out: why it is none, and what to write. Never a guess by the first letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from msgspec import Struct
from rapidfuzz import process
from rapidfuzz.distance import OSA

from voorveld.catalogue import Catalogue
from voorveld.facts.places import since
from voorveld.facts.typed_surroundings import taken_apart

_PREFIX = re.compile(r"(?:de )?(?:gemeente|gem\.)[\s:]+", re.IGNORECASE)
_ADDITION = re.compile(r"\s*\(([^()]*)\)$")
_PROVINCE = "provincie"
_MOST_CANDIDATES = 4
_SHORTEST = 4
_DISTINCT = 8
_LONG = 12


class Meant(Struct, frozen=True):
    """Why a name is no municipality of now, as a clause of its own, and what to write instead.

    `former` is the former municipality that was named, `part` the place that is none, if it is;
    `besides` says what to do with the rest, and `together` that all names were meant.
    """

    why: str
    names: tuple[str, ...]
    former: str = ""
    part: str = ""
    besides: str = ""
    together: bool = False


class _Names(Struct, frozen=True):
    """Names without accents, signs and capitals, with what they stand for."""

    current: Mapping[str, str]
    without_addition: Mapping[str, tuple[str, ...]]
    first_word: Mapping[str, tuple[str, ...]]
    former: Mapping[str, str]
    places: Mapping[str, tuple[str, ...]]


def municipality_meant(catalogue: Catalogue, typed: str) -> Meant | None:
    """What was meant by a name that is no municipality of now, None when nobody can tell."""
    names = catalogue.once(_names)
    folded = fold(typed)
    if folded in names.current:
        return _other_spelling(typed, names.current[folded])
    if folded in names.without_addition:
        return _ambiguous(typed, names.without_addition[folded])
    if folded in names.former:
        return _former_or_other(catalogue, names, typed, folded)
    if (bare := _PREFIX.sub("", typed, count=1)) != typed:
        return _with_prefix(catalogue, typed, bare)
    if folded in names.places:
        return _village(typed, names.places[folded])
    if (name := _with_province(catalogue, typed)) is not None:
        return Meant(f"bij '{typed}' hoort de provincie er niet bij", (name,))
    return _with_more(catalogue, names, typed) or _near(catalogue, names, typed, folded)


def former_meant(catalogue: Catalogue, typed: str) -> str | None:
    """The former municipality that was meant by a name that is none."""
    names = catalogue.once(_names)
    folded = fold(_PREFIX.sub("", typed, count=1))
    return names.former.get(folded) or names.former.get(_nearest(folded, names.former))


def municipality_typed(catalogue: Catalogue, typed: str) -> str | None:
    """The municipality of now that was typed, however spelled, to write as it stands."""
    return catalogue.once(_names).current.get(fold(_PREFIX.sub("", typed, count=1)))


class Area(Struct, frozen=True):
    """What is larger than a municipality: its id, what it is, and the field where it belongs."""

    id: str
    kind: str
    field: str


def area_typed(catalogue: Catalogue, typed: str) -> Area | None:
    """The province or youth region with this name."""
    known, folded = catalogue.once(_areas), fold(typed)
    ends = [a for name, a in known.items() if name.endswith(folded) and a.kind == _PROVINCE]
    return known.get(folded) or (ends[0] if len(ends) == 1 and len(folded) >= _DISTINCT - 1 else None)


def fold(text: str) -> str:
    """A name without accents, signs, spaces and capitals."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in letters if c.isalnum())


def in_choice(names: Iterable[str], word: str = "of") -> str:
    """`'a'`, `'a' of 'b'`, `'a', 'b' of 'c'`."""
    quoted = [f"'{name}'" for name in names]
    return f" {word} ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))


def _other_spelling(typed: str, name: str) -> Meant:
    plain = " ".join(typed.split())
    if plain == name:
        return Meant(f"in '{plain}' staan harde of dubbele spaties", (name,))
    return Meant(f"'{typed}' staat anders in de lijst van het CBS", (name,))


def _ambiguous(typed: str, names: tuple[str, ...]) -> Meant:
    if len(names) == 1:
        return Meant(f"'{typed}' is niet de hele naam", names)
    return Meant(f"'{typed}' kan meer dan één gemeente zijn", names)


def _former_or_other(catalogue: Catalogue, names: _Names, typed: str, folded: str) -> Meant:
    """A former municipality; without what is added to its name it may as well be one of now."""
    old = _former(catalogue, names.former[folded])
    others = names.first_word.get(folded, ()) if fold(old.former) != folded else ()
    return _ambiguous(typed, (*others, *old.names)) if others else old


def _with_province(catalogue: Catalogue, typed: str) -> str | None:
    """`Stadskanaal (Groningen)`: a municipality with its own province behind it."""
    addition = _ADDITION.search(typed)
    area = area_typed(catalogue, addition.group(1)) if addition else None
    bare = _ADDITION.sub("", typed)
    name = catalogue.municipality_name(bare)
    return bare if area and name and catalogue.municipalities[name].provincie == area.id else None


def _with_more(catalogue: Catalogue, names: _Names, typed: str) -> Meant | None:
    """A municipality with something more than its name, or more than one."""
    apart = taken_apart(
        typed,
        lambda name: names.current.get(fold(name)),
        lambda rest: area_typed(catalogue, rest) is not None,
    )
    if apart is None:
        return None
    return Meant(apart.why, apart.names, part=apart.part, besides=apart.besides, together=apart.together)


def _former(catalogue: Catalogue, old: str) -> Meant:
    about = catalogue.former_municipalities[old]
    names = tuple(_to_write(catalogue, name) for name in about.opgegaan_in)
    if len(names) > 1:
        parts = [_with_villages(name, about.delen.get(name, "")) for name in about.opgegaan_in]
        over = " en ".join((", ".join(parts[:-1]), parts[-1]))
        return Meant(f"'{old}' is in {about.jaar.words} verdeeld over {over}", names, former=old)
    verb = "heet sinds {} {}" if about.hernoemd else "ging in {} op in {}"
    why = f"'{old}' {verb.format(about.jaar.words, about.via or about.opgegaan_in[0])}"
    if about.via:
        why += f" en hoort sinds {since(catalogue, old)} bij {about.opgegaan_in[0]}"
    return Meant(why, names, former=old)


def _with_villages(name: str, villages: str) -> str:
    return f"{name} ({villages})" if villages else name


def _with_prefix(catalogue: Catalogue, typed: str, bare: str) -> Meant | None:
    word = typed[: len(typed) - len(bare)].strip(" :\u00a0")
    if catalogue.municipality_name(bare):
        return Meant(f"bij '{typed}' hoort het woord '{word}' niet", (bare,))
    return municipality_meant(catalogue, bare)


def _village(typed: str, municipalities: tuple[str, ...]) -> Meant:
    inside = " of ".join(municipalities)
    return Meant(f"'{typed}' is geen gemeente en ligt in {inside}", municipalities, part=typed)


def _near(catalogue: Catalogue, names: _Names, typed: str, folded: str) -> Meant | None:
    if len(folded) >= _SHORTEST and folded in names.first_word:
        return _ambiguous(typed, names.first_word[folded])
    known = {**names.former, **names.current} if len(folded) >= _DISTINCT else names.current
    near = _nearest(folded, known)
    if near in names.current:
        name = names.current[near]
        return Meant(f"'{typed}' bestaat niet; bedoeld is misschien '{name}'", (name,))
    return _former(catalogue, names.former[near]) if near else None


def _nearest(folded: str, known: Mapping[str, object]) -> str:
    """One letter away, or two in a long name with the same beginning; empty when none is."""
    if len(folded) < _SHORTEST:
        return ""
    most = 2 if len(folded) >= _LONG else 1
    found = process.extract(folded, list(known), scorer=OSA.distance, score_cutoff=most, limit=None)
    fitting = [
        (int(distance), name) for name, distance, _ in found if distance <= 1 or name[:3] == folded[:3]
    ]
    return min(fitting)[1] if fitting else ""


def _to_write(catalogue: Catalogue, name: str) -> str:
    """The name that can be typed as it is: one with a quote or comma asks for quotes."""
    return catalogue.municipality_label(name) if name[0] in "'\"" or "," in name else name


def _areas(catalogue: Catalogue) -> Mapping[str, Area]:
    found: dict[str, Area] = {}
    kinds = (("provincies", _PROVINCE, "provincies"), ("jeugdregios", "jeugdregio", "jeugdregio"))
    for vocabulary, kind, field in kinds:
        for term_id, term in catalogue.vocabularies.get(vocabulary, {}).items():
            for name in (term_id, term.naam, *term.ook):
                found.setdefault(fold(name), Area(term_id, kind, field))
    return found


def _names(catalogue: Catalogue) -> _Names:
    current: dict[str, str] = {}
    bare: dict[str, tuple[str, ...]] = {}
    first: dict[str, tuple[str, ...]] = {}
    for name, about in catalogue.municipalities.items():
        for spelled in (name, *about.ook):
            current.setdefault(fold(spelled), _to_write(catalogue, name) if spelled == name else spelled)
        _add(bare, _ADDITION.sub("", name), name)
        _add(first, re.split(r"[\s-]", name)[0], name)
    places: dict[str, tuple[str, ...]] = {}
    for municipality, villages in catalogue.places.items():
        for village in villages:
            for spelled in dict.fromkeys((village, _ADDITION.sub("", village))):
                _add(places, spelled, _to_write(catalogue, municipality))
    for practice in catalogue.practices:
        for part in practice.gebied.delen:
            if (inside := catalogue.municipality_name(part.gemeente or "")) is not None:
                _add(places, part.naam, _to_write(catalogue, inside))
    former: dict[str, str] = {}
    for old in catalogue.former_municipalities:
        for spelled in (old, _ADDITION.sub("", old)):
            former.setdefault(fold(spelled), old)
    return _Names(
        current, bare, {k: v for k, v in first.items() if len(v) <= _MOST_CANDIDATES}, former, places
    )


def _add(found: dict[str, tuple[str, ...]], name: str, target: str) -> None:
    key = fold(name)
    found[key] = tuple(dict.fromkeys((*found.get(key, ()), target)))
