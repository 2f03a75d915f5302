from lintkit.testing import bad, cases, good

test_invalid_utf8 = cases(
    "encoding/invalid-utf8",
    bad("The caf⟦\udce9⟧ doesn⟦\udc92⟧t open", fixed="The café doesn’t open"),
    bad("smile ⟦\udced\udca0\udcbd\udced\udcb8\udc80⟧ here", fixed="smile 😀 here"),
    bad("cut short: ⟦\udce2\udc80⟧ and é caf⟦\udcc3⟧ here"),
    bad("d’appel⟦\udce9⟧ « et\xa0»", fixed="d’appelé « et\xa0»"),
    bad("éмирÃ©\x9d⟦\udc92⟧", fixed="éмирÃ©\x9d’"),
    good("The café doesn’t open"),
)
