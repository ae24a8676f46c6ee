#!/bin/sh
# Starts Parasol, after bringing what it needs: Node.js and the npm packages.
exec sh "$(dirname -- "$0")/parasol.sh" start "$@"
