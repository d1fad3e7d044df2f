"""Ask what the form for a new example asks, and write a file that passes. See `--help` (Dutch)."""

import sys

try:
    from voorveld.commands.new_practice import new
except ModuleNotFoundError as missing:
    print(
        f"Het pakket '{missing.name}' ontbreekt. Voer in de map van het project uit: make check",
        file=sys.stderr,
    )
    sys.exit(3)

if __name__ == "__main__":
    sys.exit(new())
