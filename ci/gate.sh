#!/usr/bin/env bash
# Runs the gate with the pubcheck installed in the folder named. PATHS: files and folders, one on each line. SINCE: a revision.
set -euo pipefail
target=$1
shift
mapfile -t paths < <(printf '%s\n' "${PATHS:-.}" | sed '/^$/d')
options=(--no-draft --jobs 2)
if [ -n "${SINCE:-}" ]; then options+=(--changed-since "$SINCE"); fi
exec "$target/bin/pubcheck" check "${options[@]}" "$@" -- "${paths[@]}"
