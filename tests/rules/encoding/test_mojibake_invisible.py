from lintkit.testing import bad, cases, good

test_mojibake_invisible = cases(
    "encoding/mojibake-invisible",
    bad("the ⟦â€‹⟧river and the ⟦â€‹⟧lake", fixed="the river and the lake"),
    bad("and ⟦âŁ⟧the ships and ⟦âŁ⟧two ⟦â¤⟧more", fixed="and the ships and two more"),
    bad("and ⟦â£⟧the ships and ⟦â£⟧two ⟦â¤⟧more", fixed="and the ships and two more"),
    bad("⟦ï»¿⟧The file begins here", fixed="The file begins here"),
    bad("už ⟦â˘⟧šiandien ir ⟦âŁ⟧būsena, ⟦â˘⟧ne", fixed="už šiandien ir būsena, ne"),
    bad('She said "⟦ï»¿⟧yes" twice', fixed='She said "yes" twice'),
    good('Some editors write "ï»¿" or (ï»¿) at the start of a file'),
    good("Łódź, château, âge"),
)
