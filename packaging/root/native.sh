# SPDX-License-Identifier: GPL-3.0-or-later
# Whether the system itself can build Rostrum: then `./dev run` and `./dev build` need no private root.
# Sourced by ./dev. Cheap on purpose (some hundredths of a second): it is asked at every start.
# shellcheck shell=bash

native_tools="cmake ninja c++ mold pkg-config python3"
native_modules="Qt6Core >= 6.8 Qt6Widgets Qt6Network Qt6DBus Qt6Svg Qt6Multimedia Qt6Test sqlite3 libcrypto simdjson md4c gtest benchmark libavcodec libavformat libavutil libswresample libswscale"
native_cmake="Qt6LinguistTools KF6SyntaxHighlighting Qt6Keychain KDSingleApplication-qt6 SQLiteCpp GTest"

# True where everything that the top CMakeLists.txt looks for is there.
has_native() {
  [ -n "${native_answer:-}" ] || {
    native_answer=no
    native_check && native_answer=yes
  }
  [ "$native_answer" = yes ]
}

native_check() {
  local name
  for name in $native_tools; do command -v "$name" >/dev/null || return 1; done
  # shellcheck disable=SC2086  # a list of modules
  pkg-config --exists $native_modules 2>/dev/null || return 1
  for name in $native_cmake; do
    compgen -G "/usr/lib*/cmake/$name/*onfig.cmake" >/dev/null ||
      compgen -G "/usr/lib/*/cmake/$name/*onfig.cmake" >/dev/null || return 1
  done
  [ "$(c++ -dumpversion | cut -d. -f1)" -ge 14 ]
}
