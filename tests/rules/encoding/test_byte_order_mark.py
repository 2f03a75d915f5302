from lintkit.testing import bad, cases, good

test_byte_order_mark = cases(
    "encoding/byte-order-mark",
    bad("one\n⟦\ufeff⟧two", fixed="one\ntwo"),
    bad("a ⟦\ufeff\ufeff⟧b", fixed="a b"),
    good("\ufeffone two", at_start=True),
)
