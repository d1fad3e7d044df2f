"""The real practices: without errors, with the promised content, and the hardest case as agreed.

A `let op` is a question to people, so a test never asks that there is none.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from conftest import READ_BEFORE, ROOT, TODAY
from voorveld.pipeline import Result, load
from voorveld.reporting import headline
from voorveld.views.related import RelatedPractices

PRACTICES = ROOT / "practices"
HARD_CASE = "hoeksche-waard-jeugdprofessional-ggz.yaml"


def test_the_real_practices_have_no_errors(real: Result) -> None:
    assert [headline(d) for d in real.diagnostics if d.is_error] == []


def test_a_page_names_a_related_practice_for_the_reason_of_its_own_file(real: Result) -> None:
    related = RelatedPractices(real.catalogue)
    for practice in real.catalogue.practices:
        shown = {r.uri.split("/")[-2]: r.reason for r in related.of(practice)}
        assert {v.praktijk: v.reden for v in practice.verwant}.items() <= shown.items(), practice.id


def test_the_promised_practices_are_there(real: Result) -> None:
    ids = {p.id for p in real.catalogue.practices}
    assert len(ids) >= 12
    assert {
        "maastricht-heuvelland-poh-jeugd",
        "hoeksche-waard-jeugdprofessional-ggz",
        "gooi-en-vechtstreek-cena-team",
        "groningen-ojg-pilots",
        "gelderland-overijssel-specialistische-ondersteuner",
        "den-haag-praktijkondersteuner-jeugd",
        "laarbeek-psychische-praktijkondersteuner-jeugd",
    } <= ids


def test_every_variant_has_a_practice(real: Result) -> None:
    used = {v for p in real.catalogue.practices for v in p.varianten}
    assert {v.id for v in real.catalogue.variants} == used


def test_there_are_eight_themes_with_questions_and_sources(real: Result) -> None:
    assert [t.id for t in real.catalogue.themes] == [
        "heldere-doelstellingen",
        "inzicht-in-de-context",
        "samenwerking",
        "regie-en-verantwoordelijkheid",
        "functieprofiel",
        "financiering-en-juridische-kaders",
        "dossiervorming-en-logistiek",
        "wat-vinden-jongeren-en-ouders",
    ]
    for theme in real.catalogue.themes:
        assert len(theme.vragen) >= 5, theme.id
        assert theme.bronnen, theme.id


def test_every_municipality_of_2026_is_known_with_code_and_province(real: Result) -> None:
    municipalities = real.catalogue.municipalities
    assert len(municipalities) == 342
    assert len({m.code for m in municipalities.values()}) == 342
    assert real.catalogue.municipality_name("Den Haag") == "'s-Gravenhage"
    assert municipalities["Hoeksche Waard"].code == "GM1963"


def change(tmp_path: Path, before: str, after: str) -> Result:
    """The real practices with the hard case changed, judged anew; of the others the reading is kept."""
    folder = tmp_path / "practices"
    shutil.copytree(PRACTICES, folder)
    text = (folder / HARD_CASE).read_text(encoding="utf-8")
    assert before in text
    (folder / HARD_CASE).write_text(text.replace(before, after), encoding="utf-8")
    return load(folder, TODAY, memory=READ_BEFORE)


def test_the_conflict_is_one_error_when_uncommented(tmp_path: Path) -> None:
    result = change(tmp_path, "    spreekt_tegen: verwezen\n", "")
    assert [headline(d).split(": ", 1)[1] for d in result.diagnostics if d.is_error] == [
        "fout: Eén grootheid mag geen twee waarden hebben zonder uitleg; "
        "'verwezen' is 234, 'verwezen-2' is 243. "
        "[tegenstrijdig-cijfer]"
    ]


def test_the_share_fits_both_totals_and_a_wrong_one_is_found(tmp_path: Path) -> None:
    result = change(tmp_path, "aandeel: <18", "aandeel: <17")
    assert [headline(d).split(": ", 1)[1] for d in result.diagnostics if d.is_error] == [
        "fout: 42 van 234 is 17,9%; 'aandeel' zegt minder dan 17%. [percentage-klopt-niet]"
    ]


def test_every_theme_and_variant_says_first_what_is_known(real: Result) -> None:
    assert [t.id for t in real.catalogue.themes if not t.antwoord or not t.stand_van_zaken] == []
    aid = real.catalogue.decision_aid
    assert aid
    # A variant that was just proposed is not weighed yet, and may wait for its summary.
    answers = [answer for question in aid.vragen.values() for answer in question.antwoorden.values()]
    weighed = {reason.variant for answer in answers for reason in answer.redenen}
    assert len(weighed) >= 12
    assert [v.id for v in real.catalogue.variants if v.id in weighed and not v.samengevat] == []


def test_three_pieces_to_read_first(real: Result) -> None:
    essays = [e.id for e in real.catalogue.essays if e.lees_eerst]
    contradictions = [c.id for c in real.catalogue.contradictions if c.lees_eerst]
    assert len(essays + contradictions) == 3


def test_a_legal_statement_has_a_date_unless_no_source_of_it_has_one(real: Result) -> None:
    undated = [
        (theme.id, article.wet, article.artikel)
        for theme in real.catalogue.themes
        for article in theme.wetten
        if article.peildatum is None
        and any(real.catalogue.sources_of(theme)[c.bron].datum for c in article.bronnen)
    ]
    assert undated == []


def test_a_bill_is_called_a_bill(real: Result) -> None:
    bills = [(t.id, a) for t in real.catalogue.themes for a in t.wetten if "Reikwijdte" in a.wet]
    assert bills
    for theme_id, article in bills:
        assert article.wet.startswith("Wetsvoorstel"), theme_id
        assert "geen wet" in article.kern, theme_id


def test_every_tool_can_be_opened_or_says_where_to_ask_for_it(real: Result) -> None:
    tools = real.catalogue.toolbox.instrumenten
    assert [i for i, t in tools.items() if not (t.url or t.uitgever or t.opvragen)] == []
