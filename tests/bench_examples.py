"""Examples for `make bench`: as many as asked, all different, drawn from the real ones.

The real catalogue comes along whole. An example that is drawn takes the kind of example, its themes, words of
lists, sentences, figures and sources each from another real one, with its own municipality, numbers, sources
and addresses. The same number gives the same example, whatever the computer.
"""

from __future__ import annotations

import random
import re
import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

REAL = Path(__file__).parents[1] / "practices"
_SEED = 20261127
_CITATION = re.compile(r"\[@[^]]+\]")
_NUMBER = re.compile(r"\d+")
_SENTENCE = re.compile(r"(?<=[.!?\]])\s+(?=[A-Z])")
# What ties a figure to other figures; those are not drawn.
_TIED = {
    *("deel_van", "verdeling", "spreekt_tegen", "overlap", "teller", "noemer", "aandeel", "vanuit"),
    *("bronwoorden", "omgerekend", "prijspeil"),
}

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Pool:
    """What there is to draw from, all of it from the real examples."""

    examples: tuple[Data, ...]
    municipalities: tuple[str, ...]
    themes: Mapping[str, tuple[Data, ...]]
    sentences: Mapping[str, tuple[str, ...]]
    figures: tuple[Data, ...]
    sources: tuple[Data, ...]
    lessons: tuple[Data | str, ...]
    cautions: tuple[str, ...]


def real_count() -> int:
    """How many real examples there are: the least that can be measured."""
    return len(_pool().examples)


def write_examples(target: Path, count: int) -> Path:
    """A folder of practices with `count` examples: the real ones, and as many drawn ones as that needs."""
    shutil.copytree(REAL, target, ignore=shutil.ignore_patterns("Makefile", "_schema", "README.md"))
    for number in range(count - real_count()):
        example = drawn(number)
        text = yaml.dump(
            example,
            Dumper=yaml.CSafeDumper,
            allow_unicode=True,
            sort_keys=False,
            width=110,
            default_flow_style=None,
        )
        (target / f"{example['id']}.yaml").write_text(text, encoding="utf-8")
    return target


def edited(text: str) -> str:
    """A file as an editor leaves it: one sentence more, in a place that readers see and can search."""
    return text.replace("\nsamenvatting: ", "\nandere_namen: [Nieuwgekozen naam]\nsamenvatting: ", 1)


def drawn(number: int) -> Data:
    """The example of a number."""
    return _Draw(random.Random(f"{_SEED} {number}"), number, _pool()).example()


class _Draw:
    """One example that is being drawn."""

    def __init__(self, chance: random.Random, number: int, pool: _Pool) -> None:
        self.chance = chance
        self.pool = pool
        self.base = chance.choice(pool.examples)
        self.place = pool.municipalities[number % len(pool.municipalities)]
        self.id = f"{_slug(self.place)}-getrokken-{number:05}"
        names = [f"bron-{letter}" for letter in "abcdef"[: chance.choice((1, 2, 2, 3, 3, 4, 6))]]
        self.sources = {name: self._source(name) for name in names}

    def example(self) -> Data:
        """The whole example, with the keys in the order of the real ones."""
        base, chance = self.base, self.chance
        name = chance.choice(self.pool.examples)["naam"].split(" in ")[0]
        made: Data = {
            "id": self.id,
            "naam": f"{name} {self.id[-5:]} in {self.place}",
            "varianten": base["varianten"],
            "samenvatting": self._text(self.pool.sentences["samenvatting"], 2, 3),
            "gebied": {"gemeenten": [self.place], "bronnen": self._cited()},
            "status": [
                {"stand": "pilot", "vanaf": str(chance.randint(2012, 2019)), "bronnen": self._cited()}
            ],
            "organisaties": [
                {"naam": f"Gemeente {self.place}", "rollen": ["financier"], "bronnen": self._cited()},
                {
                    "naam": f"Zorggroep {self.place} en omstreken",
                    "rollen": ["partner"],
                    "bronnen": self._cited(),
                },
            ],
            "themas": {theme: self._theme(theme) for theme in base["themas"]},
            "cijfers": list(self._figures()),
            "lessen": {
                name: found
                for name, most in (("helpt", 3), ("hindert", 2))
                if (found := self._some(self.pool.lessons, most))
            },
            "inschatting": {"herkomst": "redactie", "let_op": self._some(self.pool.cautions, 2)},
            "redactie": {
                "gecontroleerd_op": "2026-11-22",
                "werkwijze": "bureauonderzoek",
                "wijzigingen": [{"op": "2026-11-23", "tekst": "Toegevoegd."}],
            },
        }
        made["redactie"]["opmerkingen"] = [
            "Nagelezen in " + " ".join(f"[@{name}]" for name in self.sources) + "."
        ]
        return {key: value for key, value in {**made, "bronnen": self.sources}.items() if value}

    def _theme(self, theme: str) -> Data:
        """Characteristics each from an example of its own; sentences from as many others."""
        entries = self.pool.themes[theme]
        names = {name for _ in range(2) for name in self.chance.choice(entries).get("kenmerken", {})}
        found = {
            name: self._own(
                self.chance.choice([e for e in entries if name in e.get("kenmerken", {})])["kenmerken"][name]
            )
            for name in sorted(names)
        }
        text = self._text(self.pool.sentences[theme], 1, 4)
        return {"kenmerken": found, "tekst": text} if found else {"tekst": text}

    def _figures(self) -> Iterator[Data]:
        count = self.chance.choice((0, 1, 2, 3, 3, 4, 6, 9))
        chosen = {figure["indicator"]: figure for figure in self.chance.sample(self.pool.figures, count)}
        for place, figure in enumerate(chosen.values()):
            own = self._own({**figure, "id": f"cijfer-{place}"})
            if "waarde" in own:
                own["waarde"] = _NUMBER.sub(self._other_number, own["waarde"])
            yield own

    def _source(self, name: str) -> Data:
        like = self.chance.choice(self.pool.sources)
        about = self.chance.choice(self.pool.sources)["titel"]
        host = "/".join(like["url"].split("/")[:3])
        title = f"{about} in {self.place}, {self.id[-5:]}{name[-1]}"
        day = f"2026-{self.chance.randint(1, 10):02}-{self.chance.randint(1, 28):02}"
        return {**like, "titel": title[-190:], "url": f"{host}/{self.id}/{name}.html", "datum": day}

    def _text(self, sentences: tuple[str, ...], least: int, most: int) -> str:
        return " ".join(self._some(sentences, self.chance.randint(least, most)))

    def _some(self, texts: tuple[Any, ...], most: int) -> list[Any]:
        """Some texts, or what holds one, with numbers, places and citations of their own."""
        return [self._own(text) for text in self.chance.sample(texts, min(most, len(texts)))]

    def _own(self, value: Any, key: str = "") -> Any:
        """The same, with this example's own sources, place and numbers."""
        if key == "bronnen":
            return self._cited()
        if isinstance(value, dict):
            return {name: self._own(item, name) for name, item in value.items()}
        if isinstance(value, list):
            return [self._own(item) for item in value]
        if value == "niet-gevonden":
            return "niet-gelezen"
        cited = _CITATION.sub(lambda _: f"[@{self.chance.choice(list(self.sources))}]", value)
        return cited.replace("{plaats}", self.place)

    def _other_number(self, found: re.Match[str]) -> str:
        number = int(found.group())
        return str(self.chance.randint(max(1, number // 2), max(2, number)))

    def _cited(self) -> list[str]:
        return sorted(
            self.chance.sample(list(self.sources), self.chance.randint(1, min(2, len(self.sources))))
        )


@cache
def _pool() -> _Pool:
    examples = tuple(map(_read, sorted(REAL.glob("[a-z]*.yaml"))))
    themes: dict[str, list[Data]] = defaultdict(list)
    sentences: dict[str, list[str]] = defaultdict(list)
    for example in examples:
        places = example["gebied"].get("gemeenten", [])
        sentences["samenvatting"] += _sentences(example["samenvatting"], places)
        for theme, entry in example["themas"].items():
            themes[theme].append(entry)
            sentences[theme] += _sentences(entry.get("tekst", ""), places)
    return _Pool(
        examples,
        tuple(_read(REAL / "_lijsten" / "gemeenten.yaml")["gemeenten"]),
        {theme: tuple(found) for theme, found in themes.items()},
        {theme: tuple(found) for theme, found in sentences.items()},
        tuple(f for e in examples for f in e.get("cijfers", []) if not _TIED & f.keys()),
        tuple(s for e in examples for s in e["bronnen"].values() if "url" in s),
        tuple(lesson for e in examples for group in e.get("lessen", {}).values() for lesson in group),
        tuple(s for e in examples for s in e.get("inschatting", {}).get("let_op", [])),
    )


def _read(path: Path) -> Data:
    found: Data = yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader)
    return found


def _sentences(text: str, places: list[str]) -> list[str]:
    """Its sentences that hold no number, since that would have to agree with figures elsewhere."""
    for place in sorted(places, key=len, reverse=True):
        text = text.replace(place, "{plaats}")
    found = [s for s in _SENTENCE.split(text) if s.endswith(".") and not _NUMBER.search(_CITATION.sub("", s))]
    return [s if _CITATION.search(s) else f"{s[:-1]} [@bron]." for s in found]


def _slug(name: str) -> str:
    return re.sub("[^a-z]+", "-", name.lower()).strip("-")
