"""The values of a file as fields: every value has one, with the words of the guide and the lists."""

from __future__ import annotations

from voorveld.in_browser.fields import Field
from voorveld.in_browser.form import form_of, offers_for, with_added
from voorveld.model.practice import Practice
from voorveld.model.shape import shape_of
from voorveld.pipeline import Result
from voorveld.source.layout import written_values

ID = "voorbeeldstad-praktijkondersteuner"


def fields_of(result: Result) -> tuple[dict[tuple[str | int, ...], Field], dict[str, dict[str, str]]]:
    record = next(p for p in result.catalogue.practices if p.id == ID)
    text = result.catalogue.document_of(record).text
    form = form_of(text, shape_of(Practice), result.catalogue, record)
    return {f.path: f for f in form.fields}, {name: dict(found) for name, found in form.lists.items()}


def test_every_value_of_every_example_has_a_field(fictitious: Result) -> None:
    for practice in fictitious.catalogue.practices:
        text = fictitious.catalogue.document_of(practice).text
        form = form_of(text, shape_of(Practice), fictitious.catalogue, practice)
        assert [f.path for f in form.fields if not f.is_key] == list(written_values(text) or ())
        assert [f.path[1] for f in form.fields if f.is_key] == list(practice.bronnen)
        assert all(f.group and f.label for f in form.fields)
        for field in form.fields:
            offered = dict(form.lists[field.options]) if field.options else {field.value: ""}
            assert field.value in offered, field


def test_fields_have_the_words_of_the_guide(fictitious: Result) -> None:
    fields, lists = fields_of(fictitious)
    name = fields[("naam",)]
    assert (name.group, name.label, name.hint, name.options) == (
        "Naam",
        "Naam",
        "Hoe het voorbeeld ter plaatse heet, met de plaats erbij.",
        "",
    )
    stage = fields[("status", 0, "stand")]
    assert (stage.group, stage.label, stage.options) == ("Status", "Stand", "lijst:statussen")
    assert lists["lijst:statussen"] == {
        key: term.naam for key, term in fictitious.catalogue.vocabularies["statussen"].items()
    }
    theme = next(f for p, f in fields.items() if p[0] == "themas" and p[-1] == "tekst")
    assert theme.group.startswith("Thema's: ") and theme.label == "Tekst" and theme.long
    words = [
        f for p, f in fields.items() if "kenmerken" in p and isinstance(p[-1], int) and "bronnen" not in p
    ]
    assert {f.options for f in words} > {"lijst:doelen"}
    assert all(f.label.startswith("Waarden, ") or f.label.startswith("Kenmerken, ") for f in words)


def test_a_text_that_is_no_yaml_has_no_fields(fictitious: Result) -> None:
    form = form_of("a: [b\n", shape_of(Practice), fictitious.catalogue, None)
    assert (form.fields, form.lists) == ((), {})


THEME = """\
themas:
  samenwerking:
    leeg: niet-gelezen
    toelichting: De bijlage lazen wij niet.
    bronnen: [a]  # hierin
  functieprofiel:
    kenmerken: {beroepen: {leeg: niet-gelezen, bronnen: [a]}}
cijfers: [{id: b, waarde: 4}]
"""


def test_what_is_filled_in_takes_the_place_of_the_kind_of_empty(fictitious: Result) -> None:
    shape, catalogue = shape_of(Practice), fictitious.catalogue
    filled = with_added(
        THEME,
        shape,
        catalogue,
        ("themas", "samenwerking", "kenmerken", "partners"),
        {"waarden": ["gemeente"]},
    )
    assert filled == THEME.replace(
        "    leeg: niet-gelezen\n    toelichting: De bijlage lazen wij niet.\n", ""
    ).replace("hierin\n", "hierin\n", 1).replace(
        "    bronnen: [a]", "    kenmerken: {partners: [gemeente]}\n    bronnen: [a]"
    )
    values = ("themas", "functieprofiel", "kenmerken", "beroepen", "waarden", 0)
    filled = with_added(THEME, shape, catalogue, values, "huisarts")
    assert filled == THEME.replace("{leeg: niet-gelezen, ", "{waarden: [huisarts], ")


def test_nothing_is_offered_that_may_not_stand_beside_what_is_there(fictitious: Result) -> None:
    shape, catalogue = shape_of(Practice), fictitious.catalogue

    def offered(path: tuple[str | int, ...], text: str = THEME) -> set[str | int]:
        return {o.path[len(path)] for o in offers_for(text, shape, catalogue, None, path, {}).offers}

    assert {"kenmerken", "tekst"} <= offered(("themas", "samenwerking"))
    assert not {"leeg", "toelichting"} & offered(("themas", "functieprofiel"))
    assert not {"in_woorden", "richting"} & offered(("cijfers", 0))
    assert {"waarde", "in_woorden", "richting"} <= offered(("cijfers", 0), THEME.replace(", waarde: 4", ""))
    beroepen = ("themas", "functieprofiel", "kenmerken", "beroepen")
    assert "leeg" not in offered(beroepen, THEME.replace("{leeg: niet-gelezen, bronnen: [a]}", "[huisarts]"))
