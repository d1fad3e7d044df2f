"""Our settings for servers, with the real nginx and Caddy on loopback: what readers' browsers are told."""

from __future__ import annotations

import gzip
import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from conftest import ROOT
from small_site import SCRIPT, SIGN, STYLE, write_small_site
from voorveld.outputs.security import FOR_EVER, headers, hosting_files

HOSTING = ROOT / "hosting"
AROUND = """{user}daemon off; pid {folder}/pid; error_log {folder}/fouten; worker_processes 1;
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
events {{}}
http {{
  access_log off; client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
  uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  include {folder}/nginx.conf;
}}
"""


MOVED = (("voorbeelden/oud/", "voorbeelden/nieuw/"),)


@dataclass(frozen=True)
class Answer:
    """What a server said."""

    status: int
    headers: Message
    body: bytes


@dataclass(frozen=True)
class Server:
    """A running server."""

    port: int

    def ask(self, path: str, method: str = "GET", **wanted: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(
                method, path, headers={name.replace("_", "-"): v for name, v in wanted.items()}
            )
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        finally:
            connection.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site, packed as the container packs it."""
    folder = tmp_path_factory.mktemp("aangeboden") / "site"
    write_small_site(folder)
    (folder / "data").mkdir()
    (folder / "data" / "a.csv").write_text("naam;waarde\n" * 60, encoding="utf-8")
    subprocess.run(["sh", str(HOSTING / "inpakken.sh"), str(folder)], check=True)
    return folder


def free_port() -> int:
    """A port that nobody has now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def command_for(kind: str, folder: Path, site: Path, port: int) -> list[str]:
    """How a server is started with our settings, of which only the port and the folder are changed."""
    for path in HOSTING.iterdir():
        text = (
            path.read_text(encoding="utf-8")
            .replace("8080", str(port))
            .replace("/srv/voorveld/site", str(site))
        )
        (folder / path.name).write_text(text, encoding="utf-8")
    for file in hosting_files(MOVED):
        (folder / file.uri).write_text(str(file.content), encoding="utf-8")
    if kind == "caddy":
        return ["caddy", "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]
    user = "" if os.geteuid() else "user root;\n"
    (folder / "alles.conf").write_text(AROUND.format(folder=folder, user=user), encoding="utf-8")
    return ["nginx", "-p", str(folder), "-c", str(folder / "alles.conf")]


@contextmanager
def running(kind: str, site: Path, folder: Path) -> Iterator[Server]:
    """A real server with our settings; `folder` is for what it writes."""
    assert shutil.which(kind, path=f"{os.environ['PATH']}:/usr/sbin"), (
        f"{kind} ontbreekt; voer uit: make tools"
    )
    port = free_port()
    folder.chmod(0o777)
    environment = {"PATH": f"{os.environ['PATH']}:/usr/sbin", "HOME": str(folder), "CADDY_ADMIN": "off"}
    command = command_for(kind, folder, site, port)
    with (folder / "uitvoer").open("wb") as out:
        process = subprocess.Popen(command, env=environment, stdout=out, stderr=out)
    try:
        for _ in range(200):
            with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            assert process.poll() is None, (folder / "uitvoer").read_text()
            time.sleep(0.05)
        assert "[warn]" not in (folder / "uitvoer").read_text()
        yield Server(port)
    finally:
        process.terminate()
        process.wait(20)


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def server(
    request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """Each of them with the small site."""
    kind = request.param
    with running(kind, site, tmp_path_factory.mktemp(kind)) as started:
        yield started


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("/", "no-cache"),
        ("/themas/", "no-cache"),
        ("/robots.txt", "no-cache"),
        (f"/{STYLE}", FOR_EVER),
        ("/assets/weg.css", "no-cache"),
        ("/weg/", "no-cache"),
        ("/themas", "no-cache"),
    ],
)
def test_every_answer_has_every_header_once_and_only_what_is_marked_is_kept(
    server: Server, path: str, kept: str
) -> None:
    sent = server.ask(path).headers
    for name, value in headers():
        assert sent.get_all(name) == [value], name
    assert sent.get_all("Cache-Control") == [kept]
    assert "/" not in (sent["Server"] or ""), "no version is told"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        (f"/{STYLE}", "text/css; charset=utf-8"),
        (f"/{SCRIPT}", "javascript; charset=utf-8"),
        (f"/{SIGN}", "image/svg+xml"),
        ("/zoekindex/woorden.json", "application/json"),
        ("/data/a.csv", "text/csv; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
    ],
)
def test_every_kind_of_file_says_what_it_is(server: Server, path: str, kind: str) -> None:
    answer = server.ask(path)
    assert answer.status == 200
    assert kind in answer.headers["Content-Type"]


def test_pages_come_packed_for_who_can_unpack_them(server: Server, site: Path) -> None:
    whole = (site / "index.html").read_bytes()
    plain, gzipped = server.ask("/"), server.ask("/", Accept_Encoding="gzip")
    brotli = server.ask("/", Accept_Encoding="br, gzip")
    assert (plain.headers["Content-Encoding"], plain.body) == (None, whole)
    assert gzipped.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(gzipped.body) == whole
    assert (brotli.headers["Content-Encoding"], brotli.body) == ("br", (site / "index.html.br").read_bytes())
    assert "Accept-Encoding" in gzipped.headers["Vary"]


def test_what_has_not_changed_is_not_sent_again(server: Server) -> None:
    for path, kept in (("/themas/", "no-cache"), (f"/{STYLE}", FOR_EVER)):
        first = server.ask(path)
        again = server.ask(path, If_None_Match=first.headers["ETag"])
        assert (again.status, again.body) == (304, b"")
        assert again.headers["Cache-Control"] == kept


def test_what_is_not_there_gets_our_own_page(server: Server, site: Path) -> None:
    for path in ("/weg/", "/weg.html", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd"):
        answer = server.ask(path)
        assert answer.status in (400, 404), path
        if answer.status == 404:
            assert answer.body == (site / "404.html").read_bytes()


def test_a_folder_without_its_slash_is_sent_on_to_it(server: Server) -> None:
    answer = server.ask("/themas")
    assert answer.status in (301, 308)
    assert answer.headers["Location"] in ("/themas/", "themas/")


def test_an_old_address_leads_to_the_new_one_and_nothing_else_does(server: Server) -> None:
    answer = server.ask("/voorbeelden/oud/")
    assert (answer.status, urlsplit(answer.headers["Location"]).path) == (301, "/voorbeelden/nieuw/")
    assert server.ask("/voorbeelden/oud/er/").status == 404


def test_nothing_but_reading_is_answered(server: Server) -> None:
    for method in ("POST", "PUT", "DELETE"):
        assert server.ask("/index.html", method).status == 405
    assert server.ask("/", "HEAD").body == b""


def test_the_container_tells_its_errors_where_a_user_without_rights_may() -> None:
    """Who is not root may not open `/dev/stderr` anew; nginx has a word for what is open already."""
    told = (HOSTING / "Containerfile").read_text(encoding="utf-8")
    assert "'error_log stderr;'" in told
    assert "/dev/stderr" not in told
