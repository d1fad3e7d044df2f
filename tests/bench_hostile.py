"""`make bench`: what the largest hostile files take in time and memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

HOSTILE = {
    "20.001 onderdelen": "a: [" + "1," * 30_000 + "]",
    "haakjes": "a: " + "[" * 250_000,
    "lange tekst": "a: " + "x" * 260_000,
    "sleutels": "".join(f"k{i}: 1\n" for i in range(20_000)),
    "dubbele sleutels": "k: 1\n" * 19_000,
    "ankerbom": "a: &a [x]\n" + "".join(f"b{i}: *a\n" for i in range(5000)),
    "aanhalingstekens": 'a: "' + "\\" * 250_000,
    "verwijzingen": "samenvatting: " + "[@" * 100_000,
    "sterretjes": "samenvatting: " + "*" * 250_000,
}

ONE = """
import resource, sys, time
sys.path.insert(0, 'scripts')
from voorveld.model.kinds import kind_of
from voorveld.model.reader import read_record
from voorveld.source.characters import decode
from voorveld.source.tree import read_tree
data = open(sys.argv[1], 'rb').read()
base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.perf_counter()
text, found = decode('x.yaml', data)
tree, more = read_tree('x.yaml', text) if text else (None, ())
if tree is not None:
    read_record('x.yaml', 'x.yaml', kind_of('x.yaml'), text, tree)
print(time.perf_counter() - start, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - base) / 1024)
"""


def hostile(folder: Path) -> None:
    print("vijandig bestand (doel: hoogstens 100 ms en 64 MB erbij):")
    for name, text in HOSTILE.items():
        path = folder / "vijand.yaml"
        path.write_text(text[: 256 * 1024])
        done = subprocess.run(
            [sys.executable, "-c", ONE, str(path)], cwd=ROOT, capture_output=True, text=True, check=True
        )
        seconds, megabytes = map(float, done.stdout.split())
        print(f"  {name:20} {1000 * seconds:7.1f} ms {megabytes:6.1f} MB")
