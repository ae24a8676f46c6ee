#!/bin/sh
# Runs every check of the project, after bringing what they need: Node.js, npm packages, Chromium and PostgreSQL.
set -eu
cd "$(dirname -- "$0")/.."
PATH="$(sh tools/toolchain.sh):$PATH"
export PATH
sh tools/install.sh
sh tools/debian.sh
exec node tools/test.ts
