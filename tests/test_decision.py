"""The decision aid's page and its data: every reason of the file, recounted numbers, and its absence."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from itertools import product
from typing import Any

import pytest
from lxml import html

import recount as practices_recount
from conftest import FICTITIOUS, ROOT, TODAY, Site, all_pages
from decision_recount import profiles, query, questions, recount, saying, variant_names, weight
from voorveld.catalogue import Catalogue
from voorveld.commands.decision_report import decision_report
from voorveld.facts.fitting import Said, Shown, placed, sayings
from voorveld.facts.fitting import saying as saying_of
from voorveld.facts.outcomes import outcomes
from voorveld.model.choices import Stance
from voorveld.pipeline import Result
from voorveld.settings import from_environment
from voorveld.views.decision_questions import decision_question_pages


def test_the_pages_hold_every_reason_of_the_file_in_its_own_words_and_weight(real_site: Site) -> None:
    for question, value in questions().items():
        tree = html.fromstring(real_site.text(f"keuzehulp/{question}"))
        for answer, told in value["antwoorden"].items():
            found = tree.xpath(f"//li[@data-vraag='{question}'][@data-antwoord='{answer}']")
            written = [
                (r["variant"], r["richting"], str(weight(told, r)), _words(r["tekst"]))
                for r in told.get("redenen", [])
            ]
            read = [
                (
                    *(li.get(f"data-{n}") for n in ("variant", "richting", "gewicht")),
                    _words(_without_cites(li)),
                )
                for li in found
            ]
            assert sorted(read) == sorted(written)


def test_the_script_gets_what_the_reasons_weigh_and_how_many_there_are(real_site: Site) -> None:
    tree = html.fromstring(real_site.text("keuzehulp"))
    (given,) = tree.xpath("//script[@data-telling]")
    told = json.loads(given.text)
    for question, value in questions().items():
        for answer, about in value["antwoorden"].items():
            said = saying(question, answer)
            counts = Counter(r["variant"] for r in about.get("redenen", []))
            signed = {v: (weighs if fits else -weighs) for v, (fits, weighs) in said.items()}
            assert told[question][answer] == {v: [signed.get(v, 0), n] for v, n in counts.items()}


def test_where_nobody_knows_the_page_says_so(real_site: Site) -> None:
    """Per answer every variant stands once: fits, does not, differs, or nobody knows."""
    tree = html.fromstring(real_site.text("keuzehulp"))
    lists = tree.xpath("//details[@class='kz-per-vraag']/dl")
    answers = [(q, a, told) for q, v in questions().items() for a, told in v["antwoorden"].items()]
    assert len(lists) == len(answers)
    for shown, (question, answer, told) in zip(lists, answers, strict=True):
        spoken_of = {r["variant"] for r in told.get("redenen", [])}
        expected: dict[str, list[str]] = {}
        for variant, name in variant_names().items():
            said = saying(question, answer).get(variant)
            part = ("past" if said[0] else "past-niet") if said else None
            half = " (telt half)" if said and said[1] == 1 else ""
            part = part or ("verschilt" if variant in spoken_of else "onbekend")
            expected.setdefault(part, []).append(name + half)
        read = {div.get("data-deel"): div.xpath("string(dd)").split("; ") for div in shown.xpath("./div")}
        assert read == expected, (question, answer)


def test_every_profile_comes_out_as_the_page_says_and_every_variant_wins_one(real_site: Site) -> None:
    shown = html.fromstring(real_site.text("keuzehulp")).xpath("//ul[@class='kz-profielen__lijst']/li")
    first = set()
    for item, profile in zip(shown, profiles().values(), strict=True):
        groups, _ = recount(profile["antwoorden"])
        assert groups[0][1] == [variant_names()[v] for v in profile["bovenaan"]]
        assert f"Bovenaan: {', '.join(groups[0][1])}." in item.text_content()
        assert item.xpath("./a/@href") == ["#" + query(profile["antwoorden"]).partition("#")[2]]
        first.add(profile["bovenaan"][0])
    assert first == set(variant_names())


@pytest.mark.parametrize(
    ("profile", "first", "near", "low"),
    [
        ("grote-stad", "specialist-in-of-naast-team", (), ("poh-jeugd", "soh")),
        ("platteland", "poh-jeugd", ("ojg", "jpggz"), ("specialist-op-school",)),
        ("regio-met-ggz", "soh", ("consultatie-door-psychiater",), ("ojg", "jpggz")),
        ("school", "specialist-op-school", ("specialist-in-of-naast-team",), ("poh-jeugd",)),
        ("weinig-geld", "consultatie-door-psychiater", ("consultatie-en-adviesteam",), ("poh-jeugd", "ojg")),
    ],
)
def test_a_sensible_adviser_would_accept_the_outcome(
    profile: str, first: str, near: tuple[str, ...], low: tuple[str, ...]
) -> None:
    """Five readers of whom it is clear what they may come out at: first, with it, and not with it."""
    groups, _ = recount(profiles()[profile]["antwoorden"])
    top = groups[0][1]
    names = variant_names()
    assert top[0] == names[first]
    assert {names[v] for v in near} <= set(top)
    assert not {names[v] for v in low} & set(top)


def test_no_variant_dominates_and_each_can_be_alone_on_top(real: Result) -> None:
    """Read from the report, which goes over all sets of answers."""
    aid = real.catalogue.decision_aid
    assert aid
    lines = list(decision_report(real.catalogue, aid))
    sets = math.prod(len(q["antwoorden"]) for q in questions().values())
    assert lines[0] == f"Alle {sets} mogelijke antwoorden, met bij elke vraag een antwoord."
    answers = [a for q in questions().values() for a in q["antwoorden"].values()]
    told = {reason["variant"] for answer in answers for reason in answer.get("redenen", [])}
    for line, (variant, name) in zip(lines[2:], variant_names().items(), strict=False):
        top, alone, unplaced = (float(x.replace(",", ".")) for x in re.findall(r"([\d,]+)%", line))
        assert line.endswith(f"%  {name}")
        # Of a variant that was just added the aid may know nothing yet; then it is never placed.
        assert 0 < alone <= top < 30 if variant in told else (top, unplaced) == (0, 100), line
    assert "  Specialist in of naast het wijkteam: niet bekend bij 20" in lines
    assert "    past niet: basis/weinig -2, geld/tijdelijk -1" in lines


def test_all_sets_of_answers_are_what_one_by_one_gives(real: Result) -> None:
    """The three last questions, each set placed by itself."""
    aid = real.catalogue.decision_aid
    assert aid
    said = sayings(real.catalogue, aid)
    some = list(aid.vragen)[-3:]
    answers = {q: {a: said[q, a] for a in aid.vragen[q].antwoorden} for q in some}
    variants = tuple(v.id for v in real.catalogue.variants)
    top: Counter[str] = Counter()
    unplaced: Counter[str] = Counter()
    sets = list(product(*(answers[q].values() for q in some)))
    for given in sets:
        placing = placed(given, variants)
        top.update(placing.top)
        unplaced.update(placing.unplaced)
    found = outcomes(answers, variants)
    assert (found.sets, dict(found.on_top), dict(found.unplaced)) == (len(sets), dict(top), dict(unplaced))


def test_ink_changes_nothing(fictitious: Result) -> None:
    """Remarks, longer texts, and reasons with answers that were not given leave the outcome as it is."""
    given = {"a": Said(fits=True, weight=2), "b": Said(fits=False, weight=2)}
    quiet = placed([given, {"a": Said(fits=True, weight=2)}], ("a", "b", "c"))
    assert (quiet.top, quiet.unplaced) == (("a",), ("b", "c"))
    aid = fictitious.catalogue.decision_aid
    assert aid
    answer = aid.vragen["waar"].antwoorden["praktijk"]
    remark = answer.redenen[1]
    assert remark.richting is Stance.NOTE
    loud = answer.model_copy(update={"redenen": (*answer.redenen, *([remark] * 20))})
    assert saying_of(fictitious.catalogue, loud) == saying_of(fictitious.catalogue, answer)


@pytest.mark.parametrize(
    ("so", "known", "stance", "contradicted"),
    [
        (0, 0, Stance.FOR, False),
        (1, 2, Stance.FOR, False),
        (1, 3, Stance.FOR, True),
        (1, 2, Stance.AGAINST, True),
        (1, 3, Stance.AGAINST, False),
        (0, 0, Stance.AGAINST, False),
        (0, 9, Stance.NOTE, False),
    ],
)
def test_a_reason_that_the_examples_contradict_does_not_count(
    so: int, known: int, stance: Stance, contradicted: bool
) -> None:
    assert Shown(so, known).contradicts(stance) is contradicted


def _without_cites(li: Any) -> str:
    text = li.xpath("./p[contains(@class, 'kz-reden__tekst')]")[0]
    return "".join(text.xpath(".//text()[not(ancestor::a[@class='bron']) and not(ancestor::span)]"))


def _words(text: str) -> str:
    return re.sub(r"\W+", " ", re.sub(r"\[@[^\]]*\]", "", text)).strip()


def test_the_numbers_behind_seen_at_are_a_recount_of_the_practices(real_site: Site) -> None:
    practices = [practices_recount.read(p) for p in sorted((ROOT / "practices").glob("[a-z]*.yaml"))]
    checked = 0
    for question, value in questions().items():
        tree = html.fromstring(real_site.text(f"keuzehulp/{question}"))
        for answer, told in value["antwoorden"].items():
            for variant in {r["variant"] for r in told.get("redenen", [])} if "kenmerken" in told else ():
                of_variant = [p for p in practices if variant in p["varianten"]]
                seen = sum(_has(p, told["kenmerken"]) for p in of_variant)
                path = f"//li[@data-vraag='{question}'][@data-antwoord='{answer}'][@data-variant='{variant}']"
                text = " ".join(" ".join(tree.xpath(path + "//text()")).split())
                if len(of_variant) > 1:
                    assert f"Gezien bij {seen} van de {len(of_variant)} voorbeelden" in text
                    checked += 1
                elif of_variant:
                    assert ("Gezien bij het ene voorbeeld." in text) == bool(seen)
    assert checked


def _has(practice: Any, wanted: dict[str, list[str]]) -> bool:
    for theme in practice["themas"].values():
        for name, found in theme.get("kenmerken", {}).items():
            if isinstance(found, dict) and "leeg" in found:
                continue
            if set(practices_recount.told_words(found)) & set(wanted.get(name, [])):
                return True
    return False


def test_without_its_file_there_is_no_page_and_the_rest_is_the_same(fictitious: Result) -> None:
    settings = from_environment({"SOURCE_DATE_EPOCH": "1796083200"}, ROOT)
    documents = tuple(d for d in fictitious.catalogue.documents if d.name != "_keuzehulp.yaml")
    without = Catalogue(documents, TODAY, fictitious.catalogue.all_names - {"_keuzehulp.yaml"})
    here = [p.address for p in all_pages(fictitious.catalogue, settings)]
    there = [p.address for p in all_pages(without, settings)]
    assert "keuzehulp/" in here
    assert [a for a in here if not a.startswith("keuzehulp/")] == there


def test_the_kinds_of_empty_stand_apart_in_what_practices_show(fictitious: Result) -> None:
    aid = fictitious.catalogue.decision_aid
    assert aid
    found = {
        (r.variant, a.answer.id): r.seen
        for page in decision_question_pages(fictitious.catalogue, aid)
        for a in page.answers
        for r in a.reasons
        if r.seen
    }
    assert found == {
        ("poh-jeugd", "praktijk"): "Gezien bij het ene voorbeeld.",
        ("consultatie-en-adviesteam", "praktijk"): _expected_seen("functieprofiel", "werkplek"),
        ("poh-jeugd", "snel"): "Gezien bij het ene voorbeeld.",
    }


def _expected_seen(theme: str, characteristic: str) -> str:
    """Recounted for the advice teams of the made-up catalogue, none of which sits in a practice."""
    words = {
        "niet-gelezen": "nog niet gelezen",
        "niet-gevonden": "niet gevonden",
        "niet-gevraagd": "niet gevraagd",
        "geen": "is er niet",
        "niet-van-toepassing": "niet van toepassing",
    }
    teams = [
        p
        for p in map(practices_recount.read, FICTITIOUS.glob("[a-z]*.yaml"))
        if "consultatie-en-adviesteam" in p["varianten"]
    ]
    said = []
    for team in teams:
        entry = team["themas"][theme]
        found = entry.get("kenmerken", {}).get(characteristic)
        holder = found if isinstance(found, dict) else {} if found else entry
        empty: str = holder.get("leeg", "")
        said.append("iets anders" if found and not empty else words.get(empty, "niet ingevuld"))
    order = ("iets anders", *words.values(), "niet ingevuld")
    return (
        f"Gezien bij 0 van de {len(teams)} voorbeelden; "
        + ", ".join(f"{w}: {said.count(w)}" for w in order if w in said)
        + "."
    )


def test_the_real_decision_aid_has_no_errors(real: Result) -> None:
    """Questions it may have: a new practice can make a reason doubtful."""
    found = [d for d in real.diagnostics if d.location.path.endswith("_keuzehulp.yaml")]
    assert [f"{d.message} [{d.code}]" for d in found if d.is_error] == []
