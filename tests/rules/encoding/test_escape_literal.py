from lintkit.testing import bad, cases, good

test_escape_literal = cases(
    "encoding/escape-literal",
    bad("doesn⟦\\u2019⟧t ⟦\\u2014⟧ ⟦\\u201c⟧yes⟦\\u201d⟧", unsafely="doesn’t — “yes”"),
    bad("caf⟦%C3%A9⟧ and ⟦%D0%BF%D1%80⟧ивет", unsafely="café and привет"),
    bad("she⟦=E2=80=99⟧s here", fixed="she’s here"),
    bad("Wyra⟦\\u017c⟧enie ⟦\\ud83d\\ude00⟧", unsafely="Wyrażenie 😀"),
    bad(r"don⟦\xe2\x80\x99⟧t open the caf⟦\u00c3\u00a9⟧", unsafely="don’t open the café"),
    bad(r"don⟦\u00e2\u0080\u0099⟧t, doesn⟦%C3%A2%E2%82%AC%E2%84%A2⟧t", unsafely="don’t, doesn’t"),
    good("key=20 and a=3D, x=C3, C:\\users\\u2019 and https://example.org/caf%C3%A9"),
    good("The escape \\u2019 stands for an apostrophe."),
)
