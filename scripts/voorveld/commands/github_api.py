"""The few questions that we ask of GitHub: which proposal a run is about, and the texts below it.

Comes in: a token and the name of a repository, from the environment. Goes out: values. What comes
back is a stranger's text too, and is only compared. No other module asks anything of GitHub.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

from msgspec import Struct

from voorveld.commands.paging import paged

_SECONDS = 30
_MOST_BYTES = 20_000_000


class NoAnswer(ValueError):
    """GitHub does not do what was asked; the message is a Dutch sentence."""


class Run(Struct, frozen=True):
    """The run that a workflow is told of: whose branch, at which commit; its number, 0 when untold."""

    owner: str
    branch: str
    commit: str
    number: int = 0


class GitHub(Struct, frozen=True):
    """One repository, asked with one token."""

    api: str
    repository: str
    token: str

    @classmethod
    def from_environment(cls, env: Mapping[str, str]) -> GitHub:
        """What a workflow sets; refused when it is no repository, or no address to send a token to."""
        found = cls(
            env.get("GITHUB_API_URL", "https://api.github.com"),
            env.get("GITHUB_REPOSITORY", ""),
            env.get("GITHUB_TOKEN", ""),
        )
        if not re.fullmatch(r"[A-Za-z0-9_-]+/(?!\.{1,2}\Z)[A-Za-z0-9_.-]+", found.repository):
            raise NoAnswer("GITHUB_REPOSITORY moet de vorm groep/naam hebben.")
        parts = urlsplit(found.api)
        if parts.scheme != "https" and parts.hostname != "127.0.0.1":
            raise NoAnswer("GITHUB_API_URL moet met https:// beginnen.")
        if not found.token:
            raise NoAnswer("GITHUB_TOKEN moet gezet zijn.")
        return found

    def proposal_of(self, run: Run) -> int | None:
        """The number of the open proposal that has this commit last; None when there is none."""
        head = quote(f"{run.owner}:{run.branch}", safe="")
        for pull in self._all(f"pulls?state=open&head={head}"):
            if pull["head"]["sha"] == run.commit:
                return int(pull["number"])
        return None

    def write_below(self, number: int, text: str, mark: str) -> None:
        """Put a text below a proposal in place of the one of ours that begins with the mark."""
        ours = (
            comment
            for comment in self._all(f"issues/{number}/comments")
            if comment["user"]["type"] == "Bot" and str(comment["body"]).startswith(mark)
        )
        earlier = next(ours, None)
        if earlier is None:
            self._ask("POST", f"issues/{number}/comments", {"body": text})
        elif earlier["body"] != text:
            self._ask("PATCH", f"issues/comments/{int(earlier['id'])}", {"body": text})

    def write_beside(self, number: int, commit: str, path: str, line: int, text: str) -> bool:
        """Put a text beside a line of a proposal, once; false when the line is no part of it."""
        for comment in self._all(f"pulls/{number}/comments"):
            if comment["path"] == path and comment["body"] == text:
                return True
        body = {"body": text, "commit_id": commit, "path": path, "line": line, "side": "RIGHT"}
        try:
            self._ask("POST", f"pulls/{number}/comments", body)
        except NoAnswer:
            return False
        return True

    def _all(self, path: str) -> Iterator[Any]:
        return paged(lambda at: self._ask("GET", at), path)

    def _ask(self, method: str, path: str, body: Mapping[str, object] | None = None) -> Any:
        request = Request(
            f"{self.api.rstrip('/')}/repos/{self.repository}/{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={
                "Authorization": f"Bearer {self.token}",
                "Accept": "application/vnd.github+json",
                "Content-Type": "application/json",
                "User-Agent": "voorveld",
            },
        )
        try:
            with urlopen(request, timeout=_SECONDS) as answer:
                return json.loads(answer.read(_MOST_BYTES) or b"null")
        except HTTPError as error:
            raise NoAnswer(f"GitHub antwoordt met {error.code} op {method}.") from None
        except (URLError, OSError, ValueError) as error:
            raise NoAnswer(f"GitHub is niet te bereiken: {error}.") from None


def run_of(event: Mapping[str, Any]) -> Run | None:
    """The run that an event tells of, when it was for a proposal and all of it is told."""
    run = event.get("workflow_run")
    if not isinstance(run, dict) or run.get("event") != "pull_request":
        return None
    owner = ((run.get("head_repository") or {}).get("owner") or {}).get("login")
    branch, commit = run.get("head_branch"), run.get("head_sha")
    if not (isinstance(owner, str) and isinstance(branch, str) and isinstance(commit, str)):
        return None
    number = run.get("id")
    told = number if isinstance(number, int) and number > 0 else 0
    return Run(owner, branch, commit, told) if re.fullmatch("[0-9a-f]{40}", commit) else None
