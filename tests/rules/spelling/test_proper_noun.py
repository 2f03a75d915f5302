from lintkit.testing import bad, cases, good

test_proper_noun = cases(
    "spelling/proper-noun",
    bad(
        "The junta in ⟦Myanamar⟧ met a delegation from Russia.",
        unsafely="The junta in Myanmar met a delegation from Russia.",
    ),
    bad(
        "They flew to ⟦Kazahkstan⟧ and were received there.",
        unsafely="They flew to Kazakhstan and were received there.",
    ),
    bad(
        "Myanmar, Myanmar, Myanmar and Myanmar again: but ⟦Myanamar⟧ is the name of no country.",
        fixed="Myanmar, Myanmar, Myanmar and Myanmar again: but Myanmar is the name of no country.",
    ),
    bad("Angela ⟦Merkle⟧ spoke in Berlin.", unsafely="Angela Merkel spoke in Berlin."),
    bad("Barack ⟦Obmaa⟧’s speech was long.", unsafely="Barack Obama’s speech was long."),
    bad("The paper by ⟦Sanchze⟧ and others was long.", unsafely="The paper by Sanchez and others was long."),
    bad("The minister met ⟦Coopnr⟧ in June.", unsafely="The minister met Cooper in June."),
    bad("As Mr ⟦Einstien⟧ wrote, it is so.", unsafely="As Mr Einstein wrote, it is so."),
    good("The minister met Landley and Besnier in June, and Vladimir Orensanz, and Vitaly Puzrin."),
    bad("They moved to ⟦Kuwati⟧ in May.", unsafely="They moved to Kuwait in May."),
    bad("The data is at ⟦Saleforce⟧ now.", unsafely="The data is at Salesforce now."),
    good("The band is known as La Louisiane, and Caixa Andorrana is a bank for Cabindan workers."),
    good("The old word Anorra and the forms Alabamo and Albaama were in use before."),
    good("Support for lists was contributed by Coopnr in June."),
    good("Thanks to Gregory Santosa and Jannic Warken for the work on it."),
    good("Angela Merkel’s speech, and Joseph Stalins, and Stephen Hawkins, a plumber."),
    good("The paper by Hogman, Knaap, Hendrycks and Brzezinski was long."),
    good("Open it in VS Code, Spyder or vim; Gitea and Acura are supported too."),
    good("Thanks to Matt Manela, to J. Turian, to Dr. Thrane and to Tim Medin for their work."),
    good("The junta in Myanmar met a delegation from Russia."),
    good("Myanamar is the name of the program. Myanamar reads files. Start Myanamar with care."),
    good("Der General reiste nach Myanamar und kam erst im Herbst wieder nach Hause."),
    good("Write `Myanamar` to see what happens when Myanamar is read."),
    good("The junta in Myanamar", words=("Myanamar",)),
)
