#!/usr/bin/env bash
# Packs the app around an empty program in place of Electron's binary, looks at what is in the package, and starts it.
set -u
cd "$(dirname "$0")/../.."
PATH="$PWD/node_modules/.bin:$PATH"
exec node test/tools/package.mjs
