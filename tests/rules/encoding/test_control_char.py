from lintkit.testing import bad, cases, good

test_control_char = cases(
    "encoding/control-char",
    bad("It⟦\x92⟧s a bell⟦\x07⟧, no⟦\0⟧thing", fixed="It’s a bell, nothing"),
    bad("⟦\x93⟧quoted⟦\x94⟧ ⟦\x81⟧", fixed="“quoted” "),
    bad("l⟦\x92⟧eau, dell⟦\x92⟧arte, don⟦\x92⟧t", fixed="l’eau, dell’arte, don’t"),
    bad("el a⟦\x96⟧o tur⟦\x92⟧stico", fixed="el a\x96o tur\x92stico", unsafely="el a–o tur’stico"),
    bad(
        "Coatl⟦\x87⟧n conf⟦\x92⟧an en tur⟦\x92⟧stas",
        fixed="Coatl\x87n conf\x92an en tur\x92stas",
        unsafely="Coatlán confían en turístas",
    ),
    bad("one⟦\x1f⟧two ⟦\x1f⟧three", fixed="one\x1ftwo three", unsafely="onetwo three"),
    bad("⟦N\b⟧N⟦A\b⟧A", fixed="NA"),
    bad("⟦_\b⟧a⟦_\b⟧b c⟦\b_⟧ y⟦\b⟧ou The⟦\b⟧y", fixed="ab c you They"),
    bad("⟦\0⟧a\0b\0c\0", at_start=True),
    good("All: xyz{|}~\x7f가각간"),
    good("tab\there, form\x0cfeed"),
)
