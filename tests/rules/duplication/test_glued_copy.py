from lintkit.testing import bad, cases, good

ONE = "Ask the registry office for a certified copy of the certificate before you travel."
LONG = (
    "Ask the registry office for a certified copy of the certificate at least six weeks before you travel, and keep "
    "the receipt until you are back."
)
OTHER = "Send it to the consulate by registered mail."

test_glued_copy = cases(
    "duplication/glued-copy",
    bad(f"{ONE}\n\n{OTHER}⟦{ONE}⟧\n", fixed=f"{ONE}\n\n{OTHER}\n"),
    bad(f"- {ONE}\n- {OTHER}⟦{ONE}⟧\n", fixed=f"- {ONE}\n- {OTHER}\n"),
    # the original may stand further down
    bad(f"{OTHER}⟦{ONE}⟧\n\nNobody answers there.\n\n{ONE}\n", fixed=f"{OTHER}\n\nNobody answers there.\n\n{ONE}\n"),
    # with a blank at the joint it may be meant
    bad(f"{LONG}\n\n{OTHER} ⟦{LONG}⟧\n", unsafely=f"{LONG}\n\n{OTHER}\n"),
    bad(f"{LONG}\n\n⟦{LONG}⟧ {OTHER}\n", unsafely=f"{LONG}\n\n{OTHER}\n"),
    bad(f"- [x] {LONG}\n- {OTHER} ⟦[x] {LONG}⟧\n", unsafely=f"- [x] {LONG}\n- {OTHER}\n"),
    bad(f"{ONE}\n\nNote: ⟦{ONE}⟧\n", strict=True, unsafely=f"{ONE}\n\nNote:\n"),
    good(f"{ONE}\n\nNote: {ONE}\n"),
    good(f"{ONE}\n\n{OTHER}\n"),
)
