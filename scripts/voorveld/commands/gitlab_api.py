"""The few questions that we ask of GitLab: which proposals are open, their reports, the texts below them.

Comes in: a token and the number of a project, from the environment. Goes out: values. A report is made
in the project of whoever proposes, so it is a stranger's text. No other module asks anything of GitLab.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from http.client import HTTPMessage
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from msgspec import Struct

from voorveld.commands.github_api import NoAnswer
from voorveld.commands.paging import paged

_SECONDS = 30
_MOST_BYTES = 20_000_000
_TOKEN = "Private-token"


class Proposal(Struct, frozen=True):
    """An open proposal: its number, its last commit, and the commits that places in it are told by."""

    number: int
    commit: str
    refs: Mapping[str, str]


class _TokenStaysHere(HTTPRedirectHandler):
    """Files may be kept elsewhere; who keeps them is not told who asks."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        followed = super().redirect_request(req, fp, code, msg, headers, newurl)
        if followed is not None and urlsplit(newurl).netloc != urlsplit(req.full_url).netloc:
            followed.remove_header(_TOKEN)
        return followed


class GitLab(Struct, frozen=True):
    """One project, asked with one token."""

    api: str
    project: int
    token: str
    opener: OpenerDirector

    @classmethod
    def from_environment(cls, env: Mapping[str, str]) -> GitLab:
        """What a pipeline sets, and the token of the one job that has it."""
        api, project, token = (env.get(n, "") for n in ("CI_API_V4_URL", "CI_PROJECT_ID", "VERSLAG_TOKEN"))
        parts = urlsplit(api)
        if parts.scheme != "https" and parts.hostname != "127.0.0.1":
            raise NoAnswer("CI_API_V4_URL moet met https:// beginnen.")
        if not (project.isascii() and project.isdigit()):
            raise NoAnswer("CI_PROJECT_ID moet een getal zijn.")
        if not token:
            raise NoAnswer("VERSLAG_TOKEN moet gezet zijn.")
        return cls(api, int(project), token, build_opener(_TokenStaysHere))

    def proposals(self) -> Iterator[Proposal]:
        """The open proposals."""
        for found in self._all(f"projects/{self.project}/merge_requests?state=opened"):
            told = self._ask("GET", f"projects/{self.project}/merge_requests/{int(found['iid'])}")
            refs = {key: str(sha) for key, sha in (told.get("diff_refs") or {}).items() if sha}
            yield Proposal(int(found["iid"]), str(found["sha"]), refs)

    def report_on(self, proposal: Proposal, job: str, path: str) -> bytes | None:
        """What a job kept for the last commit of a proposal; None when there is nothing yet."""
        for line in self._all(f"{self._below(proposal)}/pipelines"):
            if line["sha"] != proposal.commit:
                continue
            there = f"projects/{int(line['project_id'])}"
            for done in self._all(f"{there}/pipelines/{int(line['id'])}/jobs"):
                if done["name"] == job and done.get("artifacts_file"):
                    return self._fetched(f"{there}/jobs/{int(done['id'])}/artifacts/{path}")
        return None

    def write_below(self, proposal: Proposal, text: str, mark: str) -> None:
        """Put a text below a proposal in place of the one of ours that begins with the mark."""
        own = self._ask("GET", "user")["id"]
        notes = f"{self._below(proposal)}/notes"
        earlier = next(
            (n for n in self._all(notes) if n["author"]["id"] == own and str(n["body"]).startswith(mark)),
            None,
        )
        if earlier is None:
            self._ask("POST", notes, {"body": text})
        elif earlier["body"] != text:
            self._ask("PUT", f"{notes}/{int(earlier['id'])}", {"body": text})

    def write_beside(self, proposal: Proposal, path: str, line: int, text: str) -> bool:
        """Put a text beside a line of a proposal, once; false when the line is no part of it."""
        for note in self._all(f"{self._below(proposal)}/notes"):
            if note["body"] == text and (note.get("position") or {}).get("new_path") == path:
                return True
        place = {"position_type": "text", "new_path": path, "old_path": path, "new_line": line}
        try:
            self._ask(
                "POST",
                f"{self._below(proposal)}/discussions",
                {"body": text, "position": {**proposal.refs, **place}},
            )
        except NoAnswer:
            return False
        return True

    def _below(self, proposal: Proposal) -> str:
        return f"projects/{self.project}/merge_requests/{proposal.number}"

    def _all(self, path: str) -> Iterator[Any]:
        return paged(lambda at: self._ask("GET", at), path)

    def _ask(self, method: str, path: str, body: Mapping[str, object] | None = None) -> Any:
        try:
            return json.loads(self._fetched(path, method, body) or b"null")
        except ValueError:
            raise NoAnswer(f"GitLab antwoordt op {method} met iets dat niet te lezen is.") from None

    def _fetched(self, path: str, method: str = "GET", body: Mapping[str, object] | None = None) -> bytes:
        request = Request(
            f"{self.api.rstrip('/')}/{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={_TOKEN: self.token, "Content-Type": "application/json", "User-Agent": "voorveld"},
        )
        try:
            with self.opener.open(request, timeout=_SECONDS) as answer:
                data: bytes = answer.read(_MOST_BYTES)
                return data
        except HTTPError as error:
            raise NoAnswer(f"GitLab antwoordt met {error.code} op {method}.") from None
        except (URLError, OSError) as error:
            raise NoAnswer(f"GitLab is niet te bereiken: {error}.") from None
