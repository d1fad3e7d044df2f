"""`scripts/publish.py`: build the site and put it live in one step, go back, or look whether it is whole."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from msgspec import Struct

from voorveld.cli import CANNOT, FINDINGS, GOOD, ROOT, WRONG_USE, DutchParser, say, write
from voorveld.commands.engine import WITHOUT, build_with_engine
from voorveld.commands.published_addresses import LIST, not_kept
from voorveld.facts.counted import counted, word_for
from voorveld.model.edtf import day_in_words
from voorveld.outputs.security import meta_policy
from voorveld.publishing.editions import CannotPublish, Edition, Workshop, workshop
from voorveld.publishing.lock import Busy
from voorveld.publishing.manifest import NoManifest, differences, edition_of, read_manifest
from voorveld.publishing.site_check import site_faults
from voorveld.settings import WrongSetting, from_environment
from voorveld.store import NOTHING_KEPT, Store

_MOST_TOLD = 20


class Asked(Struct, frozen=True):
    """What the user asked for."""

    target: Path
    edition: str
    now: datetime
    engine: str = "mkdocs"
    anew: bool = False

    @property
    def shown(self) -> str:
        """How messages name the published folder."""
        inside = self.target.resolve().is_relative_to(ROOT)
        return f"{self.target.resolve().relative_to(ROOT) if inside else self.target}/"


def publish(arguments: Sequence[str] | None = None) -> int:
    """`scripts/publish.py`: build and put live in one step, go back, or look whether all is whole."""
    parser = DutchParser(
        prog="publish.py",
        description="Bouwt de site en zet haar in één keer op haar plaats. Eerdere uitgaven blijven bewaard.",
    )
    parser.add_argument(
        "wat",
        choices=tuple(_COMMANDS),
        help="bouw: bouw, kijk na en zet op haar plaats; terug: zet een eerdere uitgave terug; "
        "controleer: kijk of de site nog is zoals zij is gepubliceerd; uitgaven: laat zien welke er zijn",
    )
    parser.add_argument(
        "uitgave", nargs="?", default="", help="bij terug: welke uitgave; anders die van hiervoor"
    )
    parser.add_argument(
        "--doel", metavar="MAP", default=str(ROOT / "site"), help="de map van de site; anders site/"
    )
    parser.add_argument(
        "--motor",
        choices=("mkdocs", "eigen"),
        default="mkdocs",
        help="bij bouw: waarmee; met eigen is MkDocs niet nodig en de site tot op de letter gelijk",
    )
    parser.add_argument(
        "--zonder-geheugen", action="store_true", help="bij bouw: lees alles opnieuw, ook wat niet veranderde"
    )
    chosen = parser.parse_args(arguments)
    now, anew = datetime.now(UTC), chosen.zonder_geheugen or bool(os.environ.get(WITHOUT))
    asked = Asked(Path(chosen.doel), chosen.uitgave, now, chosen.motor, anew=anew)
    try:
        return _COMMANDS[chosen.wat](asked)
    except (Busy, CannotPublish, NoManifest) as error:
        say(str(error))
        return CANNOT
    except WrongSetting as error:
        say(str(error))
        return WRONG_USE
    except OSError as error:
        say(_refused(error, asked))
        return CANNOT
    except KeyboardInterrupt:
        say("Afgebroken.")
        return CANNOT


def _build(asked: Asked) -> int:
    """Build beside, judge, and switch; whatever fails, the site that is there stays whole."""
    root = urlsplit(from_environment(os.environ, ROOT).site_url).path.rstrip("/") + "/"
    with workshop(asked.target, asked.now) as held:
        before, why = held.current(), ""
        try:
            held.clear()
            code = _built(held.new, asked) or _judged(held.new, root, asked.anew)
            if not code:
                held.publish(asked.now)
        except OSError as error:
            code, why = CANNOT, f"{_refused(error, asked)} "
        finally:
            with suppress(OSError):
                held.clear()
        name = held.current()
    if code:
        say(f"{why}{_what_readers_see(asked, before, name)}")
    else:
        write(f"De site staat in {asked.shown} (uitgave {name}). Bekijk haar met: make serve\n", sys.stdout)
        _remind(not_kept(asked.target, ROOT))
    return code


def _built(target: Path, asked: Asked) -> int:
    if asked.engine != "eigen":
        return build_with_engine(target, asked.anew)
    # All that makes pages is imported only by who makes them here: that takes as long as all the rest.
    from voorveld.commands.own_engine import build_ourselves

    return build_ourselves(target, asked.anew)


def _remind(new: int) -> None:
    """An address that is published must stay; only what is on the list is looked after."""
    if new:
        told = f"{counted(new, 'adres')} {word_for(new, 'staat')} nog niet in {LIST}"
        say(
            f"{told}. Publiceert u deze uitgave, voer dan daarna uit: "
            ".venv/bin/python scripts/published_addresses.py"
        )


def _what_readers_see(asked: Asked, before: str, name: str) -> str:
    if not name:
        return f"In {asked.shown} is niets gepubliceerd."
    return f"In {asked.shown} staat {'nog' if name == before else 'nu'} uitgave {name}."


def _refused(error: OSError, asked: Asked) -> str:
    return f"'{error.filename or asked.target}' is niet te lezen of te schrijven: {error.strerror or error}."


def _judged(site: Path, root: str, anew: bool) -> int:
    store = NOTHING_KEPT if anew else Store()
    faults = list(site_faults(site, meta_policy, _promised(ROOT / "hosting"), root, store))
    for fault in faults[:_MOST_TOLD]:
        say(fault)
    if len(faults) > _MOST_TOLD:
        say(f"En nog {len(faults) - _MOST_TOLD} meldingen.")
    if faults:
        say("De site is gebouwd, maar niet op haar plaats gezet: herstel eerst wat hierboven staat.")
    return FINDINGS if faults else GOOD


def _promised(folder: Path) -> Iterator[str]:
    """Addresses that were published before, but for those that were given up."""
    given_up = {line.split()[0] for line in _lines(folder / "vervallen.txt")}
    return (line for line in _lines(folder / "adressen.txt") if line not in given_up)


def _lines(path: Path) -> tuple[str, ...]:
    """The lines of a list, without remarks; none when there is no list."""
    if not path.is_file():
        return ()
    lines = (line.strip() for line in path.read_text(encoding="utf-8").split("\n"))
    return tuple(line for line in lines if line and not line.startswith("#"))


def _back(asked: Asked) -> int:
    """Put an edition back that was kept: the one before this one, or the one that is named."""
    with workshop(asked.target, asked.now) as held:
        name = asked.edition or _before(held)
        if not (held.beside / name).is_dir() or name not in {edition.name for edition in held.editions()}:
            say(f"De uitgave '{name}' is niet bewaard. Welke er zijn, ziet u met: make uitgaven")
            return WRONG_USE
        damage = list(differences(held.beside / name))
        if damage:
            say(f"De uitgave {name} is beschadigd en niet teruggezet: {damage[0]}")
            return FINDINGS
        held.back_to(name)
    write(f"In {asked.shown} staat weer uitgave {name}.\n", sys.stdout)
    return GOOD


def _before(held: Workshop) -> str:
    names = [edition.name for edition in held.editions()]
    current = held.current()
    earlier = names[: names.index(current)] if current in names else names
    if not earlier:
        raise CannotPublish("Er is geen eerdere uitgave bewaard.")
    return earlier[-1]


def _verify(asked: Asked) -> int:
    """Whether the published folder is byte for byte what was published."""
    manifest = read_manifest(asked.target)
    wrong = list(differences(asked.target))
    for line in wrong[:_MOST_TOLD]:
        write(f"{line}\n", sys.stdout)
    if wrong:
        counted = f"verschillen: {len(wrong)}"
        write(f"De site in {asked.shown} is niet meer zoals zij is gepubliceerd; {counted}.\n", sys.stdout)
        return FINDINGS
    count = manifest.count("\n")
    write(f"De site in {asked.shown} klopt: {count} bestanden, uitgave {edition_of(manifest)}.\n", sys.stdout)
    return GOOD


def _listed(asked: Asked) -> int:
    """Which editions there are, the oldest first."""
    with workshop(asked.target, asked.now) as held:
        current, editions = held.current(), held.editions()
    for edition in editions:
        write(f"{_told(edition)}{'  staat er nu' if edition.name == current else ''}\n", sys.stdout)
    if not editions:
        write("Er is nog geen uitgave.\n", sys.stdout)
    return GOOD


def _told(edition: Edition) -> str:
    moment = edition.published.astimezone()
    return f"{edition.name}  {day_in_words(moment.date())}, {moment:%H.%M} uur"


_COMMANDS: Mapping[str, Callable[[Asked], int]] = MappingProxyType(
    {"bouw": _build, "terug": _back, "controleer": _verify, "uitgaven": _listed}
)
