from lintkit.testing import bad, cases, good

test_space_inside_brackets = cases(
    "spacing/space-inside-brackets",
    bad(
        "The council ⟦( ⟧which met on Monday⟦ )⟧ agreed.",
        fixed="The council (which met on Monday) agreed.",
    ),
    bad("The council (which met on Monday⟦ )⟧.", fixed="The council (which met on Monday)."),
    bad(
        "It reads and writes the fonts ⟦( ⟧Text & XML formats⟦ )⟧ and packs all of them.",
        fixed="It reads and writes the fonts (Text & XML formats) and packs all of them.",
    ),
    good("It is best to use the installer (it comes with all of them, see https://example.org/all )."),
    good("The council (which met on Monday) agreed to it."),
    good("Tick the box ( ) or this one ( x ) or that of the others :( now"),
    good("The sum ( a + b ) is what we want in the end of it."),
    good("We ( as ever ) met ( it was so ) and then ( at last ) we left."),
    good("Then the code says\nif ( r is not None and it is so ):\n", format="plain"),
    bad(
        'Collect all of it (not just the first "data" event⟦ )⟧ and go on.',
        fixed='Collect all of it (not just the first "data" event) and go on.',
    ),
    good("Check that the value is set ( x_first and y_last ) in the file of it."),
)
