from lintkit.testing import bad, cases, good

test_unclosed_comment = cases(
    "markup/unclosed-comment",
    bad("⟦<!--⟧ check\n\nmore", unsafely="<!-- check -->\n\nmore"),
    bad("⟦<!--⟧ one\n<p>x</p>\n<!-- two -->\n", unsafely="<!-- one -->\n<p>x</p>\n<!-- two -->\n", format="html"),
    bad("⟦<!--⟧ more --\n\nText.\n", unsafely="<!-- more -->\n\nText.\n"),
    bad("⟦<![CDATA[⟧The council met.\n", unsafely="The council met.\n"),
    good("<script>//<![CDATA[\nx\n</script>\n<p>]]&gt;</p>", format="html"),
    bad("a ⟦<!--⟧ b ⟦<!--⟧c\n", unsafely="a <!-- b --> <!--c -->\n", format="html"),
    good("<!-- check -->\n\n`<!--`\n\n```\n<!--\n```\n"),
    good("<!--[if IE]><!-- x --><![endif]-->", format="html"),
    good("A comment begins with <!-- and ends later."),
)
