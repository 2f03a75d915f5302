"""Comments and front matter that never end."""

import functools
import re
from collections.abc import Iterator

from lintkit import Document
from lintkit.views import code, front_matter
from lintkit_rules.markup._faults import Fault
from lintkit_rules.markup._loose import line_end
from lintkit_rules.markup._tokens import UNCLOSED, Comments, tokens


def comment_faults(doc: Document) -> Iterator[Fault]:
    """Comments without an end."""
    if doc.format.name == "html":
        starts = [token.start for token in tokens(doc) if token.kind == "comment" and token.form == UNCLOSED]
    else:
        starts = _open_comments(doc)
    for start in starts:
        end = line_end(doc.text, start)
        another = doc.text.find("<!--", start + 4, end)
        end = another if another >= 0 else end
        while doc.text[end - 1] in " \t":
            end -= 1
        dashes = next((mark for mark in ("-- >", "--", "->") if doc.text.endswith(mark, start + 4, end)), "")
        edits = ((end - len(dashes), end, "-->" if dashes else " -->"),)
        yield Fault("unclosed-comment", start, start + 4, "<!-- is never closed", edits)


def _open_comments(doc: Document) -> list[int]:
    """Where comments begin that do not end, in Markdown and text: only those that begin a line."""
    text = doc.text
    comments = Comments(text)
    found = []
    at = text.find("<!--")
    while at >= 0:
        token = comments.token(at)
        if token.form == UNCLOSED and not code(doc).holds(at) and _begins_a_line(text, at):
            found.append(at)
        at = text.find("<!--", token.end)
    return found


def _begins_a_line(text: str, at: int) -> bool:
    first = max(0, at - 100)  # no line is indented further
    start = max(text.rfind("\n", first, at), text.rfind("\r", first, at)) + 1
    return (start > 0 or first == 0) and not text[start:at].strip(" \t>*-+")


@functools.cache
def _head() -> re.Pattern[str]:
    return re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n(?:[A-Za-z_][\w-]*[ \t]*[:=](?:[ \t].*)?\r?\n){2}")


def front_matter_faults(doc: Document) -> Iterator[Fault]:
    """Front matter without an end."""
    match = _head().match(doc.text)
    if match is None or doc.format.name not in ("markdown", "mdx") or len(front_matter(doc)):
        return
    if re.search(rf"(?m)^{re.escape(match.group(1))}[ \t]*\r?$", doc.text[match.end() :]):
        return
    start = match.start(1)
    yield Fault("unclosed-front-matter", start, start + 3, f"front matter opened by {match.group(1)} never ends")
