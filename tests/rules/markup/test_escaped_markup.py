from lintkit.testing import bad, cases, good

test_escaped_markup = cases(
    "markup/escaped-markup",
    bad("⟦Unknown end tag for &lt;/div&gt;⟧\n"),
    bad("<div>\n\n⟦Unknown end tag for &lt;/div&gt;⟧\n", unsafely="<div>\n\n</div>\n"),
    bad("R⟦&amp;amp;⟧D\n", unsafely="R&amp;D\n"),
    bad("Tom ⟦&amp;amp;⟧ Ann\n", unsafely="Tom &amp; Ann\n"),
    bad("He said ⟦&amp;quot;⟧no⟦&amp;quot;⟧.\n", unsafely="He said &quot;no&quot;.\n"),
    good("write &amp;amp; for an ampersand, &amp;quot;for a quote\n"),
    bad("⟦&lt;p class=&quot;x&quot;&gt;⟧Hello\n"),
    good("write &amp;nbsp; for a space; `&lt;p class=&quot;x&quot;&gt;`\n"),
    good("use &lt;div&gt; and &lt;/div&gt;\n"),
    bad("<p>Building ⟦&amp;amp;⟧ Housing</p>", unsafely="<p>Building &amp; Housing</p>", format="html"),
    bad("We⟦&#039;⟧re here. It⟦&rsquo;⟧s late.\n", unsafely="We're here. It’s late.\n", format="plain"),
    bad("CE ⟦&amp;⟧ RoHS, R⟦&amp;⟧D\n", unsafely="CE & RoHS, R&D\n", format="plain"),
    bad("⟦&quot;⟧No⟦&quot;⟧, said Zo⟦&euml;⟧.\n", unsafely='"No", said Zoë.\n', format="plain"),
    bad("⟦&lt;b&gt;⟧Warning:⟦&lt;/b&gt;⟧ wet paint\n", unsafely="Warning: wet paint\n", format="plain"),
    good("In HTML, write &amp; for Tom &amp; Ann.\n", format="plain"),
    good("<p>Tom &amp; Ann</p>\n", format="plain"),  # the source of a page
    good("It turns & into &amp; as it should.\n", format="plain"),
    good("Tom &amp; Ann\n"),
)
