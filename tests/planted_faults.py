"""Faults planted in real files: each kind of fault finds a fitting place and spoils it.

A file is taken as data, spoiled in one place, and written again as YAML. Places are found by
walking the model beside the data.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from voorveld.model.reader import Document
from voorveld.model.scalars import Ref
from voorveld.model.shape import Shape, shape_of
from voorveld.source.nodes import plain_data


@dataclass(frozen=True)
class Place:
    """A value in a file: what holds it, under which key or number, and what should stand there."""

    holder: Any
    key: Any
    shape: Shape
    required: bool = False

    @property
    def value(self) -> Any:
        return self.holder[self.key]

    def put(self, value: Any) -> None:
        self.holder[self.key] = value

    @property
    def words(self) -> str:
        return self.shape.scalar.words if self.shape.scalar else ""

    def refers(self) -> bool:
        return any(isinstance(m, Ref) for m in self.shape.marks)


Fault = Callable[[list[Place], random.Random], bool]
"""Spoils one place; False when there is no fitting one in this file."""


class Bare(str):
    """A text to be written without quotes, as an editor would type it."""


class _Dumper(yaml.SafeDumper):
    pass


_Dumper.add_representer(Bare, lambda dumper, data: dumper.represent_scalar("tag:yaml.org,2002:float", data))


def written(data: Any) -> str:
    """Data as YAML; what looks like a number stands in quotes, which is always allowed."""
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)


def suitable(documents: Sequence[Document]) -> list[Document]:
    """Files small enough to be written again hundreds of times."""
    return [d for d in documents if d.record is not None and len(d.text) < 20_000]


def planted(fault: Fault, documents: Sequence[Document], rng: random.Random) -> tuple[Document, str]:
    """A file and its text with one fault in it."""
    fitting = suitable(documents)
    for _ in range(200):
        document = rng.choice(fitting)
        data = copy.deepcopy(plain_data(document.tree))
        places = list(_places(shape_of(document.kind.model), data))
        rng.shuffle(places)
        if fault(places, rng):
            return document, written(data)
    raise AssertionError(f"no place for {fault.__name__}")


def _places(shape: Shape, data: Any) -> Iterator[Place]:
    if isinstance(data, dict) and shape.fields:
        for name, value in data.items():
            field = shape.fields[name]
            yield Place(data, name, field.shape, field.required)
            yield from _places(field.shape, value)
    elif isinstance(data, dict) and shape.values is not None:
        for name, value in data.items():
            yield Place(data, name, shape.values)
            yield from _places(shape.values, value)
    elif isinstance(data, list) and shape.items is not None:
        for index, item in enumerate(data):
            yield Place(data, index, shape.items)
            yield from _places(shape.items, item)


def _put(places: list[Place], fits: Callable[[Place], bool], value: Callable[[Place], Any]) -> bool:
    place = next((p for p in places if fits(p)), None)
    if place is not None:
        place.put(value(place))
    return place is not None


def _longest(place: Place) -> int:
    return int(place.shape.scalar.typed.get("maxLength", 0)) if place.shape.scalar else 0


def _is_id(place: Place) -> bool:
    return _longest(place) == 64 and not place.refers()


def _is_text(place: Place) -> bool:
    return place.words == "tekst" and _longest(place) > 0 and not place.refers()


def wrong_form_of_an_id(places: list[Place], rng: random.Random) -> bool:
    wrong = rng.choice(["Den Haag", "a--b", "-a", "a_b", "Hoofdletter", "a/b", "../x", "é"])
    return _put(places, _is_id, lambda p: wrong)


def too_long_an_id(places: list[Place], rng: random.Random) -> bool:
    return _put(places, _is_id, lambda p: "x" * rng.randint(65, 90))


def too_long_a_text(places: list[Place], rng: random.Random) -> bool:
    def longer(place: Place) -> str:
        return f"{place.value} ".ljust(_longest(place) + rng.randint(1, 50), "x")

    return _put(places, lambda p: _is_text(p) and isinstance(p.value, str), longer)


def two_lines_where_one_fits(places: list[Place], rng: random.Random) -> bool:
    def fits(place: Place) -> bool:
        return _is_text(place) and _longest(place) in (80, 200)

    return _put(places, fits, lambda p: f"{p.value}\nen nog een regel")


def blank_text(places: list[Place], rng: random.Random) -> bool:
    return _put(places, _is_text, lambda p: rng.choice(["", " ", "\t"]))


def nothing_at_all(places: list[Place], rng: random.Random) -> bool:
    return _put(places, lambda p: bool(p.shape.scalar), lambda p: None)


def unknown_key(places: list[Place], rng: random.Random) -> bool:
    group = next((p for p in places if isinstance(p.value, dict) and p.shape.fields), None)
    if group is not None:
        group.value[rng.choice(["opmerkingg", "Naam", "zelfbedacht", "bron_nen"])] = "x"
    return group is not None


def missing_required_key(places: list[Place], rng: random.Random) -> bool:
    place = next((p for p in places if p.required), None)
    if place is not None:
        del place.holder[place.key]
    return place is not None


def number_with_a_point(places: list[Place], rng: random.Random) -> bool:
    wrong = rng.choice(["1.895", "17.9", "0.5", "1.2"])
    return _put(places, lambda p: p.words == "getal", lambda p: rng.choice([wrong, Bare(wrong)]))


def words_for_a_number(places: list[Place], rng: random.Random) -> bool:
    wrong = rng.choice(["veel", "circa 20", "20%", "20-30", "~", "<", "1 895", "20,", "€ 5", "5..", "=>5"])
    return _put(places, lambda p: p.words in ("getal", "heel getal"), lambda p: wrong)


def number_out_of_range(places: list[Place], rng: random.Random) -> bool:
    def huge(place: Place) -> Any:
        wrong = "1" * 13 if place.words == "getal" else rng.choice(["-1", "1" * 10])
        return rng.choice([wrong, int(wrong)])

    return _put(places, lambda p: p.words in ("getal", "heel getal"), huge)


def wrong_form_of_a_date(places: list[Place], rng: random.Random) -> bool:
    wrong = rng.choice(
        ["12-2020", "2020/", "20", "3 mei 2020", "2020-1", "2020-03-1", "..", "[2020]", "2020//2021"]
    )
    return _put(places, lambda p: p.words == "datum of periode", lambda p: wrong)


def date_out_of_range(places: list[Place], rng: random.Random) -> bool:
    wrong = rng.choice(["2020-13", "2020-00", "2020-01-32", "3020", "0999", 3020, 999, -2020])
    return _put(places, lambda p: p.words == "datum of periode", lambda p: wrong)


def no_whole_day(places: list[Place], rng: random.Random) -> bool:
    wrong = rng.choice(["2026", "2026-11", "22-11-2026", "2026-11-31x", "2026/2027", 2026])
    return _put(places, lambda p: p.words == "dag", lambda p: wrong)


def wrong_choice(places: list[Place], rng: random.Random) -> bool:
    return _put(places, lambda p: p.words == "vaste keuze", lambda p: f"{p.value}x")


def word_that_is_not_in_its_list(places: list[Place], rng: random.Random) -> bool:
    def listed(place: Place) -> bool:
        targets = [m.target for m in place.shape.marks if isinstance(m, Ref)]
        return any(t.startswith("lijst:") or t in ("gemeente", "thema", "variant") for t in targets)

    return _put(places, listed, lambda p: f"{p.value}x")


def no_yes_or_no(places: list[Place], rng: random.Random) -> bool:
    wrong = rng.choice(["true", "Ja", "yes", "j", True, False])
    return _put(places, lambda p: p.words == "ja of nee", lambda p: wrong)


def wrong_form_of_an_address(places: list[Place], rng: random.Random) -> bool:
    wrong = rng.choice(
        [
            "voorbeeld.nl",
            "ftp://a.nl",
            "https://a",
            "https://a.nl/x y",
            "javascript:alert(1)",
            "https://u:p@a.nl",
        ]
    )
    return _put(places, lambda p: p.key == "url", lambda p: wrong)


def wrong_form_of_a_citation(places: list[Place], rng: random.Random) -> bool:
    def cited(place: Place) -> bool:
        return place.shape.scalar is not None and place.shape.scalar.published == "verwijzing"

    return _put(
        places, cited, lambda p: rng.choice(["Evaluatie 2021", "a, bladzij", "a,p. 1", "[@a]", "a;b"])
    )


def list_for_a_value(places: list[Place], rng: random.Random) -> bool:
    return _put(places, lambda p: bool(p.shape.scalar), lambda p: [p.value, p.value])


def group_for_a_value(places: list[Place], rng: random.Random) -> bool:
    return _put(places, lambda p: bool(p.shape.scalar), lambda p: {"waarde": p.value})


def value_for_a_list(places: list[Place], rng: random.Random) -> bool:
    def long(place: Place) -> bool:
        return place.shape.items is not None and place.key != "waarden"

    return _put(places, long, lambda p: "een waarde")


def value_for_a_group(places: list[Place], rng: random.Random) -> bool:
    def group(place: Place) -> bool:
        return place.shape.short is None and bool(place.shape.fields or place.shape.values)

    return _put(places, group, lambda p: "een waarde")


FAULTS: tuple[Fault, ...] = (
    wrong_form_of_an_id,
    too_long_an_id,
    too_long_a_text,
    two_lines_where_one_fits,
    blank_text,
    nothing_at_all,
    unknown_key,
    missing_required_key,
    number_with_a_point,
    words_for_a_number,
    number_out_of_range,
    wrong_form_of_a_date,
    date_out_of_range,
    no_whole_day,
    wrong_choice,
    word_that_is_not_in_its_list,
    no_yes_or_no,
    wrong_form_of_an_address,
    wrong_form_of_a_citation,
    list_for_a_value,
    group_for_a_value,
    value_for_a_list,
    value_for_a_group,
)
