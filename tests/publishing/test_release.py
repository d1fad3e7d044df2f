"""What is packed for who wants all of the site: the same every time, and what proves that it is whole."""

from __future__ import annotations

import base64
import io
import json
import subprocess
import zipfile
from pathlib import Path

import pytest

from conftest import ROOT
from publish_torture import publish
from test_supply_chain import locked
from voorveld.commands.release import release

VERSION = "jeugd-ggz-in-het-voorveld"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")
    publish(tmp_path / "site", 1)
    return tmp_path / "site"


def test_the_same_site_is_packed_the_same_with_hashes_that_are_right(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = (site.parent / name for name in ("een", "twee"))
    assert [release(["--site", str(site), "--naar", str(at)]) for at in (first, second)] == [0, 0]
    made = sorted(path.name for path in first.iterdir())
    assert [(first / name).read_bytes() for name in made] == [(second / name).read_bytes() for name in made]
    assert capsys.readouterr().out.splitlines()[0].startswith(f"{first}/{VERSION}-")
    assert (
        subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=first, check=False).returncode
        == 0
    )
    with zipfile.ZipFile(io.BytesIO(next(first.glob("*.zip")).read_bytes())) as archive:
        names = archive.namelist()
        top = names[0].split("/")[0]
        archive.extractall(site.parent / "uit")
    assert {f"{top}/LICENSE", f"{top}/LICENSE-content", f"{top}/site/index.html"} <= set(names)
    check = ["sha256sum", "--check", "--quiet", "uitgave.sha256"]
    assert subprocess.run(check, cwd=site.parent / "uit" / top / "site", check=False).returncode == 0


def test_the_list_of_what_is_in_it_names_every_locked_package_and_what_the_site_carries(site: Path) -> None:
    release(["--site", str(site), "--naar", str(site.parent / "uit")])
    found = json.loads(next((site.parent / "uit").glob("*.cdx.json")).read_text(encoding="utf-8"))
    assert (found["bomFormat"], found["specVersion"]) == ("CycloneDX", "1.6")
    assert found["metadata"]["timestamp"] == "2026-12-01T12:00:00Z"
    of_pip = [c for c in found["components"] if c["purl"].startswith("pkg:pypi/")]
    assert {c["name"]: c["version"] for c in of_pip} == locked("requirements.lock")
    assert {c["scope"] for c in of_pip} == {"excluded"}
    npm = json.loads((ROOT / "scripts/voorveld/in_browser/package-lock.json").read_text(encoding="utf-8"))
    fixed = {path.removeprefix("node_modules/"): its for path, its in npm["packages"].items() if path}
    of_npm = {c["name"]: c for c in found["components"] if c["name"] in fixed}
    assert {name: c["version"] for name, c in of_npm.items()} == {
        n: its["version"] for n, its in fixed.items()
    }
    digest = base64.b64decode(fixed["pyodide"]["integrity"].removeprefix("sha512-")).hex()
    assert of_npm["pyodide"]["externalReferences"][0]["hashes"] == [{"alg": "SHA-512", "content": digest}]
    assert of_npm["pyodide"]["licenses"] == [{"license": {"id": "MPL-2.0"}}]
    only_for_node = {name for name, c in of_npm.items() if c["scope"] == "excluded"}
    assert only_for_node == {"ws", "@types/emscripten"}
    assert all(c["externalReferences"][0]["hashes"] for c in found["components"] if c["scope"] == "excluded")
    carried = {c["name"] for c in found["components"] if c["scope"] == "required"}
    assert {"write-excel-file", "fflate", "docx", "nanoid"} <= carried
    references = [c["bom-ref"] for c in found["components"]]
    assert len(references) == len(set(references))


def test_a_site_that_is_not_as_published_is_not_packed(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "index.html").write_text("anders", encoding="utf-8")
    target = site.parent / "uit"
    assert release(["--site", str(site), "--naar", str(target)]) == 1
    assert capsys.readouterr().err == (
        "'index.html' is veranderd. De site is niet meer zoals zij is gepubliceerd; "
        "bouw haar opnieuw met: make site\n"
    )
    assert not target.exists()
    assert release(["--site", str(target)]) == 3
    assert capsys.readouterr().err.endswith(" Bouw de site eerst met: make site\n")
