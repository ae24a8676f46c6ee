#!/bin/sh
# Runs a command of Parasol, after bringing what it needs: Node.js and the npm packages.
set -eu
: "${INIT_CWD:=$PWD}"
export INIT_CWD
cd "$(dirname -- "$0")/.."
PATH="$(sh tools/toolchain.sh):$PATH"
export PATH
sh tools/install.sh
exec node apps/parasol/src/main.ts "$@"
