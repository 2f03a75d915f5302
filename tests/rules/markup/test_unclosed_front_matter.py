from lintkit.testing import bad, cases, good

test_unclosed_front_matter = cases(
    "markup/unclosed-front-matter",
    bad("⟦---⟧\ntitle: x\ndraft: yes\n\n# Title\n", at_start=True),
    good("---\ntitle: x\ndraft: yes\n---\n\n# Title\n", at_start=True),
    good("---\n\nSome text\n", at_start=True),
)
