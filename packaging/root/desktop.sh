#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command on a desktop of its own: X server, session bus, accessibility bus, unlocked keyring, null sound
# device. Runs inside the root; everything ends with the command. The helpers get a home of their own, the
# command keeps the caller's.
#   desktop.sh CMD…
set -euo pipefail

if [ "${1:-}" != --session ]; then
  own=$XDG_RUNTIME_DIR/desktop
  mkdir -p "$own/home"
  mkfifo "$own/display"
  # Its own user namespace: there it may leave out the lock file, which would lie in a /tmp shared with other
  # namespaces. The socket is in a /tmp/.X11-unix of this command alone, so numbers never clash.
  unshare --map-root-user Xvfb -displayfd 7 -nolock -screen 0 "${ROSTRUM_SCREEN:-1400x900x24}" -nolisten tcp -nolisten local \
    -noreset 7>"$own/display" >"$own/x.log" 2>&1 &
  read -r number <"$own/display"
  export DISPLAY=:$number QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 XDG_CURRENT_DESKTOP=GNOME
  export PULSE_COOKIE=$own/cookie
  exec 9>&2 # the bus and what it starts are talkative
  exec env HOME="$own/home" CALLER_HOME="$HOME" dbus-run-session -- bash "$0" --session "$@" 2>"$own/bus.log"
fi
shift
exec 2>&9 9>&-
own=$XDG_RUNTIME_DIR/desktop

# The keyring and the sound server must not look into the caller's folders.
private() { env -u XDG_DATA_HOME -u XDG_CONFIG_HOME -u XDG_CACHE_HOME -u XDG_STATE_HOME "$@"; }

private openbox >"$own/openbox.log" 2>&1 &
/usr/libexec/at-spi-bus-launcher --launch-immediately >"$own/atspi.log" 2>&1 &
gdbus wait --session --timeout 10 org.a11y.Bus
gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
  --method org.freedesktop.DBus.Properties.Set org.a11y.Status IsEnabled '<true>' >/dev/null
# An empty password would make no keyring: a newline is one.
printf '\n' | private gnome-keyring-daemon --unlock --components=secrets >"$own/keyring.log" 2>&1
private pulseaudio --start --exit-idle-time=-1 -n -L module-native-protocol-unix \
  -L "module-null-sink sink_name=test" >"$own/sound.log" 2>&1 || true

HOME=$CALLER_HOME
unset CALLER_HOME
exec "$@"
