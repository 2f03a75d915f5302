from lintkit.testing import bad, cases, good

test_share_button = cases(
    "leftover/share-button",
    bad("The end.\n⟦Click to share on Facebook (Opens in new window)⟧\n", unsafely="The end.\n"),
    bad("- One\n- ⟦Click to print (Opens in new window)⟧\n", unsafely="- One\n"),
    bad("Fin. ⟦Cliquez pour partager sur Twitter(ouvre dans une nouvelle fenêtre)⟧", unsafely="Fin."),
    bad("Ende. ⟦Klick, um auf Facebook zu teilen (Wird in neuem Fenster geöffnet)⟧", unsafely="Ende."),
    bad("The end. ⟦Like this: Like Loading...⟧", unsafely="The end."),
    good('<a href="/s">Click to share on Facebook (Opens in new window)</a>', format="html"),
    good("See the [guide (opens in new window)](guide.md)."),
    good("Click to open the menu (opens in new window)."),
    good("I like loading trucks."),
)
