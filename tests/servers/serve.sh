#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs inside the root. State is in /servers (one checkout's), downloads are in /cache (everybody's).
#   serve.sh prepare           what needs the network and a compiler; done once
#   serve.sh run [OPTION…]     PostgreSQL and the AT Protocol network; options go to testnet.mjs. As process 1 of
#                              its own namespace: when it ends, however it ends, all servers end.
set -euo pipefail
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
postgres=$(echo /usr/lib/postgresql/*/bin)
most_hours=4
say() { printf '[%4ds] %s\n' "$SECONDS" "$*" >&2; }

# The folder's name says what is in it, and it is moved into place when complete.
modules=/cache/servers/modules-$(cat "$here/atproto/package-lock.json" <(node -p process.versions.modules) | sha256sum | cut -c1-12)
export ROSTRUM_NODE_MODULES=$modules

prepare() {
  [ ! -d "$modules" ] || return 0
  local new=$modules.new
  rm -rf "$new"
  mkdir -p "$new"
  cp "$here"/atproto/package*.json "$new/"
  cd "$new"
  say "fetching the AT Protocol servers (npm ci)"
  npm ci --ignore-scripts --no-audit --no-fund --prefer-offline >&2
  say "compiling better-sqlite3 for node $(node -v)"
  JOBS=2 CC="ccache gcc" CXX="ccache g++" npm rebuild better-sqlite3 sharp protobufjs >npm-rebuild.log 2>&1 || {
    tail -n20 npm-rebuild.log >&2
    exit 1
  }
  ROSTRUM_NODE_MODULES=$new node -e '
    const { createRequire } = require("module")
    const pds = createRequire(createRequire(process.env.ROSTRUM_NODE_MODULES + "/x.js").resolve("@atproto/pds"))
    new (pds("better-sqlite3"))(":memory:").close()'
  mv -T "$new" "$modules"
}

database() {
  [ -s pg/PG_VERSION ] || {
    rm -rf pg pg.new
    "$postgres/initdb" -D pg.new -U postgres --auth=trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
    mv -T pg.new pg
  }
  # The pid in the file of a killed server would name some process of this new namespace.
  rm -f pg/postmaster.pid
  "$postgres/postgres" -D pg -c listen_addresses= -c unix_socket_directories=/servers -c fsync=off -c synchronous_commit=off \
    -c full_page_writes=off -c max_connections=120 >pg.log 2>&1 &
  pg=$!
  until psql -qtA -h /servers -U postgres -c 'select 1' >/dev/null 2>&1; do
    kill -0 $pg || end "PostgreSQL did not start: see pg.log"
    sleep 0.1
  done
}

# Ports are picked anew at each start; another program may be faster (75), then once more.
network() {
  local status=75 tries=0
  while [ $status = 75 ] && [ $((tries++)) -lt 3 ]; do
    node "$here/atproto/testnet.mjs" --state=/servers "$@" >net.log 2>&1 &
    net=$!
    until [ -s status.json ]; do
      kill -0 $net 2>/dev/null || break
      sleep 0.1
    done
    [ ! -s status.json ] || return 0
    wait $net && status=1 || status=$?
  done
  tail -n20 net.log >&2
  end "the AT Protocol network did not start: see net.log"
}

end() {
  trap '' TERM INT
  say "$1"
  rm -f status.json
  [ -z "$net" ] || { kill -TERM "$net" 2>/dev/null && wait "$net"; } || true
  [ -z "$pg" ] || { kill -INT "$pg" 2>/dev/null && wait "$pg"; } || true
  exit 0
}

run() {
  pg='' net=''
  cd /servers
  rm -f status.json
  trap 'end "asked to end"' TERM INT
  say "starting PostgreSQL"
  database
  say "starting PLC, PDS and AppView, and filling them"
  export TESTNET_PG="postgres://postgres@localhost/postgres?host=/servers"
  network "$@"
  say "ready"
  sleep ${most_hours}h &
  wait -n || true
  end "$(kill -0 $! 2>/dev/null && echo "a server ended by itself" || echo "ended after $most_hours hours"), see pg.log and net.log"
}

verb=$1
shift
"$verb" "$@"
