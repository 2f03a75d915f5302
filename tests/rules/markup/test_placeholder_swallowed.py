from lintkit.testing import bad, cases, good

test_placeholder_swallowed = cases(
    "markup/placeholder-swallowed",
    bad("give ⟦<name>⟧ and wait", unsafely="give \\<name> and wait"),
    good("`<name>` and <b>bold</b> and \\<name>"),
    good("<my-element>x</my-element> <Foo>x</Foo> <br>"),
)
