#!/bin/sh
# Builds the page; Maven calls it. Says in one line what is missing.
# build.sh --check says only whether it could be built.
# $1: folder to build in; the page's files come to $1/classes/org/gainsay/ui  $2: true to leave the check of types out
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  echo "gainsay: Node 20.19 or later is needed to build the page, and node or npm is not on the PATH; install it (Debian: apt install nodejs npm; macOS: brew install node)" >&2
  exit 2
fi
version=$(node --version 2>/dev/null | sed 's/^v//')
major=${version%%.*}
rest=${version#*.}
if [ "${major:-0}" -lt 20 ] || { [ "$major" -eq 20 ] && [ "${rest%%.*}" -lt 19 ]; }; then
  echo "gainsay: Node 20.19 or later is needed to build the page, and node on the PATH is ${version:-broken}; install a later one" >&2
  exit 2
fi
if [ "${1:-}" = --check ]; then exit 0; fi
exec node "$here/build.mjs" "$@"
