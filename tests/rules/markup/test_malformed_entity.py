from lintkit.testing import bad, cases, good

test_malformed_entity = cases(
    "markup/malformed-entity",
    bad("one:⟦& nbsp ;⟧ two", fixed="one:&nbsp; two"),
    bad("one:⟦& nbsp ;⟧ two", unsafely="one: two", format="plain"),
    bad("said ⟦& quot ;⟧yes⟦&quot ;⟧", fixed="said &quot;yes&quot;", format="html"),
    bad("one⟦nbsp;⟧two", fixed="one&nbsp;two"),
    bad("one ⟦mdash;⟧ two", unsafely="one — two", format="plain"),
    bad("one⟦&nbsp⟧ two", fixed="one&nbsp; two"),
    bad("⟦eacute;⟧ and ⟦frac12;⟧ and ⟦zwj;⟧", fixed="&eacute; and &frac12; and &zwj;"),
    bad("a &copy; b ⟦amp;⟧ c", fixed="a &copy; b &amp; c"),
    bad("It⟦&# 8217;⟧s late; don⟦&#8217⟧t go", fixed="It&#8217;s late; don&#8217;t go"),
    bad("don⟦#39;⟧t go", fixed="don&#39;t go"),
    bad("10 ⟦& nbsp ;⟧ km", unsafely="10 km", format="plain"),
    bad("⟦nbsp;⟧⟦nbsp;⟧Der Text", fixed="&nbsp;&nbsp;Der Text"),
    bad("Peter ⟦amp;⟧ Ann met Tom ⟦amp;⟧ Sue", fixed="Peter &amp; Ann met Tom &amp; Sue"),
    good("the amp; it hums. A Marshall amp; it works"),
    good("PRs #12 &#13; see #39; item x#39, channel #8217;"),
    good("a &amp;nbsp;"),
    good("-- → &ndash and “&mdash”"),
    good("https://example.org/?a=1&quot=2", format="plain"),
    good("R & D; A & B ; this & that; &nbsp; x"),
    good("`& nbsp ;`"),
    bad(
        "It costs ⟦&pound⟧12,000, or 15 ⟦&euro⟧\n".replace("15 ⟦", "15⟦"), fixed="It costs &pound;12,000, or 15&euro;\n"
    ),
    bad("Wash at 30⟦&deg⟧ C.", fixed="Wash at 30&deg; C."),
    bad("f⟦&uuml⟧nf ⟦&Uuml⟧bungen", fixed="f&uuml;nf &Uuml;bungen", format="html"),
    bad("⟦&#8377⟧ 900", fixed="&#8377; 900", format="html"),
    good("a&degree, b&euros, x&pound=3, &poundage; x&uml", format="html"),
    good('<a href="?a=1&pound=2&eacutex=3">x</a>', format="html"),
    bad("costs ⟦&pound⟧14. F⟦&ouml⟧r", fixed="costs &pound;14. F&ouml;r", format="html"),
)
