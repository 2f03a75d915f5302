from lintkit.testing import bad, cases, good

test_malformed_tag = cases(
    "markup/malformed-tag",
    bad("<b>x⟦/b>⟧ y", fixed="<b>x</b> y"),
    bad("⟦b>⟧x</b> y", fixed="<b>x</b> y"),
    bad("<b>x⟦</b⟧ y", fixed="<b>x</b> y"),
    bad("⟦<strong⟧ text</strong> y", unsafely="<strong> text</strong> y"),
    bad("- ⟦< strong⟧ Shielding : the city", unsafely="- Shielding : the city", format="plain"),
    bad('⟦<a href="x>⟧y</a> text <a href="z">w</a>', fixed='<a href="x">y</a> text <a href="z">w</a>', format="html"),
    bad("<b>x⟦<b/>⟧ y", fixed="<b>x</b> y"),
    good('<a href="x">y</a> <img alt="a > b" src="x">', format="html"),
    good("a <b and b> c"),
    good('<p title="<b>x</b>">y</p>', format="html"),
)
