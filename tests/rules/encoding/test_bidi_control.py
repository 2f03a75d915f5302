from lintkit.testing import bad, cases, good

test_bidi_control = cases(
    "encoding/bidi-control",
    bad("Pay the ⟦\u202e⟧invoice", unsafely="Pay the invoice"),
    bad("one ⟦\u202a⟧two⟦\u202c⟧ three ⟦\u202c⟧", fixed="one two three "),
    bad("שלום ⟦\u202d⟧abc⟦\u202c⟧ עולם", unsafely="שלום abc עולם"),
    bad("שלום ⟦\u202b⟧abc\nעולם", fixed="שלום abc\nעולם"),
    bad("Pay the ⟦\u202d⟧invoice", fixed="Pay the invoice"),
    good("Mail: \u202emoc.elpmaxe@olleh\u202d, or call."),
    good("نص عربي فيه \u202aLatin\u202c داخله"),
    good("Hello \u2068Firefox\u2069, שלום \u2067abc\u2069"),
)
