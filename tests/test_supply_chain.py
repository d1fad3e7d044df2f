"""What we use of others is fixed to the byte, and somebody proposes newer versions."""

from __future__ import annotations

import re
import subprocess
import tomllib
from hashlib import sha256
from pathlib import Path

import pytest
import yaml

import node_tools
from conftest import ROOT

LOCKS = {"requirements.lock": "", "requirements-test.lock": "test", "requirements-audit.lock": "audit"}

# Every folder of ours that fixes packages of npm, wherever it is; what npm itself installed is not ours.
NPM_LOCKS = tuple(
    path
    for folder in ("scripts", "tests")
    for path in sorted((ROOT / folder).glob("**/package-lock.json"))
    if "node_modules" not in path.parts
)


def locked(name: str) -> dict[str, str]:
    """Per package its version; each has a hash for every file."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    found = {}
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            fixed = re.fullmatch(
                r"([\w.-]+)==(\S+)(?: ; [^-]+?)?((?:\s+--hash=sha256:[0-9a-f]{64})+)\s*", line
            )
            assert fixed, f"{name}: {line[:100]}"
            found[fixed[1]] = fixed[2]
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_locked_with_hashes_in_the_version_we_ask_for(name: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["dependency-groups"][LOCKS[name]] if LOCKS[name] else project["project"]["dependencies"]
    versions = locked(name)
    for requirement in wanted:
        package, version = re.sub(r"\[\w+\]", "", requirement).split("==")
        assert versions[package.lower()] == version


def test_build_and_tests_use_the_same_versions() -> None:
    test = locked("requirements-test.lock")
    assert {name: test[name] for name in locked("requirements.lock")} == locked("requirements.lock")


def test_newer_versions_of_every_kind_are_proposed_after_a_while() -> None:
    settings = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_text(encoding="utf-8"))
    npm = {f"/{path.parent.relative_to(ROOT)}" for path in NPM_LOCKS}
    assert npm == {"/tests", "/scripts/voorveld/in_browser"}
    assert {(update["package-ecosystem"], update["directory"]) for update in settings["updates"]} == {
        ("pip", "/"),
        ("github-actions", "/"),
        ("docker", "/hosting"),
        *(("npm", folder) for folder in npm),
    }
    assert all(update["cooldown"] == {"default-days": 14} for update in settings["updates"])
    assert (ROOT / "hosting" / "Containerfile").is_file()


def test_nothing_is_installed_without_hashes() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    loose = [
        line for line in makefile.splitlines() if "pip install" in line and "--require-hashes" not in line
    ]
    assert [line.split("--quiet ")[1].split()[0] for line in loose] == ["uv==0.13.9"]


def test_known_leaks_are_asked_for_in_every_lock_and_one_answer_hides_no_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`make kwetsbaar` without the network: which lists it reads, and that a leak in any is its answer."""
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8").split("\nkwetsbaar:")[1].split("\n\n")[0]
    listed = re.findall(r"[\w/.-]+\.lock\b", recipe)
    assert {ROOT / name for name in listed} == {*ROOT.glob("*.lock"), *(ROOT / "tests").glob("*.lock")}
    assert {folder / "package-lock.json" for folder in node_tools.LOCKED} == set(NPM_LOCKS)
    leaking = node_tools.LOCKED[0]

    def answer(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
        assert arguments == ("audit", "--package-lock-only")
        return subprocess.CompletedProcess(arguments, int(folder == leaking), "gezegd\n", "")

    monkeypatch.setattr(node_tools, "npm", answer)
    assert node_tools.main(["--kwetsbaar"]) == 1
    assert capsys.readouterr().out == (
        "tests/package-lock.json: gezegd\nscripts/voorveld/in_browser/package-lock.json: gezegd\n"
    )


def test_every_bundle_of_others_is_what_it_was_when_it_was_made() -> None:
    vendor = ROOT / "scripts" / "voorveld" / "components" / "vendor"
    lines = (vendor / "sha256.txt").read_text(encoding="utf-8").splitlines()
    kept = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    told = {"LICENTIES.txt", "sha256.txt"}
    files = (p for p in vendor.rglob("*") if p.is_file() and not p.name.endswith(".d.ts"))
    found = {p.relative_to(vendor).as_posix(): sha256(p.read_bytes()).hexdigest() for p in files}
    assert {name: digest for name, digest in found.items() if name not in told} == kept
