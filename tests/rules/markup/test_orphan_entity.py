from lintkit.testing import bad, cases, good

test_orphan_entity = cases(
    "markup/orphan-entity",
    bad("Projects :⟦\u00a0 ;⟧ New", unsafely="Projects : New", format="plain"),
    good("Un mot\u00a0; un autre", format="plain"),
    good("« Un mot »\u00a0; un autre", format="plain"),
    good("one ; two"),
)
