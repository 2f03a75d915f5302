from lintkit.testing import bad, cases, good

MANY = "Zarkovia lies north. Zarkovia trades grain, and all Zarkovia knows it. The king of Zarkovia smiles. "

test_inconsistent_name = cases(
    "spelling/inconsistent-name",
    bad(MANY + "He said that ⟦Zarkvia⟧ is free.", unsafely=MANY + "He said that Zarkovia is free."),
    bad(
        MANY + "The people of ⟦Zarkovai⟧’s coast.".replace("Zarkovai", "Zarokvia"),
        unsafely=MANY + "The people of Zarkovia’s coast.",
    ),
    good(MANY + "The Zarkovian king said so to all Zarkovians."),
    good("Zarkovia lies north. Zarkvia is free."),
    good(MANY + "See `Zarkvia` for the program, which is called Zarkvia."),
    good(MANY + "He said that Zarkvia is free.", words=("Zarkvia",)),
)
