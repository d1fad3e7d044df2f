"""What the checks ask for is told beforehand: in the form, the guide, the empty example and the schema."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from conftest import FICTITIOUS
from voorveld.in_browser.fields import below
from voorveld.in_browser.session import Session
from voorveld.model.figures import Figure
from voorveld.model.kinds import kind_of
from voorveld.model.organisations import Organisation
from voorveld.model.practice import StatusEntry
from voorveld.model.shape import FieldShape, Shape, shape_of
from voorveld.source.growing import removed
from voorveld.source.layout import GROUP, Laid, laid_out
from voorveld.source.layout import Path as Steps

_TRIED_PER_FIELD = 2
# A finding about something else that the field was the ground of.
_ELSEWHERE = {
    *("ongebruikte-bron", "onbekende-bron", "onbekende-verwijzing", "lijst-ontbreekt"),
    *("keuzehulp-onevenwichtig", "keuzehulp-profiel-klopt-niet", "keuzehulp-praktijk-past-niet"),
    *("plaats-past-niet", "verdeling-telt-niet-op", "ontbrekende-sleutel", "kenmerk-vraagt-ook"),
}


def _optional(node: Laid, shape: Shape | None, path: Steps) -> Iterator[tuple[str, FieldShape, Steps]]:
    """Every field of a record in a file that its model lets one leave out."""
    if shape is None:
        return
    for key, inside in node.below.items():
        field = shape.fields.get(str(key)) if node.kind == GROUP else None
        if shape.model is not None and field is not None and path and not field.required:
            yield f"{shape.model.__name__}.{key}", field, (*path, key)
        yield from _optional(inside, below(shape, key), (*path, key))


def test_every_field_that_the_checks_ask_for_says_so(tmp_path: Path) -> None:
    """Each is taken out of a file that passes: where that makes it fail, the model must have told."""
    folder = tmp_path / "practices"
    shutil.copytree(FICTITIOUS, folder)
    session = Session(str(folder))
    tried = Counter[str]()
    untold: set[str] = set()
    for file in sorted(folder.rglob("*.yaml")):
        name = file.relative_to(folder).as_posix()
        kind, text = kind_of(name), file.read_text(encoding="utf-8")
        whole = laid_out(text)
        if kind is None or whole is None:
            continue
        before = _told(session, name, text)
        for field_name, field, path in _optional(whole, shape_of(kind.model), ()):
            without = removed(text, path) if tried[field_name] < _TRIED_PER_FIELD else None
            if without is None:
                continue
            tried[field_name] += 1
            if field.asked is None and (more := _told(session, name, without) - before):
                untold |= {f"{field_name}: {code}" for code, _ in more}
    assert len(tried) > 100
    assert untold == set()


def _told(session: Session, name: str, text: str) -> set[tuple[str, str]]:
    answer = json.loads(session.check(name, text, "2026-12-01"))
    return {
        (finding["code"], finding["melding"])
        for finding in json.loads(answer["meldingen"])
        if finding["code"] not in _ELSEWHERE and finding["bestand"] == f"practices/{name}"
    }


def test_what_is_always_asked_is_no_blank_that_may_stay_empty() -> None:
    assert shape_of(Figure).fields["bronnen"].is_needed
    assert shape_of(Organisation).fields["bronnen"].is_needed
    when = shape_of(StatusEntry).fields["bronnen"]
    assert not when.is_needed and when.needed_when == "de stand bekend is"
    assert (
        not shape_of(Figure).fields["omschrijving"].is_needed
        and not shape_of(Figure).fields["omschrijving"].needed_when
    )
    assert shape_of(Figure).fields["id"].is_needed and not shape_of(Figure).fields["id"].needed_when
