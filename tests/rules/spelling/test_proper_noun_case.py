from lintkit.testing import bad, cases, good

test_proper_noun_case = cases(
    "spelling/proper-noun-case",
    bad("The army of ⟦russia⟧ was large.", unsafely="The army of Russia was large."),
    bad(
        "Russia is large. Russia is cold. The army of ⟦russia⟧ is both.",
        fixed="Russia is large. Russia is cold. The army of Russia is both.",
    ),
    bad("Talks were held w/⟦russian⟧ counterparts.", unsafely="Talks were held w/Russian counterparts."),
    bad("The community, ⟦myanmars⟧ ruling body.", unsafely="The community, Myanmar's ruling body."),
    bad("It’s true: ⟦myanmars⟧ ruling body.", unsafely="It’s true: Myanmar’s ruling body."),
    bad("It is ⟦myanmar⟧’s ruling body.", unsafely="It is Myanmar’s ruling body."),
    bad("The office opens on ⟦monday⟧ at nine.", unsafely="The office opens on Monday at nine."),
    bad("A pro-⟦russian⟧ party won the vote.", unsafely="A pro-Russian party won the vote."),
    bad("The work begins in ⟦march⟧.", unsafely="The work begins in March."),
    bad("She lives in ⟦new york⟧ with him.", unsafely="She lives in New York with him."),
    bad("They travelled to ⟦paris⟧ and stayed there.", unsafely="They travelled to Paris and stayed there."),
    bad("The ⟦polish⟧ translation is new.", unsafely="The Polish translation is new."),
    bad("The ⟦european Union⟧ has welcomed it.", unsafely="The European Union has welcomed it."),
    good("They march in step, and you may polish the china in the house, or a nice mobile for reading in the bath."),
    good("Serve the soup with china cups. The split of the nice chad is an august occasion; it is made of china."),
    good("We ate turkey from the best china, and the jordan almonds were nice."),
    good("Set `russia` for the region, and the reader uses russia as its name."),
    good("all we know is that russia is large"),
    good("See the page at /countries/russia for more about the place."),
    good("Wir fuhren im Winter nach russia und kamen im Sommer wieder nach Hause."),
    good("The army of russia was large.", words=("russia",)),
)
