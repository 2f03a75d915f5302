from lintkit.testing import bad, cases, good

test_replacement_char = cases(
    "encoding/replacement-char",
    bad("The caf⟦�⟧ opens at nine."),
    bad("lost: ⟦���⟧ and ⟦�⟧"),
    good("The café opens at nine."),
)
