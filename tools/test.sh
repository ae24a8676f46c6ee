#!/bin/sh
# Runs every check of the project, after bringing what they need: Node.js, npm packages, Chromium and PostgreSQL.
set -eu
here=$(dirname -- "$0")
sh "$here/debian.sh"
exec sh "$here/run.sh" node tools/test.ts
