from lintkit.testing import bad, cases, good

test_ragged_table = cases(
    "markup/ragged-table",
    bad("| a | b |\n|---|---|\n| 1 | 2 ⟦| 3⟧ |\n"),
    bad("a | b\n--|--\n1 | 2\n`x|y` ⟦| z⟧\n", unsafely="a | b\n--|--\n1 | 2\n`x\\|y` | z\n"),
    bad("| a | b |\n⟦|---|---|---|⟧\n| 1 | 2 | 3 |\n"),
    bad(
        "| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 11⟦  ⟧amd64 | 3 |\n",
        unsafely="| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 11 | amd64 | 3 |\n",
    ),
    good("| a | b | c |\n|---|---|---|\n| 1 | 2 |\n| one two | 3 |\n| 1   |     2 |\n| 1  2  3 | 4 |\n"),
    good("| a | b |\n|---|---|\n| <% if (x || y) { %>General | c<% } %> |\n"),
    good("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | |\n| x \\| y | z |\n"),
    good("| a td >< td >b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n"),  # the fragment is the fault
    good("```\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n```\n"),
    good("a || b\n\n---|---\n"),
)
