"""The live preview as an editor uses it: a change shows, a broken file keeps the last good page."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec.structs import replace

import mkdocs_hooks
from conftest import FICTITIOUS, PUBLISHED, ROOT, LoadWith, Site, copy_project
from voorveld.commands.serving import Preview, PreviewServer, serve
from voorveld.facts import addresses
from voorveld.memory import Memory
from voorveld.open_data.downloads import downloads
from voorveld.outputs.assets import asset_addresses
from voorveld.outputs.on_demand import site_on_demand
from voorveld.outputs.whole_site import unframed_site
from voorveld.pipeline import Result
from voorveld.sections import SECTIONS
from voorveld.sections.finding_way import section_of
from voorveld.sections.section import Given
from voorveld.settings import Settings, from_environment

PAGE = "praktijkvoorbeelden/voorbeeldstad-praktijkondersteuner/"


@dataclass(frozen=True)
class Server:
    address: str
    project: Path
    log: Path

    @property
    def file(self) -> Path:
        return self.project / "practices" / "voorbeeldstad-praktijkondersteuner.yaml"

    def page(self, address: str) -> str:
        with urllib.request.urlopen(self.address + address, timeout=10) as answer:
            return str(answer.read().decode())

    def until(self, wanted: str, *, absent: bool = False, page: str = PAGE) -> str:
        """Ask for the page until it holds (or lacks) the words; a minute is ample."""
        for _ in range(240):
            try:
                text = self.page(page)
                if (wanted in text) is not absent:
                    return text
            except OSError:
                pass
            time.sleep(0.25)
        raise AssertionError(f"{wanted!r} did not come; log:\n{self.log.read_text()[-3000:]}")


@contextmanager
def serving(project: Path, log: Path) -> Iterator[Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=project,
            stdout=out,
            stderr=out,
            env={
                **os.environ,
                "NO_MKDOCS_2_WARNING": "1",
                "SOURCE_DATE_EPOCH": "1796083200",
                "PYTHONUNBUFFERED": "1",
            },
        )
    try:
        yield Server(f"http://127.0.0.1:{port}/", project, log)
    finally:
        process.terminate()
        process.wait(10)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with serving(copy_project(tmp_path / "project", FICTITIOUS), tmp_path / "log.txt") as running:
        yield running


def test_change_break_and_repair(server: Server) -> None:
    text = server.file.read_text(encoding="utf-8")
    assert "Praktijkondersteuner Voorbeeldstad" in server.until("Praktijkondersteuner Voorbeeldstad")

    server.file.write_text(text.replace("naam: Praktijkondersteuner", "naam: Jeugdhulp", 1), encoding="utf-8")
    changed = server.until("Jeugdhulp Voorbeeldstad")
    assert "Meldingen van de controle" not in changed

    server.file.write_text(text.replace("waarde: 107", "waarde: 1.07", 1), encoding="utf-8")
    broken = server.until("Meldingen van de controle")
    assert (
        "practices/voorbeeldstad-praktijkondersteuner.yaml:47:61: fout: &#39;waarde&#39; "
        "moet een getal zijn, zoals 1895" in broken
    )
    assert "Jeugdhulp Voorbeeldstad" in broken, "the last good page stays"
    advice = "→ Controleer het getal in de bron, of kies een indicator die dit telt."
    assert advice in server.log.read_text(encoding="utf-8")
    assert advice in broken
    assert '<a href="../../redactie/meldingen/ongeldig-getal/">Uitleg</a>' in broken

    server.file.write_text(text, encoding="utf-8")
    repaired = server.until("Meldingen van de controle", absent=True)
    assert "Praktijkondersteuner Voorbeeldstad" in repaired


def test_a_new_broken_file_shows_its_finding(server: Server) -> None:
    server.until("Praktijkondersteuner Voorbeeldstad")
    (server.project / "practices" / "kapot.yaml").write_text("naam: Let op: kapot\n", encoding="utf-8")
    assert "practices/kapot.yaml:1:13: fout:" in server.until("Meldingen van de controle")


def test_a_server_started_on_a_broken_file_shows_the_finding_and_recovers(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", FICTITIOUS)
    broken = project / "practices" / "kapot.yaml"
    broken.write_text("naam: Let op: kapot\n", encoding="utf-8")
    with serving(project, tmp_path / "log.txt") as server:
        assert "practices/kapot.yaml:1:13: fout:" in server.until("Meldingen van de controle", page="")
        broken.unlink()
        server.until("Praktijkondersteuner Voorbeeldstad")


@pytest.fixture
def own(tmp_path: Path, fictitious_site: Site, monkeypatch: pytest.MonkeyPatch) -> Iterator[Preview]:
    """The made-up catalogue as our own server shows it, before anything is made."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")
    project = copy_project(tmp_path / "project", FICTITIOUS)
    yield Preview(project, from_environment(os.environ, fictitious_site.project), Memory(tmp_path / "kept"))


def test_our_own_server_shows_the_site_as_it_is_published_and_keeps_the_last_good_page(
    own: Preview, fictitious_site: Site
) -> None:
    own.refresh()
    own.make_index()
    for path in (
        "",
        PAGE,
        "over/",
        "zoekindex/woorden.json",
        asset_addresses()["finder/finder.js"],
    ):
        file = fictitious_site.folder / (f"{path}index.html" if path.endswith("/") or not path else path)
        assert (own.answer(f"/{path}?q=1").status, own.answer(f"/{path}").content) == (200, file.read_bytes())
    assert own.answer("/over").leads_to == "/over/"
    assert own.answer("/../over/").status == own.answer("/weg/").status == 404
    assert own.answer("/weg/").content == (fictitious_site.folder / "404.html").read_bytes()

    file = own.project / "practices" / "voorbeeldstad-praktijkondersteuner.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("waarde: 107", "waarde: 1.07", 1), encoding="utf-8")
    own.refresh()
    broken = own.answer(f"/{PAGE}").content.decode()
    assert '<a href="../../redactie/meldingen/ongeldig-getal/">Uitleg</a>' in broken
    assert "Praktijkondersteuner Voorbeeldstad" in broken, "the last good page stays"

    file.write_text(text.replace("naam: Praktijkondersteuner", "naam: Jeugdhulp", 1), encoding="utf-8")
    own.refresh()
    repaired = own.answer(f"/{PAGE}").content.decode()
    assert "Jeugdhulp Voorbeeldstad" in repaired
    assert "Meldingen van de controle" not in repaired


def test_our_own_server_started_on_a_broken_file_answers_a_browser_with_the_finding(own: Preview) -> None:
    (own.project / "practices" / "kapot.yaml").write_text("naam: Let op: kapot\n", encoding="utf-8")
    own.refresh()
    with PreviewServer(0, own) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            asked = urllib.request.Request(f"http://127.0.0.1:{server.server_port}/", method="GET")
            with urllib.request.urlopen(asked, timeout=20) as answer:
                said = answer.read().decode()
                assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
            asked.method = "HEAD"
            with urllib.request.urlopen(asked, timeout=20) as answer:
                assert (answer.read(), int(answer.headers["Content-Length"])) == (b"", len(said.encode()))
        finally:
            server.shutdown()
            thread.join()
    assert "practices/kapot.yaml:1:13: fout:" in said
    assert "Er is nog niets te zien" in said


def test_a_port_that_is_taken_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert serve(["--poort", str(port)]) == 3
    said = f"Poort {port} is niet te gebruiken (Address already in use). Kies een andere: --poort\n"
    assert capsys.readouterr().err == said


def test_what_a_build_prints_of_a_mistake_ends_with_the_address_of_its_page(
    load_with: LoadWith, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "voorbeeldstad-praktijkondersteuner.yaml"
    text = (FICTITIOUS / name).read_text(encoding="utf-8").replace("id: voorbeeldstad", "id: elders", 1)
    build = mkdocs_hooks.Build()
    build.settings, build.serving = Settings(site_url="https://voorbeeld.example/site/"), True
    build._report(load_with({name: text}))
    said = capsys.readouterr().err
    assert "\n      uitleg: https://voorbeeld.example/site/redactie/meldingen/id-en-bestandsnaam/\n" in said


def test_a_page_that_is_made_by_itself_is_the_page_of_the_whole_site(fictitious: Result) -> None:
    """The first and the last of every kind, and what pages ask for."""
    given = from_environment({**PUBLISHED, "SOURCE_DATE_EPOCH": "1796083200"}, ROOT)
    whole = unframed_site(fictitious.catalogue, given, ROOT)
    of_kind: dict[str, list[str]] = {}
    for uri, page in whole.made.items():
        of_kind.setdefault(page.kind.id, []).append(uri)
    alone = site_on_demand(replace(fictitious.catalogue), given, ROOT)
    for uris in of_kind.values():
        for uri in {uris[0], uris[-1]}:
            assert alone.pages.made[uri] == whole.made[uri]
    files = {file.uri: file.data for file in whole.files}
    for uri in (addresses.FACET_TABLE, addresses.FINDER_FILE, addresses.SYNONYMS, addresses.NAMES):
        assert alone.files[uri] == files[uri]
    assert "whole" not in vars(alone.files)
    assert alone.files[addresses.CHECKSUMS] == files[addresses.CHECKSUMS]
    assert not alone.pages.has("praktijkvoorbeelden/weg/index.html")


def test_every_page_stands_in_the_section_that_makes_it(fictitious: Result) -> None:
    """Else it is not found when it is asked for by itself."""
    given = Given(
        fictitious.catalogue, Settings(), lambda: downloads(fictitious.catalogue, Settings()), SECTIONS
    )
    for section in SECTIONS:
        for draft in section.pages(given):
            assert section_of(draft.address) is section, draft.address


def test_a_file_that_is_asked_for_after_an_edit_is_as_it_is_now(own: Preview) -> None:
    own.refresh()
    file = own.project / "practices" / "voorbeeldstad-praktijkondersteuner.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("naam: Praktijkondersteuner", "naam: Jeugdhulp", 1), encoding="utf-8")
    own.refresh()
    assert "Jeugdhulp Voorbeeldstad" in own.answer(f"/{addresses.NAMES}").content.decode()
