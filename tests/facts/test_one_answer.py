"""One question, every surface: what does this practice have for this characteristic?

Asked of every practice and characteristic, of the real catalogue and of a made-up one with every
combination of a theme (absent, nothing said, each kind of empty, a text) and a characteristic (absent,
each kind of empty, a value of each kind). The judge is a recount by plain PyYAML.
"""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

import recount
import surfaces
from conftest import FICTITIOUS, ROOT, TODAY, all_open_data, contents, loaded
from surfaces import NOT_FILLED, Answer, Answers, Pages, empty, known
from voorveld.model import edtf
from voorveld.outputs.browser_tables import facet_table
from voorveld.settings import Settings

EMPTIES = ("niet-gelezen", "niet-gevonden", "niet-gevraagd", "geen", "niet-van-toepassing")
BOOK = "data/v1/jeugd-ggz-in-het-voorveld"
SIGNS = {"~": "circa", "<=": "hoogstens", ">=": "ten minste", "<": "minder dan", ">": "meer dan"}


def asks_number(about: Any) -> bool:
    """Whether the values of a characteristic are verdicts, of so many people."""
    return about.get("oordeel_van") in ("henzelf", "niet-bekend")


def unit_behind(amount: str, about: Any, value: Any = None) -> str:
    """The unit of a characteristic behind an amount, of one where the amount is one."""
    unit = str((value or {}).get("eenheid", about.get("eenheid", "")))
    of_one = {form["eenheid"]: str(form["enkelvoud"]) for form in about.get("enkelvouden", ())}
    return of_one.get(unit, unit) if amount.lstrip("~<>= ") == "1" else unit


@dataclass(frozen=True)
class Shown:
    """A folder of practices, read plainly, and what is made from it."""

    folder: Path

    def list_of(self, name: str) -> Any:
        path = self.folder / "_lijsten" / f"{name}.yaml"
        return recount.read(path)["termen"] if path.exists() else {}

    @cached_property
    def columns(self) -> dict[str, Any]:
        return dict(self.list_of("kenmerken"))

    @cached_property
    def practices(self) -> dict[str, Any]:
        return {path.stem: recount.read(path) for path in sorted(self.folder.glob("[!_]*.yaml"))}

    @cached_property
    def words(self) -> dict[str, dict[str, str]]:
        """Per list of words its ids with the word readers see."""
        lists = {about["lijst"] for about in self.columns.values() if "lijst" in about}
        return {
            name: {i: t if isinstance(t, str) else t["naam"] for i, t in self.list_of(name).items()}
            for name in lists
        }

    @cached_property
    def wanted(self) -> Answers:
        """The recount: per practice and name of a characteristic."""
        return {
            (practice, about["naam"]): self.answer(data, column, about)
            for practice, data in self.practices.items()
            for column, about in self.columns.items()
        }

    def answer(self, practice: Any, column: str, about: Any) -> Answer:
        values = recount.values(practice, about["thema"], column)
        if values == [NOT_FILLED]:
            return empty(NOT_FILLED)
        if values[0].removeprefix("leeg-") in EMPTIES and values[0].startswith("leeg-"):
            return empty(values[0].removeprefix("leeg-"))
        return known(self.word(value, about) for value in values)

    @cached_property
    def told(self) -> Answers:
        """The recount in full: as `wanted`, and after a value what it holds for."""
        found = dict(self.wanted)
        for practice, data in self.practices.items():
            for column, about in self.columns.items():
                values, one_of = recount.stated(data, about["thema"], column)
                words = recount.values(data, about["thema"], column)
                if asks_number(about) and words != [NOT_FILLED] and not words[0].startswith("leeg-"):
                    values = values or [{"waarde": word} for word in words]
                if one_of or (asks_number(about) and values) or any(len(value) > 1 for value in values):
                    texts = [self.in_full(value, about, values) for value in values]
                    found[practice, about["naam"]] = known([" of ".join(texts)] if one_of else texts)
        return found

    def in_full(self, value: dict[str, str], about: Any, values: list[dict[str, str]]) -> str:
        inside = [f"in {value['eenheid']}"] if "eenheid" in value else []
        if asks_number(about):
            inside.append(f"{value['aantal']} mensen" if "aantal" in value else "aantal niet bekend")
        if "omgerekend" in value:
            unit = unit_behind(value["omgerekend"], about)
            inside.append(f"de bron rekent om: {self.word(value['omgerekend'], about)} {unit}")
        inside += [value["voor"]] if "voor" in value else []
        inside += [edtf.parse(value["periode"]).words] if "periode" in value else []
        after = (
            ""
            if "eenheid" in value or all(len(v) == 1 for v in values)
            else unit_behind(value["waarde"], about)
        )
        bracketed = f"({'; '.join(inside)})" if inside else ""
        return " ".join(filter(None, (self.word(value["waarde"], about), after, bracketed)))

    def word(self, value: str, about: Any) -> str:
        if about["soort"] != "getal":
            return self.words.get(about.get("lijst", ""), {}).get(value, value)
        sign = next((s for s in SIGNS if value.startswith(s)), "")
        number = value.removeprefix(sign).strip().replace("..", " tot ")
        return f"{SIGNS[sign]} {number}" if sign else number

    @cached_property
    def catalogue(self) -> Any:
        return loaded(self.folder).catalogue

    @cached_property
    def pages(self) -> Pages:
        return Pages(contents(self.folder))

    @cached_property
    def data(self) -> dict[str, bytes]:
        made = all_open_data(self.catalogue, Settings(built_on=TODAY))
        return {f.uri: f.content if isinstance(f.content, bytes) else f.content.encode() for f in made}

    def counted(self, column: str, practices: Iterable[str]) -> dict[str, int]:
        """The recount of a group: values by word, numbers with their unit, and kinds of empty."""
        about = self.columns[column]
        counts: Counter[str] = Counter()
        for practice in practices:
            found = self.answer(self.practices[practice], column, about)
            if found[0] == "leeg":
                counts[found[1]] += 1
            else:
                counts.update(dict.fromkeys(self.told_words(practice, column), 1))
        return dict(counts)

    def told_words(self, practice: str, column: str) -> list[str]:
        about, data = self.columns[column], self.practices[practice]
        stated, _ = recount.stated(data, about["thema"], column)
        values = stated or [{"waarde": v} for v in recount.values(data, about["thema"], column)]
        return [
            f"{self.word(v['waarde'], about)} {unit_behind(v['waarde'], about, v)}".strip().casefold()
            for v in values
        ]

    def of_variant(self, variant: str) -> list[str]:
        return [name for name, data in self.practices.items() if variant in data["varianten"]]


def made_up_states() -> Iterator[tuple[str, Any, str, Any]]:
    """Every theme beside every characteristic: name and entry of the theme, name and value."""
    themes: dict[str, Any] = {"niets": {}, "tekst": {"tekst": "Zo is het [@verslag]."}}
    themes |= {kind: {"leeg": kind, "bronnen": ["verslag"]} for kind in EMPTIES}
    values: dict[str, Any] = {"waarde": None, "gedeeld": None, "een-van": None, "afwezig": None}
    values |= {kind: {"leeg": kind, "bronnen": ["verslag"]} for kind in EMPTIES}
    for theme, entry in themes.items():
        for value, typed in values.items():
            yield theme, entry, value, typed


def shared(typed: list[str], about: Any) -> Iterator[dict[str, str]]:
    """Values that hold for a part each: of a place, a time, in another unit."""
    first, *rest = typed
    other = {"eenheid": about["andere_eenheden"][0]} if "andere_eenheden" in about else {}
    yield {"waarde": first, "voor": "praktijk Noord", **other, **({"omgerekend": "~8"} if other else {})}
    yield from ({"waarde": each, "periode": "2018/2019"} for each in rest)


def made_up_practice(name: str, shown: Shown, entry: Any, value: str, typed: Any) -> Any:
    """A practice that answers every characteristic in one way; no entry leaves its themes out."""
    themes: dict[str, Any] = {}
    for column, about in shown.columns.items():
        if entry is None:
            break
        theme = themes.setdefault(about["thema"], {**entry, "kenmerken": {}})
        some = {"getal": ["~5", "12"], "tekst": ["drie jaar, daarna niet"]}
        listed = list(shown.words.get(about.get("lijst", ""), {}))[:2]
        typed_here = some.get(about["soort"], listed)
        if value == "een-van" and len(typed_here) > 1:
            theme["kenmerken"][column] = {"waarden": typed_here, "een_van": "ja"}
        elif value == "gedeeld":
            theme["kenmerken"][column] = {"waarden": list(shared(typed_here, about)), "bronnen": ["verslag"]}
        elif value in ("waarde", "een-van"):
            theme["kenmerken"][column] = {"waarden": typed_here[:1], "bronnen": ["verslag"]}
        elif value != "afwezig":
            theme["kenmerken"][column] = typed
    return {
        "id": name,
        "naam": f"Praktijk {name}",
        "varianten": ["poh-jeugd"],
        "samenvatting": "Verzonnen [@verslag].",
        "gebied": {"gemeenten": ["Voorbeeldstad"], "bronnen": ["verslag"]},
        "status": [{"stand": "lopend", "vanaf": "2020", "bronnen": ["verslag"]}],
        "themas": themes,
        "redactie": {
            "gecontroleerd_op": "2026-01-15",
            "werkwijze": "bureauonderzoek",
            "wijzigingen": [{"op": "2026-01-15", "tekst": "Toegevoegd."}],
        },
        "bronnen": {
            "verslag": {"titel": "Verslag", "datum": "2021", "soort": "evaluatie", "gelezen": "volledig"}
        },
    }


def every_combination(folder: Path) -> Shown:
    """The made-up catalogue with a practice for every combination."""
    shutil.copytree(FICTITIOUS, folder)
    for path in folder.glob("[!_]*.yaml"):
        path.unlink()
    shown = Shown(folder)
    assert {about["soort"] for about in shown.columns.values()} == {"termen", "getal", "tekst"}
    made = {
        f"thema-{theme}-kenmerk-{value}": made_up_practice(
            f"thema-{theme}-kenmerk-{value}", shown, entry, value, typed
        )
        for theme, entry, value, typed in made_up_states()
    }
    made["thema-afwezig"] = made_up_practice("thema-afwezig", shown, None, "afwezig", None)
    for name, practice in made.items():
        (folder / f"{name}.yaml").write_text(json.dumps(practice), encoding="utf-8")
    return Shown(folder)


@pytest.fixture(scope="module", params=("echt", "verzonnen"))
def shown(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Shown:
    if request.param == "echt":
        return Shown(ROOT / "practices")
    return every_combination(tmp_path_factory.mktemp("antwoorden") / "practices")


def strips(shown: Shown) -> Answers:
    names = [about["naam"] for about in shown.columns.values()]
    return {(p, name): said for p in shown.practices for name, said in surfaces.strip(shown.pages, p, names)}


def theme_parts(shown: Shown) -> Answers:
    return {
        (p, name): said
        for p in shown.practices
        for name, said in surfaces.theme_part(shown.pages, p, shown.columns)
    }


def finder_table(shown: Shown) -> Answers:
    table = facet_table(shown.catalogue)
    assert isinstance(table.content, str)
    return surfaces.facet_table(table.content, [about["naam"] for about in shown.columns.values()])


def compared_practices(shown: Shown) -> Answers:
    units = {a["naam"]: a["eenheid"] for a in shown.columns.values() if "eenheid" in a}
    variants = dict.fromkeys(v for data in shown.practices.values() for v in data["varianten"])
    return {
        (p, name): said
        for variant in variants
        for p, name, said in surfaces.compare_variant(shown.pages, variant, units)
    }


def in_json(shown: Shown) -> Answers:
    return {
        (p, name): said
        for p in shown.practices
        for name, said in surfaces.json_states(
            json.loads(shown.data[f"data/v1/praktijken/{p}.json"])["praktijk"], shown.columns
        )
    }


def in_one_json(shown: Shown) -> Answers:
    everything = json.loads(shown.data["data/v1/alles.json"])["praktijken"]
    return {
        (data["id"], name): said
        for data in everything
        for name, said in surfaces.json_states(data, shown.columns)
    }


def headers(shown: Shown) -> dict[str, str]:
    return {
        a["naam"]: f"{a['naam']} ({a['eenheid']})" if "eenheid" in a else a["naam"]
        for a in shown.columns.values()
    }


def in_wide_csv(shown: Shown) -> Answers:
    rows = surfaces.csv_rows(shown.data["data/v1/praktijken.csv"])
    return {(p, n): said for p, n, said in surfaces.wide(rows, headers(shown))}


def in_long_csv(shown: Shown) -> Answers:
    rows = surfaces.csv_rows(shown.data["data/v1/kenmerken.csv"])
    return surfaces.long(rows, shown.practices, headers(shown))


def in_wide_sheet(ending: str) -> Callable[[Shown], Answers]:
    def read(shown: Shown) -> Answers:
        rows = surfaces.sheet_rows(shown.data[f"{BOOK}.{ending}"], "Voorbeelden")
        return {(p, n): said for p, n, said in surfaces.wide(rows, headers(shown))}

    return read


def in_long_sheet(ending: str) -> Callable[[Shown], Answers]:
    def read(shown: Shown) -> Answers:
        rows = surfaces.sheet_rows(shown.data[f"{BOOK}.{ending}"], "Kenmerken")
        return surfaces.long(rows, shown.practices, headers(shown))

    return read


EVERY_CELL: dict[str, Callable[[Shown], Answers]] = {
    "thema op de pagina": theme_parts,
    "praktijken naast elkaar": compared_practices,
    "json": in_json,
    "alles.json": in_one_json,
    "praktijken.csv": in_wide_csv,
    "kenmerken.csv": in_long_csv,
    "xlsx, praktijken": in_wide_sheet("xlsx"),
    "xlsx, kenmerken": in_long_sheet("xlsx"),
    "ods, praktijken": in_wide_sheet("ods"),
    "ods, kenmerken": in_long_sheet("ods"),
}
IN_FULL = ("praktijken naast elkaar", "praktijken.csv", "xlsx, praktijken", "ods, praktijken")
"""Where a cell holds all that is said of a value."""
SOME_CELLS = {"strook": strips, "facetten.json": finder_table}


@pytest.mark.parametrize("surface", [*EVERY_CELL, *SOME_CELLS])
def test_every_cell_says_what_the_files_say(shown: Shown, surface: str) -> None:
    said = (EVERY_CELL | SOME_CELLS)[surface](shown)
    whole = len(shown.wanted) if surface in EVERY_CELL else 4 * len(shown.practices)
    assert len(said) >= whole
    wanted = shown.told if surface in IN_FULL else shown.wanted
    wrong = {at: (answer, wanted[at]) for at, answer in said.items() if answer != wanted[at]}
    assert not wrong, f"{len(wrong)} of {len(said)} differ: {list(wrong.items())[:5]}"


def test_the_facets_count_what_the_files_say(shown: Shown) -> None:
    names = {about["naam"]: column for column, about in shown.columns.items()}
    listed, paged = surfaces.facet_list(shown.pages, names), surfaces.facet_pages(shown.pages, names)
    assert len(listed) >= 6
    by_label = {label.casefold(): kind for label, kind in surfaces.LABELS.items()}
    for name, values in listed.items():
        counts = {by_label.get(value, value): n for value, n in values.items()}
        assert counts == shown.counted(names[name], shown.practices), name
    for (name, value), practices in paged.items():
        kind = surfaces.LABELS.get(value)
        found = {
            p
            for p in shown.practices
            if shown.wanted[p, name] == empty(kind or "")
            or (not kind and value.casefold() in shown.counted(names[name], [p]))
        }
        assert practices == found, (name, value)


def agree(counts: dict[str, int], said: dict[str, int], left: int, where: object) -> None:
    """A page counts what the files say; of values it leaves to a page of their own it says how many."""
    rest = said.keys() - counts.keys()
    assert counts == {value: said[value] for value in counts if value in said}, where
    assert len(rest) == left, where
    assert all(said[value] <= min(counts.values()) for value in rest), where


def test_pages_of_themes_and_variants_count_what_the_files_say(shown: Shown) -> None:
    themes = dict.fromkeys(about["thema"] for about in shown.columns.values())
    variants = dict.fromkeys(v for data in shown.practices.values() for v in data["varianten"])
    names = {about["naam"]: column for column, about in shown.columns.items()}
    seen = 0
    for theme in themes:
        on_page = dict(surfaces.theme_page(shown.pages, theme))
        assert set(on_page) == {c for c, about in shown.columns.items() if about["thema"] == theme}
        left = surfaces.left_to_facets(shown.pages, f"themas/{theme}/")
        for column, counts in on_page.items():
            said = shown.counted(column, shown.practices)
            agree(counts, said, left.get(column, 0), column)
            seen += 1
            named = surfaces.characteristic_pages(shown.pages, theme, column)
            assert all(len(practices) == said[value] for value, practices in named.items()), column
            assert not named or set(named) == set(said) - set(surfaces.LABELS.values()), column
        for variant, name, counts in surfaces.compare_theme(shown.pages, theme):
            assert counts == shown.counted(names[name], shown.of_variant(variant)), (variant, name)
            seen += 1
    for variant in variants:
        on_page = dict(surfaces.variant_page(shown.pages, variant))
        assert set(on_page) == set(shown.columns), "no characteristic is left out, whatever its values"
        left = surfaces.left_to_facets(shown.pages, f"varianten/{variant}/")
        for column, counts in on_page.items():
            said = shown.counted(column, shown.of_variant(variant))
            agree(counts, said, left.get(column, 0), (variant, column))
            seen += 1
    assert seen > 60


def test_the_page_of_gaps_counts_what_the_files_say(shown: Shown) -> None:
    table = surfaces.gap_table(shown.pages)
    assert set(table) == {about["naam"] for about in shown.columns.values()}
    for about in shown.columns.values():
        answers = [shown.wanted[p, about["naam"]] for p in shown.practices]
        counts = Counter(what if state == "leeg" else "ingevuld" for state, what in answers)
        assert {key: n for key, n in table[about["naam"]].items() if n} == dict(counts), about["naam"]


def theme_state(practice: Any, theme: str) -> str:
    """The recount of a theme: a text or a value describes it, else a kind of empty."""
    entry = practice["themas"].get(theme, {})
    if "leeg" in entry:
        return str(entry["leeg"])
    valued = (c for c in entry.get("kenmerken", {}).values() if not (isinstance(c, dict) and "leeg" in c))
    return "beschreven" if "tekst" in entry or any(valued) else NOT_FILLED


def test_every_surface_says_the_same_of_a_theme(shown: Shown) -> None:
    themes = [t.id for t in shown.catalogue.themes]
    wanted = {(p, t): theme_state(data, t) for p, data in shown.practices.items() for t in themes}
    table = facet_table(shown.catalogue)
    assert isinstance(table.content, str)
    facet = surfaces.theme_facet(table.content)
    texts = {
        (r["Id"], r["Thema-id"]): r["Leeg"] or "beschreven"
        for r in surfaces.csv_rows(shown.data["data/v1/themateksten.csv"])
    }
    assert texts == wanted
    for theme, total in zip(themes, surfaces.gap_totals(shown.pages), strict=True):
        columns = [about["naam"] for about in shown.columns.values() if about["thema"] == theme]
        answers = [shown.wanted[p, name] for p in shown.practices for name in columns]
        cells = Counter(what if state == "leeg" else "ingevuld" for state, what in answers)
        assert {kind: n for kind, n in total.items() if n} == dict(cells), theme
        saying, empties = surfaces.theme_rows(shown.pages, theme)
        described = {p for p in shown.practices if wanted[p, theme] == "beschreven"}
        assert saying == described == {p for p in shown.practices if theme in facet[p]}, theme
        assert empties == {p: wanted[p, theme] for p in shown.practices if p not in described}, theme
    for practice in shown.practices:
        data = json.loads(shown.data[f"data/v1/praktijken/{practice}.json"])["praktijk"]["themas"]
        said = {theme: data[theme]["leeg"] or "beschreven" for theme in themes}
        assert said == {theme: wanted[practice, theme] for theme in themes}, practice
    for variant in dict.fromkeys(v for data in shown.practices.values() for v in data["varianten"]):
        for theme, told in surfaces.variant_counts(shown.pages, variant).items():
            having = [p for p in shown.of_variant(variant) if wanted[p, theme] == "beschreven"]
            assert told == len(having), (variant, theme)
