"""A real browser on a built site: the system's Chromium, driven by Playwright, on loopback only."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import monotonic
from typing import Literal, TypedDict

from playwright.sync_api import Browser, Page, Playwright, ViewportSize, expect, sync_playwright

from voorveld.outputs.assets import asset_addresses

# A busy machine is no mistake: a page may take long to become as expected. What is right waits for nothing.
expect.set_options(timeout=30_000)
PATIENCE = 300_000
"""How long a browser may take to make ready what is large; a busy machine is no fault of the page."""

LAPTOP: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 390, "height": 844}
NARROW: ViewportSize = {"width": 320, "height": 640}
PROGRAMS = ("chromium-headless-shell", "google-chrome", "chromium-browser", "chromium")
SWITCHED_OFF = (
    # A new frame for every page that is opened is a quarter of the work, and shows nothing else.
    "RenderDocument",
    # The last list counts, so what Playwright switches off stands here too, as far as it matters here.
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "HttpsUpgrades",
    "OptimizationHints",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
)
FLAGS = [
    "--no-sandbox",
    f"--disable-features={','.join(SWITCHED_OFF)}",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # nothing is asked of the world outside
    "--font-render-hinting=none",  # the shell would set letters on whole points, in print too
]
NEVER_DRAWN = ["--disable-threaded-compositing", "--js-flags=--no-opt --no-maglev"]
"""The shell makes no frames then: a page is laid out when it is asked something, and never drawn. That is
half the cost of a walk with the Tab key. What waits for a frame (a click by Playwright, a picture of the
page, what is marked while scrolling) waits for ever. Instruments run once or twice on a page, too short for
what an optimising compiler costs: without one the same measures take an eighth less."""


Scheme = Literal["light", "dark"]


class Media(TypedDict, total=False):
    """How the reader's device shows a page."""

    color_scheme: Scheme
    forced_colors: Literal["active", "none"]
    reduced_motion: Literal["reduce", "no-preference"]


class PageOptions(Media, total=False):
    """What a test may ask of a browser window, besides its size."""

    java_script_enabled: bool
    bypass_csp: bool


class WindowOptions(PageOptions, total=False):
    """What a test may ask of a browser window."""

    viewport: ViewportSize


def asset(name: str) -> str:
    """The pattern of the address of a style or script, by the name that pages ask for."""
    return f"**/{asset_addresses()[name]}"


Request = socket.socket | tuple[bytes, socket.socket]


class _Quiet(SimpleHTTPRequestHandler):
    """Serves as a real host does: connections stay open, and what a page shares with others is kept."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def end_headers(self) -> None:
        if self.path.startswith("/assets/"):
            self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        del format, args


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Request, client_address: object) -> None:
        """A browser that leaves a page while it loads is no news."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(folder: Path, handler: Callable[..., BaseHTTPRequestHandler] | None = None) -> Iterator[str]:
    """The folder at an address on loopback, by another handler when asked."""
    server = _Server(("127.0.0.1", 0), handler or partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def chromium(*, slow: bool = False) -> Iterator[Browser]:
    """The Chromium of the system, for who needs one browser."""
    with sync_playwright() as playwright, launched(playwright, slow=slow) as browser:
        yield browser


@contextmanager
def launched(playwright: Playwright, *, slow: bool = False, drawn: bool = True) -> Iterator[Browser]:
    """The Chromium of the system, by preference its shell: the same engine, no window, half the cost.

    A slow one shows which tests read a page before it is as they expect.
    """
    path = next(filter(None, map(shutil.which, PROGRAMS)), None)
    assert path, "Voor deze test is Chromium nodig: apt-get install chromium-headless-shell"
    flags = FLAGS if drawn else [*FLAGS, *NEVER_DRAWN]
    browser = playwright.chromium.launch(executable_path=path, args=flags)
    if slow:
        browser.on("context", lambda context: context.on("page", _slowed))
    try:
        yield browser
    finally:
        browser.close()


def _slowed(page: Page) -> None:
    """As on a cheap phone in a train: a fraction of the speed, and every answer comes late."""
    wire = page.context.new_cdp_session(page)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": 6})
    late = {"offline": False, "latency": 150, "downloadThroughput": -1, "uploadThroughput": -1}
    wire.send("Network.enable")
    wire.send("Network.emulateNetworkConditions", late)


def becomes(page: Page, read: Callable[[], object], wanted: object) -> None:
    """Wait until what is read of a page is as wanted, as `expect` does where it has no words for it."""
    end = monotonic() + PATIENCE / 10_000
    while (found := read()) != wanted and monotonic() < end:
        page.wait_for_timeout(50)
    assert found == wanted


def on_paper(page: Page) -> list[str]:
    """The text of every sheet when this page is printed, as another program reads it from the PDF."""
    reader = ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"]
    done = subprocess.run(reader, input=page.pdf(format="A4"), capture_output=True, check=True)
    *sheets, rest = done.stdout.decode("utf-8").split("\f")
    assert not rest
    return sheets


def layout_shift(page: Page) -> float:
    """How far things jumped on a page since it began to load, as browsers score it; 0.1 is noticed."""
    return float(
        page.evaluate(
            """() => new Promise((tell) => { new PerformanceObserver((list) => tell(list.getEntries()
        .filter((e) => !e.hadRecentInput).reduce((sum, e) => sum + e.value, 0)))
        .observe({ type: 'layout-shift', buffered: true }); setTimeout(() => tell(0), 500); })"""
        )
    )
