from lintkit.testing import bad, cases, good

test_malformed_entity = cases(
    "markup/malformed-entity",
    bad("one:⟦& nbsp ;⟧ two", fixed="one:&nbsp; two"),
    bad("one:⟦& nbsp ;⟧ two", unsafely="one: two", format="plain"),
    bad("said ⟦& quot ;⟧yes⟦&quot ;⟧", fixed="said &quot;yes&quot;", format="html"),
    bad("one⟦nbsp;⟧two", fixed="one&nbsp;two"),
    bad("one ⟦mdash;⟧ two", unsafely="one — two", format="plain"),
    bad("one⟦&nbsp⟧ two", fixed="one&nbsp; two"),
    bad("⟦eacute;⟧ and ⟦frac12;⟧ and ⟦zwj;⟧", fixed="&eacute; and &frac12; and &zwj;"),
    bad("a &copy; b ⟦amp;⟧ c", fixed="a &copy; b &amp; c"),
    good("-- → &ndash and “&mdash”"),
    good("https://example.org/?a=1&quot=2", format="plain"),
    good("R & D; A & B ; this & that; &nbsp; x"),
    good("`& nbsp ;`"),
)
