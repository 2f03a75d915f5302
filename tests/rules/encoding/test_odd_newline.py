from lintkit.testing import bad, cases, good

test_odd_newline = cases(
    "encoding/odd-newline",
    bad("one⟦\u2028⟧two⟦\x0b⟧three⟦\x85⟧four", fixed="one\ntwo\nthree\nfour"),
    bad("one⟦\r⟧two\nthree\n", fixed="one\ntwo\nthree\n", at_start=True),
    bad("one⟦\r⟧\r\ntwo\r\nthree", fixed="one\r\ntwo\r\nthree", at_start=True),
    bad("\x93so⟦\x85⟧\x94 he said", unsafely="\x93so…\x94 he said"),
    good("one\rtwo\rthree\r", at_start=True),
)
