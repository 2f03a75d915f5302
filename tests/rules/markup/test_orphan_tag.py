from lintkit.testing import bad, cases, good

test_orphan_tag = cases(
    "markup/orphan-tag",
    bad("<p>a <b>x</b>⟦</b>⟧</p>", fixed="<p>a <b>x</b></p>", format="html"),
    bad("<div>\n  x</div>\n⟦</div>⟧\n", format="html"),
    bad(
        "<span>\n<button>\n<span>x</span>⟦</span>⟧\n</button>\n</span>\n",
        format="html",
        fixed="<span>\n<button>\n<span>x</span>\n</button>\n</span>\n",
    ),
    good("<p><div>x</div></p>", format="html"),
    good("<a href=https://example.org/>x</a>", format="html"),
    good("<a href=/docs/>x</a> and <a class=home href=/>y</a>", format="html"),
    good("the </b> tag closes it"),
    good("</html>", format="html"),
)
