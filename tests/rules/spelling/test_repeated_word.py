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
    good("You need a key for it: register or log in in the web interface of the service."),
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
    bad("The work is done ⟦on on⟧ the stream that we read.", unsafely="The work is done on the stream that we read."),
    bad("They must ⟦now now⟧ say what the name is.", unsafely="They must now say what the name is."),
    bad("It is a ⟦test test⟧ of the engine that we have.", unsafely="It is a test of the engine that we have."),
    good("He wrote test test test into the box, and one one one into the other."),
    good("You can turn it on on the first page, and the light stays on on Sundays."),
    good("Yes, no no, and the well well known *the* of the house."),
    good("The value is not not True, and not not (a or b)."),
    good("The option anchor       anchor of the position with the kernel."),
)

test_repeated_word_in_other_languages = cases(
    "spelling/repeated-word",
    bad(
        "Der Austritt ist zum Ende des Jahres ⟦mit mit⟧ einer Frist von drei Monaten möglich.",
        unsafely="Der Austritt ist zum Ende des Jahres mit einer Frist von drei Monaten möglich.",
    ),
    bad(
        "Les commerçants de la ville craignent ⟦de de⟧ perdre des clients pendant le chantier, mais la ville promet une aide, qui est pour tous.",
        unsafely="Les commerçants de la ville craignent de perdre des clients pendant le chantier, mais la ville promet une aide, qui est pour tous.",
    ),
    bad(
        "Pele las patatas y fría la cebolla ⟦con con⟧ ella a fuego lento, y no las deje secar, porque el plato es muy bueno.",
        unsafely="Pele las patatas y fría la cebolla con ella a fuego lento, y no las deje secar, porque el plato es muy bueno.",
    ),
    bad(
        "Uczniowie mają ⟦do do⟧ dyspozycji osobną salę, w której jest cicho, i się uczą, lub czytają, że to jest dla nich.",
        unsafely="Uczniowie mają do dyspozycji osobną salę, w której jest cicho, i się uczą, lub czytają, że to jest dla nich.",
    ),
    bad(
        "Это было сделано ⟦для для⟧ того, чтобы все они могли работать.",
        unsafely="Это было сделано для того, чтобы все они могли работать.",
    ),
    bad(
        "Öğrenciler ⟦için için⟧ ayrı bir salon var, ve bu salon daha çok sessiz.",
        unsafely="Öğrenciler için ayrı bir salon var, ve bu salon daha çok sessiz.",
    ),
    bad("وتقع المكتبة ⟦في في⟧ وسط المدينة.", unsafely="وتقع المكتبة في وسط المدينة."),
    good("Die Frau, die die Tür öffnete, und der, der der Bote war, sind nicht das, was das das Haus nennt."),
    good("Nous nous sommes vus, et vous vous êtes tus pendant toute la journée."),
    good("He lives in Rio de de Janeiro, and the name of it is not wrong."),
    good("Sie führt zu zu hohen Preisen, und es ist nicht nicht wahr."),
    good("La la la, chante-t-elle dans la rue, et le le le répond avec elle."),
    good("`mit mit` und mit mit, und"),
    good("Wenn hier etwas eingetragen wird wird der Balken von oben nach unten und nicht von links gefüllt."),
    good("Bope a e e fa ba tla e e dira fela jaaka go tlhokega, mme e e tlhamaletseng."),
)

test_two_words_twice = cases(
    "spelling/repeated-word",
    good("We are going to have to have no sacred cows, and if we must we must do it."),
    bad("There are other items ⟦in the in the⟧ box.", unsafely="There are other items in the box."),
    bad(
        "You consent ⟦to the\nto the⟧ terms of it.".replace("\nto the", " to the"),
        unsafely="You consent to the terms of it.",
    ),
    bad(
        "Please send it ⟦to us to us⟧, two days before the talk.",
        unsafely="Please send it to us, two days before the talk.",
    ),
    good("It is more and more and more the same, one by one by one, over and over and over."),
    good("The row of the image is a a a a, and the next is a b a b of it."),
    good("It is what it is, and what is in the box that is in the hall is not."),
    good("Write `in the in the` to see it, and not in (the in the)."),
)
