"""Where a proposal goes: addresses of a public place for files, of whichever make it is.

Comes in: where that place is (settings), and what is proposed. Goes out: addresses, and the text of
a correction. No other module, template or script spells such an address. Nothing is sent from here:
each address opens a page of the place itself, where its text can be read before it is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote

from msgspec import Struct

from voorveld.settings import Settings

LONGEST_ADDRESS = 8_000
"""What servers and browsers take; the text of a longer one is pasted by hand."""
TOO_LONG = "De tekst was te lang voor een adres. Plak haar hier."
FILES = "practices"
_CHANGED = "&nu={was}&wordt={now}"


class _Make(Struct, frozen=True):
    """How the addresses of one make look, behind that of the place."""

    edit: str
    new_file: str
    upload: str
    issue: str
    correction: str = ""


MAKES: Mapping[str, _Make] = MappingProxyType(
    {
        "github": _Make(
            edit="/edit/{branch}/{path}",
            new_file="/new/{branch}/{folder}?filename={name}&value={text}",
            upload="/upload/{branch}/{folder}",
            issue="/issues/new?title={title}&body={text}",
            correction="/issues/new?template=correctie.yml&title={title}&bestand={file}",
        ),
        "gitlab": _Make(
            edit="/-/edit/{branch}/{path}",
            new_file="/-/new/{branch}/{folder}?file_name={name}",
            upload="/-/tree/{branch}/{folder}",
            issue="/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={text}",
        ),
        "forgejo": _Make(
            edit="/_edit/{branch}/{path}",
            new_file="/_new/{branch}/{folder}?filename={name}&value={text}",
            upload="/_upload/{branch}/{folder}",
            issue="/issues/new?title={title}&body={text}",
        ),
    }
)
"""GitLab takes no text for a new file, and has its upload on the page of a folder. GitHub opens our own
form for a correction."""


class Forms(Struct, frozen=True):
    """The addresses a script makes: `{name}`, `{title}` and `{text}` are for it to fill in. A correction
    goes as `{text}`, or where the place has a form for it as `{file}`, `{was}` and `{now}`."""

    edit: str
    new_file: str
    upload: str
    issue: str
    correction: str


class PublicPlace(Struct, frozen=True):
    """A public place for files: its address, its make and the branch that proposals are for."""

    address: str
    make: str
    branch: str

    def edit(self, path: str) -> str:
        """Changing a file."""
        return self._made(self._forms.edit, path=path)

    def new_file(self, name: str, text: str = "", folder: str = FILES) -> str:
        """A new file with its name; with its text as far as the place and an address allow."""
        form = self._forms.new_file
        made = self._made(form, folder=folder, name=name, text=text)
        if text and len(made) <= LONGEST_ADDRESS:
            return made
        return self._made(form.removesuffix("&value={text}"), folder=folder, name=name)

    def upload(self, folder: str = FILES) -> str:
        """Bringing a file from one's own computer."""
        return self._made(self._forms.upload, folder=folder)

    def issue(self, title: str, text: str = "") -> str:
        """A message with its title and text; of a text that is too long only where it goes."""
        made = self._made(self._forms.issue, title=title, text=text)
        if len(made) > LONGEST_ADDRESS:
            made = self._made(self._forms.issue, title=title[:200], text=TOO_LONG)
        return made

    def correct(self, proposed: Correction) -> str:
        """A message about what is wrong somewhere, in the form for it where the place has one."""
        form = self._forms.correction
        if not form:
            return self.issue(proposed.title, proposed.text)
        return self._made(form, title=proposed.title[:200], file=proposed.about[:600])

    def forms(self, folder: str = FILES) -> Forms:
        """The addresses with places open, for who fills them in the browser."""

        def left_open(form: str) -> str:
            return self._made(form, open_places=True, folder=folder)

        own = self._forms
        correction = f"{own.correction}{_CHANGED}" if own.correction else own.issue
        return Forms(*map(left_open, (own.edit, own.new_file, own.upload, own.issue, correction)))

    @property
    def _forms(self) -> _Make:
        return MAKES[self.make]

    def _made(self, form: str, *, open_places: bool = False, **given: str) -> str:
        values = {
            "branch": quote(self.branch, safe="/"),
            **{
                key: quote(value, safe="/" if key in ("path", "folder") else "")
                for key, value in given.items()
            },
        }
        for key, value in values.items():
            form = form.replace(f"{{{key}}}", value)
        left = form if open_places else form.replace("{text}", "")
        return f"{self.address.rstrip('/')}{left}"


class Correction(Struct, frozen=True):
    """A message that a reader finishes: what stands somewhere, what it must be, and where that is told.

    `about` is the file, or the page when it was made from more than one.
    """

    title: str
    text: str
    about: str


def public_place(settings: Settings) -> PublicPlace | None:
    """The place of the settings; None when there is none yet."""
    if not settings.repo_url:
        return None
    return PublicPlace(settings.repo_url, settings.repo_host, settings.repo_branch)


def correction(settings: Settings, title: str, address: str, file: str) -> Correction:
    """The ready text for what is wrong on a page, made from `file` in practices/."""
    page = f"{settings.site_url.rstrip('/')}/{address}" if settings.site_url else address
    lines = (f"Bladzijde: {page}", *([f"Bestand: {FILES}/{file}"] if file else []), *_QUESTIONS)
    return Correction(f"Correctie: {title}", "\n".join(lines), f"{FILES}/{file}" if file else page)


_QUESTIONS = (
    "",
    "Wat staat er nu?",
    "",
    "Wat moet het zijn?",
    "",
    "Waar staat dat? (een openbare bron, zo mogelijk met bladzijde)",
    "",
)
