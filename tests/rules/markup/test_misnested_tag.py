from lintkit.testing import bad, cases, good

test_misnested_tag = cases(
    "markup/misnested-tag",
    bad("<b><i>x⟦</b>⟧</i>", unsafely="<b><i>x</i></b>"),
    good("<b><i>x</i></b>"),
)
