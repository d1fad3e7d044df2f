"""`scripts/release.py`: pack the published site, with what proves that it is whole."""

from __future__ import annotations

import hashlib
import os
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from voorveld.cli import CANNOT, FINDINGS, GOOD, ROOT, WRONG_USE, DutchParser, say, write
from voorveld.commands.writing import write_files
from voorveld.generated_file import GeneratedFile
from voorveld.open_data.archive import packed
from voorveld.publishing.manifest import NAME, NoManifest, differences, edition_of, read_manifest
from voorveld.publishing.sbom import Parts, sbom
from voorveld.settings import WrongSetting, from_environment

_LICENCES = ("LICENSE", "LICENSE-content")
_CODE = ROOT / "scripts" / "voorveld"
_TOLD = (
    ROOT / "requirements.lock",
    _CODE / "in_browser" / "package-lock.json",
    _CODE / "components" / "vendor" / "LICENTIES.txt",
)


def release(arguments: Sequence[str] | None = None) -> int:
    """`scripts/release.py`: pack the published site for who wants all of it."""
    parser = DutchParser(
        prog="release.py",
        description="Pakt de gepubliceerde site in: een zip, een lijst van inhoud en controlegetallen.",
    )
    parser.add_argument("--site", metavar="MAP", default=str(ROOT / "site"), help="de site; anders site/")
    parser.add_argument(
        "--naar", metavar="MAP", default=str(ROOT / "build" / "uitgave"), help="anders build/uitgave/"
    )
    chosen = parser.parse_args(arguments)
    site, target = Path(chosen.site), Path(chosen.naar)
    try:
        wrong = next(differences(site), "")
        if wrong:
            say(f"{wrong} De site is niet meer zoals zij is gepubliceerd; bouw haar opnieuw met: make site")
            return FINDINGS
        made = tuple(_files(site))
    except NoManifest as error:
        say(f"{error} Bouw de site eerst met: make site")
        return CANNOT
    except WrongSetting as error:
        say(str(error))
        return WRONG_USE
    code = write_files(target, made)
    if code == GOOD:
        write("".join(f"{target / file.uri}\n" for file in made), sys.stdout)
    return code


def _files(site: Path) -> Iterator[GeneratedFile]:
    """The zip, the list of what is in it, and their hashes."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    day, manifest = from_environment(os.environ, ROOT).built_on, read_manifest(site)
    name, version, edition = project["name"], project["version"], edition_of(manifest)
    parts = Parts(*(path.read_text(encoding="utf-8") for path in _TOLD))
    listed = GeneratedFile(f"{name}-{version}.cdx.json", sbom(name, version, edition, day, parts))
    names = [NAME, *(line[66:] for line in manifest.splitlines())]
    entries = [(f"{name}-{version}/site/{uri}", (site / uri).read_bytes()) for uri in sorted(names)]
    entries += [(f"{name}-{version}/{licence}", (ROOT / licence).read_bytes()) for licence in _LICENCES]
    zipped = GeneratedFile(f"{name}-{version}.zip", packed(entries, day))
    yield from (zipped, listed)
    lines = [f"{_digest(file)}  {file.uri}" for file in (listed, zipped)]
    yield GeneratedFile("SHA256SUMS", "\n".join([*lines, ""]))


def _digest(file: GeneratedFile) -> str:
    data = file.content if isinstance(file.content, bytes) else file.content.encode()
    return hashlib.sha256(data).hexdigest()
