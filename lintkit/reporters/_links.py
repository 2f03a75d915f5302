"""Addresses for terminal hyperlinks (OSC 8)."""

import os


def file_address(path: str) -> str:
    """The ``file://`` address of a path, relative ones from the working directory, everything odd percent-encoded."""
    from urllib.parse import quote

    absolute = os.path.abspath(path)
    slashed = absolute.replace(os.sep, "/")
    rooted = slashed if slashed.startswith("/") else f"/{slashed}"
    host = os.uname().nodename if hasattr(os, "uname") else ""  # terminals open a file of their own host only
    return f"file://{quote(host, safe='')}{quote(os.fsencode(rooted), safe='/~:')}"
