"""What the quick test calls well-formed: nothing of which the full analysis finds any fault in."""

import random

import pytest

from lintkit.document import Document
from lintkit.formats import HTML, MARKDOWN, PLAIN
from lintkit_rules.markup._masked import masked
from lintkit_rules.markup._tags import tag_faults
from lintkit_rules.markup._wellformed import is_wellformed

_PIECES = (
    *("<p>", "</p>", "<b>", "</b>", "<li>", "</li>", "<ul>", "</ul>", "<div>\n", "\n</div>", "<td>", "</td>", "<tr>"),
    *(
        "</tr>",
        "<table>",
        "</table>",
        "<br>",
        "<br />",
        "<x>",
        "</x>",
        "<Text>",
        "<i/>",
        "<a href='x'>",
        "</a>",
        "<dd>",
    ),
    *(
        '<i title="x">',
        "</i>",
        "<b and b>",
        "<!-- x -->",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "< b >",
        "</ i>",
        "p>",
    ),
    *(
        "One ",
        "two. ",
        "a > b ",
        "a < b ",
        "->",
        '="x">',
        "td>",
        "<",
        ">",
        "/",
        "\n",
        "\n\n",
        " ",
        "`",
        "{{ x }}",
        "<title>",
    ),
    *(
        "</title>",
        "<!doctype html>",
        "<style>",
        "</style>",
        "<dt>",
        "<th>",
        "<option>",
        "</select>",
        "<select>",
        "<ol>",
    ),
)


@pytest.mark.parametrize("format", [HTML, MARKDOWN, PLAIN], ids=lambda format: format.name)
def test_no_fault_is_passed_over(format) -> None:  # type: ignore[no-untyped-def]
    chance = random.Random(7)
    wellformed = 0
    for _ in range(6_000):
        text = "".join(chance.choices(_PIECES, k=chance.randint(1, 9)))
        if chance.random() < 0.5:  # more that nests
            text = "".join(
                f"<{name}>{piece}</{name}>" for name, piece in zip(("b", "div", "li"), text.split("\n"), strict=False)
            )
        doc = Document("x", text.encode(), format)
        if is_wellformed(masked(doc), html=format is HTML):
            wellformed += 1
            assert not list(tag_faults(doc)), text
    assert wellformed > 300
