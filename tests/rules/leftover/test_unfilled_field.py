from lintkit.testing import bad, cases, good

test_unfilled_field = cases(
    "leftover/unfilled-field",
    bad("Dear ⟦*|FNAME|*⟧, spring is here."),
    bad('<a href="⟦*|UNSUB|*⟧">leave</a> ⟦*|DATE:d/m/y|*⟧', format="html"),
    bad("Yours,\n⟦%%SIGNATURE%%⟧\n"),
    bad("Hi ⟦%%first_name%%⟧!"),
    bad("Hello ⟦«FirstName»⟧, welcome."),
    good("Write `*|FNAME|*` for the first name."),
    good("| *a* | *b* |\n|---|---|\n| *|* | 50%% |"),
    good("Er las «Name» und «FirstName1»."),
    good("A rise of 5%% and 7%% was seen."),
)
