"""The workflows of the public place: judged by zizmor and actionlint, and by what we promise of them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import ROOT
from voorveld.diagnostics import Diagnostic, Location, Severity
from voorveld.reporting import FORMATS

WORKFLOWS = tuple(sorted((ROOT / ".github" / "workflows").glob("*.yml")))
BIN = Path(sys.executable).parent
# Of the first three a file of the action itself, at this commit, names this version. The last was found
# in ten public files of others, in three of them with its version beside it, and in no file of its own;
# only `uitgave.yml` has it, after the site is built and compared. All else is done with `gh`, `tar` and
# `curl` of the runner.
PINNED = {
    "actions/checkout": ("08c6903cd8c0fde910a37f88322edcfb5dd907a8", "v5.0.0"),
    "actions/setup-python": ("e797f83bcb11b83ae66e0230d6156d7c80228e7c", "v6.0.0"),
    "actions/upload-artifact": ("330a01c490aca151604b8cf639adc76d48f6c5d4", "v5.0.0"),
    "actions/attest-build-provenance": ("e8998f949152b193b063cb0ec769d69d929409be", "v2.4.0"),
}
READS_STRANGERS_FILES = ("voorstel.yml", "voorstel-programmatuur.yml")


def read(path: Path) -> dict[Any, Any]:
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_zizmor_finds_nothing() -> None:
    done = run(
        str(BIN / "zizmor"), "--offline", "--no-progress", "--persona", "pedantic", ".github/workflows"
    )
    assert done.returncode == 0, done.stdout


def test_zizmor_finds_what_must_never_be_there(tmp_path: Path) -> None:
    bad = "on: pull_request_target\njobs:\n  x:\n    runs-on: ubuntu-24.04\n    steps:\n"
    step = "      - uses: actions/checkout@v5\n        with: {ref: '${{ github.head_ref }}'}\n"
    echo = "      - run: echo ${{ github.event.pull_request.title }}\n"
    (tmp_path / "slecht.yml").write_text(bad + step + echo)
    done = run(str(BIN / "zizmor"), "--offline", "--no-progress", str(tmp_path / "slecht.yml"))
    for audit in ("dangerous-triggers", "unpinned-uses", "template-injection"):
        assert f"[{audit}]" in done.stdout


def test_actionlint_finds_nothing() -> None:
    done = run(str(BIN / "actionlint"), *map(str, WORKFLOWS))
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_and_no_value_of_a_stranger_is_in_a_command(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for name, commit, version in re.findall(r"uses: (\S+?)@(\S+)(?: # (\S+))?", text):
        assert PINNED[name] == (commit, version)
    assert "pull_request_target" not in text
    workflow = read(path)
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        assert job["permissions"] is not None
        assert job["timeout-minutes"]
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), step
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("name", READS_STRANGERS_FILES)
def test_who_reads_strangers_files_may_only_read_and_has_no_secret(name: str) -> None:
    path = ROOT / ".github" / "workflows" / name
    text = path.read_text(encoding="utf-8")
    assert "secrets" not in text
    assert "github.token" not in text
    assert [job["permissions"] for job in read(path)["jobs"].values()] == [
        {"contents": "read"} for _ in read(path)["jobs"]
    ]


def test_who_may_write_reads_nothing_of_the_proposal_but_the_report() -> None:
    workflow = read(ROOT / ".github" / "workflows" / "voorstel-bericht.yml")
    (job,) = workflow["jobs"].values()
    checkouts = [s for s in job["steps"] if s.get("uses", "").startswith("actions/checkout@")]
    assert [step["with"] for step in checkouts] == [{"persist-credentials": False}]
    (fetched,) = (s["run"] for s in job["steps"] if s.get("run", "").startswith("gh run download "))
    assert fetched == 'gh run download "$RUN" --name verslag --dir "$RUNNER_TEMP/verslag"'


def placed(tmp_path: Path, *states: str, artifact: str = "12") -> subprocess.CompletedProcess[str]:
    """`plaats-site.sh` with a `gh` and a `curl` that answer as GitHub does, one state after another."""
    (tmp_path / "standen").write_text("".join(f"{state}\n" for state in states))
    (tmp_path / "gh").write_text(
        '#!/bin/sh\necho "$@" >> gh.log\ncase "$*" in\n'
        f"  *artifacts*) echo '{artifact}' ;;\n"
        "  *POST*) cat > body.json; echo '7 https://groep.example/site/' ;;\n"
        "  *) head -n 1 standen; sed -i 1d standen ;;\nesac\n"
    )
    (tmp_path / "curl").write_text('#!/bin/sh\necho \'{"value": "bewijs"}\'\n')
    for name in ("gh", "curl"):
        (tmp_path / name).chmod(0o755)
    told = {"REPOSITORY": "groep/site", "RUN_ID": "3", "SHA": "a" * 40, "OUTPUT": str(tmp_path / "uit")}
    env = {f"GITHUB_{key}": value for key, value in told.items()} | {
        "PATH": f"{tmp_path}:{os.environ['PATH']}",
        "ACTIONS_ID_TOKEN_REQUEST_TOKEN": "t",
        "ACTIONS_ID_TOKEN_REQUEST_URL": "https://bewijs.example",
        "WACHT": "0",
    }
    script = str(ROOT / ".github" / "plaats-site.sh")
    return subprocess.run([script], cwd=tmp_path, env=env, capture_output=True, text=True, check=False)


def test_the_site_is_placed_and_its_address_told(tmp_path: Path) -> None:
    done = placed(tmp_path, "deployment_in_progress", "succeed")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "uit").read_text() == "page_url=https://groep.example/site/\n"
    body = {"artifact_id": 12, "pages_build_version": "a" * 40, "oidc_token": "bewijs"}
    assert json.loads((tmp_path / "body.json").read_text()) == body


def test_a_site_that_is_refused_or_not_there_is_an_error(tmp_path: Path) -> None:
    done = placed(tmp_path, "deployment_failed")
    assert (done.returncode, done.stderr) == (1, "De site is niet geplaatst: deployment_failed.\n")
    done = placed(tmp_path, artifact="")
    assert (done.returncode, done.stderr) == (1, "Er is geen site om te plaatsen.\n")


def test_every_script_that_a_workflow_calls_is_there() -> None:
    for path in (*WORKFLOWS, ROOT / ".gitlab-ci.yml"):
        for script in re.findall(r"\bscripts/\w+\.py", path.read_text(encoding="utf-8")):
            assert (ROOT / script).is_file(), (path.name, script)


def test_both_places_do_the_same() -> None:
    """GitLab calls the scripts that GitHub calls in two workflows."""
    workflows = ROOT / ".github" / "workflows"
    names = (workflows / "voorstel.yml", workflows / "voorstel-bericht.yml", ROOT / ".gitlab-ci.yml")
    first, second, lab = (set(re.findall(r"\bscripts/\w+\.py", p.read_text(encoding="utf-8"))) for p in names)
    assert first | second == lab


def test_on_gitlab_only_the_message_has_a_token_and_it_runs_nothing_of_a_proposal() -> None:
    jobs = {name: job for name, job in read(ROOT / ".gitlab-ci.yml").items() if "script" in job}
    message = jobs.pop("bericht")
    assert message["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "schedule"'}]
    assert message["script"][1:] == ["make .venv/site", ".venv/bin/python scripts/comment.py --gitlab"]
    assert "TOKEN" not in json.dumps(list(jobs.values()))
    assert all('== "schedule"' not in json.dumps(job["rules"]) for job in jobs.values())


def test_what_gitlab_reads_is_yaml_with_jobs() -> None:
    found = read(ROOT / ".gitlab-ci.yml")
    assert {"nakijken", "links", "programmatuur", "pages"} <= found.keys()
    proposals = {"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}
    for name in ("nakijken", "links", "programmatuur"):
        assert [rule["if"] for rule in found[name]["rules"]] == [proposals["if"]]
    assert found["pages"]["rules"] == [
        {"if": '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $CI_PIPELINE_SOURCE != "schedule"'}
    ]
    assert found["nakijken"]["environment"]["url"].endswith("/artifacts/eigen/site/index.html")
    assert found["links"]["allow_failure"] is True


def test_the_site_is_published_with_our_own_commands_and_from_the_main_branch_only() -> None:
    workflow = read(ROOT / ".github" / "workflows" / "publiceren.yml")
    # YAML reads the key `on` as yes.
    assert workflow[True] == {"push": {"branches": ["main"]}, "workflow_dispatch": None}
    for commands in (
        [step.get("run") for step in workflow["jobs"]["bouwen"]["steps"]],
        read(ROOT / ".gitlab-ci.yml")["pages"]["script"],
    ):
        assert [c.split(" SITE_URL")[0] for c in commands if c and c.startswith("make ")] == [
            "make site",
            "make controleer",
        ]


def test_what_a_workflow_prints_holds_no_command_of_a_stranger() -> None:
    """GitHub reads `##[...]` wherever in a line it stands; GitLab reads JSON."""
    said = Diagnostic(Location("practices/a.yaml", 3, 2), Severity.ERROR, "code", "x ##[add-mask]y", "::z")
    assert FORMATS["github"]((said,), no_line, False) == (
        "::error file=practices/a.yaml,line=3,col=2,title=code::x ## [add-mask]y ::z\n"
    )
    (told,) = json.loads(FORMATS["gitlab"]((said,), no_line, False))
    assert told.pop("fingerprint") == sha256(b"practices/a.yaml:3:2\0code\0x ##[add-mask]y").hexdigest()
    assert told == {
        "description": "x ##[add-mask]y ::z",
        "check_name": "code",
        "severity": "major",
        "location": {"path": "practices/a.yaml", "lines": {"begin": 3}},
    }


def no_line(path: str, number: int) -> str:
    del path, number
    return ""
