"""Addresses for terminal hyperlinks (OSC 8)."""

import os


def file_address(path: str) -> str:
    """The ``file://`` address of a path, relative ones from the working directory, everything odd percent-encoded.

    Empty for what cannot be the path of a file: a name in angle brackets, ``-``, characters that no file name holds.
    """
    from urllib.parse import quote

    if path == "-" or path.startswith("<"):
        return ""
    try:
        absolute = os.path.abspath(path).replace(os.sep, "/").encode("utf-8", "surrogateescape")
    except (OSError, ValueError):  # the working directory may be gone
        return ""
    host = os.uname().nodename if hasattr(os, "uname") else ""  # terminals open a file of their own host only
    return f"file://{quote(host, safe='')}/{quote(absolute.lstrip(b'/'), safe='/~:')}"
