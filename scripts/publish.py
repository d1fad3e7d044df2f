"""Build the site and put it live in one step, go back, or look whether it is whole. See `--help` (Dutch)."""

import sys

try:
    from voorveld.commands.publish import publish
except ModuleNotFoundError as missing:
    print(
        f"Het pakket '{missing.name}' ontbreekt. Voer in de map van het project uit: make check",
        file=sys.stderr,
    )
    sys.exit(3)

if __name__ == "__main__":
    sys.exit(publish())
