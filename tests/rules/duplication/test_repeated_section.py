from lintkit.testing import bad, cases, good

BODY = (
    "Ask the registry office for a certified copy of the certificate and keep the receipt. Then send the copy to the\n"
    "consulate by registered mail, at least six weeks before you travel.\n\n```\nsend --registered copy.pdf\n```\n\n"
    "The consulate answers by mail, not by phone, within six weeks."
)
SECTION = f"## Before you leave\n\n{BODY}"
OUTPUT = "".join(f"the {n}th of all the lines that are put out here\n" for n in range(30))
WAY = "## On the way\n\nCarry the answer with you and show it to nobody who does not ask for it.\n"

test_repeated_section = cases(
    "duplication/repeated-section",
    # with its code, to the end of the file or before another section
    bad(f"# Travel\n\n{SECTION}\n\n{WAY}\n⟦{SECTION}⟧\n", fixed=f"# Travel\n\n{SECTION}\n\n{WAY}"),
    bad(
        f"# Travel\n\n{SECTION}\n\n{WAY}\n⟦{SECTION}⟧\n\n## Home\n\nSleep.\n",
        fixed=f"# Travel\n\n{SECTION}\n\n{WAY}\n## Home\n\nSleep.\n",
    ),
    bad(f"# Travel\n\n{SECTION}\n\n⟦{SECTION}⟧\n\n{WAY}", fixed=f"# Travel\n\n{SECTION}\n\n{WAY}"),
    # without the rule that parts it from what stands above it
    bad(
        f"# Travel\n\n* * *\n\n{SECTION}\n\n* * *\n\n{WAY}\n* * *\n\n⟦{SECTION}⟧\n\n## Home\n\nSleep.\n",
        fixed=f"# Travel\n\n* * *\n\n{SECTION}\n\n* * *\n\n{WAY}\n* * *\n\n## Home\n\nSleep.\n",
    ),
    # under another parent it may be meant, but is hardly where nothing else comes again
    bad(
        f"# Spain\n\n{SECTION}\n\n# France\n\n⟦{SECTION}⟧\n",
        unsafely=f"# Spain\n\n{SECTION}\n\n# France\n",
    ),
    # where more does it is how the document is made
    good(f"# Spain\n\n{SECTION}\n\n# France\n\n{SECTION}\n\n# Italy\n\n{SECTION}\n"),
    # an output, the same for two examples
    bad(
        "# A\n\n## Run\n\nOne.\n\n### Output\n\n```\n" + OUTPUT + "```\n\n### Input\n\nTwo.\n\n"
        "⟦### Output\n\n```\n" + OUTPUT + "```⟧\n",
        unsafely="# A\n\n## Run\n\nOne.\n\n### Output\n\n```\n" + OUTPUT + "```\n\n### Input\n\nTwo.\n",
    ),
    # the same entry in two releases
    good("# 1.0.1\n\n## Fixed\n\n- A crash on empty files.\n\n# 1.0.0\n\n## Fixed\n\n- A crash on empty files.\n"),
    # one section of the name only
    good(f"# Travel\n\n{SECTION}\n\n{WAY}"),
)
