from lintkit.testing import bad, cases, good

test_invisible_char = cases(
    "encoding/invisible-char",
    bad("The new⟦\u200b⟧sletter is re⟦\u200d⟧ady, and⟦\u2063\u2064⟧ so on", fixed="The newsletter is ready, and so on"),
    bad("left⟦\u200e⟧ to ⟦\u200f⟧right", fixed="left to right"),
    bad("a⟦\ufe0f⟧b and ⟦\u3164⟧ and x⟦\U000e0041\U000e0042⟧y", fixed="ab and  and xy"),
    good("👩\u200d👩\u200d👧 ❤\ufe0f 1\ufe0f⃣ 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"),
    good("می\u200cخواهم क\u094d\u200dष Auf\u200clage"),
    good("[badge]: https://example.org/v1?label=\u200e&message=tests"),
    good("שלום (Latin)\u200f שלום"),
    good("ភាសា\u200bខ្មែរ ภาษา\u200bไทย"),
    good("@\u200bmention, **「引用」**\u200bの文, co\xadoperate"),
    good("葛\U000e0100 ᠮ\u180bᠣ"),
    good("<mo>\u2061</mo>"),
)
