from lintkit.testing import bad, cases, good

test_malformed_tag = cases(
    "markup/malformed-tag",
    bad("<b>x⟦/b>⟧ y", fixed="<b>x</b> y"),
    bad("⟦b>⟧x</b> y", fixed="<b>x</b> y"),
    bad("<b>x⟦</b⟧ y", fixed="<b>x</b> y"),
    bad("⟦<strong⟧ text</strong> y", unsafely="<strong> text</strong> y"),
    bad("- ⟦< strong⟧ Shielding : the city", unsafely="- Shielding : the city", format="plain"),
    bad('⟦<a href="x>⟧y</a> text <a href="z">w</a>', fixed='<a href="x">y</a> text <a href="z">w</a>', format="html"),
    bad("<b>x⟦<b/>⟧ y", fixed="<b>x</b> y"),
    bad("A ⟦<a href=“x”>⟧link</a>", fixed='A <a href="x">link</a>'),
    bad("A ⟦<a href=„x“ title=«y»>⟧link</a>", fixed='A <a href="x" title="y">link</a>', format="html"),
    bad('A ⟦<a href=x">⟧link</a>', fixed='A <a href="x">link</a>'),
    bad('A ⟦<a href=""x"">⟧link</a>', fixed='A <a href="x">link</a>', format="html"),
    bad("A ⟦<a href=&quot;x&quot;>⟧link</a>", fixed='A <a href="x">link</a>', format="plain"),
    bad('The council met. ⟦<a href="https://exam⟧', unsafely="The council met."),
    bad("The council met, and ⟦<stro⟧", unsafely="The council met, and"),
    bad("El texto sigue.⟦</p⟧", unsafely="El texto sigue.", format="html"),
    good('<a title="“x” = “y”" alt="">z</a> <a href="" title="">y</a>'),
    good("if x <y and <br is written <hr"),
    good('<a href="x">y</a> <img alt="a > b" src="x">', format="html"),
    good("a <b and b> c"),
    good('<p title="<b>x</b>">y</p>', format="html"),
    bad("<ul>\n<li>One⟦/li>⟧\n<li>Two</li>\n</ul>\n", fixed="<ul>\n<li>One</li>\n<li>Two</li>\n</ul>\n", format="html"),
    bad("<p>It ended⟦/p>⟧\n<p>Yes.</p>\n", fixed="<p>It ended</p>\n<p>Yes.</p>\n", format="html"),
    bad("<p>It ended.⟦/p>⟧\n<p>Yes.</p>\n", fixed="<p>It ended.</p>\n<p>Yes.</p>\n", format="html"),
    bad("<p>यात्री खुश हैं।⟦/p>⟧\n<p>Yes.</p>\n", fixed="<p>यात्री खुश हैं।</p>\n<p>Yes.</p>\n", format="html"),
    bad(
        "<ul><li>One hood⟦li>⟧\n<li>Two</li></ul>\n", fixed="<ul><li>One hood</li>\n<li>Two</li></ul>\n", format="html"
    ),
    bad("<ul><li>One⟦</li⟧\n<li>Two</li></ul>\n", fixed="<ul><li>One</li>\n<li>Two</li></ul>\n", format="html"),
    bad("<Note>\n\nText.\n⟦</Note⟧\n", fixed="<Note>\n\nText.\n</Note>\n", format="mdx"),
    bad("<table><tr><td>x</td></tr>⟦</tabel>⟧", fixed="<table><tr><td>x</td></tr></table>", format="html"),
    bad("<ul><li>x⟦</il>⟧\n<li>y</li></ul>", fixed="<ul><li>x</li>\n<li>y</li></ul>", format="html"),
    bad("<p>A ⟦<stong>⟧bold</strong> word.</p>", fixed="<p>A <strong>bold</strong> word.</p>", format="html"),
    bad("<details>\n\nx\n\n⟦</detials>⟧\n", fixed="<details>\n\nx\n\n</details>\n"),
    bad("<p>x</p>\n⟦<--⟧ wp:image -->\n<p>y</p>\n", unsafely="<p>x</p>\n<!-- wp:image -->\n<p>y</p>\n", format="html"),
    good("<ul>\n<li>One</li>\n<li>../bin/li></li>\n</ul>", format="html"),  # the item is ended
    good("<ul>\n<li>One li>\n<li>Two\n</ul>", format="html"),  # a text that writes no end tags
    good("<table>\n<tr><td>\\</td></tr>\n<tr><td>x</td></tr>\n</table>\n"),
    good("<p>A <widget>x</widget> and <tabel></tabel></p>", format="html"),
    good("A <-- B --> C", format="html"),
)
