"""Front matter: YAML between ``---`` or TOML between ``+++`` at the very start of a file."""

from functools import cache
from re import Pattern, compile


@cache
def _front_matter() -> Pattern[str]:
    """Group 1 is the fence. What stands between begins as YAML or TOML does: `key:`, `key =`, `[table]`, `- `, `# `."""
    yaml = r"""(?>(?:[ \t]*+(?:#[^\n]*+)?\n)*)(?:["'\w$@/.-][^\n:]{0,200}?:(?:[ \t\n])|-[ \t]|\{|---|\.\.\.)"""
    toml = r"""(?>(?:[ \t]*+(?:#[^\n]*+)?\n)*)(?:["'\w.-]{1,200}+[ \t]*+=|\[|\+\+\+)"""
    return compile(rf"(?:---[ \t]*+\n(?={yaml})|\+\+\+[ \t]*+\n(?={toml}))")


def front_matter_end(text: str, start: int) -> int:
    """Where the text begins behind the front matter at ``start``; ``start`` if there is none. Newlines are LF."""
    if not text.startswith(("---", "+++"), start):
        return start
    match = _front_matter().match(text, start)
    if match is None:
        return start
    yaml = text[start] == "-"
    at = match.end()
    fences = ("---", "...") if yaml else ("+++",)
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if text.startswith(fences, at) and not text[at + 3 : end].strip(" \t"):
            return min(end + 1, len(text))
        at = end + 1
    return start
