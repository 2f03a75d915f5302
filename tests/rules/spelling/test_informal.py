from lintkit.testing import bad, cases, good

test_informal = cases(
    "spelling/informal",
    bad("The talks ⟦b/w⟧ both sides were long.", unsafely="The talks between both sides were long."),
    bad("What came ⟦outta⟧ these talks is known.", unsafely="What came out of these talks is known."),
    bad("They were held ⟦w/⟧russian guests in town.", unsafely="They were held with russian guests in town."),
    bad("They were held ⟦w/⟧ many guests in town.", unsafely="They were held with many guests in town."),
    bad("They were held ⟦w/o⟧ any guests in town.", unsafely="They were held without any guests in town."),
    good("The path a/b/w/x is long, and so is /b/w of the tree."),
    good("What came outta these talks is known.", words=("outta",)),
)
