"""What may be waived, and that nothing that is waived breaks the build."""

from __future__ import annotations

import random
import re
from pathlib import Path

from conftest import TODAY, LoadWith
from voorveld.explanations import codes
from voorveld.open_data.downloads import downloads
from voorveld.outputs.files import files
from voorveld.outputs.pages import pages
from voorveld.rules import RULES
from voorveld.settings import Settings

INVALID = Path(__file__).parents[1] / "cases" / "invalid"
EDITORIAL = re.compile(r"^redactie:(?: (\{)|\n)", re.MULTILINE)
VALID = INVALID.parent / "valid" / "ontheffing" / "laatste-dag.yaml"
MIXTURES = 60
_TEXT = "team bij de huisarts"
_LONG = " ".join(["en nog een woord"] * 12)
_PART = "indicator: jeugdigen-gezien, periode: 2019, aard: geteld, bronnen: [verslag]"
_PARTS = (
    f"  - {{id: heel, waarde: 20, omschrijving: samen, {_PART}}}\n"
    f"  - {{id: een, waarde: 11, omschrijving: deel een, deel_van: heel, {_PART}}}\n"
    f"  - {{id: twee, waarde: 12, omschrijving: deel twee, deel_van: heel, {_PART}}}\n"
)
# Per code that may be waived in a practice: what is replaced by what, so that it is found.
SPOILED = {
    "bron-zonder-vindplaats": (', url: "https://www.voorbeeldstad.example/verslag"', ""),
    "klein-aantal": ("waarde: 40,", "waarde: 4,"),
    "lange-zin": (_TEXT, f"{_TEXT} {_LONG}"),
    "nietszeggende-linktekst": (_TEXT, f"{_TEXT}, zie [hier](https://www.voorbeeldstad.example/)"),
    "onderdelen-onverklaard": ("cijfers:\n", f"cijfers:\n{_PARTS}"),
    "ongebruikte-bron": (
        "bronnen:\n  verslag:",
        "bronnen:\n  over: {titel: Over, datum: 2020, soort: nieuws, gelezen: fragment, kopie_gelezen: ja}\n"
        "  verslag:",
    ),
    "onverklaarde-afkorting": (_TEXT, f"{_TEXT} van ZQX"),
    "plaatshouder": ("naam: Team Voorbeeldstad", "naam: Team TBD"),
    "verouderde-controle": ("gecontroleerd_op: 2026-01-15", "gecontroleerd_op: 2022-01-15"),
}
WAIVABLE = {rule.code for rule in RULES if rule.waivable}


def with_waivers(text: str, *waived: str) -> str:
    """A file with a waiver for each of these codes, for as long as can be needed."""
    rows = ", ".join(f"{{melding: {code}, reden: Proef., tot: 2030-01-01}}" for code in waived)
    changed, count = EDITORIAL.subn(
        lambda m: f"{m[0]}ontheffingen: [{rows}], " if m[1] else f"{m[0]}  ontheffingen: [{rows}]\n", text
    )
    assert count == 1
    return changed


def practices_in(code: str) -> list[Path]:
    """The cases of a code that are practices with an editors' part."""
    found = sorted((INVALID / code).glob("[!_]*.yaml"))
    return [path for path in found if EDITORIAL.search(path.read_text(encoding="utf-8"))]


def test_form_references_addresses_and_people_are_never_waivable() -> None:
    never = {
        "dubbel-adres",
        "dubbele-bron",
        "dubbele-id",
        "html-in-tekst",
        "id-en-bestandsnaam",
        "kenmerk-past-niet",
        "lijst-ontbreekt",
        "onbekend-cijfer",
        "onbekende-bron",
        "onbekende-verwijzing",
        "persoonsgegevens",
        "verboden-link",
        "waarde-ontbreekt",
        "zonder-bron",
    }
    assert never <= set(codes())
    assert never & WAIVABLE == set()
    assert {rule.code for rule in RULES} >= WAIVABLE, "what the reader says is never waived"


def test_no_other_waiver_takes_a_finding_away(load_with: LoadWith) -> None:
    """Every case of every code that must be solved, with a waiver for it: the finding stays."""
    cases = {code: practices_in(code) for code in codes() if code not in WAIVABLE}
    tried = {code: found[0] for code, found in cases.items() if found and code != "ontheffing"}
    of_rules = {rule.code for rule in RULES}
    assert len(tried) > 30
    added = {p.name: with_waivers(p.read_text(encoding="utf-8"), code) for code, p in tried.items()}
    result = load_with(added)
    for code, path in tried.items():
        said = {d.code for d in result.diagnostics if d.location.path == f"practices/{path.name}"}
        assert code in said, path
        assert "ontheffing" in said or code not in of_rules, path


def test_everything_that_is_waived_can_be_shown(load_with: LoadWith) -> None:
    """All cases of all waivable codes in one catalogue: no error is left, and every page is made."""
    cases = {code: practices_in(code) for code in WAIVABLE}
    assert {code for code, found in cases.items() if not found} == {
        "antwoord-getal-zonder-cijfer",
        "antwoord-tegen-de-telling",
        "keuzehulp-onevenwichtig",
        "keuzehulp-tegen-de-gegevens",
    }
    added = {
        path.name: with_waivers(path.read_text(encoding="utf-8"), code)
        for code, found in cases.items()
        for path in found
    }
    result = load_with(added)
    assert [d for d in result.diagnostics if d.is_error] == []
    waived = {d.location.path for d in result.diagnostics if d.code in WAIVABLE}
    assert waived & {f"practices/{name}" for name in added} == set()
    settings = Settings(built_on=TODAY)
    given = downloads(result.catalogue, settings)
    made = list(pages(result.catalogue, settings, given))
    assert len(made) > len(added)
    assert list(files(result.catalogue, settings, given, made))


def waived_at_random(number: int) -> str:
    """A practice with some findings that editors may accept, in a seeded mixture."""
    rng = random.Random(number)
    text = VALID.read_text(encoding="utf-8")
    text = text.replace("id: laatste-dag", f"id: proef-{number}").replace("waarde: 4,", "waarde: 40,")
    text = EDITORIAL.sub("redactie:\n", text)
    chosen = rng.sample(sorted(SPOILED), rng.randint(1, len(SPOILED)))
    for code in SPOILED:
        if code in chosen:
            before, after = SPOILED[code]
            assert before in text, code
            text = text.replace(before, after, 1)
    # Each is a practice of its own: neither its name nor its source is that of another.
    text = re.sub(r"naam: Team \w+", rf"\g<0> {number}", text).replace("example/verslag", f"example/{number}")
    rows = "".join(f"    - {{melding: {c}, reden: Proef., tot: 2030-01-01}}\n" for c in chosen)
    return re.sub(r"(  ontheffingen:\n)    - .*\n", lambda m: m[1] + rows, text)


def test_many_files_with_any_mixture_of_waivers_can_be_shown(load_with: LoadWith) -> None:
    result = load_with({f"proef-{n}.yaml": waived_at_random(n) for n in range(MIXTURES)})
    found = [d for d in result.diagnostics if "/proef-" in d.location.path]
    assert [f"{d.location} {d.message}" for d in found] == []
    settings = Settings(built_on=TODAY)
    given = downloads(result.catalogue, settings)
    made = tuple(pages(result.catalogue, settings, given))
    assert sum("/proef-" in page.address for page in made) == MIXTURES
    assert list(files(result.catalogue, settings, given, made))


def test_a_waiver_in_any_kind_of_file_counts_and_is_judged(load_with: LoadWith) -> None:
    name = "_themas/samenwerking.yaml"
    theme = (INVALID.parents[1] / "catalogue" / "practices" / name).read_text(encoding="utf-8")
    old = "redactie: {gecontroleerd_op: 2026-01-15, werkwijze: bureauonderzoek}"
    assert old in theme
    for code, expected in (("verouderde-controle", set()), ("onbekende-bron", {"ontheffing"})):
        waiver = f"ontheffingen: [{{melding: {code}, reden: Proef., tot: 2030-01-01}}]"
        changed = f"redactie: {{gecontroleerd_op: 2023-01-15, werkwijze: bureauonderzoek, {waiver}}}"
        result = load_with({name: theme.replace(old, changed)})
        found = {d.code for d in result.diagnostics if d.location.path == f"practices/{name}"}
        assert found - {"verouderde-controle"} == expected
        assert ("verouderde-controle" in found) == bool(expected)
