from lintkit.testing import bad, cases, good

test_invalid_utf8 = cases(
    "encoding/invalid-utf8",
    bad("The caf⟦\udce9⟧ doesn⟦\udc92⟧t open", fixed="The café doesn’t open"),
    bad("smile ⟦\udced\udca0\udcbd\udced\udcb8\udc80⟧ here", fixed="smile 😀 here"),
    bad("cut short: ⟦\udce2\udc80⟧ and é caf⟦\udcc3⟧ here"),
    bad("d’appel⟦\udce9⟧ « et\xa0»", fixed="d’appelé « et\xa0»"),
    bad("éмирÃ©\x9d⟦\udc92⟧", fixed="éмирÃ©\x9d’"),
    good("The café doesn’t open"),
    # A few letters among English words fit many code pages: the commonest one is meant.
    bad("na⟦\udcef⟧ve", fixed="naïve"),
    bad("cr⟦\udce8⟧me br⟦\udcfb⟧l⟦\udce9⟧e, r⟦\udce9⟧sum⟦\udce9⟧", fixed="crème brûlée, résumé"),
    bad("It costs ⟦\udca3⟧5 or ⟦\udc80⟧6.", unsafely="It costs £5 or €6."),
    bad("Dvo⟦\udcf8\udce1⟧k played.", unsafely="Dvořák played."),
)
