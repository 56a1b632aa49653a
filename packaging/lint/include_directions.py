#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what no compiler says: includes follow the order of the house, never climb with `..`, and every file names
its licence in the first line. Long files are listed, as a hint. Prints problems, exits 1 if there are any.

The order is the architecture's: app, ui, creator, rooms and recording, publishing, social, store and net, model,
lexicon, base. A folder may include its own rank's lower folders only; siblings of one rank do not see each other,
except inside ui and app, where CMake's targets say who sees whom."""

import re
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
LONG = 400
RANKS = [
    ["base"],
    ["lexicon"],
    ["model"],
    ["store", "net"],
    ["social"],
    ["publishing"],
    ["rooms", "recording"],
    ["creator"],
]
RANK = {noun: rank for rank, nouns in enumerate(RANKS) for noun in nouns}
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"')


def layer(path):
    """(layer, noun) of a source file: ("libcore", "net"), ("ui", "kit"), ("app", ""), ("tests", "")."""
    parts = path.parts
    if parts[0] in ("libcore", "ui") and len(parts) > 2:
        return parts[0], parts[1]
    return parts[0], ""


def included_layer(name):
    parts = Path(name).parts
    if len(parts) > 2 and parts[0] == "ui":
        return "ui", parts[1]
    if len(parts) > 1 and (parts[0] in RANK or parts[0] == "embedded"):
        return "libcore", parts[0]
    return None, ""


def wrong_direction(path, name):
    (layer_from, noun), (layer_to, target) = layer(path), included_layer(name)
    if layer_to is None or layer_from not in ("libcore", "ui"):
        return False
    if layer_to == "libcore" and target == "embedded":
        return noun != "embedded"
    if layer_from == "ui":
        return False
    if layer_to == "ui":
        return True
    if noun == target or noun not in RANK or target not in RANK:
        return False
    return RANK[target] >= RANK[noun]


def check(path):
    lines = (SOURCE / path).read_text(encoding="utf-8").splitlines()
    if not lines or "SPDX-License-Identifier: GPL-3.0-or-later" not in lines[0]:
        yield f"{path}:1: the first line must be // SPDX-License-Identifier: GPL-3.0-or-later"
    for number, line in enumerate(lines, 1):
        found = INCLUDE.match(line)
        if not found:
            continue
        if ".." in Path(found[1]).parts:
            yield f"{path}:{number}: include climbs with ..: {found[1]}"
        if wrong_direction(path, found[1]):
            yield f"{path}:{number}: {path.parts[1]} must not see {found[1]}"


def main():
    listing = subprocess.run(["git", "ls-files", "-z", "-co", "--exclude-standard", "*.cpp", "*.h"],
                             cwd=SOURCE, check=True, capture_output=True, text=True).stdout
    files = [Path(name) for name in listing.split("\0") if name and (SOURCE / name).exists()]
    problems = [problem for path in files for problem in check(path)]
    for path in files:
        length = len((SOURCE / path).read_text(encoding="utf-8").splitlines())
        if length > LONG:
            print(f"{path}: {length} lines, time for a second thought")
    print(*problems, sep="\n", end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
