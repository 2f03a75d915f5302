from lintkit.testing import bad, cases, good

test_control_char = cases(
    "encoding/control-char",
    bad("It⟦\x92⟧s a bell⟦\x07⟧, no⟦\0⟧thing", fixed="It’s a bell, nothing"),
    bad("⟦\x93⟧quoted⟦\x94⟧ ⟦\x81⟧", fixed="“quoted” "),
    bad("one⟦\x1f⟧two ⟦\x1f⟧three", fixed="one\x1ftwo three", unsafely="onetwo three"),
    bad("⟦N\b⟧N⟦A\b⟧A", fixed="NA"),
    bad("⟦_\b⟧a⟦_\b⟧b c⟦\b_⟧ y⟦\b⟧ou The⟦\b⟧y", fixed="ab c you They"),
    bad("⟦\0⟧a\0b\0c\0", at_start=True),
    good("All: xyz{|}~\x7f가각간"),
    good("tab\there, form\x0cfeed"),
)
