"""YAML that can't be read gives one Dutch finding in the place where an editor must look."""

from __future__ import annotations

import pytest

from voorveld.source.tree import read_tree


def said(text: str) -> list[str]:
    _, found = read_tree("x.yaml", text)
    return [f"{d.location.line}:{d.location.column} {d.code}: {d.message}" for d in found]


BROKEN = {
    "naam: Let op: jeugd": "1:13 yaml-fout: Een tekst met een dubbele punt en een spatie erin "
    "moet tussen aanhalingstekens staan.",
    "a:\n\t- b": "2:1 tab: Een regel moet met spaties inspringen; hier staat een tab.",
    "a: |\n x\n\ty\nb: 1": "3:1 tab: Een regel moet met spaties inspringen; hier staat een tab.",
    'a: "open\nb: 1': "1:4 yaml-fout: Een aanhalingsteken moet ook gesloten worden; "
    "dit teken opent een tekst die niet eindigt.",
    "a: 'open": "1:4 yaml-fout: Een aanhalingsteken moet ook gesloten worden; "
    "dit teken opent een tekst die niet eindigt.",
    "a: [1, 2": "1:4 yaml-fout: Een lijst die met '[' begint moet met ']' eindigen; deze lijst is niet af.",
    "a: {b: 1": "1:4 yaml-fout: Een groep die met '{' begint moet met '}' eindigen; deze groep is niet af.",
    "a: @x": "1:4 yaml-fout: Een tekst die met '@' begint moet tussen aanhalingstekens staan.",
    "a: `x`": "1:4 yaml-fout: Een tekst die met '`' begint moet tussen aanhalingstekens staan.",
    "a: %x": "1:4 yaml-fout: Een tekst die met '%' begint moet tussen aanhalingstekens staan.",
    "a: & x": "1:4 yaml-fout: Een tekst die met '&' begint moet tussen aanhalingstekens staan.",
    "a: * x": "1:4 yaml-fout: Een tekst die met '*' begint moet tussen aanhalingstekens staan.",
    "a: 1\nb": "2:1 yaml-fout: Een regel moet uit een sleutel, een dubbele punt en een waarde bestaan; "
    "hier ontbreekt de dubbele punt.",
    "- a\nb: 1": "2:1 yaml-fout: In een lijst moet elke regel met '- ' beginnen; deze regel doet dat niet.",
    'a: "\\q"': "1:5 yaml-fout: Na een schuine streep (\\) tussen dubbele aanhalingstekens moet een bekend "
    "teken volgen; dit teken hoort er niet bij.",
    "a: ]": "1:4 yaml-fout: Na een sleutel moet een waarde komen; hier staat een los haakje of leesteken.",
    "a: - b": "1:4 yaml-fout: Een lijst met streepjes moet op een nieuwe regel beginnen; "
    "dit streepje staat achter de sleutel.",
    'a: "x" y': "1:8 yaml-fout: Na het sluitende aanhalingsteken moet de tekst ophouden; "
    "hier staat er nog iets achter.",
    "a: >x\n y": "1:5 yaml-fout: Na '|' of '>' moet de regel ophouden; hier staat er nog tekst achter.",
    "%FOO bar\na: 1": "1:1 yaml-fout: Een regel mag niet met '%' beginnen; hier staat er een.",
    "a: 1\n...\nb: 2": "2:1 yaml-fout: Na een regel met '...' moet het bestand ophouden; "
    "eronder staat nog tekst.",
    "%YAML 1.1\n---\na: 1": "1:1 yaml-aanwijzing: Een bestand moet zonder aanwijzing voor YAML beginnen; "
    "hier staat een regel met '%'.",
    "a: 1\n---\nb: 2": "2:1 tweede-document: Een bestand moet één document bevatten; "
    "met '---' begint hier een tweede.",
    "a: &anker 1": "1:4 anker: Een waarde moet zonder anker staan; hier staat '&anker'.",
    "a: *anker": "1:4 anker: Een waarde moet voluit staan; hier staat de verwijzing '*anker'.",
    "a: !!python/name:os.system x": "1:4 tag: Een waarde moet zonder tag staan; "
    "hier staat 'tag:yaml.org,2002:python/name:os.system'.",
    "<<: x": "1:1 samenvoegsleutel: Gegevens moeten voluit staan; hier staat de samenvoegsleutel '<<'.",
    "? [a]\n: b": "1:3 sleutel-geen-tekst: Een sleutel moet een woord zijn; "
    "hier staat een lijst of een groep.",
    "# alleen commentaar\n": "1:1 leeg-bestand: Een bestand moet gegevens bevatten; dit is leeg.",
    "": "1:1 leeg-bestand: Een bestand moet gegevens bevatten; dit is leeg.",
    "a: "
    + "[" * 13
    + "]" * 13: "1:15 te-diep: Gegevens mogen hoogstens 12 niveaus diep zijn; hier begint niveau 13.",
    "a: ["
    + "1," * 20_000
    + "]": "1:39999 te-veel-onderdelen: Een bestand mag hoogstens 20000 onderdelen hebben; "
    "hier begint er één te veel.",
}


@pytest.mark.parametrize(("text", "expected"), BROKEN.items(), ids=[t[:24] for t in BROKEN])
def test_broken_yaml_says_what_and_where(text: str, expected: str) -> None:
    assert said(text) == [expected]


def test_duplicate_key_points_at_the_second_one_and_names_the_first() -> None:
    _, found = read_tree("x.yaml", 'naam: a\nandere: b\n"naam": c\n')
    assert [(str(d.location), d.message, str(d.related[0].location)) for d in found] == [
        (
            "x.yaml:3:1",
            "Een sleutel moet binnen een groep één keer voorkomen; 'naam' stond al op regel 1.",
            "x.yaml:1:1",
        )
    ]


def test_duplicate_key_is_found_in_another_unicode_form() -> None:
    assert said("één: a\ne\u0301e\u0301n: b\n") == [
        "2:1 dubbele-sleutel: Een sleutel moet binnen een groep één keer voorkomen; "
        "'één' stond al op regel 1."
    ]


def test_every_duplicate_in_a_file_is_found() -> None:
    text = "a: 1\na: 2\nb: {c: 1, c: 2}\nd:\n  - e: 1\n    e: 2\n"
    assert [s.split()[0] for s in said(text)] == ["2:1", "3:11", "6:5"]


@pytest.mark.parametrize(
    "typed", ["no", "on", "1e3", "08", "1:30", "1_895", "0x1f", "1.895", "yes", "2019-01-01"]
)
def test_scalars_stay_what_was_typed(typed: str) -> None:
    from voorveld.source.nodes import plain_data

    node, found = read_tree("x", f"a: {typed}\n{typed}: b\n")
    assert node is not None
    assert found == ()
    assert plain_data(node) == {"a": typed, typed: "b"}
