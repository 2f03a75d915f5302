from lintkit.testing import bad, cases, good

BODY = (
    "Ask the registry office for a certified copy of the certificate and keep the receipt. Then send the copy to the\n"
    "consulate by registered mail, at least six weeks before you travel.\n\n```\nsend --registered copy.pdf\n```\n\n"
    "The consulate answers by mail, not by phone, within six weeks."
)
SECTION = f"## Before you leave\n\n{BODY}"
TABLE = "| paper | copies |\n|---|---|\n" + "\n".join(f"| the {n}th | {n} |" for n in range(4, 20))
OTHER = "Keep one copy of each paper in another bag than the papers themselves."
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
    # a placeholder is no element that has to be closed, nor is an address
    bad(
        f"# Travel\n\n## Name\n\nRun `go` as <name>, then see\n<http://example.org/go>.\n\n{BODY}\n\n{WAY}\n"
        f"⟦## Name\n\nRun `go` as <name>, then see\n<http://example.org/go>.\n\n{BODY}⟧\n\n## Home\n\nSleep.\n",
        fixed=f"# Travel\n\n## Name\n\nRun `go` as <name>, then see\n<http://example.org/go>.\n\n{BODY}\n\n{WAY}\n"
        "## Home\n\nSleep.\n",
    ),
    # an element that a sentence speaks of is not opened by it
    bad(
        f"# Travel\n\n<div>Hello.</div>\n\n## Name\n\nIt stands in a <div> of its own.\n\n{BODY}\n\n{WAY}\n"
        f"⟦## Name\n\nIt stands in a <div> of its own.\n\n{BODY}⟧\n\n## Home\n\nSleep.\n",
        fixed=f"# Travel\n\n<div>Hello.</div>\n\n## Name\n\nIt stands in a <div> of its own.\n\n{BODY}\n\n{WAY}\n"
        "## Home\n\nSleep.\n",
    ),
    # whatever it holds: a table
    bad(
        f"# Travel\n\n## Papers\n\n{BODY}\n\n{TABLE}\n\n{WAY}\n⟦## Papers\n\n{BODY}\n\n{TABLE}⟧\n\n## Home\n\nSleep.\n",
        fixed=f"# Travel\n\n## Papers\n\n{BODY}\n\n{TABLE}\n\n{WAY}\n## Home\n\nSleep.\n",
    ),
    # one that closes what stands open above it is told of as a whole, and stays
    bad(
        f"# Travel\n\n<div>\n\n## Name\n\nThe name is on the first page.\n\n</div>\n\n{BODY}\n\n{WAY}\n"
        f"⟦## Name\n\nThe name is on the first page.\n\n</div>\n\n{BODY}⟧\n\n## Home\n\nSleep.\n"
    ),
    # without what closes the section above it
    bad(
        f"# Travel\n\n{SECTION}\n\n[To the top](#)\n\n{WAY}\n[To the top](#)\n\n## Alone\n\n{OTHER}\n\n"
        f"[To the top](#)\n\n⟦## On the way\n\n{WAY[15:].strip()}⟧\n\n## Home\n\nSleep.\n",
        unsafely=f"# Travel\n\n{SECTION}\n\n[To the top](#)\n\n{WAY}\n[To the top](#)\n\n## Alone\n\n{OTHER}\n\n"
        "[To the top](#)\n\n## Home\n\nSleep.\n",
    ),
    # tied to the section that is the same, not to the last one of its name
    bad(
        f"# Travel\n\n## By day\n\nGo.\n\n### Notes\n\n{BODY}\n\n## By night\n\nStay.\n\n### Notes\n\n{OTHER}\n\n"
        f"## In rain\n\nWait.\n\n⟦### Notes\n\n{BODY}⟧\n\n## Home\n\nSleep.\n",
        unsafely=f"# Travel\n\n## By day\n\nGo.\n\n### Notes\n\n{BODY}\n\n## By night\n\nStay.\n\n### Notes\n\n{OTHER}\n\n"
        "## In rain\n\nWait.\n\n## Home\n\nSleep.\n",
    ),
)
