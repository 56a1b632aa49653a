# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev lint and ./dev format. Sourced by ./dev.
# shellcheck shell=bash

verb_lint() {
  [ $# -eq 0 ] || usage_error "lint takes no arguments"
  make_root
  enter private -- /src/packaging/root/build.sh dev rostrum_generated -- python3 /src/packaging/lint/lint.py
}

verb_format() {
  [ $# -eq 0 ] || usage_error "format takes no arguments"
  make_root
  enter private -- bash -c 'git ls-files -z -co --exclude-standard "*.cpp" "*.h" ":!*/expected/*" | xargs -0 -r clang-format -i'
}
