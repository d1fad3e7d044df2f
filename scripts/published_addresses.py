"""Keep the list of what was ever published. See `--help` (Dutch)."""

import sys

try:
    from voorveld.commands.published_addresses import published_addresses
except ModuleNotFoundError as missing:
    print(
        f"Het pakket '{missing.name}' ontbreekt. Voer in de map van het project uit: make check",
        file=sys.stderr,
    )
    sys.exit(3)

if __name__ == "__main__":
    sys.exit(published_addresses())
