"""Generated pages in the forms that MkDocs (or ProperDocs) takes: to be linked to, and to be written."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as EnginePage
from mkdocs.structure.toc import TableOfContents

from voorveld.outputs.frame import PageFrame
from voorveld.outputs.generated import Page


class FinishedPage(EnginePage):
    """A page of the engine that has its HTML already: nothing to read, nothing to render.

    Pages written by hand may link to it. The engine is told of no anchors: that links lead somewhere is
    tested on the built site, generated pages included.
    """

    def __init__(self, file: File, config: MkDocsConfig, made: Page) -> None:
        super().__init__(None, file, config)
        self._made = made

    def read_source(self, config: MkDocsConfig) -> None:
        del config
        self.markdown = ""
        self.meta = {"title": self._made.title, "description": self._made.description}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        del config, files
        self.content = self._made.html
        self.toc = TableOfContents([])


class FramedFile(File):
    """A finished page with our frame around it, which takes a third of the time that the engine's takes.

    It is framed when it is written, so that not all framed pages are in memory at once.
    """

    def __init__(self, config: MkDocsConfig, made: Page, frame: PageFrame) -> None:
        super().__init__(
            made.file.uri,
            None,
            config.site_dir,
            config.use_directory_urls,
            inclusion=InclusionLevel.INCLUDED,
        )
        self._made, self._frame = made, frame

    def copy_file(self, dirty: bool = False) -> None:
        """Write the page; the name is the engine's."""
        del dirty
        path = Path(self.abs_dest_path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self._frame.of(self._made).encode())


def source_name(page: Page) -> str:
    """What the source of a page would be called, if it were written by hand."""
    is_leaf = page.address.count("/") > 1
    return page.address.rstrip("/") + ".md" if is_leaf else page.address + "index.md"
