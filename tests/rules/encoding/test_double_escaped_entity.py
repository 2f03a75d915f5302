from lintkit.testing import bad, cases, good

test_double_escaped_entity = cases(
    "encoding/double-escaped-entity",
    bad("don⟦&amp;rsquo;⟧t, caf⟦&amp;#233;⟧", unsafely="don&rsquo;t, caf&#233;"),
    bad("don⟦&amp;amp;rsquo;⟧t ⟦&amp;mdash;⟧ yes", fixed="don’t — yes", format="plain"),
    good("Write &amp;lt; and &amp;nbsp; for them, or &amp;rsquo; alone."),
    good("https://example.org/?a=1&amp;b=2&amp;copy"),
    good("In HTML, the entity caf&amp;eacute; is decoded."),
)
