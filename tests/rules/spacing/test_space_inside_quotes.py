from lintkit.testing import bad, cases, good

test_space_inside_quotes = cases(
    "spacing/space-inside-quotes",
    bad("It is the ⟦“ ⟧word⟦ ”⟧ that we have for it.", fixed="It is the “word” that we have for it."),
    bad("It is the “word⟦ ”⟧ that we have for it.", fixed="It is the “word” that we have for it."),
    good("It is the “word” that we have for it."),
    good("C'est le mot “ ainsi ” qui est dans la phrase et pas un autre."),
)
