from lintkit.testing import bad, cases, good

test_replacement_char = cases(
    "encoding/replacement-char",
    bad("The caf⟦�⟧ opens at nine."),
    bad("lost: ⟦����⟧ and ⟦�⟧"),
    bad("La biblioth⟦?⟧que est fermée; à l’été, le thé⟦??⟧tre sera rénové, où l’on a déjà été."),
    bad("Okre⟦?⟧l obiekt i jego wła⟦?⟧ciwości. Później można wybrać następną właściwość, żeby ją zmienić."),
    bad("I don⟦?⟧t know why it⟦?⟧s so.", unsafely="I don't know why it's so."),
    bad("We⟦?⟧re here. It’s late.", unsafely="We’re here. It’s late."),
    good("It puts the replacement character � where a byte is wrong; `�` or � (U+FFFD) is what readers see."),
    bad("I don⟦�⟧t know ⟦�⟧ a caf⟦�⟧ or two.", unsafely="I don’t know – a caf� or two."),
    bad(
        "It⟦���⟧s ⟦���⟧hello⟦���⟧, she said ⟦���⟧ John⟦���⟧s well⟦���⟧",
        unsafely="It’s “hello”, she said – John’s well…",
    ),
    bad("Th⟦��⟧tre, ti⟦���⟧ng, 元⟦���⟧ の", unsafely=None),
    bad("⟦�⟧ ⟦�⟧ ⟦�⟧"),
    good("See page?s=1 and /that?s and isn?t=3. Is it?So what?"),
    good("row?rows?,prop? 还原更改，还原指定行或者整个表格的数据 row?rows?"),
    good("The café opens at nine. Is it?ſo"),
    good("Vraiment? Oui. Où? index.php?id=3, a.b/c?d, été?Non, à, é, è, ù, â, ê."),
)
