# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the private Debian 13 root, once for all checkouts of a person; removes it again. Sourced by ./dev.
# shellcheck shell=bash disable=SC2154,SC2016  # variables of common.sh; hooks are expanded by mmdebstrap

# need_tools COMMAND-OR-FILE=PACKAGE…: what the system itself must have. Missing packages are installed when this runs as
# root without a terminal, after a question on a terminal; otherwise the one command to type is printed (exit 3).
need_tools() {
  local pair missing=() sudo="" install answer
  for pair; do
    [ -e "${pair%%=*}" ] || command -v "${pair%%=*}" >/dev/null || missing+=("${pair#*=}")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  [ "$(id -u)" = 0 ] || sudo="sudo "
  install="${sudo}apt-get install -y --no-install-recommends ${missing[*]}"
  if ! command -v apt-get >/dev/null; then
    say "needed from your system's packages: ${missing[*]}"
    exit 3
  fi
  if [ -t 0 ] && [ -t 2 ]; then
    read -r -p "Needed first: $install. Do it now? [Y/n] " answer >&2
    case $answer in [nN]*) exit 3 ;; esac
  elif [ "$(id -u)" != 0 ]; then
    say "needed first: $install"
    exit 3
  fi
  say "installing ${missing[*]}"
  # shellcheck disable=SC2086  # command lines, as printed
  compgen -G '/var/lib/apt/lists/*Packages*' >/dev/null || ${sudo}apt-get update -q >&2 || true
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $install </dev/null >&2 || die "that did not work: $install"
}

# A plain user's root is made inside a range of sub-ids, which the system hands out.
need_subids() {
  local name
  name=$(id -un)
  if grep -q "^\($name\|$(id -u)\):" /etc/subuid && grep -q "^\($name\|$(id -u)\):" /etc/subgid; then return 0; fi 2>/dev/null
  say "needed first: sudo usermod --add-subuids 200000-265535 --add-subgids 200000-265535 $name"
  exit 3
}

# The system's own Debian mirror, from apt's own configuration; nothing elsewhere: then mmdebstrap's default serves.
mirror() {
  local ID="" VERSION_CODENAME="" uri
  . /etc/os-release
  [ "$ID" = debian ] || return 0
  uri=$(apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI) $(ORIGIN)' 'Created-By: Packages' 2>/dev/null |
    awk -v suite="$VERSION_CODENAME" '$1 == suite && $2 == "main" { print ($4 == "Debian" ? 0 : 1), $3 }' |
    sort -s -k1,1 | awk 'NR == 1 { print $2 }')
  case $uri in mirror+file:*) uri=$(awk '$1 ~ /^https?:/ { print $1; exit }' "${uri#mirror+file:}") ;; esac
  printf '%s\n' "$uri"
}

# remove_root DIR: a plain user's root belongs to sub-ids; a mapped rm empties it, but only the owner of the
# folder above can remove the last, empty folder.
remove_root() {
  [ -e "$1" ] || return 0
  if [ "$(id -u)" = 0 ] || [ -O "$1" ]; then
    rm -rf --one-file-system "$1"
  else
    mmdebstrap --unshare-helper rm -rf "$1" 2>/dev/null || true
    rmdir "$1"
  fi
}

# Runs in mmdebstrap before anything big is downloaded: a wrong name in the list ends it at once.
check_names='have=$(APT_CONFIG=$MMDEBSTRAP_APT_CONFIG apt-cache show --no-all-versions $WANT 2>/dev/null | sed -n "s/^Package: //p")
  missing=$(for p in $WANT; do echo "$have" | grep -qx -- "$p" || printf " %s" "$p"; done)
  [ -z "$missing" ] || { echo "E: no such package:$missing"; exit 1; }'
# The postgresql package would make a cluster of its own.
no_cluster='mkdir -p "$1/etc/postgresql-common/createcluster.d"
  echo "create_main_cluster = false" >"$1/etc/postgresql-common/createcluster.d/none.conf"'
# Files that are bound over on entering must be there; apt's lists need not.
tidy_up='cd "$1/etc" && rm -f resolv.conf && touch resolv.conf hosts machine-id
  rm -rf "$1"/var/cache/apt/*.bin "$1"/var/lib/apt/lists/*'

make_root_now() {
  local tmp=$root.tmp log=$base/make.log mode=root from args=() x
  lock "$base/make.lock" "makes the root"
  [ ! -x "$root/usr/bin/bash" ] || return 0
  remove_root "$tmp"
  [ "$(id -u)" = 0 ] || mode=unshare
  for x in doc info man locale help gtk-doc lintian; do args+=("--dpkgopt=path-exclude=/usr/share/$x/*"); done
  args+=(
    --dpkgopt='path-include=/usr/share/locale/locale.alias' --dpkgopt=force-unsafe-io
    --aptopt='Acquire::Languages "none"' --aptopt='Acquire::Retries "5"'
    --extract-hook="$check_names" --essential-hook="$no_cluster" --customize-hook="$tidy_up"
    --include="$(IFS=,; echo "${packages[*]}")"
  )
  from=$(mirror)
  say "making a private Debian 13 with Qt 6.8 in $root: once, a few minutes, about 1 GB to download"
  if ! WANT="${packages[*]}" mmdebstrap --mode=$mode --variant=apt --format=directory "${args[@]}" \
    "$suite" "$tmp" ${from:+"$from"} </dev/null 2>&1 | tee "$log" |
    grep --line-buffered -E '^(I: [^r]|E: )' | while read -r x; do say "$x"; done; then
    remove_root "$tmp"
    die "the root could not be made: see $log"
  fi
  mv -T "$tmp" "$root"
  say "the root is made"
  for x in "$base"/root-*; do
    [ "$x" = "$root" ] || say "an older one is still there: $x (./dev clean --all removes all)"
  done
}

# The root, or an explanation why not.
make_root() {
  if [ ! -x "$root/usr/bin/bash" ]; then
    local tools=(mmdebstrap=mmdebstrap bwrap=bubblewrap)
    tools+=(/usr/share/keyrings/debian-archive-keyring.gpg=debian-archive-keyring)
    [ "$(id -u)" = 0 ] || tools+=(newuidmap=uidmap)
    need_tools "${tools[@]}"
    [ "$(id -u)" = 0 ] || need_subids
    mkdir -p "$base"
    (make_root_now) || exit
  else
    need_tools bwrap=bubblewrap
  fi
}
