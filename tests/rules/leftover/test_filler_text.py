from lintkit.testing import bad, cases, good

REAL = "The museum was built by the sea. A storm took its roof. It was mended. It has been open since then."
FILLER = "Lorem ipsum dolor sit amet, consectetur adipiscing elit.\nSed do eiusmod tempor."

test_filler_text = cases(
    "leftover/filler-text",
    bad(f"{REAL}\n\n⟦{FILLER}⟧\n\nTickets are cheap.\n"),
    bad(f"<p>{REAL}</p>\n<p>⟦Lorem Ipsum dolor sit amet.⟧</p>\n", format="html"),
    good(FILLER),  # nothing but filler: a demonstration
    good(f"{REAL}\n\n{FILLER}\n\n{FILLER}\n"),
    good(f"<h1>Card</h1>\n<p>{FILLER}</p>\n<p>Buy now.</p>\n", format="html"),
    good(f"{REAL}\n\n{FILLER}\n\n## More\n\nDuis aute irure dolor in reprehenderit.\n"),
    good(f"{REAL}\n\nLorem ipsum is what printers call it.\n"),
    good(f"{REAL}\n\n```\n{FILLER}\n```\n"),
    good(f"{REAL} Write `<Card>` for a card.\n\n{FILLER}\n"),  # a page about how to write one
)
