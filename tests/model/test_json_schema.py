"""The editors' schema: true of every real file, and it finds what our own reader finds."""

from __future__ import annotations

import fnmatch
import json
import random
from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

import ide_yaml
import planted_faults
from conftest import ROOT, TODAY, loaded
from voorveld.catalogue import Catalogue
from voorveld.commands.generate import generate
from voorveld.model import choices, scalars
from voorveld.model.json_schema import examples_of
from voorveld.model.kinds import KINDS, Kind, kind_of
from voorveld.model.marks import ScalarKind
from voorveld.model.reader import Document, read_record
from voorveld.model.shape import FieldShape, Shape, shape_of
from voorveld.outputs.committed import committed_files
from voorveld.pipeline import Result
from voorveld.rules import onbekende_verwijzing
from voorveld.source.nodes import plain_data
from voorveld.source.tree import read_tree

PRACTICES = ROOT / "practices"
SCHEMAS = PRACTICES / "_schema"
SEEDS = range(14)


@cache
def _made() -> dict[str, str]:
    """The schemas with the words of today: those that are kept may lack the newest."""
    return {f.uri: str(f.content) for f in committed_files(loaded(PRACTICES).catalogue)}


@cache
def checker(kind: str) -> jsonschema.Draft7Validator:
    schema = json.loads(_made()[f"_schema/{kind}.schema.json"])
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())


def faults(kind: Kind, text: str) -> list[str]:
    found = checker(kind.schema).iter_errors(ide_yaml.read(text))
    return [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in found]


def real_files() -> list[str]:
    return sorted(
        p.relative_to(PRACTICES).as_posix() for p in PRACTICES.rglob("*.yaml") if "_schema" not in p.parts
    )


# True of what is right


@pytest.mark.parametrize("name", real_files())
def test_no_fault_in_a_real_file(name: str) -> None:
    kind = kind_of(name)
    assert kind is not None
    assert faults(kind, (PRACTICES / name).read_text(encoding="utf-8")) == []


def test_no_fault_in_a_real_file_with_every_value_quoted(real: Result) -> None:
    for document in real.catalogue.documents:
        data = plain_data(document.tree)
        quoted = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, default_style='"')
        assert faults(document.kind, quoted) == [], document.name


def fields(shape: Shape, path: str) -> Iterator[tuple[str, Shape, str, FieldShape]]:
    """Every field below a shape: where it is, the record it belongs to, its key."""
    for name, field in shape.fields.items():
        yield f"{path}.{name}", shape, name, field
        yield from fields(field.shape, f"{path}.{name}")
    for below in (shape.items, shape.values):
        if below is not None:
            yield from fields(below, path)


def test_every_example_is_what_our_own_reader_takes() -> None:
    """An example in the guide and the schemas can be typed as it stands."""
    wrong = set()
    for kind in KINDS:
        for path, record, name, field in fields(shape_of(kind.model), kind.name):
            shown = examples_of(field)
            whole = [e for e in field.examples if field.shape.scalar or "..." not in e]
            if len(shown) != len(whole) or any(name in _wrong_keys(record, name, one) for one in shown):
                wrong.add(f"{path}: {field.examples}")
    assert wrong == set()


def _wrong_keys(shape: Shape, name: str, value: Any) -> set[str]:
    assert shape.model is not None
    try:
        shape.model.model_validate({name: value})
    except ValidationError as error:
        return {str(e["loc"][0]) for e in error.errors()}
    return set()


def test_the_committed_schemas_name_no_practice_and_need_no_refreshing(real: Result) -> None:
    ids = {p.id for p in real.catalogue.practices}
    for path in SCHEMAS.glob("*.json"):
        assert not {w for w in _words(json.loads(path.read_text("utf-8"))) if w in ids}, path.name
    assert generate(["--check"]) == 0


def _words(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from (word for word in schema.get("enum", ()) if isinstance(word, str))
        for below in schema.values():
            yield from _words(below)
    elif isinstance(schema, list):
        for below in schema:
            yield from _words(below)


def test_every_scalar_of_every_schema_says_its_form() -> None:
    """No place takes just any text."""
    for path in SCHEMAS.glob("*.json"):
        for place in _scalars(json.loads(path.read_text(encoding="utf-8"))):
            assert place.keys() & {"enum", "pattern"}, (path.name, place)


def _scalars(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        types = schema.get("type", [])
        if "enum" in schema or "string" in ([types] if isinstance(types, str) else types):
            yield schema
        for key, below in schema.items():
            if key != "examples":
                yield from _scalars(below if key != "properties" else list(below.values()))
    elif isinstance(schema, list):
        for below in schema:
            yield from _scalars(below)


def test_an_editor_gets_the_schema_that_belongs_to_the_file() -> None:
    """.vscode/settings.json leads every kind of file to its own schema."""
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    for name in real_files():
        kind = kind_of(name)
        assert kind is not None
        given_ones = [s for s, globs in settings["yaml.schemas"].items() if _fits(f"practices/{name}", globs)]
        assert given_ones == [f"practices/_schema/{kind.schema}.schema.json"], name


def _fits(name: str, globs: str | list[str]) -> bool:
    globs = [globs] if isinstance(globs, str) else globs
    wanted = any(fnmatch.fnmatch(name, g) and g.count("/") == name.count("/") for g in globs if g[0] != "!")
    return wanted and not any(fnmatch.fnmatch(name, g[1:]) for g in globs if g[0] == "!")


# It finds what is wrong


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("fault", planted_faults.FAULTS, ids=lambda f: f.__name__)
def test_a_planted_fault_is_found_by_the_schema_and_by_our_reader(
    fault: planted_faults.Fault, seed: int, real: Result
) -> None:
    document, text = planted_faults.planted(
        fault, real.catalogue.documents, random.Random(f"{fault.__name__}{seed}")
    )
    assert faults(document.kind, text) != []
    assert _our_findings(real.catalogue, document, text) != []


def test_at_least_two_hundred_faults_are_planted() -> None:
    assert len(planted_faults.FAULTS) * len(SEEDS) >= 200


def test_what_is_planted_in_stands_without_fault(real: Result) -> None:
    """The texts as they are written before a fault is planted have none: the fault is what is found."""
    for document in planted_faults.suitable(real.catalogue.documents)[::5]:
        text = planted_faults.written(plain_data(document.tree))
        assert faults(document.kind, text) == [], document.name
        assert _our_findings(real.catalogue, document, text) == [], document.name


def _our_findings(catalogue: Catalogue, document: Document, text: str) -> list[str]:
    tree, problems = read_tree(document.shown, text)
    if tree is None:
        return [d.message for d in problems]
    changed, said = read_record(document.name, document.shown, document.kind, text, tree)
    others = tuple(d for d in catalogue.documents if d is not document)
    judged = Catalogue((changed, *others), TODAY, catalogue.all_names, frozenset({document.name}))
    of_rule = onbekende_verwijzing.check(judged)
    return [d.message for d in (*problems, *said, *of_rule) if d.location.path == document.shown]


# Kind by kind: what our reader takes, an IDE takes

KINDS_OF_SCALAR: dict[str, Any] = {
    name: getattr(scalars, name)
    for name in (
        *("Text", "Quote", "Prose", "Id", "WholeNumber", "Amount"),
        *("DateField", "SourceDate", "Day", "YesNo", "Link", "CitationField"),
    )
}
_SIGNS = st.text(alphabet="0123456789-+.,/~<>=[]? abejnupx:&'\n@", max_size=14)
_VALUES = """
2019 2019-03 2019-13 2019-02-31 2019-23 2016/2019 2019/.. ../2016 [..2016-11] [2016-11..] 2015~ 0999 3000
onbekend 1895 17,9 ~20 <18 >=130 62..88 ~40..50 -60000 −5 1.895 1e3 007 0 -0 ja nee true null ~
evaluatie-2021 https://a.nl https://a.nl:443/x?y#z http://a HTTPS://A.NL/ https://a.nl:8080 https://u@a.nl
ftp://a.nl https://a.nl/é https://a.nl:/ https://-a.nl
"""
_LENGTHS = tuple("x" * length for length in (64, 65, 80, 81, 200, 201))
_SPACED = ("< 18", "evaluatie-2021, p. 12", "a, tabel 3", "a,p. 1", "x\ny", "é" * 80)
_NEAR = st.sampled_from([*_VALUES.split(), *_SPACED, *_LENGTHS])


def _reads(kind: Any, value: Any) -> bool:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


def _takes(kind: Any, value: Any) -> bool:
    return bool(_checker_of(kind).is_valid(value))


@cache
def _checker_of(kind: Any) -> jsonschema.Draft7Validator:
    typed = next(m.typed for m in kind.__metadata__ if isinstance(m, ScalarKind))
    return jsonschema.Draft7Validator(dict(typed), format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize("name", KINDS_OF_SCALAR)
@given(text=_SIGNS | _NEAR)
@example(text="[..2016-11]")
def test_what_our_reader_takes_an_ide_takes_quoted_or_bare(name: str, text: str) -> None:
    kind = KINDS_OF_SCALAR[name]
    assert _takes(kind, text) or not _reads(kind, text)
    tree, problems = read_tree("x", f"x: {text}\n")
    if tree is None or problems or not _reads(kind, plain_data(tree).get("x")):
        return
    bare = ide_yaml.read(f"x: {text}\n")["x"]
    # A lone `true` is a text to us; to an IDE it is not, and it asks for quotes.
    assert _takes(kind, bare) or isinstance(bare, bool), bare


# Which end of a range or a period comes first, and which days a month has, no pattern can say.
EXACT = {name: k for name, k in KINDS_OF_SCALAR.items() if name not in ("Amount", "DateField", "SourceDate")}


@pytest.mark.parametrize("name", EXACT)
@given(text=_SIGNS | _NEAR)
def test_a_quoted_text_that_an_ide_takes_our_reader_takes(name: str, text: str) -> None:
    # To Python a pattern's end may stand before a last line break; to an IDE it may not.
    if not text.endswith("\n"):
        assert not _takes(EXACT[name], text) or _reads(EXACT[name], text)


def test_every_choice_says_what_its_words_mean() -> None:
    typed = scalars.choice(choices.Emptiness)[1].typed
    assert len(typed["enum"]) == len(typed["enumDescriptions"]) == 5
    assert typed["enumDescriptions"][1] == "Niet gevonden. Wij lazen de bronnen helemaal en vonden niets."


def test_the_made_up_catalogue_and_the_empty_example_fit_their_own_schemas(fictitious: Result) -> None:
    made = {f.uri: str(f.content) for f in committed_files(fictitious.catalogue)}
    texts = {d.name: d.text for d in fictitious.catalogue.documents}
    for name, text in {**texts, "voorbeeldstad-jeugdteam.yaml": made["_schema/leeg-voorbeeld.yaml"]}.items():
        kind = kind_of(name)
        assert kind is not None
        validator = jsonschema.Draft7Validator(json.loads(made[f"_schema/{kind.schema}.schema.json"]))
        assert [e.message[:200] for e in validator.iter_errors(ide_yaml.read(text))] == [], name
