from lintkit.testing import bad, cases, good

RUN = (
    "the registry office has to issue a certified copy of the certificate, and the consulate has to see it at least "
    "six weeks before the first day of the journey"
)
ONE = f"Before you travel, {RUN}. The office is closed on Monday."
HEAD = "Nobody answers the telephone there. Please note that "
TAIL = (
    ". Bring money in small notes, since the clerks give no change, and do not expect that anybody speaks your "
    "language. Some do, but nobody knows who they are and when they work."
)

test_partial_copy = cases(
    "duplication/partial-copy",
    bad(f"{ONE}\n\n{HEAD}⟦{RUN}⟧{TAIL}\n"),
    bad(f"- {ONE}\n- {HEAD}⟦{RUN}⟧{TAIL}\n"),
    # twice in one paragraph
    bad(f"{ONE} Please note once more that ⟦{RUN}⟧{TAIL}\n"),
    good(f"{ONE}\n\n{HEAD}the office is slow{TAIL}\n"),
    good(f"{ONE}\n\n{HEAD}{RUN}{TAIL}\n", min_words=40),
    # what comes again in a document that repeats itself on purpose
    good("".join(f"# {n}\n\n{ONE}\n\n{HEAD}{RUN}{TAIL} And {n}.\n\n" for n in ("One", "Two", "Three"))),
)
