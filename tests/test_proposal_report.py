"""What a proposal changes, on a repository made here: also a stranger's, with hostile names and texts."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from conftest import FICTITIOUS, ROOT, LoadWith
from voorveld.commands.proposal import proposal
from voorveld.commands.revisions import NoRevision, changed_since, common_start, practices_at
from voorveld.pipeline import Result
from voorveld.proposals.made import report_on
from voorveld.proposals.markdown import LONGEST, as_markdown, inert, suggestion_text
from voorveld.proposals.report import (
    LARGEST,
    FieldChange,
    FileChange,
    Filling,
    Finding,
    NoReport,
    Report,
    State,
    Suggestion,
    as_json,
    from_json,
)

PRACTICE = "voorbeeldstad-praktijkondersteuner.yaml"
SCRIPT = ROOT / "scripts" / "proposal.py"
TEXT = (FICTITIOUS / PRACTICE).read_text(encoding="utf-8")
HOSTILE = (
    "a`b``c | d\n::error file=x::e\x1b[31m @iemand #1 <img src=x onerror=1> "
    "![p](https://x.example) ##[add-mask]"
)


def git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Iemand", "-c", "user.email=iemand@voorbeeld.example")
    environment = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(
        ["git", *who, *arguments], cwd=folder, env=environment, capture_output=True, check=True
    )
    return done.stdout.decode()


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a branch main; tests work on a clone, as on a fork."""
    folder = tmp_path_factory.mktemp("project")
    git(folder, "init", "--quiet", "--initial-branch=main")
    shutil.copytree(FICTITIOUS, folder / "practices")
    (folder / "code.py").write_text("1\n")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Zoals het was")
    return folder


@pytest.fixture
def fork(origin: Path, tmp_path: Path) -> Path:
    git(tmp_path, "clone", "--quiet", str(origin), "fork")
    return tmp_path / "fork"


def proposed(fork: Path, **changes: str) -> Path:
    """Commit changed texts of the practice: what stood there, and what stands there."""
    path = fork / "practices" / PRACTICE
    text = path.read_text(encoding="utf-8")
    for before, after in changes.items():
        assert before in text
        text = text.replace(before, after, 1)
    path.write_text(text, encoding="utf-8")
    git(fork, "commit", "--quiet", "--all", "--message", "Voorstel")
    return fork


def told(fork: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(SCRIPT), "--map", str(fork), "--tegen", "origin/main", *arguments],
        env={"PATH": os.environ["PATH"], "SOURCE_DATE_EPOCH": "1796083200", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_changed_figure_is_told_as_was_and_now_with_the_pages_that_show_it(fork: Path) -> None:
    proposed(fork, **{"waarde: 107": "waarde: 108"})
    done = told(fork)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.match(
        r"<!-- was en wordt -->\n\n## Wat verandert dit voorstel\?\n\n"
        r"1 bestand gewijzigd; \d bladzijden veranderen\.\n\n### Kijk na\n\n"
        r"- \[x\] De controle vindt geen fouten\.\n- \[x\] Alleen bestanden in practices/ zijn veranderd\.\n",
        done.stdout,
    )
    assert "- [ ] Bij `wijzigingen` staat voor lezers wat er anders is.\n" in done.stdout
    assert (
        "\n| Waar | Was | Wordt |\n| --- | --- | --- |\n| `cijfers, behandeld, waarde` | `107` | `108` |\n"
        in (done.stdout)
    )
    seen = done.stdout.partition("\n### Wat lezers anders zien\n\n")[2]
    assert "- `Praktijkvoorbeelden` (1): `Praktijkondersteuner Voorbeeldstad`\n" in seen
    assert "`Jeugdigen behandeld`" in next(
        line for line in seen.split("\n") if line.startswith("- `Cijfers` (")
    )


def test_characteristics_go_by_the_names_that_readers_see(fictitious: Result, load_with: LoadWith) -> None:
    team = "voorbeelddorp-adviesteam.yaml"
    text = (FICTITIOUS / team).read_text(encoding="utf-8")
    after = load_with({team: text.replace("partners: [huisarts, school]", "partners: [school]", 1)})
    (file,) = report_on(fictitious, after, (f"practices/{team}",)).files
    (change,) = file.fields
    assert change.where == "thema's, Samenwerking, kenmerken, Partners"
    assert (change.was, change.now) == ("Huisarts; School", "School")


def test_errors_that_were_there_before_are_not_told_as_pages_that_stay_the_same(
    fictitious: Result, load_with: LoadWith
) -> None:
    broken = load_with({PRACTICE: TEXT.replace("id: ", "id: x", 1)})
    assert broken.has_errors
    text = as_markdown(report_on(broken, fictitious, (f"practices/{PRACTICE}",)))
    told = "Vóór dit voorstel waren er fouten, dus is niet te tonen wat lezers anders zien."
    assert f"\n1 bestand gewijzigd. {told}\n" in text


def test_hostile_names_and_texts_of_a_fork_stay_text(fork: Path, tmp_path: Path) -> None:
    odd = ("::error::x", "a\nb.yaml", "`x`|<b>.yaml", "\x1b[31m.yaml")
    for name in odd:
        (fork / "practices" / name).write_text("naam: x\n", encoding="utf-8")
    (fork / "practices" / "_lijsten" / "koppeling.yaml").symlink_to("/etc/hostname")
    (fork / "practices" / "map.yaml").mkdir()
    (fork / "::warning::code.py").write_text("1\n")
    with open(os.fsencode(fork) + b"/practices/\xff.yaml", "wb") as file:
        file.write(b"x")
    proposed(fork, **{"naam: Praktijkondersteuner Voorbeeldstad": f"naam: {json.dumps(HOSTILE)}"})
    git(fork, "add", "--all")
    git(fork, "commit", "--quiet", "--message", "::error::\n@iemand")
    git(fork, "branch", "--move", "a`;id;$(id)")
    done = told(fork, "--naar", str(tmp_path / "uit"))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    text = (tmp_path / "uit" / "rapport.md").read_text(encoding="utf-8")
    assert set(text) <= {c for c in text if c.isprintable()} | {"\n"}
    assert_inert(text)
    assert "::error::x" in text
    assert "::warning::code.py" in text
    assert "- [ ] De controle vindt geen fouten." in text
    assert "- [ ] Alleen bestanden in practices/ zijn veranderd." in text
    assert from_json((tmp_path / "uit" / "rapport.json").read_bytes()).files


def assert_inert(text: str) -> None:
    """Outside code nothing is left that means something: the hostile signs are all within backticks."""
    bare = re.sub(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", "", text)
    ours = re.sub(r"</?details(?: open)?>|</?summary>|<!-- was en wordt -->|\[[ x]\]", "", bare)
    assert not re.search(r"[@<>\[\]!`#]|::", re.sub(r"^#{2,3} ", "", ours, flags=re.MULTILINE)), ours
    assert not re.search(r"^\s*::", text, re.MULTILINE)
    assert "##[" not in text


def test_nothing_that_a_report_says_is_more_than_text() -> None:
    """Whoever wrote it: every text of the report at once."""
    report = Report(
        files=(FileChange(HOSTILE, HOSTILE, State.CHANGED, "x", (FieldChange(HOSTILE, HOSTILE, "`"),)),),
        elsewhere=(HOSTILE, "`", "``", " ", "x" * 1_000),
        names_new=(HOSTILE,),
        names_gone=(HOSTILE,),
        fillings=(Filling(HOSTILE, HOSTILE, HOSTILE, HOSTILE, fuller=True),),
        findings=(Finding(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE),),
    )
    site = "https://voorbeeld.example"
    assert_inert(as_markdown(from_json(as_json(report).encode()), site, site))


def test_what_the_checks_newly_say_ends_with_the_page_about_it() -> None:
    """Of a code that is ours, where it is known where the site is; an older report has none."""
    finding = Finding("practices/a.yaml:1:1", "fout", "Een feit moet een bron hebben.", "Voeg haar toe.")
    ours = replace(finding, code="zonder-bron")
    site = "https://voorbeeld.example/site/"

    def told(one: Finding, place: str = site) -> str:
        text = as_markdown(from_json(as_json(Report(findings=(one,))).encode()), explained_at=place)
        return next(line for line in text.split("\n") if line.startswith("- `fout`"))

    said = "- `fout` `practices/a.yaml:1:1`: `Een feit moet een bron hebben.` → `Voeg haar toe.`"
    assert told(ours) == f"{said} [Waarom](https://voorbeeld.example/site/redactie/meldingen/zonder-bron/)"
    assert told(ours, "") == told(finding) == told(replace(finding, code="bestaat-niet")) == said


def test_a_report_that_does_not_fit_ends_whole() -> None:
    field = FieldChange("waar", "x" * 390, "y" * 390)
    files = tuple(FileChange(f"{n}", "naam", State.CHANGED, "", (field,) * 40) for n in range(25))
    text = as_markdown(Report(files=files))
    assert len(text) <= LONGEST
    assert text.count("<details") == text.count("</details>")
    assert text.endswith("\n\nHet verslag is te lang om hier helemaal te tonen.\n")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"{", "Het verslag moet de vorm van een verslag hebben; bij '' klopt het niet."),
        (b'{"files": 3}', "Het verslag moet de vorm van een verslag hebben; bij 'files' klopt het niet."),
        (
            b'{"elsewhere": ["' + b"x" * 1_300 + b'"]}',
            "Het verslag moet de vorm van een verslag hebben; bij 'elsewhere.0' klopt het niet.",
        ),
        (
            b'{"suggestions": [{"path": "x", "line": -1, "text": "", "reason": ""}]}',
            "Het verslag moet de vorm van een verslag hebben; bij 'suggestions.0.line' klopt het niet.",
        ),
        (b" " * (LARGEST + 1), "Het verslag moet hoogstens 1000000 bytes groot zijn; het is er 1000001."),
    ],
)
def test_what_is_no_report_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(NoReport) as found:
        from_json(data)
    assert str(found.value) == said


def test_a_line_that_the_checks_can_mend_is_offered_and_was_tried(
    fictitious: Result, load_with: LoadWith
) -> None:
    broken = TEXT.replace("gebied: {gemeenten:", "gebied: {gemeente:")
    report = report_on(fictitious, load_with({PRACTICE: broken}), (f"practices/{PRACTICE}",))
    (offered,) = report.suggestions
    assert (offered.path, offered.line) == (f"practices/{PRACTICE}", 6)
    assert offered.text == TEXT.split("\n")[5]
    assert suggestion_text(offered) == (
        "`'gemeente' is geen bekende sleutel in 'gebied'; bedoeld is misschien 'gemeenten'.`\n\n"
        f"```suggestion\n{offered.text}\n```\n"
    )
    assert as_markdown(report).split("\n")[4] == (
        "1 bestand gewijzigd. Zolang er fouten zijn, is niet te tonen wat lezers zien."
    )
    assert "\n````suggestion\na```b\n````\n" in suggestion_text(Suggestion("p", 1, "a```b", "r"))


def test_what_cannot_change_a_meaning_is_offered_too(fictitious: Result, load_with: LoadWith) -> None:
    broken = TEXT.replace('waarde: "66,1"', "waarde: 66.1")
    report = report_on(fictitious, load_with({PRACTICE: broken}), (f"practices/{PRACTICE}",))
    lines = {s.line: s.text for s in report.suggestions}
    place = next(n for n, line in enumerate(TEXT.split("\n"), 1) if 'waarde: "66,1"' in line)
    assert lines[place] == TEXT.split("\n")[place - 1]


def test_what_became_emptier_and_what_readers_choose_by_is_told(
    fictitious: Result, load_with: LoadWith
) -> None:
    emptied = TEXT.replace("werkgever: [gemeente]", "werkgever: {leeg: niet-gevraagd}")
    report = report_on(fictitious, load_with({PRACTICE: emptied}), (f"practices/{PRACTICE}",))
    told_as = [(f.what, f.now, f.fuller) for f in report.fillings]
    assert ("Werkgever", "Niet gevraagd", False) in told_as
    assert any(c.facet == "Werkgever" and c.now < c.was for c in report.counts)
    back = report_on(load_with({PRACTICE: emptied}), fictitious, (f"practices/{PRACTICE}",))
    assert [f.fuller for f in back.fillings] == [not f.fuller for f in report.fillings]


def test_a_new_example_is_told_with_the_names_it_is_found_under(
    fictitious: Result, load_with: LoadWith
) -> None:
    new = TEXT.replace("id: voorbeeldstad-praktijkondersteuner", "id: voorbeeldstad-tweede", 1)
    new = new.replace("naam: Praktijkondersteuner Voorbeeldstad", "naam: Tweede Voorbeeldstad", 1)
    report = report_on(
        fictitious, load_with({"voorbeeldstad-tweede.yaml": new}), ("practices/voorbeeldstad-tweede.yaml",)
    )
    (file,) = report.files
    assert (file.state, file.name) == (State.NEW, "Tweede Voorbeeldstad")
    assert report.names_new == ("Tweede Voorbeeldstad (voorbeeld)",)
    assert "| Waar | Wordt |\n| --- | --- |\n" in as_markdown(report)
    gone = report_on(
        load_with({"voorbeeldstad-tweede.yaml": new}), fictitious, ("practices/voorbeeldstad-tweede.yaml",)
    )
    assert (gone.files[0].state, gone.names_gone) == (State.GONE, report.names_new)


def test_a_sentence_put_before_another_changes_no_other_field(
    fictitious: Result, load_with: LoadWith
) -> None:
    """In lists of groups each is known by its id, wherever it stands."""
    again = TEXT.replace("\ncijfers:\n", "\ncijfers:\n  - {id: eerder, indicator: jeugdigen-behandeld}\n", 1)
    report = report_on(fictitious, load_with({PRACTICE: again}), (f"practices/{PRACTICE}",))
    assert {field.where.split(", ")[1] for field in report.files[0].fields} == {"eerder"}


def test_files_of_a_version_are_read_without_following_anything(fork: Path, tmp_path: Path) -> None:
    outside = tmp_path / "buiten.yaml"
    outside.write_text("geheim: ja\n")
    (fork / "practices" / "link.yaml").symlink_to(outside)
    (fork / "practices" / "notitie.txt").write_text("x")
    git(fork, "add", "--all")
    git(fork, "commit", "--quiet", "--message", "x")
    folder = practices_at(fork, "HEAD", tmp_path / "toen")
    assert not (folder / "link.yaml").exists()
    assert not (folder / "notitie.txt").exists()
    assert (folder / PRACTICE).read_text(encoding="utf-8") == TEXT
    (fork / "nieuw\nbestand").write_text("x")
    assert changed_since(fork, common_start(fork, "origin/main")) == (
        "nieuw\nbestand",
        "practices/link.yaml",
        "practices/notitie.txt",
    )


def test_a_proposal_merged_into_what_is_there_now_is_compared_with_that(fork: Path) -> None:
    """As the public place checks it out: what others changed meanwhile is no part of it."""
    git(fork, "switch", "--quiet", "--create", "voorstel")
    proposed(fork, **{"waarde: 107": "waarde: 108"})
    git(fork, "switch", "--quiet", "main")
    (fork / "code.py").write_text("2\n")
    git(fork, "commit", "--quiet", "--all", "--message", "Intussen")
    git(fork, "merge", "--quiet", "--no-ff", "--no-edit", "voorstel")
    assert changed_since(fork, common_start(fork, "HEAD^1")) == (f"practices/{PRACTICE}",)


@pytest.mark.parametrize("revision", ["bestaat-niet", "--upload-pack=id", "a`b\x1b"])
def test_a_version_that_is_not_there_is_said_in_dutch(fork: Path, revision: str) -> None:
    with pytest.raises(NoRevision, match=r"^(De versie '.*' is er niet in|'.*' kan geen versie zijn)"):
        common_start(fork, revision)


def test_wrong_use_is_exit_code_2(fork: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert proposal(["--map", str(fork), "--tegen", "bestaat-niet"]) == 2
    assert capsys.readouterr() == ("", f"De versie 'bestaat-niet' is er niet in '{fork}'.\n")


def test_a_text_of_nothing_but_space_is_no_open_code() -> None:
    assert [inert(text) for text in ("", " ", "`", "a|b", "``")] == [
        "*niets*",
        "*niets*",
        "`` ` ``",
        "`a¦b`",
        "``` `` ```",
    ]
