#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev lint, inside the root: include directions, clang-format, then clang-tidy and clazy over every source file of
the compile database of build/dev. A file found clean is not read again until it, a header of ours that it sees, the
compiler's options or the checks change. Prints each finding once; exits 1 if there are any."""

import concurrent.futures
import functools
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
import time
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
BUILD = SOURCE / "build" / "dev"
CLEAN = Path("/cache/lint")  # one empty file for each state of a source file that was found clean
CLAZY_PLUGIN = Path("/usr/lib/x86_64-linux-gnu/ClazyPlugin.so")
CLAZY_CHECKS = "level1"
OURS = "libcore|ui|app|tests"
INCLUDE = re.compile(rb'^[ \t]*#[ \t]*include[ \t]*["<]([^">]+)[">]', re.MULTILINE)
START = time.monotonic()


def say(text):
    print(f"[{time.monotonic() - START:4.0f}s] {text}", file=sys.stderr, flush=True)


def listed(*patterns):
    names = subprocess.run(["git", "ls-files", "-z", "-co", "--exclude-standard", *patterns],
                           cwd=SOURCE, check=True, capture_output=True, text=True).stdout.split("\0")
    return [name for name in names if name and (SOURCE / name).is_file()]


@functools.cache
def read(path):
    """Hash and included names of a file, None where there is none."""
    try:
        text = path.read_bytes()
    except OSError:
        return None
    return hashlib.sha256(text).hexdigest(), INCLUDE.findall(text)


def ours_seen_by(file, folders):
    """{path: hash} of the file and of all our headers that it includes, directly or not."""
    seen, waiting = {}, [Path(file)]
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        digest, names = read(path)
        seen[path] = digest
        for name in names:
            for folder in [path.resolve().parent, *folders]:
                found = folder / os.fsdecode(name)
                if read(found):
                    waiting.append(found)
                    break
    return seen


class Unit:
    """One source file with its compiler options."""

    def __init__(self, entry, tools):
        self.file = entry["file"]
        self.folder = entry["directory"]
        command = shlex.split(entry["command"])
        end = command.index("-o")
        self.target = re.search(r"CMakeFiles/(.+)\.dir/", command[end + 1])[1]
        self.compiler = command[:end]
        folders = [Path(arg[2:]) for arg in self.compiler if arg.startswith(f"-I{SOURCE}")]
        self.files = ours_seen_by(self.file, folders)
        state = [tools, self.compiler, sorted((str(path), digest) for path, digest in self.files.items())]
        self.key = hashlib.sha256(json.dumps(state).encode()).hexdigest()

    @property
    def needs_moc(self):
        return any(name.endswith(b".moc") for name in read(Path(self.file))[1])

    @property
    def is_clean(self):
        return (CLEAN / self.key).exists()

    def check(self):
        """What the two tools say; empty when they are content."""
        header_filter = f"^{SOURCE}/({OURS}|build/dev/include)/"
        tidy = subprocess.run(["clang-tidy", "-p", BUILD, "--quiet", "--warnings-as-errors=*",
                               f"--header-filter={header_filter}", self.file],
                              stdin=subprocess.DEVNULL, capture_output=True, text=True)
        plugin = ["-Xclang", "-load", "-Xclang", str(CLAZY_PLUGIN), "-Xclang", "-add-plugin", "-Xclang", "clazy",
                  "-Xclang", "-plugin-arg-clazy", "-Xclang", CLAZY_CHECKS]
        clazy = subprocess.run([*self.compiler, "-fsyntax-only", *plugin, self.file], cwd=self.folder,
                               stdin=subprocess.DEVNULL, capture_output=True, text=True)
        findings = clazy.stderr if clazy.returncode != 0 or "[-Wclazy" in clazy.stderr else ""
        if tidy.returncode != 0:
            findings = (tidy.stdout or tidy.stderr) + findings
        if not findings:
            (CLEAN / self.key).touch()
        return findings


def units():
    for tool in ("clang-tidy", "clang++"):
        subprocess.run(["which", tool], check=True, stdout=subprocess.DEVNULL)
    config = [path.read_text() for path in sorted(SOURCE.rglob(".clang-tidy")) if "build" not in path.parts]
    programs = [[str(path), path.stat().st_size, path.stat().st_mtime_ns] for path in (
        Path("/usr/bin/clang-tidy").resolve(), CLAZY_PLUGIN, Path(__file__))]
    entries = json.loads((BUILD / "compile_commands.json").read_text())
    own = re.compile(f"^{SOURCE}/({OURS})/")
    return [Unit(entry, [config, programs]) for entry in entries if own.match(entry["file"])]


def make_mocs(waiting):
    """Files that include their own .moc can be read only when that was made."""
    targets = sorted({f"{unit.target}_autogen" for unit in waiting if unit.needs_moc})
    if targets:
        subprocess.run(["ninja", "-C", BUILD, *targets], check=True, stdout=sys.stderr)


def print_new(findings, printed):
    """Headers are seen by many files: each finding is shown once, under its place in the checkout."""
    def real(found):
        return os.path.realpath(found[0])

    findings = re.sub(rf"{BUILD}/include/[^:\s]+", real, findings)
    for block in re.split(r"(?m)^(?=/\S+:\d+:\d+: (?:error|warning))", findings):
        if block.strip() and block not in printed and not re.match(r"\d+ warnings? .*generated", block):
            printed.add(block)
            print(block.rstrip(), flush=True)


def read_sources():
    CLEAN.mkdir(parents=True, exist_ok=True)
    every = units()
    waiting = [unit for unit in every if not unit.is_clean]
    say(f"clang-tidy and clazy: {len(waiting)} of {len(every)} files to read")
    make_mocs(waiting)
    waiting.sort(key=lambda unit: -len(unit.files))
    failed, printed = 0, set()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = {pool.submit(unit.check): unit for unit in waiting}
        for number, job in enumerate(concurrent.futures.as_completed(jobs), 1):
            if job.result():
                failed += 1
                print_new(job.result(), printed)
            if number % 20 == 0:
                say(f"{number} of {len(waiting)}")
    return failed == 0


def main():
    here = Path(__file__).parent
    directions = subprocess.run([sys.executable, here / "include_directions.py"]).returncode == 0
    say("clang-format")
    files = listed("*.cpp", "*.h")
    formatted = not files or subprocess.run(["clang-format", "--dry-run", "-Werror", *files], cwd=SOURCE).returncode == 0
    clean = read_sources()
    problems = [name for name, good in [("include directions", directions), ("clang-format (./dev format mends it)", formatted),
                                        ("clang-tidy or clazy", clean)] if not good]
    say("not clean: " + ", ".join(problems) if problems else "clean")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
