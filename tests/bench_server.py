"""`make belasting`: how many questions our settings for nginx and Caddy answer, with wrk. Never fails.

All pages and what they ask for, one after another, packed before as the container has them; wrk and the
server share the processors of this computer.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from conftest import ROOT
from test_servers import HOSTING, running

_SECONDS, _READERS = 10, 100
_ONE_AFTER_ANOTHER = """local paths, last = {}, 0
for line in io.lines("PADEN") do paths[#paths + 1] = line end
request = function()
  last = last % #paths + 1
  return wrk.format("GET", paths[last], { ["Accept-Encoding"] = "br, gzip" })
end
"""
_TOLD = {
    "per seconde": r"Requests/sec:\s+(\S+)",
    "per seconde verstuurd": r"Transfer/sec:\s+(\S+)",
    "de helft binnen": r"50%\s+(\S+)",
    "99 van 100 binnen": r"99%\s+(\S+)",
    "geen 2xx": r"Non-2xx or 3xx responses: (\d+)",
    "fouten": r"Socket errors: (.+)",
}


def main() -> int:
    """Measure the site that is published here."""
    published = ROOT / "site"
    if shutil.which("wrk") is None or not (published / "index.html").is_file():
        print("Hiervoor zijn nodig: wrk (apt-get install wrk), en een site (make site).", file=sys.stderr)
        return 3
    with tempfile.TemporaryDirectory() as name:
        folder, site = Path(name), Path(name) / "site"
        folder.chmod(0o755)
        shutil.copytree(published, site)
        paths = sorted(_addresses(site))
        subprocess.run(["sh", str(HOSTING / "inpakken.sh"), str(site)], check=True)
        (folder / "paden").write_text("".join(f"{path}\n" for path in paths), encoding="utf-8")
        script = folder / "vragen.lua"
        script.write_text(_ONE_AFTER_ANOTHER.replace("PADEN", str(folder / "paden")), encoding="utf-8")
        print(f"{len(paths)} adressen, {_READERS} lezers tegelijk, {_SECONDS} seconden")
        for kind in ("nginx", "caddy"):
            own = folder / kind
            own.mkdir()
            with running(kind, site, own) as server:
                print(f"{kind}: {_told(_load(server.port, script))}")
    return 0


def _addresses(site: Path) -> set[str]:
    """Every page by its address, and every style, script, letter and drawing."""
    files = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    kept = (name for name in files if name.endswith("index.html") or name.startswith("assets/"))
    return {f"/{name.removesuffix('index.html')}" for name in kept}


def _load(port: int, script: Path) -> str:
    command = ["wrk", "-t1", f"-c{_READERS}", f"-d{_SECONDS}s", "--latency", "-s", str(script)]
    done = subprocess.run([*command, f"http://127.0.0.1:{port}/"], capture_output=True, text=True, check=True)
    return done.stdout


def _told(output: str) -> str:
    found = {name: re.search(pattern, output) for name, pattern in _TOLD.items()}
    return ", ".join(f"{name} {match[1]}" for name, match in found.items() if match)


if __name__ == "__main__":
    sys.exit(main())
