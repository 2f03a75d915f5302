from lintkit.testing import bad, cases, good

ONE = (
    "The registry office issues a certified copy of the certificate within two weeks, and you need that copy before "
    "the consulate can start to look at your application for a visa."
)
OTHER = (
    "The registry office issues a certified copy of the certificate within some weeks, and you will need that copy "
    "before the consulate can even start to look at an application for a visa."
)
REPLACED = (
    "The registry office issues a genuine copy of the certificate within ten weeks, and you need that paper before "
    "the consulate can begin to look at your application for a visa."
)
PHRASED = (
    "The registry office issues a certified copy of the certificate only when the clerk has found the book, and you need "
    "that copy before the consulate can start to look at your papers."
)
LINKED = (
    "The registry office issues a certified copy of the certificate within [two](https://example.org/two/weeks/from/now) "
    "weeks, and you will need that copy before the consulate can even start to look at your application for a visa."
)
FAINT = (
    "The registry office issues a certified copy of every certificate within ten weeks, and they need that paper before "
    "some consul can begin to look at those applications for any visa."
)
HAN = (
    "登记处在您提出申请之日起两周内签发经认证的证书副本，在领事馆开始审查您的签证申请之前，您需要该副本。下午没有人接听那里的电话，"
    "因此您最好给办事员写一封信，并附上一个写好地址的信封和足够的邮票，以便他们能够尽快将证书寄回给您，而不必让您再次亲自前往办公室。"
)
ARTICLE = (
    "The council of the town approved a new budget after a debate that went on for more than four hours.",
    "Residents had filled the hall to speak against the plan that would close their swimming pool in winter.",
    "The mayor answered that the roof of the primary school was damaged by storms and must be repaired first.",
    "A group of parents collected signatures for weeks and hopes that this decision will still be changed.",
    "Three schools, two clubs and many older swimmers have met in that building every morning since 1974.",
)
BETWEEN = "The consulate is open in the morning only."
MOVED = (
    "The registry office issues a certified copy within two weeks. Send that copy to the consulate by registered mail. "
    "Nobody answers the telephone there in the afternoon. Bring money in small notes to pay the fee at the counter."
)
REARRANGED = (
    "Nobody answers the telephone there in the afternoon. Bring money in small notes to pay the fee at the counter. "
    "The registry office issues a certified copy within two weeks. Send that copy to the consulate by registered mail."
)

test_near_duplicate = cases(
    "duplication/near-duplicate",
    bad(f"{ONE}\n\n{BETWEEN}\n\n⟦{OTHER}⟧\n"),
    bad(f"{MOVED}\n\n{BETWEEN}\n\n⟦{REARRANGED}⟧\n", strict=True),
    # entries that differ in one word; words that replace the same ones twice
    good(f"{ONE}\n\n{BETWEEN}\n\n{ONE.replace('visa', 'passport')}\n"),
    good(f"{ONE}\n\n{BETWEEN}\n\n{OTHER.replace('copy', 'photograph')}\n"),
    # words replaced here and there, far away
    bad(f"{ONE}\n\n{BETWEEN}\n\n# B\n\n{BETWEEN}\n\n- None.\n\n⟦{REPLACED}⟧\n"),
    good(f"{ONE}\n\n{BETWEEN}\n\n# B\n\n{ONE.replace('visa', 'passport')}\n\n{BETWEEN}\n"),
    # the same in running text, where nothing but paragraphs stands around
    bad("\n\n".join(("# A", *ARTICLE[:3], ONE, *ARTICLE[3:], f"⟦{REPLACED}⟧", ARTICLE[0][::-1])) + "\n"),
    # items that begin with other words are entries, unless they are neighbours
    bad(f"- {ONE}\n- {BETWEEN}\n- {BETWEEN[:20]}.\n\n# B\n\n{BETWEEN}\n\n⟦- {OTHER}⟧\n"),
    good(f"- {ONE}\n- {BETWEEN}\n- {BETWEEN[:20]}.\n\n# B\n\n{BETWEEN}\n\n- Now {OTHER}\n"),
    bad(f"- {ONE}\n- {BETWEEN}\n⟦- {OTHER}⟧\n"),
    bad(f"- {ONE}\n- {BETWEEN}\n⟦- Now {OTHER}⟧\n"),
    # many letters in a row say enough, in scripts without blanks too
    bad(f"{HAN}请带上 护照 和 两张 照片。\n\n{BETWEEN}\n\n# B\n\n{BETWEEN}\n\n- None.\n\n⟦{HAN}请带上 现金。⟧\n"),
    # entries differ in whole phrases; an address is one word
    good(f"{ONE}\n\n{BETWEEN}\n\n# B\n\n{BETWEEN}\n\n- None.\n\n{PHRASED}\n"),
    bad(f"{ONE}\n\n{BETWEEN}\n\n# B\n\n{BETWEEN}\n\n- None.\n\n⟦{LINKED}⟧\n"),
    # so little alike that it may be chance: not between the same kinds of blocks
    bad(f"{ONE}\n\n{BETWEEN}\n\n# B\n\n{BETWEEN}\n\n- None.\n\n⟦{FAINT}⟧\n\n- One.\n"),
    good(f"{BETWEEN}\n\n{ONE}\n\n{BETWEEN}\n\n# B\n\n{BETWEEN}\n\n{FAINT}\n\n{BETWEEN[:20]}.\n"),
    # parallel entries differ in the number or the name that matters
    good(f"{ONE.replace('two', '2')}\n\n{BETWEEN}\n\n{OTHER.replace('some', '9')}\n"),
    good(f"{ONE}\n\n{BETWEEN}\n\n{ONE.replace('the certificate', 'the Spanish certificate')}\n"),
    bad(f"{ONE.replace('two', '2')}\n\n{BETWEEN}\n\n⟦{OTHER.replace('some', '9')}⟧\n", strict=True),
    good(f"{ONE}\n\n{BETWEEN}\n\n{OTHER}\n", likeness=0.95),
    # the same words exactly are another rule's
    good(f"{ONE}\n\n{BETWEEN}\n\n{ONE}\n"),
    good("The cat sat on the mat.\n\nThe cat sat on a mat.\n"),
)
