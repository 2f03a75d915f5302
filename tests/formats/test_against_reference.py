"""We read Markdown's code as the reference parsers do: pyromark (pulldown-cmark) and markdown-it-py.

On generated documents a difference from pyromark alone counts only where markdown-it-py is not on our side: each of the
two has its own quirks (a tab behind a closing fence, a table under a paragraph's last line).
"""

from hypothesis import example, given, settings, strategies as st
from markdown_it import MarkdownIt
from pyromark import Options, events_with_range

from lintkit.formats.markdown import divide
from lintkit.regions import Kind

INLINE = [
    "word",
    "a b",
    " ",
    "\t",
    "*",
    "**",
    "_",
    "`",
    "``",
    "```",
    "`code`",
    "\\",
    "\\`",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "[t](u)",
    "<b>",
    "</b>",
    "<br/>",
    '<a href="x>y">',
    "<!-- c -->",
    "<a@b.cc>",
    "<http://a.b>",
    "&amp;",
    "|",
    "é",
    "漢",
    "-",
    ">",
    "'",
    '"',
    "[x]",
]
STARTS = [
    "", "", "", "", " ", "  ", "   ", "    ", "\t", "- ", "-\t", "* ", "+ ", "1. ", "10) ", "2. ", "> ", ">", "# ", "```", "```js", "````",
    "~~~", "---", "***", "===", "| ", "|---|", "-|-", "<div>", "</div>", "<!--", "-->", "<?php", "?>", "<x>", "[l]: /u",
]  # fmt: skip
LINES = st.tuples(
    st.lists(st.sampled_from(STARTS), max_size=3).map("".join),
    st.lists(st.sampled_from(INLINE), max_size=4).map("".join),
).map("".join)
IGNORED = frozenset(" \t\n>`~|\\-:")  # blanks, marks, and what a table's rule is made of


def pyromark_code(text: str) -> tuple[set[int], set[int]]:
    """The characters that pyromark calls code, and those it calls HTML."""
    offsets = [index for index, character in enumerate(text) for _ in character.encode()] + [len(text)]
    code: set[int] = set()
    markup: set[int] = set()
    for event, place in events_with_range(text, options=Options.ENABLE_TABLES):
        if isinstance(event, dict):
            span = range(offsets[place["start"]], offsets[place["end"]])
            if "Code" in event or "CodeBlock" in str(event.get("Start")):
                code.update(span)
            elif "Html" in event or "InlineHtml" in event:
                markup.update(span)
    return code, markup


def markdown_it_code(text: str) -> str:
    """The contents of code blocks and code spans that markdown-it-py finds, joined, without blanks and marks."""
    found = []
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type in ("fence", "code_block"):
            found.append(token.info + token.content)
        for child in token.children or ():
            stack = [child]
            while stack:
                inner = stack.pop()
                if inner.type == "code_inline":
                    found.append(inner.content)
                stack += reversed(inner.children or [])
    return essence("".join(found))


def essence(code: str) -> str:
    return "".join(character for character in code if character not in IGNORED)


@given(st.lists(LINES, max_size=7).map("\n".join))
@settings(max_examples=1500, deadline=None)
@example("- a\n\n      b\n    - c\n\n          d\n")
@example("> - ```\n>   x\n> y `z`\n")
@example("1. a\n2. b\n\n       c\n\n   d\n")
def test_code_is_where_a_reference_finds_it(text: str) -> None:
    theirs, markup = pyromark_code(text)
    regions = [region for region in divide(text) if region.kind is Kind.CODE]
    ours = {at for region in regions for at in range(region.start, region.end)}
    differing = [at for at in ours ^ theirs if at not in markup and text[at] not in IGNORED]
    if differing:
        assert essence("".join(text[region.start : region.end] for region in regions)) == markdown_it_code(text)
