"""From a filled form to a file: what is asked, what is read back, and what is missing by its place."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from conftest import FICTITIOUS, ROOT, TODAY, LoadWith
from voorveld.commands.from_issue import from_issue
from voorveld.pipeline import Result
from voorveld.proposals.corrected import corrected
from voorveld.proposals.filled_form import LONGEST, NoForm, answers
from voorveld.proposals.issue_forms import issue_forms, without_words
from voorveld.proposals.questions import CORRECTION, Form, forms, new_example
from voorveld.proposals.written_example import example_id, written_example

PRACTICE = "voorbeeldstad-praktijkondersteuner.yaml"
OPEN_PROPOSAL = ROOT / ".github" / "open-voorstel.sh"


def filled(form: Form, **given: str) -> str:
    """The text that the public place makes of a filled form."""
    keys = {name.replace("_", "-"): text for name, text in given.items()}
    return "\n\n".join(f"### {q.label}\n\n{keys.get(q.id, '_No response_')}" for q in form.questions)


@pytest.fixture(scope="module")
def form(fictitious: Result) -> Form:
    return new_example(fictitious.catalogue)


@pytest.fixture(scope="module")
def whole(form: Form) -> str:
    names = {q.id: q.options for q in form.questions}
    return filled(
        form,
        naam="Jeugdteam Voorbeelddorp",
        gemeenten="Voorbeelddorp",
        varianten=names["varianten"][0][1],
        samenvatting="In Voorbeelddorp werkt een team bij de huisarts.\nHet ziet kinderen.",
        stand=names["stand"][0][1],
        vanaf="2019",
        thema_samenwerking="De huisarts verwijst.\n\n- eerst praten\n- dan helpen",
        bron_titel="Evaluatie: de proef",
        bron_datum="2021-03",
        bron_url="https://www.voorbeelddorp.example/evaluatie",
        bron_soort=names["bron-soort"][0][1],
        bron_gelezen=names["bron-gelezen"][0][1],
    )


def test_a_whole_form_becomes_a_file_without_errors(
    form: Form, whole: str, fictitious: Result, load_with: LoadWith
) -> None:
    found = answers(form, whole.replace("\n", "\r\n"))
    text = written_example(fictitious.catalogue, found, TODAY)
    assert example_id(found) == "voorbeelddorp-jeugdteam"
    result = load_with(
        {"voorbeelddorp-jeugdteam.yaml": text}, only=frozenset({"voorbeelddorp-jeugdteam.yaml"})
    )
    assert [d.message for d in result.diagnostics if d.is_error] == []
    (practice,) = (p for p in result.catalogue.practices if p.id == "voorbeelddorp-jeugdteam")
    assert practice.naam == "Jeugdteam Voorbeelddorp"
    assert "      - eerst praten [@" in text
    assert "De huisarts verwijst [@" in text


def test_a_date_is_read_as_people_write_it_and_stays_as_typed_when_it_can_be_two(
    form: Form, whole: str, fictitious: Result
) -> None:
    found = {**answers(form, whole), "vanaf": ("1 juli 2022",), "bron-datum": ("maart 2017",)}
    text = written_example(fictitious.catalogue, found, TODAY)
    assert '    vanaf: "2022-07-01"\n' in text
    assert '    datum: "2017-03"\n' in text
    text = written_example(fictitious.catalogue, {**found, "vanaf": ("ooit",)}, TODAY)
    assert '    vanaf: "ooit"\n' in text


def test_nothing_said_on_a_theme_means_not_found_when_the_source_was_read_to_the_end(
    form: Form, whole: str, fictitious: Result
) -> None:
    found = answers(form, whole)
    for read, empty in (("volledig", "niet-gevonden"), ("fragment", "niet-gelezen")):
        text = written_example(fictitious.catalogue, {**found, "bron-gelezen": (read,)}, TODAY)
        assert f"  heldere-doelstellingen: {{leeg: {empty}, bronnen: [evaluatie-2021]}}\n" in text


def test_beside_each_theme_stands_what_more_may_be_told(form: Form, whole: str, fictitious: Result) -> None:
    lines = written_example(fictitious.catalogue, answers(form, whole), TODAY).split("\n")
    at = lines.index("  samenwerking:")
    above = lines[lines.index("  # Kenmerken bij ‘Samenwerking’:") : at]
    assert "  #   partners: huisarts, school" in above
    assert {line[:3] for line in above} == {"  #"}


def test_what_is_missing_is_named_by_its_place(form: Form, fictitious: Result, load_with: LoadWith) -> None:
    found = answers(form, filled(form, naam="Team", gemeenten="Voorbeeldstad"))
    text = written_example(fictitious.catalogue, found, TODAY)
    name = f"{example_id(found)}.yaml"
    said = [d for d in load_with({name: text}, only=frozenset({name})).diagnostics if d.is_error]
    lines = text.split("\n")
    missing = {number for number, line in enumerate(lines, 1) if '"..."' in line}
    assert missing
    assert missing <= {d.location.line for d in said}


@pytest.mark.parametrize(
    "hostile",
    [
        "x\n### Naam\n\nanders",
        '"]}\n- x: *a',
        "a: b # c",
        "{{7*7}}",
        "::error::x",
        "\x1b[31m",
        "- \n\t&a",
        "'",
    ],
)
def test_what_is_typed_stays_one_value(
    form: Form, whole: str, hostile: str, fictitious: Result, load_with: LoadWith
) -> None:
    found = dict(answers(form, whole))
    found["naam"] = found["bron-titel"] = found["samenvatting"] = (hostile,)
    found["thema-samenwerking"] = (f"{hostile}\n{hostile}",)
    found["varianten"] = found["stand"] = (hostile,)
    text = written_example(fictitious.catalogue, found, TODAY)
    if hostile.isprintable() or ("\n" in hostile and "\t" not in hostile):
        data = yaml.load(text, Loader=yaml.BaseLoader)
        assert list(data) == TOP
        assert data["naam"] == hostile
    result = load_with({"voorbeelddorp-x.yaml": text}, only=frozenset({"voorbeelddorp-x.yaml"}))
    assert all(d.location.line for d in result.diagnostics)


def test_a_change_of_one_line_that_the_form_in_the_browser_sends_is_read_as_a_correction(
    fictitious: Result, tmp_path: Path
) -> None:
    """Whatever labels it has: only the form for a new example is never one."""
    words = (ROOT / "scripts/voorveld/components/checking/_checking_words.html.jinja").read_text(
        encoding="utf-8"
    )
    sent = json.loads(words[words.index("{") : words.rindex("}") + 1])["changed"]
    assert [line[4:] for line in sent.split("\n") if line.startswith("### ")] == [
        question.label for question in CORRECTION.questions
    ]
    told = {"{file}": f"practices/{PRACTICE}", "{was}": "waarde: 107", "{now}": "waarde: 108"}
    for place, text in told.items():
        sent = sent.replace(place, text)
    folder = tmp_path / "practices"
    shutil.copytree(FICTITIOUS, folder)
    event = tmp_path / "event.json"
    event.write_text(json.dumps({"issue": {"body": sent, "labels": [{"name": "maak-bestand"}]}}))
    assert from_issue(["--gebeurtenis", str(event), "--map", str(folder)]) == 0
    assert "waarde: 108" in (folder / PRACTICE).read_text(encoding="utf-8")


def test_the_first_answer_counts_and_choices_with_commas_are_told_apart(form: Form) -> None:
    variants = next(q for q in form.questions if q.id == "varianten").options
    both = f"{variants[0][1]}, {variants[-1][1]}"
    found = answers(form, f"{filled(form, naam='Eerste', varianten=both)}\n\n### Naam\n\nTweede")
    assert found["naam"] == ("Eerste",)
    assert found["varianten"] == (variants[0][0], variants[-1][0])
    assert found["samenvatting"] == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hallo", "Dit bericht is niet met het formulier 'Nieuw voorbeeld' gemaakt."),
        ("x" * (LONGEST + 1), "Het bericht moet hoogstens 70000 tekens lang zijn."),
    ],
)
def test_what_is_no_filled_form_is_said(form: Form, text: str, said: str) -> None:
    with pytest.raises(NoForm) as found:
        answers(form, text)
    assert str(found.value) == said


TOP = ["id", "naam", "varianten", "samenvatting", "gebied", "status", "themas", "redactie", "bronnen"]
TEXTS = {"a-b.yaml": "x: 107\ny: 107\nz: 31\n"}


def correct(file: str, now: str, becomes: str) -> tuple[str, str]:
    return corrected(
        answers(CORRECTION, filled(CORRECTION, bestand=file, nu=now, wordt=becomes, waar="x")), TEXTS
    )


def test_a_correction_replaces_what_stands_there_once() -> None:
    changed = ("a-b.yaml", TEXTS["a-b.yaml"].replace("31", "32"))
    assert correct("practices/a-b.yaml", "z: 31", "z: 32") == changed
    assert correct("https://x.example/praktijkvoorbeelden/a-b/#cijfers", "z: 31", "z: 32") == changed


@pytest.mark.parametrize(
    ("file", "now", "said"),
    [
        (
            "practices/a-b.yaml",
            "107",
            "'107' staat 2 keer in practices/a-b.yaml, op regel 1, 2. Een mens moet kiezen.",
        ),
        ("practices/a-b.yaml", "108", "'108' staat niet zo in practices/a-b.yaml. Een mens moet het zoeken."),
        ("practices/../x.yaml", "1", "'practices/../x.yaml' wijst geen bestand in practices/ aan."),
        ("/etc/passwd\x1b", "1", "'/etc/passwd[U+001B]' wijst geen bestand in practices/ aan."),
    ],
)
def test_what_a_machine_cannot_correct_is_for_a_person(file: str, now: str, said: str) -> None:
    with pytest.raises(NoForm) as found:
        correct(file, now, "x")
    assert str(found.value) == said


def test_the_script_writes_the_file_once_and_says_what_is_wrong_with_it(
    form: Form, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")
    folder = tmp_path / "practices"
    shutil.copytree(FICTITIOUS, folder)
    body = filled(form, naam="Team", gemeenten="Voorbeeldstad")
    event = tmp_path / "event.json"
    event.write_text(json.dumps({"issue": {"body": body, "labels": [{"name": "nieuw-voorbeeld"}]}}))
    assert from_issue(["--gebeurtenis", str(event), "--map", str(folder)]) == 0
    out = capsys.readouterr().out
    assert out.startswith(
        "practices/voorbeeldstad-team.yaml is geschreven.\n\npractices/voorbeeldstad-team.yaml:"
    )
    assert "[plaatshouder]" in out
    assert from_issue(["--gebeurtenis", str(event), "--map", str(folder)]) == 2
    assert (
        capsys.readouterr().err == "practices/voorbeeldstad-team.yaml bestaat al. Er is niets geschreven.\n"
    )
    event.write_text("[]")
    assert from_issue(["--gebeurtenis", str(event), "--map", str(folder)]) == 2
    assert capsys.readouterr().err == f"'{event}' vertelt niet van een bericht.\n"


def test_forms_are_made_of_the_schema_and_the_lists(fictitious: Result) -> None:
    made = {file.uri: str(file.content) for file in issue_forms(fictitious.catalogue)}
    assert sorted(made) == [
        f"ISSUE_TEMPLATE/{name}.yml" for name in ("correctie", "nieuw-voorbeeld", "vraag")
    ]
    for form, text in zip(forms(fictitious.catalogue), made.values(), strict=True):
        data = yaml.safe_load(text)
        ids = [part["id"] for part in data["body"] if "id" in part]
        assert ids == [*(q.id for q in form.questions), "akkoord"]
        labels = [part["attributes"]["label"] for part in data["body"] if "id" in part]
        assert len(set(labels)) == len(labels)
        assert all(o["required"] for o in data["body"][-1]["attributes"]["options"])
    one = made["ISSUE_TEMPLATE/nieuw-voorbeeld.yml"]
    assert without_words(one) == without_words(one.replace('        - "Proef"\n', ""))
    assert without_words(one) != without_words(one.replace("Ik schreef in eigen woorden.", "Anders."))


@pytest.mark.parametrize(("succeeded", "asked"), [("success", "pr create"), ("failure", "issue comment")])
def test_a_proposal_is_opened_or_the_reason_is_told(tmp_path: Path, succeeded: str, asked: str) -> None:
    """With a `gh` of our own and a repository beside it; the text of a stranger is code in every line."""
    tools, project = tmp_path / "bin", tmp_path / "project"
    tools.mkdir()
    gh = tools / "gh"
    gh.write_text(
        '#!/bin/sh\necho "$@" >> "$LOG"\nfor a; do last="$a"; done\n'
        '[ -f "$last" ] && cat "$last" >> "$LOG"\nexit 0\n'
    )
    gh.chmod(0o755)
    (project / "practices").mkdir(parents=True)
    who = ("-c", "user.name=x", "-c", "user.email=x@y.example")
    for step in (
        ["init", "-q", "-b", "main", str(project)],
        ["-C", str(project), *who, "commit", "-q", "--allow-empty", "-m", "x"],
        ["clone", "-q", "--bare", str(project), str(tmp_path / "origin")],
        ["-C", str(project), "remote", "add", "origin", str(tmp_path / "origin")],
    ):
        subprocess.run(["git", *step], check=True)
    (project / "practices" / "a.yaml").write_text("x")
    (tmp_path / "uitslag").write_bytes(b"::error::\r@iemand\n```\n\xff<b>\n")
    done = subprocess.run(
        [str(OPEN_PROPOSAL), str(tmp_path / "uitslag")],
        cwd=project,
        env={
            "PATH": f"{tools}:{os.environ['PATH']}",
            "LOG": str(tmp_path / "log"),
            "NUMMER": "12",
            "HOOFDTAK": "main",
            "GELUKT": succeeded,
            "HOME": str(tmp_path),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    log = (tmp_path / "log").read_text()
    assert f"{asked}" in log
    assert "\n    ::error::\n    @iemand\n    ```\n    <b>\n" in log
    branches = subprocess.run(
        ["git", "-C", str(tmp_path / "origin"), "branch"], capture_output=True, text=True, check=True
    ).stdout
    assert ("formulier/bericht-12" in branches) is (succeeded == "success")
