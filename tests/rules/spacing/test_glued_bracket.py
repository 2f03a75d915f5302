from lintkit.testing import bad, cases, good

_APART = "We set a space (as one does) in this.\n\n"

test_glued_bracket = cases(
    "spacing/glued-bracket",
    bad(
        "The layout of the nodes on a canvas⟦(⟧must be under the grid) is done by it.",
        unsafely="The layout of the nodes on a canvas (must be under the grid) is done by it.",
    ),
    bad(
        _APART + "Dieser Ordner enthält nur die Verzeichnisse⟦(⟧und das auch in der Regel) für uns.",
        unsafely=_APART + "Dieser Ordner enthält nur die Verzeichnisse (und das auch in der Regel) für uns.",
    ),
    bad(
        "It is one of the three states, and then rejected⟦(⟧operation failed).",
        unsafely="It is one of the three states, and then rejected (operation failed).",
    ),
    bad(
        "If one of the outputs has no clients⟦(⟧it is not used\nin the graph), you can put it in `list`.",
        unsafely="If one of the outputs has no clients (it is not used\nin the graph), you can put it in `list`.",
    ),
    bad(
        "It is a library for rounding that behaves predictably⟦(⟧unlike Math.round).",
        unsafely="It is a library for rounding that behaves predictably (unlike Math.round).",
    ),
    good("The API of the column is changed to getter(col, row) and setter(col, row, value)."),
    good("The pressures of solutions of poly(vinyl chloride) are given in the table of it."),
    good("- fix(error message): do not crash if there is none of it in the file"),
    good("- **Update(export extension):** fixed the export of all the rows in it"),
    good("You can write the file(s) and the sub(command or not)s of it with this."),
    good("All the calls of open(path to the file) and then of open(name of it) are made here."),
    good("It takes a time O(log of the n) for all that there is to be done."),
    good("It is called as concatenate(const OtherDerived& other, Axis axis) in all of the code."),
    good("The type is String|File(only in the browser)|Blob in the list of them."),
    good("The mode(s) that it has, and the mode(list of the modes) that is here."),
    good("First is one(as it is) here.\n\nThen two(as it is) here, and so three(as it is) in this.\n"),
    good("これは関数(function of the name)です。"),
    good("The colour is set by the attribute(red, green) that we have in it."),
)
