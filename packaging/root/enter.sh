# SPDX-License-Identifier: GPL-3.0-or-later
# Enters the private root with bubblewrap; no privilege is needed. Sourced by ./dev.
#
#   enter private|person|desktop|display [bubblewrap options] -- CMD…
#
# The command ends with the caller, unless `launcher` says how else to start it.
# private  a home and a /tmp of its own: builds, tests, servers
# person   the caller's home, current folder and temporary folders, at their own paths
# desktop  the same; the processes it leaves behind end with it
# display  as person, and the caller's screen, sound, cameras and buses: running the program
#
# The root is read-only. The checkout is seen at /src (one path for all, so that ccache hits) and at its own;
# what all checkouts share is at /cache. PostgreSQL refuses uid 0 and D-Bus compares uids: so the uid inside is
# 1000, but the caller's own for `display`.
# shellcheck shell=bash disable=SC2154  # variables of common.sh

launcher=()

# Where the caller's paths must be seen, shorter ones first: sets `own`.
own_paths() {
  local mode=$1 wanted=("$src") path git
  git=$(git -C "$src" rev-parse --path-format=absolute --git-common-dir 2>/dev/null || true)
  wanted+=("$git") # the data of a git worktree lie outside of it
  if [ "$mode" != private ]; then
    wanted+=(/tmp "${TMPDIR:-}" "$HOME" "$PWD" "$(pwd -P)")
    for path in "${XDG_DATA_HOME:-}" "${XDG_CONFIG_HOME:-}" "${XDG_CACHE_HOME:-}" "${XDG_STATE_HOME:-}"; do
      [ -z "$path" ] || mkdir -p "$path" 2>/dev/null || true
      wanted+=("$path")
    done
  fi
  [ "$mode" != display ] || wanted+=("${XDG_RUNTIME_DIR:-}")
  own=()
  while read -r path; do
    case $path in
      /tmp | /root | /home | /mnt | /media | /srv) ;;      # not taken from the root
      /tmp/* | /root/* | /home/* | /mnt/* | /media/* | /srv/*) ;;
      *) [ ! -e "$root$path" ] || continue ;;              # the root's own /usr, /etc … stay what they are
    esac
    [ ! -d "$path" ] || own+=("$path")
  done < <(printf '%s\n' "${wanted[@]}" | grep '^/.' | sort -u | awk '{ print length, $0 }' | sort -n | cut -d' ' -f2-)
}

# Binds what is in the root's folder $1, piece by piece where one of `own` must be mounted deeper inside of it
# (nothing can be mounted on a missing name in a read-only folder).
expose() {
  local entry name path deeper
  for entry in "$root$1"/*; do
    name=$1/${entry##*/}
    case $name in
      /dev | /proc | /sys | /tmp | /run | /home | /root | /mnt | /media | /srv | /boot | /src | /cache | /servers) continue ;;
    esac
    if [ -L "$entry" ]; then
      args+=(--symlink "$(readlink "$entry")" "$name")
      continue
    fi
    deeper=
    for path in "${own[@]}"; do
      case $path in "$name"/*) deeper=yes ;; esac
    done
    if [ -n "$deeper" ]; then expose "$name"; else args+=(--ro-bind "$entry" "$name"); fi
  done
}

# Sets a variable inside to what it is outside, if it is set there.
pass() {
  local name
  for name; do
    [ -z "${!name:-}" ] || args+=(--setenv "$name" "${!name}")
  done
}

# What the system trusts and how it reaches the network.
network_files() {
  local file
  for file in resolv.conf hosts machine-id; do
    [ ! -s "/etc/$file" ] || args+=(--ro-bind "$(readlink -f "/etc/$file")" "/etc/$file")
  done
  for file in "${SSL_CERT_FILE:-}" /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/ca-bundle.pem; do
    [ ! -s "$file" ] || {
      args+=(--ro-bind "$(readlink -f "$file")" /etc/ssl/certs/ca-certificates.crt)
      break
    }
  done
  for file in SSL_CERT_FILE NODE_EXTRA_CA_CERTS PIP_CERT REQUESTS_CA_BUNDLE GIT_SSL_CAINFO; do
    args+=(--setenv "$file" /etc/ssl/certs/ca-certificates.crt)
  done
  pass http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY GOPROXY GOSUMDB npm_config_registry PIP_INDEX_URL
}

# The tools' own settings.
tool_settings() {
  args+=(
    --setenv PATH /src/build/release/bin:/src/packaging/root/bin:/cache/bin:/usr/lib/qt6/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin
    --setenv CMAKE_GENERATOR Ninja --setenv CMAKE_C_COMPILER_LAUNCHER ccache --setenv CMAKE_CXX_COMPILER_LAUNCHER ccache
    --setenv CCACHE_DIR /cache/ccache --setenv CCACHE_BASEDIR /src --setenv CCACHE_NOHASHDIR 1 --setenv CCACHE_MAXSIZE 5G
    --setenv npm_config_cache /cache/npm --setenv npm_config_nodedir /usr --setenv npm_config_update_notifier false
    --setenv PIP_CACHE_DIR /cache/pip --setenv GOPATH /cache/go --setenv GOCACHE /cache/go/build
    --setenv GOTOOLCHAIN local --setenv GOFLAGS "-modcacherw -buildvcs=false"
    --setenv GIT_CONFIG_COUNT 1 --setenv GIT_CONFIG_KEY_0 safe.directory --setenv GIT_CONFIG_VALUE_0 '*'
  )
}

# The caller's language, time zone and settings of Qt and of the program.
person_settings() {
  local name
  # shellcheck disable=SC2046  # names of variables
  pass $(compgen -e | grep -E '^(LC_.*|QT_.*|ROSTRUM_.*)$' | grep -vE '^QT_(QPA_PLATFORM_)?PLUGIN_PATH$')
  pass LANGUAGE COLORTERM NO_COLOR TMPDIR XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME
  [ ! -d /usr/lib/locale ] || args+=(--ro-bind /usr/lib/locale /usr/lib/locale) # the root has only C.UTF-8
}

# The caller's screen, sound, cameras and buses.
display_devices() {
  local path bus=${DBUS_SESSION_BUS_ADDRESS:-} sound=${PULSE_SERVER:-}
  for path in /dev/dri /dev/snd /dev/nvidia* /dev/video* /dev/media*; do
    [ ! -e "$path" ] || args+=(--dev-bind "$path" "$path")
  done
  [ ! -d /run/dbus ] || args+=(--ro-bind /run/dbus /run/dbus)
  for path in "${XAUTHORITY:-}" "${WAYLAND_DISPLAY:-}" "${bus#unix:path=}" "${sound#unix:}"; do
    path=${path%%,*}
    case $path in /*) [ ! -e "$path" ] || args+=(--bind "$path" "$path") ;; esac
  done
  pass DISPLAY XAUTHORITY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS PULSE_SERVER PIPEWIRE_REMOTE \
    XDG_CURRENT_DESKTOP XDG_SESSION_TYPE XDG_SESSION_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION XDG_ACTIVATION_TOKEN XMODIFIERS
}

enter() {
  local mode=$1 extra=() args=() own=() uid=1000 gid=1000 home=/tmp/home runtime folder=/src path users groups
  shift
  while [ "$1" != -- ]; do
    extra+=("$1")
    shift
  done
  shift
  [ "$mode" = private ] || home=$HOME
  [ "$mode" != display ] || { uid=$(id -u) gid=$(id -g); }
  runtime=/run/user/$uid
  [ "$mode" != display ] || runtime=${XDG_RUNTIME_DIR:-$runtime}
  mkdir -p "$cache"/{ccache,npm,pip,go,bin,servers} "$src/build"

  own_paths "$mode"
  args=(--unshare-user --uid "$uid" --gid "$gid" --clearenv)
  # The program's lock files name processes, and X shares memory with it: there the caller's namespaces are kept.
  if [ "$mode" = private ] || [ "$mode" = desktop ]; then
    args+=(--unshare-pid --unshare-ipc --proc /proc)
  else
    args+=(--ro-bind /proc /proc)
  fi
  expose ""
  exec {users}< <(cat "$root/etc/passwd"; [ "$uid" = 0 ] || echo "dev:x:$uid:$gid:dev:$home:/bin/bash")
  exec {groups}< <(cat "$root/etc/group"; [ "$gid" = 0 ] || echo "dev:x:$gid:")
  args+=(
    --dev /dev --ro-bind /sys /sys --perms 1777 --tmpfs /dev/shm
    --perms 1777 --tmpfs /tmp --perms 1777 --tmpfs /var/tmp --tmpfs /run --dir /run/user --perms 0700 --dir "$runtime"
    --perms 0644 --ro-bind-data "$users" /etc/passwd --perms 0644 --ro-bind-data "$groups" /etc/group
  )
  for path in "${own[@]}"; do args+=(--bind "$path" "$path"); done
  args+=(--bind "$src" /src --bind "$cache" /cache)
  # Where ./dev run and ./dev build use the system's own Qt, build/ is theirs and the root has a tree of its own.
  ! has_native || {
    mkdir -p "$src/build/.root"
    args+=(--bind "$src/build/.root" /src/build)
  }
  [ "$mode" != private ] || args+=(--perms 1777 --dir /tmp/.X11-unix --dir "$home")
  case $mode in private) ;; *) if [ -d "$root$PWD" ] || [[ " ${own[*]} " = *" $PWD "* ]]; then folder=$PWD; fi ;; esac
  args+=(--chdir "$folder" --setenv HOME "$home" --setenv USER "${USER:-dev}" --setenv XDG_RUNTIME_DIR "$runtime")
  args+=(--setenv LANG "${LANG:-C.UTF-8}" --setenv TERM "${TERM:-dumb}")
  args+=(--setenv TZ "${TZ:-$(readlink /etc/localtime | sed 's,.*/zoneinfo/,,')}")
  network_files
  tool_settings
  [ "$mode" = private ] || person_settings
  [ "$mode" != display ] || display_devices
  [ ${#launcher[@]} -gt 0 ] || args+=(--die-with-parent)
  "${launcher[@]}" bwrap "${args[@]}" "${extra[@]}" -- "$@"
}
