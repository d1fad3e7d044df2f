"""What is in an edition and what made it, as CycloneDX 1.6: for who must know of every leak.

Comes in: the text of both lock files and of the licences of what the site carries. Equal in, equal out.
"""

from __future__ import annotations

import base64
import json
import re
import uuid
from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

_LOCKED = re.compile(r"([\w.-]+)==(\S+)")
_HASH = re.compile(r"sha256:([0-9a-f]{64})")
_CARRIED = re.compile(r"^== (\S+) (\d[\w.]*) ==$", re.MULTILINE)
_NOT_OF_NPM = frozenset({"libyaml"})
_FOLDER = "node_modules/"
_WITHOUT_ITS_OWN = "pyodide"
"""What it asks for itself is for Node; in a browser, and so on the site, that is not there."""
_SPACE = uuid.UUID("5d0b2c4e-8f6a-5b1e-9c3d-7a1f0e6b2d48")


class Parts(Struct, frozen=True):
    """The texts that tell what there is: the lock of pip, that of npm, and the licences of what we carry."""

    lock: str
    npm_lock: str
    licences: str


def sbom(name: str, version: str, edition: str, day: date, parts: Parts) -> str:
    """The list as JSON; `edition` is the name of the published site, by which it is told apart."""
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_SPACE, edition)}",
        "version": 1,
        "metadata": {
            "timestamp": f"{day.isoformat()}T12:00:00Z",
            "component": {
                "type": "application",
                "bom-ref": f"{name}@{version}",
                "name": name,
                "version": f"{version}+{edition}",
                "licenses": [{"license": {"id": "EUPL-1.2"}}, {"license": {"id": "CC-BY-4.0"}}],
            },
        },
        "components": [*_used(parts.lock), *_in_browser(parts.npm_lock), *_carried(parts.licences)],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _used(lock: str) -> Iterator[Mapping[str, object]]:
    """Packages that make the site, with the hashes of the files in which they come."""
    for line in lock.replace("\\\n", " ").split("\n"):
        fixed = _LOCKED.match(line)
        if not fixed:
            continue
        package, version = fixed.groups()
        purl = f"pkg:pypi/{package.lower().replace('_', '-')}@{version}"
        yield {
            **_library(purl, package, version, "excluded"),
            "externalReferences": [
                {
                    "type": "distribution",
                    "url": f"https://pypi.org/project/{package}/{version}/",
                    "hashes": [{"alg": "SHA-256", "content": found} for found in _HASH.findall(line)],
                }
            ],
        }


def _in_browser(npm_lock: str) -> Iterator[Mapping[str, object]]:
    """Packages of the checks in the browser, which the site publishes unless only Node asks for them."""
    found = json.loads(npm_lock)["packages"]
    published = list(found[""]["dependencies"])
    for package in published:
        if package != _WITHOUT_ITS_OWN:
            published += sorted(set(found[_FOLDER + package].get("dependencies", ())) - set(published))
    for path, fixed in found.items():
        package = path.removeprefix(_FOLDER)
        if not package:
            continue
        purl = f"pkg:npm/{package.replace('@', '%40')}@{fixed['version']}"
        digest = base64.b64decode(fixed["integrity"].removeprefix("sha512-")).hex()
        yield {
            **_library(purl, package, fixed["version"], "required" if package in published else "excluded"),
            "licenses": [{"license": {"id": fixed["license"]}}],
            "externalReferences": [
                {
                    "type": "distribution",
                    "url": f"https://www.npmjs.com/package/{package}/v/{fixed['version']}",
                    "hashes": [{"alg": "SHA-512", "content": digest}],
                }
            ],
        }


def _carried(licences: str) -> Iterator[Mapping[str, object]]:
    """Packages of which code stands in the site itself."""
    for package, version in _CARRIED.findall(licences):
        kind = "npm" if package not in _NOT_OF_NPM else "generic"
        purl = f"pkg:{kind}/{package.replace('@', '%40')}@{version}"
        yield _library(purl, package, version, "required")


def _library(purl: str, name: str, version: str, scope: str) -> Mapping[str, object]:
    return {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "purl": purl,
        "scope": scope,
    }
