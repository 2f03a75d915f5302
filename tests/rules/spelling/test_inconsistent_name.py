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
    bad(
        "Mr Friedli was there. Friedli saw it. On Monday Mr ⟦Friydli⟧ told the court about it.",
        unsafely="Mr Friedli was there. Friedli saw it. On Monday Mr Friedli told the court about it.",
    ),
    good("Mr Friedli was there. Friedli saw it. The street to Friydli was closed on that day."),
    good("Mr Friedli was there. Friedli saw it. Thanks to Mr Friydli for the patch."),
    good("Ibn Khaldun wrote it, and Khaldun was read. The work by Khaldoun was known."),
    good(MANY.replace("Zarkovia", "Herophilus") + "The king met Herophilos and Herophileus there."),
    good(MANY.replace("Zarkovia", "Karabakh") + "The way to Karabagh was long."),
    good(MANY + "They say that the older name Zarkvia was still in use there."),
    good("Zarkovia lies north. Zarkvia is free."),
    good(MANY + "See `Zarkvia` for the program, which is called Zarkvia."),
    good(MANY + "He said that Zarkvia is free.", words=("Zarkvia",)),
)
