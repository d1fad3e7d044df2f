"""Whether an address on the web still answers, asked with patience and never inside a network.

Comes in: addresses. Goes out: per address what came of it. Addresses are typed by strangers: only
https and http, only to hosts that anyone can reach, also after a redirect. Nothing of an answer is
kept. Sites that turn robots away are not called dead.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from http.client import HTTPException, HTTPMessage
from typing import IO
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from msgspec import Struct

_SECONDS = 20
_WAITS = (2.0, 10.0)
_GONE = frozenset({404, 410})
_AGENT = "Mozilla/5.0 (compatible; linkcontrole)"
_METHODS = ("HEAD", "GET")

Ask = Callable[[str], int]
"""Asks an address and tells the status of the answer; raises OSError when none comes."""
Wait = Callable[[float], None]


class LinkState(StrEnum):
    """What is known of an address."""

    WORKS = "werkt"
    GONE = "weg"
    UNSURE = "onzeker"


class Answer(Struct, frozen=True):
    """An address with what came of it, in words where it does not work."""

    url: str
    state: LinkState
    why: str = ""


class NotPublic(OSError):
    """An address within a network, which is never asked."""


def answers(urls: Iterable[str], ask: Ask, wait: Wait) -> Iterator[Answer]:
    """Each address once, in order; what does not answer is asked again after a while."""
    for url in dict.fromkeys(urls):
        yield _answer(url, ask, wait)


def _answer(url: str, ask: Ask, wait: Wait) -> Answer:
    found = Answer(url, LinkState.UNSURE, "geen antwoord")
    for pause in (0.0, *_WAITS):
        if pause:
            wait(pause)
        try:
            status = ask(url)
        except NotPublic as error:
            return Answer(url, LinkState.GONE, str(error))
        except OSError as error:
            found = Answer(url, *_no_answer(error))
            continue
        if status < 400:
            return Answer(url, LinkState.WORKS)
        if status in _GONE:
            return Answer(url, LinkState.GONE, f"de server zegt {status}: de bladzijde is er niet")
        found = Answer(url, LinkState.UNSURE, f"de server zegt {status}")
        if status < 500 and status != 429:
            break
    return found


def _no_answer(error: OSError) -> tuple[LinkState, str]:
    reason = getattr(error, "reason", error)
    if isinstance(reason, socket.gaierror):
        return LinkState.GONE, "deze server bestaat niet"
    return LinkState.UNSURE, "geen antwoord"


def ask_the_web(url: str) -> int:
    """The status of an address; asked without its content, and with it when that is refused."""
    status = 0
    for method in _METHODS:
        _refuse_inside(url)
        request = Request(url, method=method, headers={"User-Agent": _AGENT, "Accept": "*/*"})
        try:
            with build_opener(_Careful).open(request, timeout=_SECONDS) as answer:
                return int(answer.status)
        except HTTPError as error:
            status = error.code
        except (HTTPException, ValueError) as error:
            raise OSError(str(error)) from None
    return status


class _Careful(HTTPRedirectHandler):
    """Follows a redirect only to where anyone may go."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        _refuse_inside(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _refuse_inside(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("https", "http") or not parts.hostname:
        raise NotPublic("dit is geen webadres")
    for *_, place in socket.getaddrinfo(parts.hostname, parts.port or 443, type=socket.SOCK_STREAM):
        if not ipaddress.ip_address(str(place[0]).partition("%")[0]).is_global:
            raise NotPublic("dit adres is niet openbaar")
