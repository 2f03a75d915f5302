"""What is what in Markdown and MDX."""

import pytest

from lintkit.formats.markdown import divide, divide_mdx
from lintkit.regions import Kind, Regions

C, M, X, F, L, T = Kind.CODE, Kind.MARKUP, Kind.COMMENT, Kind.FRONT_MATTER, Kind.LINK_TARGET, Kind.TEMPLATE


Pieces = list[tuple[Kind, str]]


def pieces(text: str, divided: Regions) -> Pieces:
    return [(region.kind, text[region.start : region.end]) for region in divided if region.kind is not Kind.PROSE]


CASES: list[tuple[str, Pieces]] = [
    # wiki links
    ("a [[some-page|Some page]].", [(M, "[["), (L, "some-page"), (M, "|"), (M, "]]")]),
    ("a [[page]] or [[a|b|c]] or [[a|b]](c)", [(M, "["), (M, "]("), (L, "c"), (M, ")")]),
    # front matter
    ("---\na: b\n---\nx", [(F, "---\na: b\n---\n")]),
    ("+++\na = 1\n+++\nx", [(F, "+++\na = 1\n+++\n")]),
    ("---\n# just a comment\n---\n", [(F, "---\n# just a comment\n---\n")]),
    ("---\n\nText here\n\n---\n", [(M, "---"), (M, "---")]),
    ("x\n\n---\na: b\n---\n", [(M, "---"), (M, "---")]),
    # fences
    ("```js\nx *y*\n```\nz", [(C, "```js\nx *y*\n```\n")]),
    ("~~~\n```\n~~~\nz", [(C, "~~~\n```\n~~~\n")]),
    ("````\n```\n````\nz", [(C, "````\n```\n````\n")]),
    ("```\nno end\n\nat all", [(C, "```\nno end\n\nat all")]),
    ("``` a`b\nx\n```", [(C, "```")]),
    ("- ```\n  x\n\n  y\n  ```\n\nz", [(M, "-"), (C, "```\n  x\n\n  y\n  ```\n")]),
    ("- ```\n  x\nz", [(M, "-"), (C, "```\n  x\n")]),
    ("> ```\n> x\nz", [(M, ">"), (C, "```\n"), (M, ">"), (C, "x\n")]),
    ("a\n```\nx\n```\nb", [(C, "```\nx\n```\n")]),
    ("    ```\nx", [(C, "    ```\n")]),
    # indented code
    ("a\n\n    x\n\n    y\n\nb", [(C, "    x\n\n    y\n")]),
    ("a\n    not code", []),
    ("- a\n\n    still text\n\n      code\n", [(M, "-"), (C, "    code\n")]),
    ("\tcode\n", [(C, "\tcode\n")]),
    ("-\ta\n\n\tb\n", [(M, "-")]),
    ("1. a\n\n   b\n\n       c", [(M, "1."), (C, "    c")]),
    # code spans
    ("a `b` c", [(C, "`b`")]),
    ("a ``b ` c`` d", [(C, "``b ` c``")]),
    ("a `b\nc` d", [(C, "`b\nc`")]),
    ("a `b\n\nc` d", []),
    ("a \\`b` c` d", [(C, "` c`")]),
    ("a `` b ` c", []),
    ("| a | b |\n|---|---|\n| `x | y` |", [(M, "|"), (M, "|"), (M, "|"), (M, "|---|---|"), (M, "|"), (M, "|"), (M, "|")]),
    ("> a `b\n> c` d", [(M, ">"), (C, "`b\n"), (M, ">"), (C, " c`")]),
    # HTML
    ("a <b>c</b> d", [(M, "<b>"), (M, "</b>")]),
    ("a <a href=\"x>y\">c</a>", [(M, "<a href=\"x>y\">"), (M, "</a>")]),
    ("a < b and c > d", []),
    ("if x < p and y > 3", []),
    ("a < br /> b", [(M, "< br />")]),
    ("a < strong >b< / strong > c", [(M, "< strong >"), (M, "< / strong >")]),
    ("a \\<b> c", []),
    ("<code>a_b</code> and <kbd>c</kbd>", [(M, "<code>"), (C, "a_b"), (M, "</code>"), (M, "<kbd>"), (C, "c"), (M, "</kbd>")]),
    ("<div>\nx <i>y</i>\n</div>\n\n*z*", [(M, "<div>"), (M, "<i>"), (M, "</i>"), (M, "</div>"), (M, "*"), (M, "*")]),
    ("<script>\na < b\n\nc\n</script>\n", [(M, "<script>"), (C, "\na < b\n\nc\n"), (M, "</script>")]),
    ("<pre>\na\n\nb</pre>\nc", [(M, "<pre>"), (C, "\na\n\nb"), (M, "</pre>")]),
    ("<!-- a\n\nb --> c\n\nd", [(X, "<!-- a\n\nb -->")]),
    ("a <!-- b --> c", [(X, "<!-- b -->")]),
    ("&nbsp;& nbsp ;&amp;x &copy a & b", [(M, "&nbsp;& nbsp ;&amp;")]),
    # links
    ("[a](b \"c\") ![d](<e f>)", [(M, "["), (M, "]("), (L, "b \"c\""), (M, ")"), (M, "!["), (M, "]("), (L, "<e f>"), (M, ")")]),
    ("[a *b* `c`](d)", [(M, "["), (M, "*"), (M, "*"), (C, "`c`"), (M, "]("), (L, "d"), (M, ")")]),
    ("[a](b(c)d)", [(M, "["), (M, "]("), (L, "b(c)d"), (M, ")")]),
    ("[![a](b)](c)", [(M, "[!["), (M, "]("), (L, "b"), (M, ")]("), (L, "c"), (M, ")")]),
    ("[a][b] [b] [c]\n\n[b]: http://x 'y'\n", [
        (M, "["), (M, "]["), (L, "b"), (M, "]"), (M, "["), (M, "]"), (L, "[b]: http://x 'y'"),
    ]),
    ("[a] (b) and [c]", []),
    ("<http://a.b> <me@a.b> http://c.d/e. (www.f.g) x@y.zz,", [
        (L, "<http://a.b>"), (L, "<me@a.b>"), (L, "http://c.d/e"), (L, "www.f.g"), (L, "x@y.zz"),
    ]),
    ("http://en.org/a_(b) (http://en.org/c)", [(L, "http://en.org/a_(b)"), (L, "http://en.org/c")]),
    ("a[^1]\n\n[^1]: note", [(M, "[^1]"), (M, "[^1]:")]),
    ("[//]: # (hidden)\n\nx", [(X, "[//]: # (hidden)")]),
    # marks
    ("# a #\n## b", [(M, "# "), (M, "#"), (M, "## ")]),
    ("a\n===\nb\n---", [(M, "==="), (M, "---")]),
    ("a\n\n***\n\n* * *", [(M, "***"), (M, "* * *")]),
    ("- a\n* b\n+ c\n1. d\n- [x] e", [(M, "-"), (M, "*"), (M, "+"), (M, "1."), (M, "-"), (M, "[x]")]),
    ("> a\n>> b", [(M, ">"), (M, ">>")]),
    ("**a** _b_ ~~c~~ d_e_f 2 * 3 * 4 *g", [(M, "**"), (M, "**"), (M, "_"), (M, "_"), (M, "~~"), (M, "~~")]),
    ("***a** b*", [(M, "***"), (M, "**"), (M, "*")]),
    ("a | b\n---|---\nc | d", [(M, "|"), (M, "---|---"), (M, "|")]),
    ("a | b\n--- and | that", []),
    ("a \\| b\n-|-\nc", [(M, "-|-")]),
    (":::note Title\nx\n:::", [(M, ":::note"), (M, ":::")]),
    ("!!! note \"Title\"\n\n    Not code.\n", [(M, "!!! note")]),
    ("a :tada: b 10:30:20", [(M, ":tada:")]),
    ("## a {#b .c}\n", [(M, "## "), (M, "{#b .c}")]),
    # math and prices
    ("the $x^2$ and $y$", [(C, "$x^2$"), (C, "$y$")]),
    ("$$\nx\n- y\n$$\n", [(C, "$$\nx\n- y\n$$")]),
    ("a \\\\(x^2\\\\) b \\(c\\) and \\\\[d", [(C, "\\\\(x^2\\\\)")]),
    ("in $(dir)/a and $(top)/b, ${c} $", []),
    ("from $5 to $10, US$3 and $HOME/$PATH", []),
    ("it cost $20 in May and $30 in June", []),
    # templates
    ("a {{ b }} {% c %} <% d %>", [(T, "{{ b }}"), (T, "{% c %}"), (T, "<% d %>")]),
    ("{{< figure\n  src=\"a\"\n\n>}}\nx", [(T, "{{< figure\n  src=\"a\"\n\n>}}")]),
    ("<?php echo\n\n1; ?>\nx", [(T, "<?php echo\n\n1; ?>")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_markdown(text: str, expected: Pieces) -> None:
    assert pieces(text, divide(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("import A from 'a';\n\nimporting goods", [(C, "import A from 'a';")]),
        ("export const a = {\n\n  b: 1,\n};\n\nText", [(C, "export const a = {\n\n  b: 1,\n};")]),
        ("<A b={{c: \"}\"}}\n  d='>'>text</A>", [(M, "<A b={{c: \"}\"}}\n  d='>'>"), (M, "</A>")]),
        ("<A\n  b={[\n\n  ]}\n>\n\n    text `x`\n\n</A>", [(M, "<A\n  b={[\n\n  ]}\n>"), (C, "`x`"), (M, "</A>")]),
        ("a {b + '}'} c", [(C, "{b + '}'}")]),
        ("{/* a */}\n\nb {/* c */}", [(X, "{/* a */}"), (X, "{/* c */}")]),
        ("a {b", []),
        ("```\n{\n```\n\n{a}", [(C, "```\n{\n```\n"), (C, "{a}")]),
        ("    ```\n    a\n    ```\n\nb", [(C, "```\n    a\n    ```\n")]),
        ("- c\n\n      ~~~\n      a\n      ~~~\n\nb", [(M, "-"), (C, "~~~\n      a\n      ~~~\n")]),
        ("<></>", [(M, "<></>")]),
        ("a < b", []),
    ],
)
def test_mdx(text: str, expected: Pieces) -> None:
    assert pieces(text, divide_mdx(text)) == expected
