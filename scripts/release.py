"""Pack the published site with checksums and a list of what is in it. See `--help` (Dutch)."""

import sys

try:
    from voorveld.commands.release import release
except ModuleNotFoundError as missing:
    print(
        f"Het pakket '{missing.name}' ontbreekt. Voer in de map van het project uit: make check",
        file=sys.stderr,
    )
    sys.exit(3)

if __name__ == "__main__":
    sys.exit(release())
