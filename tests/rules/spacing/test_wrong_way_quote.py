from lintkit.testing import bad, cases, good

test_wrong_way_quote = cases(
    "spacing/wrong-way-quote",
    bad("“The role of the other parties is this⟦ “⟧", unsafely="“The role of the other parties is this”"),
    bad("It is “the word⟦“⟧ that we have for it.", unsafely="It is “the word” that we have for it."),
    bad("It is ⟦”⟧the word” that we have for it.", unsafely="It is “the word” that we have for it."),
    bad("They didn⟦‘⟧t have it, and that was the end.", fixed="They didn’t have it, and that was the end."),
    bad("They are from the ⟦‘⟧90s, and that was the end.", fixed="They are from the ’90s, and that was the end."),
    good("It is “the word” that we have, and “the other” too."),
    good("Das ist „das Wort“ für es, und das ist auch nicht „anders“."),
    good("Det är ”ordet” som vi har för det, och det är inte ”annat” heller."),
    good("“This is one paragraph that he says.\n\n“And this is the other that he said.”"),
    good("It is in Hawai‘i and O‘ahu that they have it, of all places."),
    bad(
        "Het is “1234 AA” voor de een en ⟦”⟧1234aa” voor de ander, en dat is niet goed.",
        unsafely="Het is “1234 AA” voor de een en “1234aa” voor de ander, en dat is niet goed.",
    ),
)
