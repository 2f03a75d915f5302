"""Every format is linear in the text: four times the text takes about four times the time, never sixteen."""

import gc
import time
from collections.abc import Callable

import pytest

from lintkit.formats import html, markdown, plain
from lintkit.regions import Regions

Divide = Callable[[str], Regions]
FORMATS: dict[str, Divide] = {
    "markdown": markdown.divide,
    "mdx": markdown.divide_mdx,
    "html": html.divide,
    "plain": plain.divide,
}
SLACK = 9.0  # of an ideal 4; a quadratic reader needs 16

PATHOLOGICAL: dict[str, Callable[[int], str]] = {
    "less": lambda n: "<" * n,
    "less letter": lambda n: "<a " * n,
    "backticks": lambda n: "`" * n,
    "backtick runs of growing length": lambda n: " ".join("`" * i for i in range(1, int((2 * n) ** 0.5))),
    "single backticks apart": lambda n: "`` a ` b ``` c" * (n // 8),
    "open brackets": lambda n: "[" * n,
    "brackets": lambda n: "[" * n + "]" * n,
    "brackets and a definition": lambda n: "[" * n + "]" * n + "\n\n[a]: b\n",
    "links that do not close": lambda n: "[a](b" * n,
    "links in brackets": lambda n: "[" * n + "[a](b)](c)" * n,
    "images": lambda n: "![" * n,
    "definitions without end": lambda n: "[a]: <b" * n,
    "definitions": lambda n: "[a]: b\n" * n,
    "titles without end": lambda n: "[a](b \"c" * n,
    "asterisks": lambda n: "*" * n,
    "asterisk words": lambda n: "*a " * n + "a* " * n,
    "emphasis of mixed lengths": lambda n: "*a **b ***c " * n + "a** b* ",
    "underscores": lambda n: "_a__ " * n,
    "emphasis that cannot close": lambda n: "a**b" + "c* " * n,
    "nested quotes": lambda n: ">" * n,
    "nested quotes, then lines": lambda n: ">" * n + "a\n" * n,
    "quotes": lambda n: "> a\n" * n,
    "nested lists on one line": lambda n: "- " * n + "x",
    "nested lists on one line, then blank lines": lambda n: "- " * n + "x\n" + "\n" * n + "x",
    "nested lists with tabs": lambda n: "-\t" * n + "x",
    "deep lists": lambda n: "".join(" " * (2 * i) + "- x\n" for i in range(int(n**0.5))),
    "stars like rules": lambda n: "* " * n + "a",
    "comments without end": lambda n: "<!-- a " * n,
    "html comment lines": lambda n: "<!-- a\n\n" * n,
    "declarations": lambda n: "<!A " * n,
    "processing instructions": lambda n: "<? a " * n,
    "cdata": lambda n: "<![CDATA[ a " * n,
    "attributes without quote": lambda n: "<a b=\"" * n,
    "attributes with two quotes": lambda n: "<a x=\"' y='" * n,
    "attributes": lambda n: "<a" + " b" * n,
    "tags": lambda n: "<b>x</b> " * n,
    "nested tags": lambda n: "<div>" * n,
    "code elements without end": lambda n: "<code>a " * n,
    "pre blocks without end": lambda n: "<div><pre>\n\n" * n + "</pre>",
    "scripts": lambda n: "<script>" * n,
    "templates without end": lambda n: "{{ a " * n,
    "template lines without end": lambda n: "{% a\n\n" * n,
    "braces": lambda n: "{" * n,
    "mdx braces": lambda n: "a {b " * n,
    "mdx tags": lambda n: "<A b={" * n,
    "imports": lambda n: "import {\n\n" * n,
    "dollars": lambda n: "$a " * n,
    "display math without end": lambda n: "$$ a\n" * n,
    "fences": lambda n: "```\n" * n,
    "fences in items": lambda n: "- ```\n" * n,
    "tildes": lambda n: "~~~" * n,
    "tables": lambda n: "|a|b|\n|-|-|\n" + "|a|b|\n" * n,
    "wide table": lambda n: "|a" * n + "\n" + "|-" * n + "\n" + "|b" * n,
    "delimiter rows": lambda n: "a\n|-|-|\n" * n,
    "delimiter row": lambda n: "a\n" + "|-" * n + "x",
    "pipes": lambda n: "|" * n,
    "escaped pipes": lambda n: "a\n-|-\n" + "\\|" * n,
    "colons": lambda n: "://" * n,
    "urls": lambda n: "http://a.b/" + "(" * n + ")" * n,
    "url punctuation": lambda n: "http://a" + ".)" * n,
    "www": lambda n: "www." * n,
    "at signs": lambda n: "a@" * n,
    "mail": lambda n: "a@b.c." * n,
    "one word": lambda n: "a" * (8 * n),
    "one line": lambda n: "word and word " * n,
    "spaces": lambda n: " " * (4 * n) + "a",
    "tabs": lambda n: "\t" * n + "a",
    "blank lines": lambda n: " \n" * n,
    "carriage returns": lambda n: "\r\n\r" * n,
    "entities": lambda n: "&" * n,
    "ampersands apart": lambda n: "& " * n,
    "backslashes": lambda n: "\\" * n,
    "headings": lambda n: "# a " + "# " * n,
    "heading spaces": lambda n: "# a" + " " * n + "b",
    "underlines": lambda n: "a\n=\n" * n,
    "indented": lambda n: "    a\n\n" * n,
    "indented signs": lambda n: "\n    " + "a" * n + "\n",
    "indented words": lambda n: "\n    " + "ab, " * n + "\n",
    "double colons": lambda n: "a::\n\n b\n" * n,
    "double colon": lambda n: "a: " * n + "::\n\n",
    "prompts": lambda n: ">>> a\n" * n,
    "shortcodes": lambda n: ":a" * n,
    "footnotes": lambda n: "[^a" * n,
    "wiki links": lambda n: "[[a|" * n,
    "front matter": lambda n: "---\na: b\n" + "--\n" * n,
    "front matter keys": lambda n: "---\n" + "\n" * n + "x",
}  # fmt: skip


def cost(divide: Divide, text: str) -> float:
    gc.disable()  # what other tests have left would be gone through, too
    try:
        start = time.process_time()
        divide(text)
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.mark.parametrize("name", PATHOLOGICAL)
@pytest.mark.parametrize("format_name", FORMATS)
def test_time_grows_with_the_text(format_name: str, name: str) -> None:
    divide, make = FORMATS[format_name], PATHOLOGICAL[name]
    small, large = make(4_000), make(16_000)
    for _ in range(4):  # a busy machine may spoil a measurement, it does not spoil four
        brief = min(cost(divide, small) for _ in range(2))
        if cost(divide, large) < SLACK * brief + 0.02:
            return
    raise AssertionError(f"{format_name} is not linear on {name}")


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_megabyte_of_anything_is_read_in_seconds(format_name: str) -> None:
    for character in "<`[*>&${_@|~:\\-#w=!":
        assert cost(FORMATS[format_name], character * 1_000_000) < 30
