from lintkit.testing import bad, cases, good

test_mojibake_escaped = cases(
    "encoding/mojibake-escaped",
    bad(
        "She doesn⟦&acirc;&euro;&trade;⟧t know the caf⟦&Atilde;&copy;⟧.",
        fixed="She doesn’t know the café.",
        format="html",
    ),
    bad("She doesn⟦&#226;&#128;&#153;⟧t know the caf⟦&#xC3;&#xA9;⟧.", fixed="She doesn’t know the café."),
    bad("The caf⟦Ã&copy;⟧ is &euro;5.", fixed="The café is &euro;5."),
    bad("It is 25 ⟦&Acirc;⟧&deg;C outside.", fixed="It is 25 &deg;C outside."),
    bad("It is 5⟦&Acirc;⟧&nbsp;km from the house.", fixed="It is 5&nbsp;km from the house.", format="html"),
    bad("don⟦&Atilde;&cent;&acirc;&sbquo;&not;&acirc;&bdquo;&cent;⟧t", fixed="don’t"),
    bad("The caf⟦&amp;Atilde;&amp;copy;⟧ doesn⟦&acirc;&amp;euro;&trade;⟧t open", fixed="The café doesn’t open"),
    good("a&ccedil;&atilde;o, NESTL&Eacute;&trade; and IRM&Atilde;&raquo;: CAF&Eacute;&nbsp;&raquo;", format="html"),
    good("&laquo;&nbsp;&Agrave; la mer&nbsp;&raquo; 5&times;&pound;3"),
    good("Write `&acirc;&euro;&trade;`: <code>&Atilde;&copy;</code>", format="markdown"),
    good("Respectively the &quot;&iuml;&raquo;&iquest;&quot; chars", format="html"),
    good("Mojibake such as &acirc;&euro;&trade; comes from a wrong encoding."),
)
