#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every translation file holds exactly the strings of the source, all of them translated. Writes one
JUnit test case into the file named, which ./dev test counts with the others."""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
FOLDERS = ["libcore", "ui", "app"]


def messages(file):
    """{(context, source, comment): finished}"""
    found = {}
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
            kind = translation.get("type") if translation is not None else "unfinished"
            if kind not in ("vanished", "obsolete"):
                texts = [form.text for form in translation.iter("numerusform")] or [translation.text]
                found[key] = kind != "unfinished" and all(texts)
    return found


def problems(file):
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / file.name
        fresh.write_bytes(file.read_bytes())
        # English is the language of the source: its file holds the plurals and nothing else.
        plurals = ["-pluralonly"] if file.stem.endswith("_en") else []
        # Without the include paths lupdate does not see classes of another folder, and loses their namespace.
        subprocess.run(["lupdate", "-I", ".", "-I", "libcore", "-silent", "-no-obsolete", *plurals, "-locations", "none",
                        *FOLDERS, "-ts", fresh],
                       cwd=SOURCE, check=True, stdout=sys.stderr)
        wanted = messages(fresh)
    have = messages(file)
    for key in sorted(wanted.keys() - have.keys(), key=str):
        yield f"{file.name}: {key[0]}: not there: {key[1]!r}"
    for key in sorted(have.keys() - wanted.keys(), key=str):
        yield f"{file.name}: {key[0]}: no longer in the source: {key[1]!r}"
    for key in sorted((key for key, finished in have.items() if not finished), key=str):
        yield f"{file.name}: {key[0]}: not translated: {key[1]!r}"


def main(report):
    files = sorted((SOURCE / "translations").glob("*.ts"))
    found = [problem for file in files for problem in problems(file)] if files else ["no translation files"]
    suite = ET.Element("testsuite", name="translations")
    case = ET.SubElement(suite, "testcase", name="translations", status="fail" if found else "run")
    if found:
        ET.SubElement(case, "failure")
    ET.SubElement(case, "system-out").text = "\n".join(found)
    ET.ElementTree(suite).write(report)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
