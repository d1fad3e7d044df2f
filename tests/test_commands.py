"""The command lines as an editor or a workflow uses them: output and exit codes."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import FICTITIOUS, ROOT
from voorveld.commands.validate import validate

NAME = "voorbeeldstad-praktijkondersteuner.yaml"


def run(script: str, *arguments: str, cwd: Path = ROOT, site: str = "") -> subprocess.CompletedProcess[str]:
    env = {"PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1800000000", "LC_ALL": "C", "SITE_URL": site}
    return subprocess.run(
        [sys.executable, str(ROOT / "scripts" / script), *arguments],
        capture_output=True,
        text=True,
        cwd=cwd,
        env=env,
        check=False,
        encoding="utf-8",
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    target = tmp_path / "practices"
    shutil.copytree(FICTITIOUS, target)
    return target


def damage(folder: Path, before: str, after: str) -> None:
    path = folder / NAME
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_good_files_give_one_line_and_exit_code_0(folder: Path) -> None:
    done = run("validate.py", "--map", str(folder))
    count = len(list(folder.rglob("*.yaml")))
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        f"{count} bestanden nagekeken: geen meldingen.\n",
        "",
    )


def test_finding_shows_line_caret_and_repair_and_exits_1(folder: Path) -> None:
    damage(folder, "gebied: {gemeenten:", "gebied: {gemeente:")
    done = run("validate.py", "--map", str(folder), NAME)
    assert done.returncode == 1
    assert done.stdout == (
        f"practices/{NAME}:6:10: fout: 'gemeente' is geen bekende sleutel in 'gebied'; "
        "bedoeld is misschien 'gemeenten'. [onbekende-sleutel]\n"
        "    6 | gebied: {gemeente: [Voorbeeldstad, Den Voorbeeld], bronnen: [voorbeeldrapport]}\n"
        "      |          ^\n"
        "      → Schrijf 'gemeenten'.\n"
        "\n"
        "1 bestand nagekeken: 1 fout.\n"
    )


def test_one_file_hears_of_a_list_that_is_broken(folder: Path) -> None:
    """Its words can't be judged then: to find nothing would be no answer."""
    name = "_lijsten/partners.yaml"
    (folder / name).write_text((folder / name).read_text(encoding="utf-8") + "zelfbedacht: x\n", "utf-8")
    done = run("validate.py", "--map", str(folder), NAME)
    assert done.returncode == 1
    assert f"practices/{name}:" in done.stdout
    assert done.stdout.endswith("\n1 bestand nagekeken: 1 fout.\n")


def test_warning_stops_only_under_strict(folder: Path) -> None:
    damage(
        folder,
        "bronnen:\n  voorbeeldrapport:",
        "bronnen:\n  ongebruikt: {titel: X, datum: 2020, soort: nieuws, gelezen: fragment, "
        "kopie_gelezen: ja}\n  voorbeeldrapport:",
    )
    relaxed = run("validate.py", "--map", str(folder))
    strict = run("validate.py", "--map", str(folder), "--strict")
    assert (relaxed.returncode, strict.returncode) == (0, 1)
    assert (
        "let op: Een bron moet ergens aangehaald zijn; 'ongebruikt' wordt nergens gebruikt. "
        "[ongebruikte-bron]" in relaxed.stdout
    )


def test_json_has_dutch_keys_and_every_detail(folder: Path) -> None:
    damage(folder, "waarde: 107", "waarde: 1.07")
    done = run("validate.py", "--map", str(folder), "--format", "json")
    (finding,) = json.loads(done.stdout)
    assert finding == {
        "bestand": f"practices/{NAME}",
        "regel": 47,
        "kolom": 61,
        "ernst": "fout",
        "code": "ongeldig-getal",
        "melding": '\'waarde\' moet een getal zijn, zoals 1895, "17,9", ~20, <18, ">=130" of 62..88; '
        "gevonden: '1.07' (decimalen schrijft u met een komma).",
        "herstel": "Controleer het getal in de bron, of kies een indicator die dit telt.",
        "uitleg": "",
        "zie_ook": [],
    }


def test_github_annotation_cannot_be_broken_by_what_a_file_says(folder: Path) -> None:
    damage(folder, "id: behandeld", 'id: "a::b%0A,c"')
    done = run("validate.py", "--map", str(folder), "--format", "github")
    assert done.stdout == (
        f"::error file=practices/{NAME},line=47,col=10,title=ongeldige-id::"
        "'id' moet een id zijn van kleine letters, cijfers en koppeltekens, hoogstens 64 tekens; "
        "gevonden: 'a::b%250A,c'. Schrijf bijvoorbeeld 'a-b-0a-c'.\n"
    )


def test_every_message_ends_with_the_address_of_its_page_where_the_site_has_one(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(folder, "waarde: 107", "waarde: 1.07")
    page = "https://voorveld.example/site/redactie/meldingen/ongeldig-getal/"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    monkeypatch.setenv("SITE_URL", "https://voorveld.example/site")
    shown = {}
    for form in ("text", "json", "github", "sarif"):
        assert validate(["--map", str(folder), "--format", form]) == 1
        shown[form] = capsys.readouterr().out
    advice = "Controleer het getal in de bron, of kies een indicator die dit telt."
    assert f"      → {advice}\n      uitleg: {page}\n" in shown["text"]
    assert json.loads(shown["json"])[0]["uitleg"] == page
    assert shown["github"].endswith(f" telt. Uitleg: {page}\n")
    driver = json.loads(shown["sarif"])["runs"][0]["tool"]["driver"]
    assert [rule["helpUri"] for rule in driver["rules"]] == [page]
    assert run("validate.py", "--map", str(folder), site="geen adres").returncode == 2


def test_sarif_holds_what_the_standard_requires(folder: Path) -> None:
    damage(folder, "waarde: 107", "waarde: 1.07")
    damage(folder, "id: behandeld", "id: gezien-2020")
    done = run("validate.py", "--map", str(folder), "--format", "sarif")
    log = json.loads(done.stdout)
    assert done.returncode == 1 and done.stdout.isascii()
    assert (log["version"], [*log]) == ("2.1.0", ["$schema", "version", "runs"])
    (run_of_checks,) = log["runs"]
    rules = run_of_checks["tool"]["driver"]["rules"]
    assert run_of_checks["tool"]["driver"]["name"] == "voorveld"
    assert all(rule["shortDescription"]["text"] for rule in rules)
    for result in run_of_checks["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note") and result["message"]["text"]
        for place in (*result["locations"], *result.get("relatedLocations", ())):
            physical = place["physicalLocation"]
            assert physical["artifactLocation"]["uri"] == f"practices/{NAME}"
            assert physical["region"]["startLine"] >= 1 and physical["region"]["startColumn"] >= 1
    last = run_of_checks["results"][-1]
    assert (last["ruleId"], last["level"]) == ("ongeldig-getal", "error")
    assert last["message"]["text"].endswith(
        "gevonden: '1.07' (decimalen schrijft u met een komma). "
        "Controleer het getal in de bron, of kies een indicator die dit telt."
    )
    assert last["locations"][0]["physicalLocation"]["region"] == {"startLine": 47, "startColumn": 63}


def test_wrong_use_is_said_in_dutch_with_exit_code_2(folder: Path) -> None:
    option = run("validate.py", "--onzin")
    unknown = run("validate.py", "--map", str(folder), "bestaat-niet.yaml")
    outside = run("validate.py", "--map", str(folder), "/etc/hostname")
    assert (option.returncode, unknown.returncode, outside.returncode) == (2, 2, 2)
    assert option.stderr.endswith("validate.py: onbekende optie: --onzin\n")
    assert unknown.stderr == "'bestaat-niet.yaml' is geen bestand in practices/.\n"
    assert outside.stderr == "'/etc/hostname' is geen bestand in practices/.\n"


def test_missing_folder_is_exit_code_3() -> None:
    done = run("validate.py", "--map", "/bestaat/niet")
    assert (done.returncode, done.stderr) == (3, "De map '/bestaat/niet' bestaat niet of is niet te lezen.\n")


# Every script as it would run by itself, but in one process: they start with the same imports.
EACH_WITH_HELP = """
import runpy, sys
sys.argv[1:], scripts = ["--help"], sys.argv[1:]
for script in scripts:
    sys.argv[0] = script
    try:
        runpy.run_path(script, run_name="__main__")
    except SystemExit as ended:
        print(f"{script}: {ended.code}")
"""


def test_help_is_dutch() -> None:
    names = ("validate.py", "generate.py", "export.py", "publish.py", "release.py")
    scripts = [str(ROOT / "scripts" / name) for name in names]
    done = subprocess.run(
        [sys.executable, "-c", EACH_WITH_HELP, *scripts],
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C", "PYTHONPATH": str(ROOT / "scripts")},
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    rest = done.stdout
    for script in scripts:
        text, ended, rest = rest.partition(f"{script}: 0\n")
        assert ended
        assert text.startswith(f"gebruik: {Path(script).name} ")
        assert "toon deze uitleg" in text
        for english in ("usage", "options", "positional", "show this", "default"):
            assert english not in text


def test_without_the_environment_a_script_says_what_to_run() -> None:
    done = subprocess.run(
        [sys.executable, "-S", "-I", str(ROOT / "scripts" / "validate.py")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3
    assert done.stderr.endswith("Voer in de map van het project uit: make check\n")
    assert len(done.stderr.splitlines()) == 1
