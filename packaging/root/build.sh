#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Configures where that was not done, builds, and becomes the command given, if any. Runs inside the root, or
# natively. Standard input and output stay untouched for the command.
#   build.sh PRESET TARGET… [-- CMD…]
set -euo pipefail
source_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
preset=$1
shift
targets=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
  targets+=("$1")
  shift
done
shift || true
folder=$source_folder/build/$preset

build() {
  # A tree configured under another path (before the system had Qt, say) is of no use.
  if [ -f "$folder/CMakeCache.txt" ] && ! grep -qx "CMAKE_HOME_DIRECTORY:INTERNAL=$source_folder" "$folder/CMakeCache.txt"; then
    rm -rf "$folder"
  fi
  [ -f "$folder/build.ninja" ] || cmake --preset "$preset" -S "$source_folder"
  # Silent when there is nothing to do; on a terminal ninja draws its one line itself.
  if [ -t 1 ]; then
    ninja -C "$folder" "${targets[@]}"
  else
    ninja -C "$folder" "${targets[@]}" | { grep --line-buffered -vE 'ninja: (Entering|no work)|Re-checking globbed' || true; }
  fi
}

mkdir -p "$source_folder/build"
exec 9>"$source_folder/build/$preset.lock"
flock -n 9 || {
  echo "another build of $preset runs, waiting" >&2
  flock 9
}
build </dev/null >&2 9>&-
exec 9>&-
[ $# -eq 0 ] || exec "$@"
