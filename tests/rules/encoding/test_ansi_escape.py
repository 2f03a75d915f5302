from lintkit.testing import bad, cases, good

test_ansi_escape = cases(
    "encoding/ansi-escape",
    bad("It ⟦\x1b[31m⟧failed⟦\x1b[0m⟧ at ⟦\x1b]0;title\x07⟧noon ⟦\x1b⟧", fixed="It failed at noon "),
    good("It [31m failed"),
)
