"""`scripts/comment.py`: put the report of another workflow below the proposal it is about.

That workflow read a stranger's files, so its report is a stranger's too. What is written has our own
words; all else in it is inert. The number of the proposal is asked of GitHub, never read from a file.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from voorveld.cli import CANNOT, GOOD, WRONG_USE, DutchParser, say
from voorveld.commands.github_api import GitHub, NoAnswer, Run, run_of
from voorveld.commands.gitlab_api import GitLab, Proposal
from voorveld.model.kinds import kind_of
from voorveld.proposals.markdown import MARK, as_markdown, suggestion_text
from voorveld.proposals.report import LARGEST, NoReport, Report, Suggestion, from_json
from voorveld.settings import WrongSetting, address_of_site

_MOST_SUGGESTIONS = 10
_JOB, _REPORT = "nakijken", "verslag/rapport.json"


def comment(arguments: Sequence[str] | None = None) -> int:
    """`scripts/comment.py`: put the report of another workflow below the proposal it is about."""
    parser = DutchParser(
        prog="comment.py", description="Zet het verslag van een voorstel eronder, op GitHub of GitLab."
    )
    parser.add_argument("--rapport", help="het verslag, zoals proposal.py het maakt")
    parser.add_argument("--gebeurtenis", help="het bestand waarin GitHub vertelt wat er gebeurde")
    parser.add_argument("--gitlab", action="store_true", help="alle open voorstellen op GitLab")
    chosen = parser.parse_args(arguments)
    if chosen.gitlab:
        return _on_gitlab()
    if not (chosen.rapport and chosen.gebeurtenis):
        parser.error("geef --rapport en --gebeurtenis, of --gitlab")
    try:
        report = _read_report(Path(chosen.rapport))
        run = run_of(_event(Path(chosen.gebeurtenis)))
        hub = GitHub.from_environment(os.environ)
        number = hub.proposal_of(run) if run else None
        if run is None or number is None:
            say("Bij deze gebeurtenis hoort geen open voorstel; er is niets geschreven.")
            return GOOD
        text = as_markdown(report, explained_at=address_of_site(os.environ))
        hub.write_below(number, text + _where_the_site_is(hub, run), MARK)
        for found in filter(_is_ours, report.suggestions[:_MOST_SUGGESTIONS]):
            hub.write_beside(number, run.commit, found.path, found.line, suggestion_text(found))
    except (NoReport, NoAnswer, WrongSetting) as error:
        say(str(error))
        return CANNOT
    except OSError as error:
        say(f"'{error.filename}' is niet te lezen: {error.strerror or error}.")
        return WRONG_USE
    return GOOD


def _where_the_site_is(hub: GitHub, run: Run) -> str:
    """Where the site with the proposal can be fetched; of the run only its number is used."""
    if not run.number:
        return ""
    place = f"{os.environ.get('GITHUB_SERVER_URL', 'https://github.com')}/{hub.repository}/actions/runs"
    return f"\nDe site met dit voorstel staat klaar [bij deze run]({place}/{run.number}#artifacts).\n"


def _on_gitlab() -> int:
    """Below every open proposal its report; one that can't be told holds up no other."""
    code = GOOD
    try:
        lab = GitLab.from_environment(os.environ)
        for proposal in lab.proposals():
            try:
                data = lab.report_on(proposal, _JOB, _REPORT)
                if data is not None:
                    _tell(lab, proposal, from_json(data))
            except (NoReport, NoAnswer) as error:
                say(f"Voorstel {proposal.number}: {error}")
                code = CANNOT
    except (NoAnswer, WrongSetting) as error:
        say(str(error))
        return CANNOT
    return code


def _tell(lab: GitLab, proposal: Proposal, report: Report) -> None:
    lab.write_below(proposal, as_markdown(report, explained_at=address_of_site(os.environ)), MARK)
    for found in filter(_is_ours, report.suggestions[:_MOST_SUGGESTIONS]):
        text = suggestion_text(found).replace("suggestion\n", "suggestion:-0+0\n", 1)
        lab.write_beside(proposal, found.path, found.line, text)


def _read_report(path: Path) -> Report:
    """The report, when it is a file of ordinary size and no link."""
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as file:
        return from_json(file.read(LARGEST + 1))


def _event(path: Path) -> Mapping[str, Any]:
    try:
        event = json.loads(path.read_bytes())
    except ValueError:
        return {}
    return event if isinstance(event, dict) else {}


def _is_ours(suggestion: Suggestion) -> bool:
    """Whether it is one line of a file that practices/ may hold."""
    folder, _, name = suggestion.path.partition("/")
    return folder == "practices" and kind_of(name) is not None and suggestion.text.isprintable()
