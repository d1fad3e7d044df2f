"""A mistake hides nothing and is told once: what is wrong is mended in memory, the rest is judged."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from conftest import fictitious_files, load_changed
from voorveld.model.kinds import KINDS, Kind
from voorveld.model.salvage import stand_in
from voorveld.model.shape import shape_of
from voorveld.source.nodes import Mapping, Node, Scalar, plain_data

FILES = (
    "voorbeeldstad-praktijkondersteuner.yaml",
    "_varianten/poh-jeugd.yaml",
    "_onderzoek/voorbeeldonderzoek.yaml",
    "_keuzehulp.yaml",
    "_bronnen.yaml",
    "_lijsten/kenmerken.yaml",
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_is_put_in_a_hole_has_the_right_form(kind: Kind) -> None:
    record = kind.model.model_validate(plain_data(stand_in(shape_of(kind.model), 1, 1)))
    assert isinstance(record, kind.model)


def values(node: Node) -> Iterator[Scalar]:
    """The single values that stand on one line, each once."""
    if isinstance(node, Scalar):
        if node.last_line == node.line:
            yield node
        return
    below = [e.value for e in node.entries] if isinstance(node, Mapping) else node.items
    for child in below:
        yield from values(child)


def with_a_list_for(text: str, value: Scalar) -> str:
    lines = text.split("\n")
    line = lines[value.line - 1]
    start = value.column - 1
    quoted = line[start : start + 1] in ("'", '"')
    end = line.find(line[start], start + 1) + 1 if quoted else start + len(value.text)
    lines[value.line - 1] = line[:start] + "[[fout]]" + line[end:]
    return "\n".join(lines)


@pytest.mark.parametrize("name", FILES)
def test_one_wrong_value_is_one_finding_in_all_files(name: str) -> None:
    document, _ = fictitious_files()[name]
    assert document is not None
    more = {}
    for value in values(document.tree):
        found = load_changed({name: with_a_list_for(document.text, value)}).diagnostics
        if len(found) != 1 or found[0].location.line != value.line:
            more[f"{value.line}: {value.text}"] = [f"{d.location}: {d.message}" for d in found]
    assert more == {}
