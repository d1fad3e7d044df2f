"""What all tests share: the made-up catalogue, a fixed day, built sites and one browser per process."""

from __future__ import annotations

import atexit
import gc
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from compileall import compile_dir
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from threading import Thread
from types import ModuleType
from typing import Protocol, Unpack

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from browser import WindowOptions, launched, served
from once import once
from side_by_side import dealer
from voorveld.catalogue import Catalogue
from voorveld.generated_file import GeneratedFile
from voorveld.open_data.all_files import open_data_files
from voorveld.open_data.downloads import downloads
from voorveld.outputs import generated
from voorveld.outputs.pages import pages
from voorveld.pipeline import Anew, AtHand, Read, Result, judge, load, read_content, read_document
from voorveld.settings import Settings
from voorveld.source.files import SourceFile, list_files
from voorveld.store import KEPT as REMEMBERED
from voorveld.templates import KEPT
from windows import Windows

pytest_plugins = ["usable_plugin"]
# No test has a deadline: a busy machine is no mistake.
settings.register_profile("zonder klok", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("zonder klok")
TESTS = Path(__file__).parent
ROOT = TESTS.parent
FICTITIOUS = TESTS / "catalogue" / "practices"
# Files that a process is writing; a moment later they have another name.
HALF_WRITTEN = shutil.ignore_patterns("*.pyc.*", "tmp*")
TODAY = date(2026, 12, 1)
_TOLD = AtHand()
# Words that the dictionary of the tests does not know; it knows every other.
MISSPELT = frozenset({"gemeentte", "huissarts", "Voorbeeldstad", "Voorbeelddorp", "Voorbeelddorps"})


def misspelt(words: frozenset[str]) -> frozenset[str]:
    """A dictionary without hunspell: its words never change."""
    return words & MISSPELT


class LoadWith(Protocol):
    """Loads the made-up catalogue with files added or replaced, per name their bytes or text."""

    def __call__(
        self, files: Mapping[str, str | bytes], *, today: date = ..., only: frozenset[str] = ...
    ) -> Result: ...


# Everything that a publisher may set.
PUBLISHED = {
    "PUBLISHER": "Stichting <b>Voorbeeld</b>",
    "SITE_URL": "https://voorbeeld.example/site",
    "REPO_URL": "https://code.example/voorbeeld/site",
    "REPO_HOST": "forgejo",
    "SECURITY_CONTACT": "mailto:veilig@voorbeeld.example",
}


class ReadBefore(Anew):
    """Reads the same bytes under the same name once per process; judges anew."""

    def __init__(self) -> None:
        self._read: dict[tuple[str, str, bytes], Read] = {}

    def read(self, file: SourceFile, data: bytes) -> Read:
        """What `read_content` makes of a file with these bytes, or made before."""
        asked = file.name, file.shown, data
        if asked not in self._read:
            self._read[asked] = read_content(file, data)
        return self._read[asked]


READ_BEFORE = ReadBefore()


@cache
def loaded(folder: Path) -> Result:
    """A folder that no test changes, read and judged once per process."""
    return load(folder, TODAY, memory=READ_BEFORE)


@pytest.fixture(scope="session")
def fictitious() -> Result:
    """The small made-up catalogue, read and judged."""
    return loaded(FICTITIOUS)


@pytest.fixture(scope="session")
def real() -> Result:
    """The real practices, read and judged."""
    return loaded(ROOT / "practices")


@cache
def fictitious_files() -> Mapping[str, Read]:
    """The files of the made-up catalogue, each read once per process."""
    files, _ = list_files(FICTITIOUS, "practices")
    return {file.name: read_document(file, READ_BEFORE) for file in files}


def load_changed(
    files: Mapping[str, str | bytes], *, today: date = TODAY, only: frozenset[str] = frozenset()
) -> Result:
    """The made-up catalogue with files added or replaced, per name their bytes or text.

    With `only` (names) the other files are not judged again. What is told of files that stayed as they were
    is told once per process.
    """
    changed = {name: _read(name, content) for name, content in files.items()}
    read = {**fictitious_files(), **changed}
    in_order = [read[name] for name in sorted(read)]
    return judge(in_order, today, frozenset(read), only=only, dictionary=misspelt, memory=_TOLD)


@cache
def _scratch() -> Path:
    """A folder of this process for files that stand there while they are read."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    return Path(folder.name)


def _read(name: str, content: str | bytes) -> Read:
    target = _scratch() / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content.encode() if isinstance(content, str) else content)
    try:
        return read_document(SourceFile(name, f"practices/{name}", target))
    finally:
        target.unlink()


@pytest.fixture
def load_with() -> LoadWith:
    """Load the made-up catalogue with files added or replaced, per name their bytes or text."""
    return load_changed


def all_pages(catalogue: Catalogue, settings: Settings) -> Iterator[generated.Page]:
    """Every page, with the downloads it tells of made for it."""
    return pages(catalogue, settings, downloads(catalogue, settings))


@cache
def contents(folder: Path) -> Mapping[str, str]:
    """Per address the content of every page of a folder that no test changes, made once per process."""
    made = all_pages(loaded(folder).catalogue, Settings(built_on=TODAY))
    return {page.address: page.html for page in made}


def all_open_data(catalogue: Catalogue, settings: Settings) -> Iterator[GeneratedFile]:
    """Every file of the open data."""
    return open_data_files(catalogue, settings, downloads(catalogue, settings))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--ververs", action="store_true", help="schrijf de golden-bestanden opnieuw")
    parser.addoption(
        "--traag", action="store_true", help="een trage browser: laat zien welke test te vroeg kijkt"
    )


SHARED = pytest.StashKey[Path]()


def pytest_configure(config: pytest.Config) -> None:
    """One folder that all processes of a run share, for what is made once per run. What the tests start is
    compiled first, or some hundred and fifty processes each do so for themselves."""
    given = getattr(config, "workerinput", {}).get("shared")
    if not given:
        compile_dir(ROOT / "scripts", quiet=2)
    config.stash[SHARED] = Path(given or tempfile.mkdtemp(prefix="voorveld-tests-"))


class Process(Protocol):
    """What pytest-xdist tells of a process that it starts."""

    config: pytest.Config
    workerinput: dict[str, str]


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Process) -> None:
    """Tell every process where the shared folder is."""
    node.workerinput["shared"] = str(node.config.stash[SHARED])


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes(config: pytest.Config) -> None:
    """Who runs everything needs the real site first: it is built while the processes read the tests."""
    if config.args_source is pytest.Config.ArgsSource.TESTPATHS:
        Thread(target=_build_ahead, args=(config,), daemon=True).start()


def _build_ahead(config: pytest.Config) -> None:
    with suppress(AssertionError):  # what could not be built is told by every test that needs it
        real_site_of(config)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One process per processor, and one more: tests wait for a browser or a server now and then."""
    return len(os.sched_getaffinity(0)) + 1


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """Tests that share something stay in one process."""
    return dealer(config, log)


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput") and SHARED in config.stash:
        shutil.rmtree(config.stash[SHARED], ignore_errors=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What needs a browser or a built site is marked so; `make test-snel` leaves out the first."""
    for item in items:
        needs = set(getattr(item, "fixturenames", ()))
        if "playwright" in needs:
            item.add_marker(pytest.mark.browser)
        if needs & {"real_site", "fictitious_site", "published_site"}:
            item.add_marker(pytest.mark.built)


def pytest_collection_finish() -> None:
    """What is in memory now stays until the end, and so do catalogues and sites: look seldom for garbage."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(200_000, 20, 100)


@dataclass(frozen=True)
class Site:
    """A built site: where it stands, and the project copy it was built from."""

    folder: Path
    project: Path

    def pages(self) -> list[Path]:
        return sorted(self.folder.rglob("*.html"))

    def text(self, address: str) -> str:
        return (self.folder / address / "index.html").read_text(encoding="utf-8")


def copy_project(target: Path, practices: Path, before: Path = ROOT) -> Path:
    """A project folder of its own, with other practices; what was compiled and kept in the project
    `before` comes along."""
    for name in ("scripts", "overrides", "docs"):
        shutil.copytree(ROOT / name, target / name, ignore=HALF_WRITTEN)
    for kept in (folder.relative_to(ROOT) for folder in (KEPT, REMEMBERED)):
        if (before / kept).exists():
            shutil.copytree(before / kept, target / kept, ignore=HALF_WRITTEN)
    shutil.copy(ROOT / "mkdocs.yml", target)
    shutil.copytree(practices, target / "practices", ignore=shutil.ignore_patterns("_schema", "README.md"))
    return target


def build(project: Path, engine: str = "mkdocs", **settings: str) -> Site:
    """Build with a real engine, as `make site` does, with a fixed day."""
    environment = {
        "PATH": os.environ["PATH"],
        "TMPDIR": tempfile.gettempdir(),
        "SOURCE_DATE_EPOCH": "1796083200",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "LC_ALL": "C.UTF-8",
        **settings,
    }
    done = subprocess.run(
        [sys.executable, "-m", engine, "build", "--quiet", "--strict", "--site-dir", f"site-{engine}"],
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return Site(project / f"site-{engine}", project)


def _built(shared: Path, name: str, practices: Path, **settings: str) -> Site:
    """A site that is built once per run; no test may change it."""
    folder = once(shared / name, lambda target: build(copy_project(target, practices), **settings))
    return Site(folder / "site-mkdocs", folder)


def real_site_of(config: pytest.Config) -> Site:
    """The real practices as a site, also for who needs it before there are fixtures."""
    return _built(config.stash[SHARED], "echt", ROOT / "practices")


@pytest.fixture(scope="session")
def fictitious_site(pytestconfig: pytest.Config) -> Site:
    """The made-up catalogue as a site."""
    return _built(pytestconfig.stash[SHARED], "verzonnen", FICTITIOUS)


@pytest.fixture(scope="session")
def published_site(pytestconfig: pytest.Config) -> Site:
    """The made-up catalogue with everything that a publisher may set."""
    return _built(
        pytestconfig.stash[SHARED],
        "uitgegeven",
        FICTITIOUS,
        **PUBLISHED,
    )


@pytest.fixture(scope="session")
def real_site(pytestconfig: pytest.Config) -> Site:
    """The real practices as a site."""
    return real_site_of(pytestconfig)


class Open(Protocol):
    """Opens an address in a window as new; with `fresh` in one that no other test gets."""

    def __call__(self, path: str = ..., *, fresh: bool = ..., **options: Unpack[WindowOptions]) -> Page: ...


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives the browsers of this process; two at once do not go together in one thread."""
    with sync_playwright() as driving:
        yield driving


@pytest.fixture(scope="session")
def browser(playwright: Playwright, pytestconfig: pytest.Config) -> Iterator[Browser]:
    """The one running Chromium of this process."""
    with launched(playwright, slow=pytestconfig.getoption("--traag")) as running:
        yield running


@pytest.fixture(scope="session")
def unseen_browser(playwright: Playwright, pytestconfig: pytest.Config) -> Iterator[Browser]:
    """A Chromium for who only measures: it draws nothing."""
    with launched(playwright, slow=pytestconfig.getoption("--traag"), drawn=False) as running:
        yield running


@pytest.fixture(scope="session")
def address(real_site: Site) -> Iterator[str]:
    """Where the real site is served."""
    with served(real_site.folder) as at:
        yield at


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Windows:
    """The windows of this process, to be lent to its tests."""
    return Windows(browser)


@pytest.fixture
def open_page(windows: Windows, address: str, request: pytest.FixtureRequest) -> Iterator[Open]:
    """Opens an address of the real site in a window as new; options are those of a browser context.

    Without a path it opens what the module calls `START`, else the home page.
    """
    yield opener(windows, address, request.module)
    windows.take_back()


@pytest.fixture
def open_unseen(unseen_windows: Windows, address: str, request: pytest.FixtureRequest) -> Iterator[Open]:
    """The same in a browser that draws nothing: for tests that press keys and read, and never click.

    What waits until it comes into view waits for ever there, as do pictures of the page.
    """
    yield opener(unseen_windows, address, request.module)
    unseen_windows.take_back()


def opener(windows: Windows, address: str, module: ModuleType) -> Open:
    """Lends windows of a browser to the tests of a module."""
    start = getattr(module, "START", "")

    def go(path: str = start, *, fresh: bool = False, **options: Unpack[WindowOptions]) -> Page:
        return windows.lend(address + path, fresh=fresh, **options)

    return go
