#!/bin/sh
# Installs Debian's Chromium, PostgreSQL and poppler where they are missing and this account may; says what is missing where not.
set -eu
missing=
[ -x /usr/bin/chromium ] || missing="chromium"
ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || missing="$missing postgresql"
command -v pdftotext >/dev/null || missing="$missing poppler-utils"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then may=
elif sudo -n true 2>/dev/null; then may="sudo -n"
else may=no
fi
# $missing and $may are lists of words.
# shellcheck disable=SC2086
if command -v apt-get >/dev/null && [ "$may" != no ]; then
  echo "Parasol: installing $missing …" >&2
  $may apt-get update -q >&2 &&
    $may env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $missing >&2 && exit 0
fi
echo "Parasol: tests that need these packages of Debian are skipped: $missing" >&2
echo "         To have them: sudo apt-get update && sudo apt-get install -y $missing" >&2
