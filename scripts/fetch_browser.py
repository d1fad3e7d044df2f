"""Fetch what visitors' browsers need to run the checks. `make site` does so once."""

import sys

from voorveld.commands.fetch_browser import fetch_browser

if __name__ == "__main__":
    sys.exit(fetch_browser())
