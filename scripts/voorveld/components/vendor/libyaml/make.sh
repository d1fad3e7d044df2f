#!/bin/sh
# Makes ../libyaml.js: libyaml with events.c, compiled to WebAssembly, as text.
# Asks for clang, lld and wasi-libc of Debian 12, and the sources of the package libyaml in a folder:
#   make.sh <folder with libyaml_0.2.5.orig.tar.gz>
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$1"
echo "fa240dbf262be053f3898006d502d514936c818e422afdcf33921c63bed9bf2e  libyaml_0.2.5.orig.tar.gz" | sha256sum -c --quiet -
tar -xf libyaml_0.2.5.orig.tar.gz -C "$work"
cp "$here/events.c" "$work"
cd "$work"
from=libyaml-0.2.5
clang --target=wasm32-wasi -Oz -DNDEBUG -DYAML_DECLARE_STATIC \
  -DYAML_VERSION_MAJOR=0 -DYAML_VERSION_MINOR=2 -DYAML_VERSION_PATCH=5 '-DYAML_VERSION_STRING="0.2.5"' \
  -ffunction-sections -fdata-sections -nostartfiles -I $from/include -I $from/src \
  events.c $from/src/api.c $from/src/reader.c $from/src/scanner.c $from/src/parser.c -o libyaml.wasm \
  -Wl,--no-entry -Wl,--gc-sections -Wl,--strip-all \
  -Wl,--export=text_of -Wl,--export=events -Wl,--export=events_length
{
  echo "// libyaml 0.2.5 as WebAssembly, made by libyaml/make.sh. Not to be changed by hand."
  echo "export const LIBYAML ="
  printf '  "%s";\n' "$(base64 -w 0 libyaml.wasm)"
} > "$here/../libyaml.js"
