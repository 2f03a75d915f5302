from lintkit.testing import bad, cases, good

test_mixed_newlines = cases(
    "encoding/mixed-newlines",
    bad("one\ntwo⟦\r\n⟧three\nfour\n", fixed="one\ntwo\nthree\nfour\n", at_start=True),
    bad("one\r\ntwo⟦\n⟧three\r\n", fixed="one\r\ntwo\r\nthree\r\n", at_start=True),
    bad("a⟦\r\n⟧" + "a\r\n" * 29 + "b\n" * 40, fixed="a\n" * 30 + "b\n" * 40, at_start=True),
    good("one\ntwo\n", at_start=True),
    good("one\r\ntwo\r\n", at_start=True),
)
