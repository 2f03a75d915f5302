from lintkit.testing import bad, cases, good

test_private_use = cases(
    "encoding/private-use",
    bad("⟦\uf0b7⟧ first\n⟦\uf0b7⟧ second", unsafely="• first\n• second"),
    bad("po⟦\ue000⟧int, not⟦\ufdd0⟧hing⟦\uffff⟧", fixed="po\ue000int, nothing", unsafely="point, nothing"),
    bad("see ⟦\ufffc⟧ here", unsafely="see  here"),
    good("All glyphs: \ue000\ue001ㄱㄲㄳ"),
    good("Press \uf8ff to go", format="markdown"),
    good('<i class="icon">\ue001</i>', format="html"),
)
