# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev servers: PLC, PDS and AppView on loopback, one set a checkout. Sourced by ./dev.
# shellcheck shell=bash disable=SC2154,SC2034  # variables of packaging/root

# The servers' process 1 on the host. A pid alone could be reused, so its start time is kept too.
start_time() { cut -d' ' -f22 "/proc/$1/stat" 2>/dev/null; }
servers_pid() {
  local pid time
  read -r pid time 2>/dev/null <"$state/pid" && [ -n "$time" ] && [ "$(start_time "$pid")" = "$time" ] && echo "$pid"
}

servers_start() {
  local info="$state/info" pid ended=''
  ( # ends with the caller, even one that is killed
    lock "$cache/servers.lock" "prepares the servers"
    launcher=(exec)
    enter private --die-with-parent -- /src/tests/servers/serve.sh prepare
  ) || die "the servers could not be prepared"
  rm -f "$info" "$state"/{pid,status.json,network.json}
  # From the start to the record of the pid nothing may come between.
  trap '' INT
  trap 'ended=yes' TERM # not ignored: that would be inherited, and the servers are ended with it
  (
    exec {lock_fd}>&- 7>"$info" </dev/null >"$state/log" 2>&1
    launcher=(exec setsid)
    enter private --bind "$state" /servers --as-pid-1 --info-fd 7 -- /src/tests/servers/serve.sh run "$@"
  ) &
  until [ -s "$info" ]; do
    kill -0 $! 2>/dev/null || die "the servers did not start: $(cat "$state/log")"
    sleep 0.05
  done
  pid=$(sed -n 's/.*"child-pid": *\([0-9]*\).*/\1/p' "$info")
  echo "$pid $(start_time "$pid")" >"$state/pid"
  trap - INT TERM
  [ -z "$ended" ] || exit 143
}

# Until lock_fd is closed no other 'servers' command goes on here.
servers_lock() {
  mkdir -p "$state" "$cache"
  exec {lock_fd}>"$state/lock"
  flock -n "$lock_fd" || {
    say "another 'servers' command runs here, waiting for it"
    flock "$lock_fd"
  }
}

# Returns when the servers answer and are filled; also where an earlier `up` was interrupted while it waited.
servers_up() {
  local shown=0 lines line
  servers_lock
  servers_pid >/dev/null || servers_start "$@"
  until [ -s "$state/status.json" ]; do
    lines=$(wc -l <"$state/log")
    while read -r line; do say "${line#*] }"; done < <(sed -n "$((shown + 1)),${lines}p" "$state/log")
    shown=$lines
    servers_pid >/dev/null || die "the servers ended: see $state/log and net.log beside it"
    sleep 0.1
  done
  say "the servers are up"
  exec {lock_fd}>&-
}

servers_down() {
  local pid tries
  pid=$(servers_pid) || {
    rm -f "$state/pid" "$state/status.json" "$state/network.json"
    return 0
  }
  kill -TERM "$pid"
  for ((tries = 0; tries < 150; tries++)); do
    servers_pid >/dev/null || break
    sleep 0.1
  done
  if servers_pid >/dev/null; then kill -KILL "$pid"; fi
  rm -f "$state/pid" "$state/status.json" "$state/network.json"
  say "the servers are down"
}

servers_status() {
  if ! servers_pid >/dev/null || [ ! -s "$state/status.json" ]; then
    say "no servers run for this checkout; ./dev servers up starts them"
    return 1
  fi
  cat "$state/status.json"
}

verb_servers() {
  local verb=${1:-}
  shift || true
  case $verb in
    up)
      make_root
      servers_up "$@"
      ;;
    down) servers_down ;;
    status) servers_status ;;
    *) usage_error "servers up, servers down or servers status" ;;
  esac
}
