from lintkit.testing import bad, cases, good

test_shortcode = cases(
    "leftover/shortcode",
    bad('One. ⟦[gallery ids="1043,1044" link="file"]⟧ Two.', unsafely="One. Two."),
    bad("<p>⟦[caption id=\"attachment_7\" align='left']⟧A cat⟦[/caption]⟧</p>", unsafely="<p>A cat</p>", format="html"),
    bad('⟦[quote="Ann"]⟧It was the seat post!⟦[/quote]⟧\n', unsafely="It was the seat post!\n", format="plain"),
    bad("⟦[vc_row]⟧Text⟦[/vc_row]⟧", unsafely="Text"),
    bad('⟦[[{"fid":"1841","view_mode":"default"}]]⟧See below.', unsafely="See below."),
    good('Write `[gallery ids="1,2"]` where the pictures shall stand.'),
    good("See [gallery](gallery.md), [video], [caption of the picture] and [b]."),
    good("He said: “The [video] shows it.” [1] [a=1]"),
    good("[quote]: https://example.org/quote\n\nA [quote].\n"),
)
