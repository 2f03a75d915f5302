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
    bad(
        MANY.replace("Zarkovia", "Garlufen") + "The king of ⟦Garlufe⟧ said so.",
        unsafely=MANY.replace("Zarkovia", "Garlufen") + "The king of Garlufen said so.",
    ),
    good(MANY.replace("Zarkovia", "Herophilus") + "The king met Herophilos and Herophileus there."),
    good(MANY.replace("Zarkovia", "Karabakh") + "The way to Karabagh was long."),
    good(MANY + "They say that the older name Zarkvia was still in use there."),
    good("Zarkovia lies north. Zarkvia is free."),
    good(MANY + "See `Zarkvia` for the program, which is called Zarkvia."),
    good(MANY + "He said that Zarkvia is free.", words=("Zarkvia",)),
)
