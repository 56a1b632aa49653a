#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev lint, inside the root: include directions, clang-format, then clang-tidy and clazy over the sources of the program in
the compile database of build/dev. A file found clean is not read again until it, a header of ours that it sees, the
compiler's options or the checks change. Prints each finding once; exits 1 if there are any."""

import concurrent.futures
import functools
import hashlib
import itertools
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
CLAZY_CHECKS = "level1,no-range-loop-detach"
BATCH = 8
OURS = "libcore|ui|app"  # tests are formatted and compiled with warnings as errors; reading them too doubles the time
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


def clazy(compiler, folder, file):
    """Whether it compiles, and what clazy or the compiler says."""
    plugin = ["-load", str(CLAZY_PLUGIN), "-add-plugin", "clazy", "-plugin-arg-clazy", CLAZY_CHECKS]
    words = [word for option in plugin for word in ("-Xclang", option)]
    done = subprocess.run([*compiler, "-fsyntax-only", *words, file], cwd=folder, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True)
    return done.returncode == 0, done.stderr


def tidy(compiler, folder, file):
    header_filter = f"^{SOURCE}/({OURS}|build/dev/include)/"
    done = subprocess.run(["clang-tidy", "--quiet", "--warnings-as-errors=*", f"--header-filter={header_filter}", file,
                           "--", *compiler[1:]], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    return (done.stdout or done.stderr) if done.returncode != 0 else ""


def file_of(batch):
    """The one file, or one that includes them all: Qt's headers, which cost most of the time, are then read once."""
    if len(batch) == 1:
        return batch[0].file
    name = hashlib.sha256("".join(unit.file for unit in batch).encode()).hexdigest()[:12]
    together = BUILD / "lint" / f"{name}.cpp"
    together.parent.mkdir(exist_ok=True)
    together.write_text("".join(f'#include "{unit.file}"\n' for unit in batch))
    return together


def check(batch):
    """What the two tools say about some files with the same options; empty when they are content."""
    compiler, folder, file = batch[0].compiler, batch[0].folder, file_of(batch)
    compiles, findings = clazy(compiler, folder, file)
    if not compiles and len(batch) > 1: # two of them use one name, perhaps
        half = len(batch) // 2
        return check(batch[:half]) + check(batch[half:])
    if compiles:
        findings += tidy(compiler, folder, file)
    # Headers are seen through links to their folders: show where they really are.
    findings = re.sub(rf"{BUILD}/include/[^:\s]+", lambda found: os.path.realpath(found[0]), findings)
    for unit in batch:
        if not any(f"{path.resolve()}:" in findings for path in unit.files):
            (CLEAN / unit.key).touch()
    return findings


def batches(waiting):
    """Files of one target with the same options, a few at a time, the largest first."""
    found = []
    waiting.sort(key=lambda unit: (unit.target, unit.compiler))
    for _, alike in itertools.groupby(waiting, key=lambda unit: (unit.target, unit.compiler)):
        alike = list(alike)
        found += [alike[start:start + BATCH] for start in range(0, len(alike), BATCH)]
    return sorted(found, key=lambda batch: -sum(len(unit.files) for unit in batch))


def units():
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
    """Headers are seen by many files: each finding is shown once."""
    for block in re.split(r"(?m)^(?=/\S+:\d+:\d+: (?:error|warning))", findings):
        if block.startswith("/") and block not in printed:
            printed.add(block)
            print(re.sub(r"(?m)^\d+ warnings? .*generated.*\n?", "", block).rstrip(), flush=True)


def read_sources():
    CLEAN.mkdir(parents=True, exist_ok=True)
    every = units()
    waiting = [unit for unit in every if not unit.is_clean]
    say(f"clang-tidy and clazy: {len(waiting)} of {len(every)} files to read")
    make_mocs(waiting)
    clean, printed, done = True, set(), 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = {pool.submit(check, batch): batch for batch in batches(waiting)}
        for job in concurrent.futures.as_completed(jobs):
            done += len(jobs[job])
            if job.result():
                clean = False
                print_new(job.result(), printed)
            say(f"{done} of {len(waiting)}")
    return clean


def main():
    here = Path(__file__).parent
    directions = subprocess.run([sys.executable, here / "include_directions.py"]).returncode == 0
    say("clang-format")
    files = [name for name in listed("*.cpp", "*.h") if "/expected/" not in name]
    formatted = not files or subprocess.run(["clang-format", "--dry-run", "-Werror", *files], cwd=SOURCE).returncode == 0
    clean = read_sources()
    problems = [name for name, good in [("include directions", directions), ("clang-format (./dev format mends it)", formatted),
                                        ("clang-tidy or clazy", clean)] if not good]
    say("not clean: " + ", ".join(problems) if problems else "clean")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
