"""Adds the generated pages to a MkDocs (or ProperDocs) build. With `mkdocs_pages.py` all that knows them.

While serving, findings must neither raise nor be logged under the engine's logger: either makes
the server hang until the file is repaired. They go to stderr and on top of the last good pages.
"""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as EnginePage
from msgspec import Struct, field

from mkdocs_pages import FinishedPage, FramedFile, source_name
from voorveld.cli import WRONG_USE, line_reader, say, write
from voorveld.commands.engine import WITHOUT
from voorveld.commands.own_engine import say_what_is_odd
from voorveld.commands.search_index import INDEX, SearchIndexFailed, build_search_index
from voorveld.diagnostics import Severity
from voorveld.facts import addresses
from voorveld.generated_file import GeneratedFile, WrongAddress, check_apart
from voorveld.memory import Memory, store_of
from voorveld.outputs.assets import asset_files
from voorveld.outputs.frame import PageFrame, Shown, frame_values, page_values, shown_findings
from voorveld.outputs.generated import NOTHING_YET, Page
from voorveld.outputs.security import meta_policy
from voorveld.outputs.whole_site import FRAME, generated_site
from voorveld.pipeline import Anew, Result, load
from voorveld.reporting import as_text, summary
from voorveld.settings import Settings, WrongSetting, from_environment, today
from voorveld.source.files import odd_below, why_odd

ROOT = Path(__file__).resolve().parents[1]
_UNUSED_THEME_FILES = (
    *(f"{addresses.ASSETS}{folder}/" for folder in ("javascripts", "stylesheets", "images")),
    "sitemap.xml",
)
_LINKED_FROM_DOCS = tuple(
    f"{at}index.md" for at in (addresses.HOME, addresses.MAP, addresses.TIMELINE, addresses.GUIDE)
)
Load = Callable[[Path, date], Result]
_MEMORY = Anew() if os.environ.get(WITHOUT) else Memory()
_load_kept: Load = partial(load, memory=_MEMORY)


class WrongUse(Abort):
    """Nothing can be built with these settings; the message is a Dutch sentence."""

    code = exit_code = WRONG_USE


class Build(Struct):
    """One process of the engine: what it made last, and what is wrong.

    `load` reads and judges practices/. The methods that begin with `on_` are the engine's events.
    """

    load: Load = _load_kept
    serving: bool = False
    settings: Settings = field(default_factory=Settings)
    pages: dict[str, Page] = field(default_factory=dict)
    files: tuple[GeneratedFile, ...] = ()
    result: Result | None = None
    odd: frozenset[Path] = frozenset()
    findings: tuple[Shown, ...] = ()
    index: tempfile.TemporaryDirectory[str] | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is `serve`; a single build ends before garbage could matter."""
        del dirty
        self.serving = command == "serve"
        if not self.serving:
            gc.disable()
            # A web server may read what is built, whatever this user's habit is for new files.
            os.umask(0o022)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Take names and addresses from the environment."""
        try:
            self.settings = from_environment(os.environ, ROOT)
        except WrongSetting as error:
            raise WrongUse(str(error)) from None
        if self.settings.remark:
            say(self.settings.remark)
        self._refuse_odd_sources(config)
        # Watched from here: the engine itself would complain in English when the folder is missing.
        config.watch += [str(ROOT / "practices")] if (ROOT / "practices").is_dir() else []
        site = self.settings.site_url
        config.site_name = self.settings.site_name
        config.site_url = f"{site.rstrip('/')}/" if site else config.site_url
        config.repo_url = None
        config.theme.static_templates.discard("sitemap.xml")
        return config

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Read and judge before the engine empties the site: a mistake leaves what was built before."""
        del config
        self.result = self.load(ROOT / "practices", today(os.environ))
        self._report(self.result)

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Make the pages and add them; leave out what the theme ships and we don't use."""
        for file in tuple(files):
            unused = file.src_uri.startswith(_UNUSED_THEME_FILES) or file.src_uri.endswith(".map")
            if unused or self._is_odd(file.abs_src_path):
                files.remove(file)
        if self.result is not None and not self.result.has_errors:
            by_hand = sorted(file.url for file in files.documentation_pages())
            self._make(self.result, by_hand, Path(config.site_dir))
        # Started on a broken file there is nothing to show yet but the findings, in their own style.
        for name in self.pages or _LINKED_FROM_DOCS:
            file = File.generated(config, name, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            FinishedPage(file, config, self.pages.get(name, NOTHING_YET))
            files.append(file)
        for made in self.files or asset_files():
            files.append(
                File.generated(config, made.uri, content=made.content, inclusion=InclusionLevel.INCLUDED)
            )
        return files

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """What the frame around the pages may use. All links are looked up now, so that finished pages need
        no longer be pages of the engine."""
        env.globals.update(frame_values(self.settings), bevindingen=self.findings, beleid=self._policy())
        frame = PageFrame(
            ROOT / FRAME, self.settings, config.site_description or "", self.findings, self._policy
        )
        for file in files.documentation_pages():
            if made := self.pages.get(file.src_uri):
                files.remove(file)
                files.append(FramedFile(config, made, frame))
        return env

    def on_page_context(
        self, context: dict[str, Any], page: EnginePage, config: MkDocsConfig, nav: Navigation
    ) -> dict[str, Any]:
        """What the frame uses on this page, which was written by hand."""
        del config, nav
        context.update(page_values(page.url, None))
        return context

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Make the search index of the finished pages; while serving once, at the start."""
        site = Path(config.site_dir)
        try:
            if self.index is None:
                build_search_index(site, self.pages.values(), store_of(_MEMORY))
        except SearchIndexFailed as error:
            say(str(error))
            if not self.serving:
                raise Abort("") from None
            return
        if self.serving:
            self._keep_index(site / INDEX)

    def _policy(self, address: str = "") -> str:
        """While serving the engine puts an inline script in every page, which a policy would stop."""
        return "" if self.serving else meta_policy(address)

    def _refuse_odd_sources(self, config: MkDocsConfig) -> None:
        """Links, devices and pipes are named and not opened: the engine would publish what they lead to.

        While serving they are only left out of the pages, but for the first time.
        """
        folders = (Path(config.docs_dir), Path(config.theme.custom_dir or ROOT / "overrides"))
        odd = say_what_is_odd(folders)
        self.odd = frozenset(odd)
        if odd and not (self.serving and self.pages):
            raise Abort("De site is niet gebouwd.")

    def _is_odd(self, path: str | None) -> bool:
        return (
            bool(self.odd) and path is not None and not self.odd.isdisjoint((Path(path), *Path(path).parents))
        )

    def _make(self, result: Result, by_hand: list[str], site: Path) -> None:
        """Everything there is to write; when something may not be written, what was made last stays."""
        try:
            made, files = generated_site(result.catalogue, self.settings, by_hand, store_of(_MEMORY))
            check_apart((*(page.file for page in made), *files))
            _refuse_links(site)
        except WrongAddress as error:
            self.findings = (Shown(str(error)),)
            say(str(error))
            if not self.serving:
                raise Abort("") from None
        else:
            self.pages = {source_name(page): page for page in made}
            self.files = files

    def _keep_index(self, index: Path) -> None:
        """The engine empties the site before every rebuild: keep the first index and put it back."""
        if self.index is None:
            self.index = tempfile.TemporaryDirectory(prefix="zoekindex_")
            shutil.copytree(index, self.index.name, dirs_exist_ok=True)
        else:
            kept = shutil.ignore_patterns(*(Path(at).name for at in (addresses.SYNONYMS, addresses.NAMES)))
            shutil.copytree(self.index.name, index, dirs_exist_ok=True, ignore=kept)

    def _report(self, result: Result) -> None:
        """Print the findings; stop a build with errors, keep a server going."""
        shown = tuple(d for d in result.diagnostics if d.is_error or d.severity is Severity.WARNING)
        self.findings = shown_findings(shown, has_pages=bool(self.pages))
        if shown:
            write(as_text(shown, line_reader(ROOT / "practices"), False, self.settings.site_url), sys.stderr)
        say(summary(result.diagnostics, result.files))
        if result.has_errors and not self.serving:
            say("De site is niet gebouwd: herstel eerst de fouten hierboven.")
            raise Abort("")


def _refuse_links(site: Path) -> None:
    """The engine has just emptied the site, but leaves links; writing would follow them."""
    odd = next(odd_below(site), None)
    if odd is not None:
        raise WrongAddress(f"'{odd}' {why_odd(odd)}; haal dit weg, anders leidt het de site om.")


_build = Build()
on_startup = _build.on_startup
on_config = _build.on_config
on_pre_build = _build.on_pre_build
on_files = _build.on_files
on_env = _build.on_env
on_page_context = _build.on_page_context
on_post_build = _build.on_post_build
