#!/usr/bin/env bash
# Zet wat aan de beurt is in één blijvend bericht: het open bericht met het label 'onderhoud', of een nieuw.
# In de omgeving: GH_TOKEN. Het argument is een bestand van: python scripts/review.py --format markdown
set -euo pipefail
nummer="$(gh issue list --state open --label onderhoud --limit 1 --json number --jq '.[0].number // empty')"
if [[ "$nummer" =~ ^[0-9]+$ ]]; then
  gh issue edit "$nummer" --body-file "$1"
else
  gh label create onderhoud --force --description "Wat aan de beurt is om na te kijken"
  gh issue create --title "Aan de beurt om na te kijken" --label onderhoud --body-file "$1"
fi
