"""Adds the generated pages to a MkDocs (or ProperDocs) build. The only module that knows them.

While serving, findings must neither raise nor be logged under the engine's logger: either makes
the server hang until the file is repaired. They go to stderr and on top of the last good pages.
"""

import gc
import os
import shutil
import sys
import tempfile
from pathlib import Path

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page as EnginePage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from voorveld.commands.search_index import INDEX, SearchIndexFailed, build_search_index
from voorveld.commands.writing import links_below
from voorveld.generated_file import GeneratedFile, WrongAddress, check_apart
from voorveld.model.edtf import day_in_words
from voorveld.open_data.downloads import downloads
from voorveld.outputs.discovery import discovery_files
from voorveld.outputs.files import files as generated_files
from voorveld.outputs.generated import Page
from voorveld.outputs.pages import pages
from voorveld.outputs.security import meta_policy
from voorveld.outputs.social_preview import preview_uri
from voorveld.pipeline import Result, load
from voorveld.reporting import as_text, headline, summary
from voorveld.settings import WrongSetting, from_environment, today

ROOT = Path(__file__).resolve().parents[1]
_UNUSED_THEME_FILES = ("assets/javascripts/", "assets/stylesheets/", "assets/images/", "sitemap.xml")
_LINKED_FROM_DOCS = ("index.md", "kaart/index.md", "redactie/index.md")
_NOTHING_YET = Page(
    "",
    "Nog niets te zien",
    "Er zijn fouten in practices/.",
    "fout",
    "<h1>Er is nog niets te zien</h1><p>Herstel de fouten; de site verschijnt dan vanzelf.</p>",
)


class FinishedPage(EnginePage):
    """A page of the engine that has its HTML already: nothing to read, nothing to render.

    Names go to the frame as plain text; the frame escapes them.
    """

    def __init__(self, file, config, made):
        super().__init__(None, file, config)
        self._made = made

    def read_source(self, config):
        self.markdown = ""
        self.meta = {"title": self._made.title, "description": self._made.description}

    def render(self, config, files):
        headings = self._made.headings
        self.content = self._made.html
        self.toc = TableOfContents([AnchorLink(h.text, h.id, h.level) for h in headings])
        self.present_anchor_ids = {h.id for h in headings}


class _Build:
    """What one run of the engine knows: the pages by source name, and what is wrong."""

    serving = False
    pages: dict[str, Page] = {}
    files: tuple[GeneratedFile, ...] = ()
    findings: tuple[str, ...] = ()
    index: tempfile.TemporaryDirectory | None = None


def on_startup(*, command, dirty):
    """Remember whether this is `serve`; a single build ends before garbage could matter."""
    _Build.serving = command == "serve"
    if not _Build.serving:
        gc.disable()


def on_config(config):
    """Take names and addresses from the environment."""
    try:
        settings = from_environment(os.environ, ROOT)
    except WrongSetting as error:
        raise Abort(str(error)) from None
    config.site_name = settings.site_name
    config.site_url = f"{settings.site_url.rstrip('/')}/" if settings.site_url else config.site_url
    config.repo_url = None
    config.extra["instellingen"] = settings
    config.theme.static_templates.discard("sitemap.xml")
    return config


def on_files(files, config):
    """Make the pages and add them; leave out what the theme ships and we don't use."""
    for file in tuple(files):
        if file.src_uri.startswith(_UNUSED_THEME_FILES) or file.src_uri.endswith(".map"):
            files.remove(file)
    result = load(ROOT / "practices", today(os.environ))
    _report(result)
    if not result.has_errors:
        by_hand = sorted(file.url for file in files.documentation_pages())
        try:
            _make(result, config.extra["instellingen"], by_hand)
            _refuse_links(Path(config.site_dir))
        except WrongAddress as error:
            _Build.findings = (str(error),)
            print(error, file=sys.stderr)
            if not _Build.serving:
                raise Abort("") from None
    # Started on a broken file there is nothing to show yet but the findings.
    for name in _Build.pages or _LINKED_FROM_DOCS:
        file = File.generated(config, name, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        FinishedPage(file, config, _Build.pages.get(name, _NOTHING_YET))
        files.append(file)
    for made_file in _Build.files:
        files.append(
            File.generated(
                config, made_file.uri, content=made_file.content, inclusion=InclusionLevel.INCLUDED
            )
        )
    return files


def _make(result, settings, by_hand):
    given = downloads(result.catalogue, settings)
    made = tuple(pages(result.catalogue, settings, given))
    made_files = (
        *generated_files(result.catalogue, settings, given),
        *discovery_files(result.catalogue, settings, made, by_hand),
    )
    check_apart((*(page.file for page in made), *made_files))
    _Build.pages = {_source_name(page): page for page in made}
    _Build.files = made_files


def _refuse_links(site):
    """The engine has just emptied the site, but leaves links; writing would follow them."""
    link = next(links_below(site), None)
    if link is not None:
        raise WrongAddress(f"'{link}' is een koppeling; haal haar weg, anders leidt zij de site om.")


def on_env(env, config, files):
    """What the frame around the pages may use."""
    env.globals["bevindingen"] = _Build.findings
    # While serving the engine puts an inline script in every page, which the policy would stop.
    env.globals["beleid"] = "" if _Build.serving else meta_policy()
    env.globals["stand_van"] = day_in_words(config.extra["instellingen"].built_on)
    return env


def on_page_context(context, page, config, nav):
    """The kind of page, for styling, and the stylesheets and scripts that only it needs."""
    made = _Build.pages.get(page.file.src_uri)
    context["soort"] = made.kind if made else "tekst"
    context["onderdelen"] = made.assets if made else ()
    context["deelbeeld"] = preview_uri(made)
    context["gegevens"] = made.json_ld if made else ""
    return context


def on_post_build(config):
    """Make the search index of the finished pages; while serving once, at the start."""
    site = Path(config.site_dir)
    try:
        if _Build.index is None:
            build_search_index(site)
    except SearchIndexFailed as error:
        print(error, file=sys.stderr)
        if not _Build.serving:
            raise Abort("") from None
        return
    if _Build.serving:
        _keep_index(site / INDEX)


def _keep_index(index: Path) -> None:
    """The engine empties the site before every rebuild: keep the first index and put it back."""
    if _Build.index is None:
        _Build.index = tempfile.TemporaryDirectory(prefix="zoekindex_")
        shutil.copytree(index, _Build.index.name, dirs_exist_ok=True)
    else:
        kept = shutil.ignore_patterns("synoniemen.json")
        shutil.copytree(_Build.index.name, index, dirs_exist_ok=True, ignore=kept)


def _source_name(page: Page) -> str:
    return page.address.rstrip("/") + ".md" if _is_leaf(page) else page.address + "index.md"


def _is_leaf(page: Page) -> bool:
    return page.address.count("/") > 1


def _report(result: Result) -> None:
    """Print the findings; stop a build with errors, keep a server going."""
    shown = tuple(d for d in result.diagnostics if d.is_error or d.severity.value == "let op")
    _Build.findings = tuple(headline(d) for d in shown if d.is_error)
    if shown:
        sys.stderr.write(as_text(shown, _line, False))
    print(summary(result.diagnostics, result.files), file=sys.stderr)
    if result.has_errors and not _Build.serving:
        print("De site is niet gebouwd: herstel eerst de fouten hierboven.", file=sys.stderr)
        raise Abort("")


def _line(path: str, number: int) -> str:
    try:
        lines = (ROOT / path).read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except OSError:
        return ""
    return lines[number - 1] if number <= len(lines) else ""
