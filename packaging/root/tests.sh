# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev test and ./dev sanitize. Sourced by ./dev.
# shellcheck shell=bash disable=SC2154  # variables of common.sh

# in_tests [bubblewrap options] -- CMD…: inside, with the servers' state at hand; nothing of the person is seen, so
# that it is the same for everybody.
in_tests() {
  mkdir -p "$state"
  enter private --bind "$state" /servers --setenv ROSTRUM_SERVERS /servers/status.json --setenv LANG C.UTF-8 --setenv TZ UTC \
    --setenv UBSAN_OPTIONS print_stacktrace=1 \
    --setenv LSAN_OPTIONS suppressions=/src/tests/lsan.supp:print_suppressions=0 "$@"
}

# How many test cases ctest would run; its options follow.
count_tests() {
  local preset=$1 listing
  shift
  listing=$(in_tests --setenv QT_QPA_PLATFORM offscreen -- ctest --test-dir "/src/build/$preset" -N "$@") || die "the tests could not be listed: $listing"
  sed -n 's/^Total Tests: *//p' <<<"$listing"
}

# run_group PRESET NAME ctest-options…: without a desktop; where NAME says so, on one.
run_group() {
  local preset=$1 name=$2 command count status=0
  shift 2
  count=$(count_tests "$preset" "$@") || exit
  [ "$count" != 0 ] || return 0
  command=(ctest --test-dir "/src/build/$preset" -j2 --quiet --output-on-failure
    --output-junit "/src/build/$preset/results/$name.xml" "$@")
  say "running $count tests: $name"
  case $name in
    *desktop*) in_tests -- /src/packaging/root/desktop.sh "${command[@]}" >&2 || status=$? ;;
    *) in_tests --setenv QT_QPA_PLATFORM offscreen -- "${command[@]}" >&2 || status=$? ;;
  esac
  case $status in 0 | 8) ;; *) die "ctest ended with $status" ;; esac # 8: some tests failed; the summary counts them
}

# The servers of this checkout, started in the background if some selected test needs them and none run.
servers_for_tests() {
  local count
  servers_job=''
  count=$(count_tests "$@" -L '^servers$') || exit
  if [ "$count" = 0 ] || servers_status >/dev/null 2>&1; then return 0; fi
  trap end_servers EXIT
  servers_up &
  servers_job=$!
}

# However the tests end, the servers that they started end with them, also those that are only just starting: a job in
# the background does not hear Ctrl-C.
end_servers() {
  trap '' INT TERM HUP
  trap - EXIT
  kill -TERM "$servers_job" 2>/dev/null || true
  wait "$servers_job" 2>/dev/null || true
  servers_lock
  servers_down
  exec {lock_fd}>&-
  trap - INT TERM HUP
}

# run_tests PRESET ctest-options…: all of them, those without servers first, while the servers start.
run_tests() {
  local preset=$1
  rm -rf "$(results "$preset")"
  mkdir -p "$(results "$preset")"
  servers_for_tests "$@"
  shift
  run_group "$preset" plain "$@" -LE '^(servers|desktop)$'
  run_group "$preset" desktop "$@" -L '^desktop$' -LE '^servers$'
  [ -z "$servers_job" ] || wait "$servers_job" || die "no test servers"
  run_group "$preset" servers "$@" -L '^servers$' -LE '^desktop$'
  run_group "$preset" servers-desktop "$@" -L '^servers$' -L '^desktop$'
  [ -z "$servers_job" ] || end_servers
}

# Where the results of PRESET lie, on the caller's side.
results() {
  if has_native; then echo "$src/build/.root/$1/results"; else echo "$src/build/$1/results"; fi
}

# The failures and, as the last line, the number of cases; its exit code is that of the verb.
summary() { in_tests -- python3 /src/packaging/root/summary.py "/src/build/$1/results"; }

verb_test() {
  local regex=''
  if [ "${1:-}" = -R ]; then
    [ $# -eq 2 ] || usage_error "test [-R REGEX]"
    regex=$2
  elif [ $# -gt 0 ]; then
    usage_error "test [-R REGEX], not $1"
  fi
  make_root
  say "building"
  in_tests -- /src/packaging/root/build.sh release all
  run_tests release ${regex:+-R "$regex"}
  if [[ translations =~ $regex ]]; then
    say "running tests: translations"
    in_tests -- python3 /src/packaging/lint/translations.py /src/build/release/results/translations.xml || true
  fi
  summary release
}

verb_sanitize() {
  [ $# -eq 0 ] || usage_error "sanitize takes no arguments"
  make_root
  say "building for AddressSanitizer and UndefinedBehaviorSanitizer"
  in_tests -- /src/packaging/root/build.sh asan tests-unit tests-contract tests-asan
  run_tests asan -L '^(unit|contract|asan)$'
  summary asan
  say "building for ThreadSanitizer"
  in_tests -- /src/packaging/root/build.sh tsan tests-tsan
  run_tests tsan -L '^tsan$'
  summary tsan
}
