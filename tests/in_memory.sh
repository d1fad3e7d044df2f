#!/bin/sh
# Voert een opdracht uit met haar tijdelijke bestanden in het geheugen, als daar vier gigabyte vrij is; anders op
# de schijf. De tests bouwen sites van duizenden bestanden, en mappen weghalen kost een schijf meer dan maken.
set -eu
free=$(df -kP /dev/shm 2>/dev/null | awk 'NR == 2 { print $4 }')
if [ -z "${TMPDIR:-}" ] && [ "${free:-0}" -ge 4000000 ]; then
  TMPDIR=$(mktemp -d /dev/shm/voorveld.XXXXXX)
  export TMPDIR
  trap 'rm -rf "$TMPDIR"' EXIT
  trap 'exit 130' INT TERM
fi
"$@"
