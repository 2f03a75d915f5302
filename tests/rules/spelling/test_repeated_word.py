from lintkit.testing import bad, cases, good

test_repeated_word = cases(
    "spelling/repeated-word",
    bad("The engine reads ⟦the the⟧ file.", fixed="The engine reads the file."),
    bad("⟦The the⟧ file is read once.", fixed="The file is read once."),
    bad("It writes the file back ⟦to\nto⟧ the disk.", fixed="It writes the file back to\nthe disk."),
    bad("> It writes the file back ⟦to to⟧ the disk.", fixed="> It writes the file back to the disk."),
    bad("You can find ⟦it it⟧ in the manual.", unsafely="You can find it in the manual."),
    bad("This is an ⟦important important⟧ message.", unsafely="This is an important message."),
    good("He had had enough, and I know that that man was very very tired."),
    good("Blah blah blah, said the man. New York, New York."),
    good("Nous nous sommes vus, et vous vous êtes tus pendant toute la journée."),
    good("The the the, he stuttered."),
    good("Run `the the` to see what it does."),
    good("- long\n- long\n"),
    good("It ends with the. The next one begins."),
    bad(
        "There are ⟦no no⟧ changes to the code in this release.",
        unsafely="There are no changes to the code in this release.",
    ),
    bad("For ⟦more more⟧ general goals we use projects.", unsafely="For more general goals we use projects."),
    bad("It is written to ⟦the *the⟧ disk* at once.", unsafely="It is written to *the disk* at once."),
    bad("It is written *to ⟦the* the⟧ disk at once.", unsafely="It is written *to the* disk at once."),
    bad("It is written to ⟦the **the**⟧ disk at once.", unsafely="It is written to the disk at once."),
    bad(
        "See ⟦the [the⟧ manual](https://example.com/) for it.",
        unsafely="See [the manual](https://example.com/) for it.",
    ),
    good("Yes, no no, and the well well known *the* of the house."),
    good("The value is not not True, and not not (a or b)."),
    good("The option anchor       anchor of the position with the kernel."),
)
