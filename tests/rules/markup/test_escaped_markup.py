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
)
