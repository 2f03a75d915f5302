from lintkit.testing import bad, cases, good

test_spaced_tag = cases(
    "markup/spaced-tag",
    bad("- ⟦< strong >⟧Heads⟦< / strong >⟧ up", fixed="- <strong>Heads</strong> up"),
    bad("a⟦</ b>⟧ c", unsafely="a c"),
    bad("<b>x⟦</ b>⟧", fixed="<b>x</b>"),
    bad("these include :⟦< br />⟧\n- one", unsafely="these include :\n- one"),
    bad("one⟦< br />⟧two", fixed="one<br />two"),
    bad("one⟦< br />⟧", fixed="one<br />", format="html"),
    bad("- ⟦< span style='a:b'>⟧Funding : x", unsafely="- Funding : x", format="plain"),
    bad("⟦< b >⟧x⟦< / b >⟧", fixed="<b>x</b>"),
    bad("⟦< p >⟧The city waits.⟦< / p >⟧", fixed="<p>The city waits.</p>", format="html"),
    bad("⟦< !--⟧ more -->\n", unsafely="<!-- more -->\n"),
    bad("⟦<! --⟧ more -->\n", unsafely="<!-- more -->\n", format="plain"),
    good("a <!-- b --> c < !- d -->"),
    bad("changes, ⟦</ br>⟧it has been ⟦< /br>⟧on", fixed="changes, <br>it has been <br>on"),
    good("a < b and c > d"),
    good("vector< string > v; array< span > s", format="plain"),
    good("cp < title > < name >", format="plain"),
    good("`< br />`"),
    good("<br /><p >x</p >"),
)
