from lintkit.testing import bad, cases, good

test_orphan_tag = cases(
    "markup/orphan-tag",
    bad("<p>a <b>x</b>⟦</b>⟧</p>", fixed="<p>a <b>x</b></p>", format="html"),
    bad("<div>\n  x</div>\n⟦</div>⟧\n", format="html"),
    good("<p><div>x</div></p>", format="html"),
    good("the </b> tag closes it"),
    good("</html>", format="html"),
)
