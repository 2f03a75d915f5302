from lintkit.testing import bad, cases, good

test_replacement_char = cases(
    "encoding/replacement-char",
    bad("The caf⟦�⟧ opens at nine."),
    bad("lost: ⟦���⟧ and ⟦�⟧"),
    bad("La biblioth⟦?⟧que est fermée; à l’été, le thé⟦??⟧tre sera rénové, où l’on a déjà été."),
    good("The café opens at nine."),
    good("Vraiment? Oui. Où? index.php?id=3, a.b/c?d, été?Non, à, é, è, ù, â, ê."),
)
