from lintkit.testing import bad, cases, good

test_regional_variant = cases(
    "spelling/regional-variant",
    bad("The ⟦colour⟧ of the house is nice.", unsafely="The color of the house is nice.", locale="en-US"),
    bad("⟦Behaviour⟧ of this kind is rare.", unsafely="Behavior of this kind is rare.", locale="en-US"),
    bad("They ⟦organise⟧ the house.", unsafely="They organize the house.", locale="en-US"),
    bad("The ⟦center⟧ of the town is near.", unsafely="The centre of the town is near.", locale="en-GB"),
    bad(
        "The colour, the harbour and the neighbour are of the same ⟦flavor⟧.",
        unsafely="The colour, the harbour and the neighbour are of the same flavour.",
    ),
    bad(
        "The color and the neighbor and the harbor are what we ⟦organise⟧ here.",
        unsafely="The color and the neighbor and the harbor are what we organize here.",
    ),
    good("They organize the house, and program the check of the story.", locale="en-GB"),
    good("They organize the colour of the house, and the harbour is as it was."),
    good("The color of the harbour is nice, and so is the rest of it."),
    good("The attack on Pearl Harbor was long ago, and the Center for Peace knows it.", locale="en-GB"),
    good("Set `color` to red: the color of the house is then red.", locale="en-GB"),
    good("The colour of the house is nice.", locale="en-US", words=("colour",)),
    good("La colour de la maison est rouge et le harbour est grand dans la ville.", locale="en-US"),
)
