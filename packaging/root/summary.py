#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the JUnit files that ctest wrote into a folder, prints what failed with its output, and as the last line
`N passed, N failed, N skipped`. Exit 0 only when something ran and nothing failed."""

import sys
import xml.etree.ElementTree as ET
from pathlib import Path


def outcome(case):
    """passed, failed or skipped. A test that could not be started is no skipped one."""
    skipped = case.find("skipped")
    if case.find("failure") is not None or case.find("error") is not None:
        return "failed"
    if case.get("status") == "disabled" or (skipped is not None and "SKIP_" in skipped.get("message", "")):
        return "skipped"
    return "passed" if skipped is None else "failed"


def main(folder):
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for report in sorted(Path(folder).glob("*.xml")):
        for case in ET.parse(report).getroot().iter("testcase"):
            result = outcome(case)
            counts[result] += 1
            if result == "failed":
                print(f"--- failed: {case.get('name')}\n{(case.findtext('system-out') or '').rstrip()}\n")
            elif result == "skipped":
                print(f"--- skipped: {case.get('name')}")
    print(", ".join(f"{number} {name}" for name, number in counts.items()), flush=True)
    return 0 if counts["failed"] == 0 and counts["passed"] > 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
