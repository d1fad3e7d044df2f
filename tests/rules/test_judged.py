"""Files that are judged alone hear what they hear when all are judged."""

from __future__ import annotations

from pathlib import Path

from conftest import LoadWith
from voorveld.catalogue import Catalogue
from voorveld.rules import check_catalogue

CASES = Path(__file__).parents[1] / "cases" / "invalid"


def test_each_file_alone_hears_the_same_as_all_together(load_with: LoadWith) -> None:
    wrong = {"/".join(c.relative_to(CASES).parts[1:]): c.read_bytes() for c in sorted(CASES.rglob("*.yaml"))}
    whole = load_with(wrong).catalogue
    together = check_catalogue(whole)
    assert len({d.code for d in together}) > 20
    for document in whole.documents:
        alone = Catalogue(whole.documents, whole.today, whole.all_names, frozenset({document.name}))
        heard = [d for d in together if d.location.path == document.shown]
        assert list(check_catalogue(alone)) == heard, document.name
