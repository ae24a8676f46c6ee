#!/bin/sh
# Prints the folder of a Node.js that fits .node-version; brings it from npm when the machine's own does not fit.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
wanted=$(cat "$root/.node-version")
if [ "$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null)" = "${wanted%%.*}" ]; then
  dirname "$(node -p process.execPath)"
  exit 0
fi
folder="${NODE_TOOLCHAIN_DIR:-$root/.toolchain}"
case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) platform=linux-x64 ;;
  Linux-aarch64) platform=linux-arm64 ;;
  Darwin-arm64) platform=darwin-arm64 ;;
  Darwin-x86_64) platform=darwin-x64 ;;
  *) echo "Parasol needs Node.js $wanted. Install it, then try again." >&2; exit 1 ;;
esac
package="$folder/node_modules/node-$platform"
if [ "$("$package/bin/node" -p process.versions.node 2>/dev/null)" != "$wanted" ]; then
  echo "Parasol: bringing Node.js $wanted (about 190 MB, once) …" >&2
  npm install --prefix "$folder" --no-save --no-package-lock --ignore-scripts --no-audit --no-fund "node-$platform@$wanted" >&2 || {
    echo "Parasol needs Node.js $wanted and could not bring it from npm. Check the network, or install it yourself." >&2
    exit 1
  }
fi
echo "$package/bin"
