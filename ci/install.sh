#!/usr/bin/env bash
# Installs pubcheck from the source beside this file into the folder named, with every version pinned by its hash.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
target=$1
python3 -m venv "$target"
"$target/bin/python" -m pip install --quiet --require-hashes -r "$root/requirements.lock"
"$target/bin/python" -m pip install --quiet --no-deps --no-build-isolation "$root"
