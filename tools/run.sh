#!/bin/sh
# Runs a command of this checkout after bringing what it needs: Node.js and the npm packages.
set -eu
: "${INIT_CWD:=$PWD}"
export INIT_CWD
cd "$(dirname -- "$0")/.."
PATH="$(sh tools/toolchain.sh):$PWD/node_modules/.bin:$PATH"
export PATH
sh tools/install.sh
exec "$@"
