from lintkit.testing import bad, cases, good

LONG = "Ask the registry office for a certified copy of the certificate before you travel."
OTHER = "Send the certificate to the consulate by registered mail and keep the receipt."
THIRD = "The consulate answers within six weeks, or within two if you pay the express fee."

test_repeated_block = cases(
    "duplication/repeated-block",
    # right after its original
    bad(f"{LONG}\n\n⟦{LONG}⟧\n\n{OTHER}\n", fixed=f"{LONG}\n\n{OTHER}\n"),
    # in one list
    bad(f"- {LONG}\n- {OTHER}\n⟦- {LONG}⟧\n- {THIRD}\n", fixed=f"- {LONG}\n- {OTHER}\n- {THIRD}\n"),
    # the last thing in the file, with and without a final line end
    bad(f"# A\n\n{LONG}\n\n# B\n\n{OTHER}\n\n⟦{LONG}⟧\n", fixed=f"# A\n\n{LONG}\n\n# B\n\n{OTHER}\n"),
    bad(f"# A\n\n- {LONG}\n\n# B\n\n{OTHER}\n⟦- {LONG}⟧", fixed=f"# A\n\n- {LONG}\n\n# B\n\n{OTHER}"),
    good(f"{LONG}\n\n{OTHER}\n\n{THIRD}\n"),
    good(""),
    good("\n\n\n"),
)
