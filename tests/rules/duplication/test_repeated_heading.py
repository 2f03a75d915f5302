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
    # comments of a plain text are no headings
    good("pip\n    # via tox\nsetuptools\n    # via tox\n", format="plain"),
)
