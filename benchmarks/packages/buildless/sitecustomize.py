"""Answers pip's build hooks with what a source distribution already says of itself, so that no code of it runs.

`pip download` prepares the metadata of every source distribution, for which it would install that project's build tools
and run its build script. All that we want is the archive. With this folder on PYTHONPATH, Python imports this module at
its start; only where pip's hook runner is being started does it act: it copies PKG-INFO, and ends the process.
"""

import json
import os
import shutil
import sys
from email.parser import HeaderParser
from pathlib import Path

HOOK_RUNNER = "_in_process.py"


def answer(hook: str, control: Path) -> None:
    """Write to the control folder of pip's hook protocol what a build backend would return."""
    value: object = []
    if hook == "prepare_metadata_for_build_wheel":
        arguments = json.loads((control / "input.json").read_text(encoding="utf-8"))["kwargs"]
        about = HeaderParser().parsestr(Path("PKG-INFO").read_text(encoding="utf-8", errors="replace"))
        value = f"{about['Name'].replace('-', '_')}-{about['Version']}.dist-info"
        folder = Path(arguments["metadata_directory"], value)
        folder.mkdir(parents=True)
        shutil.copyfile("PKG-INFO", folder / "METADATA")
    (control / "output.json").write_text(json.dumps({"return_val": value}), encoding="utf-8")


if len(sys.orig_argv) >= 3 and Path(sys.orig_argv[-3]).name == HOOK_RUNNER:
    status = 0
    try:
        answer(sys.orig_argv[-2], Path(sys.orig_argv[-1]))
    except (OSError, ValueError, KeyError) as problem:
        sys.stderr.write(f"no metadata in the source distribution: {problem}\n")
        status = 1
    sys.stderr.flush()
    os._exit(status)
