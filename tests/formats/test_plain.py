"""What is surely no prose in a plain text."""

import pytest

from lintkit.formats.plain import divide
from lintkit.regions import Kind

C, M, X, F, L, T = Kind.CODE, Kind.MARKUP, Kind.COMMENT, Kind.FRONT_MATTER, Kind.LINK_TARGET, Kind.TEMPLATE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nothing but prose, (really) 5 < 6 & 7 > 3; a*b, c_d.", []),
        ("a < b and c > d, x <p and y> 3, List<String> and <your-name>", []),
        ("see https://a.b/c?d=e. me@a.bc www.f.gh/i,", [(L, "https://a.b/c?d=e"), (L, "me@a.bc"), (L, "www.f.gh/i")]),
        ("< span style='font-weight:bold;'>a :& nbsp ; b< br />", [
            (M, "< span style='font-weight:bold;'>"), (M, "& nbsp ;"), (M, "< br />"),
        ]),
        ("< strong > a :< / strong > b", [(M, "< strong >"), (M, "< / strong >")]),
        ("git commit < title > and < address >", []),
        ("<b>a</b> &nbsp; <!-- c --> d", [(M, "<b>"), (M, "</b>"), (M, "&nbsp;"), (X, "<!-- c -->")]),
        ("<code>a</code>", [(M, "<code>"), (C, "a"), (M, "</code>")]),
        ("the <code> tag and the <br> tag", [(M, "<code>"), (M, "<br>")]),
        ("- a\n* b\n• c\n -d", [(M, "-"), (M, "*"), (M, "•")]),
        ("A | B |\n---|---|\nc | d |\nend", [
            (M, "|"), (M, "|"), (M, "---|---|"), (M, "|"), (M, "|"),
        ]),
        ("Title\n=====\n\nSub\n~~~\n\nx\n\nSub\n~~~\n", [(M, "====="), (M, "~~~"), (M, "~~~")]),
        ("```\na\n```\nb", [(C, "```\na\n```\n")]),
        ("Code:\n```python\na\n```\nb", [(C, "```python\na\n```\n")]),
        ("``` is a fence", []),
        ("use `a_b` and ``c d`` but `foo' and `bar'", [(C, "`a_b`"), (C, "``c d``")]),
        ("`Text <http://a.b>`_ here", [(M, "`"), (L, " <http://a.b>"), (M, "`_")]),
        ("Like this::\n\n    a b\n    c\n\nd", [(C, "    a b\n    c\n")]),
        (".. note::\n\n   Prose.\n", [(M, ".. note::")]),
        (".. code-block:: c\n   :linenos:\n\n   a\n", [(M, ".. code-block::"), (C, "   a\n")]),
        (">>> a = 1\n>>> a\n1\n\nb", [(C, ">>> a = 1\n>>> a\n1\n")]),
        ("> He wrote\n>>> and I did\n> so", [(M, ">"), (M, ">>>"), (M, ">")]),
        ("$ pip install a\nb", [(C, "$ pip install a\n")]),
        ("$ 5 million", []),
        ("a\n\n    x = f(1);\n    y = g(x);\n\nb", [(C, "    x = f(1);\n    y = g(x);\n")]),
        ("a\n\n    A quotation that somebody set apart,\n    which is prose all the same.\n\nb", []),
        ("a\n\n    This is equivalent to::\n\n        b = c\n", [(C, "        b = c\n")]),
        ("a\n\n    .. method:: b()\n\n        Returns it.\n", [(M, ".. method::")]),
        ("**a** [b](http://c.d)", [(M, "**"), (M, "**"), (M, "["), (M, "]("), (L, "http://c.d"), (M, ")")]),
        ("## a", [(M, "##")]),
        ("{{ a }} {% b %}", [(T, "{{ a }}"), (T, "{% b %}")]),
        ("---\ntitle: a\n---\nb", [(F, "---\ntitle: a\n---\n")]),
    ],
)  # fmt: skip
def test_plain(text: str, expected: list[tuple[Kind, str]]) -> None:
    found = [(region.kind, text[region.start : region.end]) for region in divide(text) if region.kind is not Kind.PROSE]
    assert found == expected
