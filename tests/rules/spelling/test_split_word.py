from lintkit.testing import bad, cases, good

test_split_word = cases(
    "spelling/split-word",
    bad("It was imposed ⟦along side⟧ the others.", unsafely="It was imposed alongside the others."),
    bad("They did it ⟦them\nselves⟧ in the end.", unsafely="They did it themselves in the end."),
    good("It was imposed alongside the others. Walk along sidewalks."),
    good("It was imposed along side-streets of the town."),
    good("In her house every thing and every where is calm, and she had no where to go mean while but home."),
    good("He is the owner of a head of cattle, and none the less poor for it."),
    good("The text `along side` is what it writes."),
    good("It was imposed along side the others.", words=("along side",)),
)
