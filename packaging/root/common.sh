# SPDX-License-Identifier: GPL-3.0-or-later
# What every part of ./dev shares: how it speaks, and where things lie. Sourced, with $src set to the checkout.
# shellcheck shell=bash disable=SC2034,SC2154  # the variables are for those who source this; $src is theirs

# Everything said to the person goes to standard error, with the seconds since the start.
say() { printf '[%4ds] %s\n' "$SECONDS" "$*" >&2; }
die() {
  say "error: $*"
  exit 1
}
# usage_error SENTENCE: the person typed something that does not exist.
usage_error() {
  say "$*; ./dev alone lists what there is"
  exit 2
}

suite=trixie
mapfile -t packages < <(sed 's/#.*//; /^[[:space:]]*$/d' "$src/packaging/root/packages.txt")
# The root's name changes with what is in it, so that checkouts with different needs live side by side.
root_key=$(printf '%s\n' "$suite" "${packages[@]}" | sha256sum | cut -c1-12)

base=${XDG_CACHE_HOME:-$HOME/.cache}/rostrum
root=$base/root-$root_key      # Debian 13
cache=$base/cache              # downloads and ccache, seen as /cache inside
state=$src/build/.servers      # this checkout's test servers, seen as /servers inside

# lock FILE WHAT: waits until nobody else does WHAT; held until the process (or subshell) that called it ends.
lock() {
  local fd
  exec {fd}>"$1"
  flock -n "$fd" || {
    say "another ./dev $2, waiting for it"
    flock "$fd"
  }
}
