from lintkit.testing import bad, cases, good

test_false_repair = cases(
    "encoding/false-repair",
    bad("delegates⟦\u28e0⟧met in⟦\u2920⟧Geneva", fixed="delegates met in Geneva"),
    bad("only⟦\u28a0⟧once", unsafely="only once"),
    bad("one⟦\u28e0⟧two, three⟦\u28e0⟧four: ⟦\u28e0⟧five", fixed="one two, three four: five"),
    bad("one⟦\u28e0⟧two, as ⟦\u28d4⟧three four⟦\u28e0⟧five", fixed="one two, as ”three four five"),
    good("⠓⠑⠇⠇⠕ ⣠⣠ spinner ⠋ ⠙ ⠹, ⢠⣠x"),
    good("a≠b, ⚠Warning, x∠y, 5■6, ①a"),
)
