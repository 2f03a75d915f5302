from lintkit.testing import bad, cases, good

test_merge_conflict = cases(
    "leftover/merge-conflict",
    bad("One.\n\n⟦<<<<<<< HEAD⟧\nTwo.\n=======\nThree.\n>>>>>>> topic\n\nFour.\n"),
    bad("⟦<<<<<<< ours⟧\na\n||||||| base\nb\n=======\nc\n>>>>>>> theirs\n"),
    bad("⟦<<<<<<< a⟧\n=======\n>>>>>>> b\nText.\n⟦<<<<<<< c⟧\n=======\n>>>>>>> d\n"),
    bad(
        "Two changes were kept.\n\n⟦>>>>>>> Stashed changes⟧\n\nAnd a third one."
    ),  # its beginning was taken out by hand
    good("```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> topic\n```\n"),
    good("A line that begins with `<<<<<<< HEAD` is the first mark."),
    good("Heading\n=======\n\nText.\n"),
    good("<<<<<<< HEAD is what git writes.\n\nNothing more."),
    good("<<<<<<<\n=======\n>>>>>>>\n"),
    good("<<<<<<<< eight\n=======\n>>>>>>>> eight\n"),
)
