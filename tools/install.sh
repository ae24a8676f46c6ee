#!/bin/sh
# Installs the npm packages when they are missing or do not fit package-lock.json. Node.js must be on the PATH.
set -eu
cd "$(dirname -- "$0")/.."
if ! node tools/installed.ts; then
  echo "Parasol: installing packages (about a minute, once) …" >&2
  npm ci --ignore-scripts --no-audit --no-fund >&2
fi
