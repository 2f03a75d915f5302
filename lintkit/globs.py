"""Path patterns as in `.gitignore`: ``*`` and ``?`` stay inside a path segment, ``**`` crosses them.

A pattern without a slash matches a file or folder of that name anywhere; one with a slash matches from the folder of
the configuration on. What lies below a matching folder matches too.
"""

import re
from functools import cache


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    anchored = "/" in pattern.rstrip("/")
    parts = ["" if anchored else "(?:.*/)?"]
    rest = pattern.removeprefix("./").strip("/")
    at = 0
    while at < len(rest):
        if rest.startswith("**/", at):
            parts.append("(?:.*/)?")
            at += 3
        elif rest.startswith("**", at):
            parts.append(".*")
            at += 2
        elif rest[at] == "*":
            parts.append("[^/]*")
            at += 1
        elif rest[at] == "?":
            parts.append("[^/]")
            at += 1
        elif rest[at] == "[" and "]" in rest[at + 2 :]:
            close = rest.index("]", at + 2)
            inside = rest[at + 1 : close].replace("\\", r"\\").replace("[", r"\[").replace("&&", r"&\&")
            parts.append("[^" + inside[1:] + "]" if inside[0] in "!^" else f"[{inside}]")
            at = close + 1
        else:
            parts.append(re.escape(rest[at]))
            at += 1
    return re.compile("".join(parts) + "(?:/.*)?", re.DOTALL)


def matches(path: str, pattern: str) -> bool:
    """Whether ``path`` (relative to the folder of the configuration, forward slashes) is meant by ``pattern``."""
    return _compiled(pattern).fullmatch(path) is not None


def matches_any(path: str, patterns: tuple[str, ...]) -> bool:
    """Whether ``path`` is meant by one of the patterns, which are asked for all at once."""
    return bool(patterns) and _joined(patterns).fullmatch(path) is not None


@cache
def _joined(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{_compiled(pattern).pattern})" for pattern in patterns), re.DOTALL)


def check(pattern: str) -> str | None:
    """What is wrong with a pattern, or None."""
    try:
        _compiled(pattern)
    except re.error as error:
        return str(error)
    return None
