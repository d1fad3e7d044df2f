"""Browser windows that are lent to one test at a time; the next test gets them as if they were new.

A window of its own for every page that is opened costs twice what the page costs. So a window is used
again: what the site kept in it is forgotten, the media and the size are set anew, and what a test changed
of its requests is undone. What was fetched from `assets/` stays, as for a reader who was here before. A
test that listens to a page, or puts a script in it, asks for a window that no other test gets (`fresh`).
"""

from __future__ import annotations

from typing import Unpack
from urllib.parse import urldefrag, urlsplit

from playwright.sync_api import Browser, CDPSession, Page

from browser import LAPTOP, WindowOptions


class Windows:
    """The windows of one process, by what was asked of them."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: dict[str, list[Page]] = {}
        self._lent: dict[Page, str] = {}
        self._wire: dict[Page, CDPSession] = {}

    def lend(self, address: str, *, fresh: bool = False, **options: Unpack[WindowOptions]) -> Page:
        """A window at this address in which the site has kept nothing."""
        key = "" if fresh else repr(sorted((k, v) for k, v in options.items() if k != "viewport"))
        free = self._free.get(key)
        page = free.pop() if free else self._browser.new_context(locale="nl-NL", **options).new_page()
        self._lent[page] = key
        self.show(page, address, **options)
        return page

    def show(self, page: Page, address: str, **options: Unpack[WindowOptions]) -> None:
        """Another page in a lent window, as for a reader who comes for the first time."""
        page.unroute_all()
        page.set_viewport_size(options.get("viewport", LAPTOP))
        if page.url != "about:blank":
            if urldefrag(page.url).url == urldefrag(address).url:
                # Another place on the page that is there would not load it anew.
                page.goto("about:blank")
            self._forget(page, address)
        page.emulate_media(
            media="null",
            color_scheme=options.get("color_scheme", "light"),
            forced_colors=options.get("forced_colors", "none"),
            reduced_motion=options.get("reduced_motion", "no-preference"),
        )
        page.goto(address)

    def _forget(self, page: Page, address: str) -> None:
        """Whatever the site at this address kept in the window."""
        if page not in self._wire:
            self._wire[page] = page.context.new_cdp_session(page)
        parts = urlsplit(address)
        origin = f"{parts.scheme}://{parts.netloc}"
        self._wire[page].send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})

    def take_back(self) -> None:
        """The windows that are lent may be lent again, with the one page they began with."""
        for page, key in self._lent.items():
            for other in page.context.pages:
                if other is not page:
                    other.close()
            if key and not page.is_closed():
                self._free.setdefault(key, []).append(page)
            else:
                self._wire.pop(page, None)
                page.context.close()
        self._lent.clear()
