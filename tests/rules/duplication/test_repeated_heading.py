from lintkit.testing import bad, cases, good

test_repeated_heading = cases(
    "duplication/repeated-heading",
    bad("# A\n\n## Setup\n\nOne.\n\n⟦## Setup⟧\n\nTwo.\n"),
    bad("Setup\n-----\n\nOne.\n\n⟦Setup\n-----⟧\n\nTwo.\n"),
    # under different parents
    good("# A\n\n## Setup\n\nOne.\n\n# B\n\n## Setup\n\nTwo.\n"),
    # a pattern
    good("## Example\n\nOne.\n\n## Example\n\nTwo.\n\n## Example\n\nThree.\n"),
    # changelogs name their parts alike
    good("# 1.2.0\n\n# 1.1.0\n\n# 1.0.0\n\n## Fixed\n\nOne.\n\n## Fixed\n\nTwo.\n"),
    # a link back to the top; frames of a page
    good("# A\n\n## [Up](#a)\n\nOne.\n\n## [Up](#a)\n\nTwo.\n"),
    good("<h3>Navigation</h3>\n<p>One</p>\n<h3>Navigation</h3>\n", format="html"),
    # boxes, which open with a heading in some dialects
    good("# A\n\n### ~ hint\n\nOne.\n\n### ~\n\n### ~ hint\n\nTwo.\n\n### ~\n"),
    # but two parts for one version are a slip
    bad("# 1.2.0\n\n- One.\n\n# 1.1.0\n\n- Two.\n\n⟦# 1.2.0⟧\n\n- Three.\n"),
    bad("# A\n\n## [Dask](https://dask.org)\n\nOne.\n\n⟦## [Dask](https://dask.org)⟧\n\nTwo.\n"),
    # comments of a plain text are no headings
    good("pip\n    # via tox\nsetuptools\n    # via tox\n", format="plain"),
    # names that come twice throughout
    good("".join(f"## {name}\n\n{text} {name}.\n\n" for text in ("On", "More on") for name in ("One", "Two", "Three"))),
)
