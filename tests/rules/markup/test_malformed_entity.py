from lintkit.testing import bad, cases, good

test_malformed_entity = cases(
    "markup/malformed-entity",
    bad("one:⟦& nbsp ;⟧ two", fixed="one:&nbsp; two"),
    bad("one:⟦& nbsp ;⟧ two", unsafely="one: two", format="plain"),
    bad("said ⟦& quot ;⟧yes⟦&quot ;⟧", fixed="said &quot;yes&quot;", format="html"),
    good("R & D; A & B ; this & that; &nbsp; x"),
    good("`& nbsp ;`"),
)
