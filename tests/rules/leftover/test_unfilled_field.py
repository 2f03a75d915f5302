from lintkit.testing import bad, cases, good

test_unfilled_field = cases(
    "leftover/unfilled-field",
    bad("Dear ⟦*|FNAME|*⟧, spring is here."),
    bad('<a href="⟦*|UNSUB|*⟧">leave</a> ⟦*|DATE:d/m/y|*⟧', format="html"),
    bad("Yours,\n⟦%%SIGNATURE%%⟧\n"),
    bad("Hi ⟦%%first_name%%⟧!"),
    bad("Hello ⟦«FirstName»⟧, welcome."),
    bad("Complaints are read by ⟦[INSERT CONTACT METHOD]⟧.\n"),
    bad("It began in May and ended on ⟦[insert date here]⟧.\n"),
    bad("Yours sincerely,\n⟦[Your Name]⟧\n⟦[Your Contact Information]⟧\n"),
    good("[Your software] uses the mark. Sign as [Your Name] or so.\n\n[Your Name](https://example.org)\n"),
    good('<a href="#">[Insert HTML]</a>', format="html"),
    good("[insert a row](rows.md), [insert a row][rows], to insert [rows]\n\n[insert a row]: rows.md\n"),
    good("Write `*|FNAME|*` for the first name."),
    good("| *a* | *b* |\n|---|---|\n| *|* | 50%% |"),
    good("Er las «Name» und «FirstName1»."),
    good("A rise of 5%% and 7%% was seen."),
)
