"""`scripts/serve.py`: look at the site while somebody works at it, without a site engine.

A page is made when it is asked for. While something is wrong in practices/, what was good last stays,
with the findings on top. The search index is made once, at the start. Whoever changes Python code starts
this again.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path, PurePosixPath
from threading import Thread
from urllib.parse import quote, unquote, urlsplit

from msgspec import Struct, field

from voorveld.cli import CANNOT, GOOD, ROOT, WRONG_USE, DutchParser, say, write
from voorveld.commands.own_engine import report, say_what_is_odd
from voorveld.commands.search_index import INDEX, SearchIndexFailed, build_search_index
from voorveld.commands.watching import at_each_change
from voorveld.commands.writing import write_files
from voorveld.generated_file import GeneratedFile, WrongAddress
from voorveld.memory import Memory, store_of
from voorveld.outputs.assets import asset_files
from voorveld.outputs.frame import PageFrame, Shown, shown_findings
from voorveld.outputs.generated import NOTHING_YET
from voorveld.outputs.on_demand import FilesOnDemand, site_on_demand
from voorveld.outputs.whole_site import FRAME, Unframed, framed
from voorveld.pipeline import Anew, load
from voorveld.settings import Settings, WrongSetting, from_environment, today

_FOLLOWED = ("practices", "docs", FRAME, "scripts/voorveld/components")
_NOTHING = Unframed({NOTHING_YET.file.uri: NOTHING_YET}, {}, ())
_KINDS = {
    ".js": "text/javascript",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
    ".yaml": "text/plain",
}


class Answer(Struct, frozen=True):
    """What is told of an address: what is there and of what kind, or where it is instead."""

    status: int
    content: bytes = b""
    kind: str = ""
    leads_to: str = ""


class Preview(Struct):
    """The site as it is now, and what is wrong with the files it is made of."""

    project: Path
    settings: Settings
    memory: Anew = field(default_factory=Memory)
    site: Unframed = _NOTHING
    files: Mapping[str, bytes] = field(default_factory=lambda: _contents(asset_files()))
    index: Mapping[str, bytes] = field(default_factory=dict)
    findings: tuple[Shown, ...] = ()

    def refresh(self) -> None:
        """Read and judge what there is now; while something is wrong with it, what was good last stays."""
        if say_what_is_odd((self.project / "docs", self.project / FRAME)):
            return
        result = load(self.project / "practices", today(os.environ), memory=self.memory)
        report(result, self.project / "practices", self.settings.site_url)
        self.findings = shown_findings(result.diagnostics, has_pages=self.site is not _NOTHING)
        if result.has_errors:
            return
        made = site_on_demand(result.catalogue, self.settings, self.project)
        self.site, self.files = made.pages, made.files

    def make_index(self) -> None:
        """Index the pages as they are now."""
        with tempfile.TemporaryDirectory(prefix="zoekindex_") as name:
            folder = Path(name)
            site = self.files.whole if isinstance(self.files, FilesOnDemand) else self.site
            beside = {file.uri: file for file in site.files if file.uri.startswith(f"{INDEX}/")}
            write_files(folder, (*framed(site, self._frame()), *beside.values()))
            build_search_index(folder, site.made.values(), store_of(self.memory))
            made = (path for path in (folder / INDEX).rglob("*") if path.is_file())
            index = {path.relative_to(folder).as_posix(): path.read_bytes() for path in made}
            self.index = {uri: content for uri, content in index.items() if uri not in beside}

    def answer(self, asked: str) -> Answer:
        """What stands at an address; when two things would, that is told instead."""
        try:
            return self._answer(asked)
        except WrongAddress as error:
            say(str(error))
            self.findings = (Shown(str(error)),)
            return self._not_found()

    def _answer(self, asked: str) -> Answer:
        address = unquote(urlsplit(asked).path).removeprefix("/")
        name = f"{address}index.html" if not address or address.endswith("/") else address
        if self.site.has(name):
            return Answer(200, self.site.framed_at(name, self._frame()).encode(), _kind(name))
        content = self.index.get(name) or self.files.get(name)
        if content is not None:
            return Answer(200, content, _kind(name))
        below = f"{address}/index.html"
        if self.site.has(below) or below in self.files:
            return Answer(301, leads_to=f"/{quote(address)}/")
        return self._not_found()

    def _not_found(self) -> Answer:
        return Answer(404, self._frame().not_found().encode(), _kind("404.html"))

    def _frame(self) -> PageFrame:
        return PageFrame(self.project / FRAME, self.settings, self.site.description, self.findings)


class PreviewServer(ThreadingHTTPServer):
    """Answers browsers on this computer, and no others."""

    def __init__(self, port: int, preview: Preview) -> None:
        self.preview = preview
        super().__init__(("127.0.0.1", port), _Question)


class _Question(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: PreviewServer

    def do_GET(self) -> None:
        """The name that the library asks for."""
        answer = self.server.preview.answer(self.path)
        self.send_response(answer.status)
        if answer.leads_to:
            self.send_header("Location", answer.leads_to)
        if answer.kind:
            self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.content)))
        self.send_header("Cache-Control", "no-cache")
        self.end_headers()
        if self.command != "HEAD":
            # A browser that leaves a page while it loads is no news.
            with suppress(ConnectionError):
                self.wfile.write(answer.content)

    def do_HEAD(self) -> None:
        """The same without what is there."""
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """What is asked for is no news either."""
        del format, args


def serve(arguments: Sequence[str] | None = None) -> int:
    """`scripts/serve.py`: show the site while somebody works at it, until Ctrl-C."""
    parser = DutchParser(
        prog="serve.py", description="Laat de site zien tijdens het werk, zonder MkDocs. Stoppen: Ctrl-C."
    )
    parser.add_argument("--poort", type=int, default=8000, help="op welke poort; anders 8000")
    chosen = parser.parse_args(arguments)
    try:
        preview = Preview(ROOT, from_environment(os.environ, ROOT))
        with PreviewServer(chosen.poort, preview) as server:
            _follow(preview, server)
    except WrongSetting as error:
        say(str(error))
        return WRONG_USE
    except OSError as error:
        say(
            f"Poort {chosen.poort} is niet te gebruiken ({error.strerror or error}). Kies een andere: --poort"
        )
        return CANNOT
    except KeyboardInterrupt:
        write("\n", sys.stdout)
    return GOOD


def _follow(preview: Preview, server: PreviewServer) -> None:
    started = False
    for _ in at_each_change([preview.project / name for name in _FOLLOWED]):
        preview.refresh()
        if not started:
            try:
                preview.make_index()
            except SearchIndexFailed as error:
                say(str(error))
            Thread(target=server.serve_forever, daemon=True).start()
            address = f"http://127.0.0.1:{server.server_port}/"
            write(f"Bekijk de site op {address} en ververs na een wijziging. Stoppen: Ctrl-C.\n", sys.stdout)
            started = True


def _contents(files: Iterable[GeneratedFile]) -> dict[str, bytes]:
    return {file.uri: file.data for file in files}


def _kind(name: str) -> str:
    kind = _KINDS.get(PurePosixPath(name).suffix) or guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
