"""The policy of the pages and the headers of servers: one source, the norms of outside judges, no violation.

internet.nl and the Observatory of MDN can't be asked from here, so their rules are written down again
(read in their documentation) and applied to what we publish.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

import pytest
from lxml import etree, html
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

from browser import served
from conftest import ROOT, Site
from page_kinds import Sample, settle, states_on
from usable_plugin import none_wrong
from voorveld.outputs.security import COMPILING, headers, hosting_files, meta_policy, security_txt
from voorveld.settings import Settings, WrongSetting, from_environment, moved_addresses

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def directives(policy: str) -> dict[str, list[str]]:
    """A policy as names with their sources."""
    parts = [part.split() for part in policy.split(";") if part.strip()]
    assert len({p[0] for p in parts}) == len(parts), "a directive stands twice"
    return {name: values for name, *values in parts}


def internet_nl_faults(policy: str) -> list[str]:
    """The rules of internet.nl for a Content-Security-Policy."""
    found = []
    rules = directives(policy)
    forbidden = {"'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "http:", "https:", "*", "127.0.0.1"}
    for name, sources in rules.items():
        found += [f"{name} {s}" for s in sources if s in forbidden or s.startswith(("http:", "*"))]
        if name in ("script-src", "object-src", "default-src") and "data:" in sources:
            found.append(f"{name} data:")
        found += [f"{name} {s}: host zonder schema" for s in sources if re.fullmatch(r"[\w.-]+\.\w+", s)]
    for name in ("default-src", "frame-ancestors", "base-uri", "form-action"):
        if rules.get(name) not in (["'none'"], ["'self'"]):
            found.append(f"{name} ontbreekt of is te ruim")
    return found


def observatory_score(sent: dict[str, str]) -> int:
    """The score of MDN's HTTP Observatory, without cookies, on https with redirection."""
    rules = directives(sent.get("Content-Security-Policy", ""))
    score = 100
    if not rules:
        return score - 25
    scripts = rules.get("script-src", rules.get("default-src", ["*"]))
    if {"'unsafe-inline'", "data:", "*"} & set(scripts):
        score -= 20
    elif rules.get("default-src") == ["'none'"]:
        score += 10
    else:
        score += 5
    if rules.get("frame-ancestors") == ["'none'"] or sent.get("X-Frame-Options") in ("DENY", "SAMEORIGIN"):
        score += 5
    if sent.get("Referrer-Policy") in (
        "no-referrer",
        "same-origin",
        "strict-origin",
        "strict-origin-when-cross-origin",
    ):
        score += 5
    if sent.get("Cross-Origin-Resource-Policy") in ("same-origin", "same-site"):
        score += 10
    age = re.search(r"max-age=(\d+)", sent.get("Strict-Transport-Security", ""))
    score += 0 if age and int(age[1]) >= 15_768_000 else -20
    return score + (0 if sent.get("X-Content-Type-Options") == "nosniff" else -5)


def test_the_policy_passes_the_rules_of_internet_nl() -> None:
    assert internet_nl_faults(dict(headers())["Content-Security-Policy"]) == []
    weak = "default-src https:; script-src 'self' 'unsafe-inline' data:; base-uri 'self'; form-action *"
    assert internet_nl_faults(weak) == [
        "default-src https:",
        "script-src 'unsafe-inline'",
        "script-src data:",
        "form-action *",
        "default-src ontbreekt of is te ruim",
        "frame-ancestors ontbreekt of is te ruim",
        "form-action ontbreekt of is te ruim",
    ]


def test_the_headers_score_at_least_115_in_the_observatory() -> None:
    assert observatory_score(dict(headers())) >= 115
    assert observatory_score({}) == 75


def test_the_headers_hold_what_the_papers_ask() -> None:
    sent = dict(headers())
    assert sent["X-Content-Type-Options"] == "nosniff"
    assert sent["Referrer-Policy"] == "no-referrer"
    assert sent["Cross-Origin-Opener-Policy"] == sent["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in sent["Permissions-Policy"]
    assert int(sent["Strict-Transport-Security"].removeprefix("max-age=")) >= 31_536_000
    rules = directives(sent["Content-Security-Policy"])
    assert rules["object-src"] == rules["base-uri"] == rules["frame-src"] == ["'none'"]
    assert rules["style-src"] == ["'self'"]
    assert rules["script-src"] == ["'self'", "'wasm-unsafe-eval'"]


def test_every_page_carries_the_policy_before_anything_loads(real_site: Site) -> None:
    """Only pages whose scripts compile WebAssembly may do so."""
    for path in real_site.pages():
        head = html.fromstring(path.read_bytes()).find("head")
        first = [e for e in head.iter() if e is not head][:3]
        assert first[0].get("charset") == "utf-8", path
        assert first[1].get("http-equiv") == "Content-Security-Policy", path
        address = path.relative_to(real_site.folder).as_posix().removesuffix("index.html")
        assert first[1].get("content") == meta_policy(address), path
        assert first[2].get("content") == "no-referrer", path
    assert COMPILING == ("zoeken/", "redactie/formulier/")
    for address in COMPILING:
        assert meta_policy(address) == meta_policy().replace("'self'", "'self' 'wasm-unsafe-eval'", 1)


# Whatever would run or colour a page from within: style, script without an address, handlers.
INLINE = etree.XPath(
    "//style | //script[not(@src)][not(@type='application/ld+json')][not(@type='application/json')]"
    " | //*[@style] | //*[@*[starts-with(name(), 'on')]]"
)


def test_no_page_has_inline_script_style_or_handler(real_site: Site) -> None:
    for path in real_site.pages():
        page = html.fromstring(path.read_bytes())
        assert page.findall(".//script"), path
        assert [etree.tostring(e, encoding="unicode")[:90] for e in INLINE(page)] == [], path


def test_the_instrument_finds_what_stands_inline() -> None:
    planted = (
        "<style>b{}</style>",
        "<script>1</script>",
        "<script type='module'>1</script>",
        "<i style='x'></i>",
        "<i onclick='x'></i>",
    )
    for one in planted:
        page = html.fromstring(f"<!doctype html><html><body><p>x</p>{one}</body></html>")
        assert len(INLINE(page)) == 1, one
    data = "<script type='application/json'>1</script><script src='a.js'></script>"
    assert INLINE(html.fromstring(f"<!doctype html><html><body>{data}</body></html>")) == []


def test_headers_for_servers_are_those_of_the_pages(fictitious_site: Site) -> None:
    wanted = dict(headers())
    published = (fictitious_site.folder / "_headers").read_text(encoding="utf-8")
    everywhere, kept_for_ever = published.removeprefix("/*\n").split("/assets/*\n")
    assert published.startswith("/*\n")
    assert dict(line.strip().split(": ", 1) for line in everywhere.splitlines()) == wanted
    assert kept_for_ever == "  Cache-Control: public, max-age=31536000, immutable\n"
    for file in hosting_files(moved_addresses(ROOT)):
        kept = (ROOT / "hosting" / file.uri).read_text(encoding="utf-8")
        assert kept == file.content, "make generate"
        found = dict(
            re.findall(r'^(?:add_header|Header always set|\t)\s*([\w-]+) "([^"]*)"', kept, re.MULTILINE)
        )
        assert found == wanted, file.uri


class _WithHeaders(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def end_headers(self) -> None:
        for name, value in headers():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        del format, args


def served_with_headers(folder: Path) -> AbstractContextManager[str]:
    """The folder on loopback with all our headers."""
    return served(folder, partial(_WithHeaders, directory=str(folder)))


def listen(page: Page, address: str) -> list[str]:
    """What the page complains of, asks elsewhere or asks in vain; grows while the page lives."""
    heard: list[str] = []

    def console(message: ConsoleMessage) -> None:
        # A busy machine uses a preloaded font late; that is no complaint of the policy.
        if "was preloaded using link preload" not in message.text:
            heard.append(f"console: {message.text[:200]}")

    def request(asked: Request) -> None:
        if not asked.url.startswith((address, "data:", "blob:")):
            heard.append(f"elders: {asked.url[:100]}")

    def response(answer: Response) -> None:
        if answer.status >= 400:
            heard.append(f"{answer.status}: {answer.url}")

    page.on("console", console)
    page.on("pageerror", lambda error: heard.append(f"fout: {str(error)[:200]}"))
    page.on("request", request)
    page.on("response", response)
    return heard


@pytest.fixture(scope="session")
def guarded(real_site: Site) -> Iterator[str]:
    """The real site with all our headers."""
    with served_with_headers(real_site.folder) as at:
        yield at


@pytest.fixture(scope="session")
def heard(browser: Browser, guarded: str) -> Iterator[tuple[Page, list[str]]]:
    """One window of a reader of the guarded site, and what it complains of."""
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    yield page, listen(page, guarded)
    context.close()


@pytest.fixture
def listened(heard: tuple[Page, list[str]], guarded: str) -> Iterator[tuple[Page, list[str]]]:
    """The same for one test, with nothing kept, asked or complained of before."""
    page, said = heard
    said.clear()
    yield heard
    page.evaluate("sessionStorage.clear()")
    page.unroute_all()
    wire = page.context.new_cdp_session(page)
    wire.send("Storage.clearDataForOrigin", {"origin": guarded.rstrip("/"), "storageTypes": "all"})
    wire.detach()
    page.context.clear_cookies()


def test_no_violation_outside_request_cookie_or_storage_on_any_kind_of_page(
    listened: tuple[Page, list[str]], guarded: str, typical: Sample
) -> None:
    page, said = listened
    page.goto(guarded + typical.path)
    for state in states_on(page, typical.kind):
        state.bring(page)
    settle(page)
    stored = page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage))")
    kept = [f"opgeslagen: {key}" for key in stored]
    kept += [f"cookie: {cookie['name']}" for cookie in page.context.cookies()]
    none_wrong({typical.path: [*said, *kept]})


def test_the_policy_stops_what_is_planted(browser: Browser, fictitious_site: Site, tmp_path: Path) -> None:
    text = fictitious_site.text("over").replace(
        "</main>",
        "<script>document.title='gekraakt'</script><img src=x onerror=\"document.title='gekraakt'\"></main>",
    )
    (tmp_path / "index.html").write_text(text, encoding="utf-8")
    with served_with_headers(tmp_path) as address:
        page = browser.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(address)
        assert page.title() != "gekraakt"
        assert sum("Content Security Policy" in line for line in said) >= 2
        page.close()


def test_security_txt_stands_only_with_a_contact_and_expires_within_a_year() -> None:
    text = security_txt(
        Settings(
            security_contact="https://voorbeeld.example/lek",
            site_url="https://voorbeeld.example",
            built_on=date(2026, 12, 1),
        )
    )
    assert text == (
        "Contact: https://voorbeeld.example/lek\nExpires: 2027-11-30T00:00:00Z\nPreferred-Languages: nl, en\n"
        "Canonical: https://voorbeeld.example/.well-known/security.txt\n"
    )


@pytest.mark.parametrize(
    "wrong", ["javascript:alert(1)", "http://voorbeeld.example", "iemand@voorbeeld.example", "mailto:a b"]
)
def test_a_wrong_security_contact_is_refused(wrong: str) -> None:
    with pytest.raises(WrongSetting, match="SECURITY_CONTACT moet met https:// of mailto: beginnen"):
        from_environment({"SECURITY_CONTACT": wrong, "SOURCE_DATE_EPOCH": "1796083200"}, ROOT)


def test_with_addresses_there_are_a_sitemap_robots_and_security_txt(
    published_site: Site, fictitious_site: Site
) -> None:
    for name in ("sitemap.xml", ".well-known/security.txt"):
        assert not (fictitious_site.folder / name).exists()
    assert (fictitious_site.folder / "robots.txt").read_text() == "User-agent: *\nDisallow:\n"
    site = published_site
    assert "Sitemap: https://voorbeeld.example/site/sitemap.xml" in (site.folder / "robots.txt").read_text()
    assert (
        "Contact: mailto:veilig@voorbeeld.example" in (site.folder / ".well-known/security.txt").read_text()
    )
    rows = etree.fromstring((site.folder / "sitemap.xml").read_bytes())
    found = {r.findtext(f"{SITEMAP}loc"): r.findtext(f"{SITEMAP}lastmod") for r in rows}
    canonical = {
        html.fromstring(p.read_bytes()).find('.//link[@rel="canonical"]').get("href")
        for p in site.pages()
        if p.name != "404.html"
    }
    assert set(found) == canonical
    practice = next(p for p in (site.project / "practices").glob("voorbeeldstad-praktijk*.yaml"))
    checked = re.findall(r"gecontroleerd_op: ([\d-]+)", practice.read_text(encoding="utf-8"))
    assert len(set(checked)) == 2, "the file, and one figure on a day of its own"
    assert found[f"https://voorbeeld.example/site/praktijkvoorbeelden/{practice.stem}/"] == max(checked)
