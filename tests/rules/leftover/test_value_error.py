from lintkit.testing import bad, cases, good

test_value_error = cases(
    "leftover/value-error",
    bad("See ⟦Error! Reference source not found.⟧ for prices."),
    bad("<p><b>⟦Error! Bookmark not defined.⟧</b></p>", format="html"),
    bad("Siehe ⟦Fehler! Verweisquelle konnte nicht gefunden werden.⟧"),
    bad("Voir ⟦Erreur ! Source du renvoi introuvable.⟧"),
    bad("См. ⟦Ошибка! Источник ссылки не найден.⟧"),
    bad("Changes:\n\n- ⟦[object Object]⟧ (#12)\n- ⟦[object Object]⟧\n"),
    bad("| a | b |\n|---|---|\n| ⟦[object Object]⟧ |⟦[object Object]⟧|\n"),
    bad("<li>⟦[object Object]⟧</li>", format="html"),
    good("- Fix [object Object] being shown in the log"),
    good("- prevent errors from being shown as [Error]: [object Object] (#3)"),
    good("An object is printed as `[object Object]`."),
    good("It returns “[object Object]” or '[object Object]' (see below)."),
    good("The message is shown: Error! No such file."),
)
