from lintkit.testing import bad, cases, good, missed

test_orphan_fragment = cases(
    "markup/orphan-fragment",
    bad("Crisis: ⟦strong>⟧The conflict", unsafely="Crisis: The conflict"),
    bad("one\n⟦li> ul>⟧\ntwo", fixed="one\ntwo"),
    bad("⟦li> ul> p>⟧“Response of the city”⟦ h2>⟧\n", unsafely="“Response of the city”\n"),
    bad("The outlook for them “⟦ h3>⟧\nMore.", unsafely="The outlook for them “\nMore."),
    bad("a | b |\n---|---|\nrisks ⟦td >< td >⟧more |", unsafely="a | b |\n---|---|\nrisks | more |", format="plain"),
    bad("It ended.⟦ /p>⟧\n", unsafely="It ended.\n"),
    bad(
        "<table><tr><td>Jill⟦td >< td >⟧Yes</td></tr></table>",
        unsafely="<table><tr><td>Jill</td><td>Yes</td></tr></table>",
        format="html",
    ),
    bad(
        "<table><tr><td>12x12⟦td><td>⟧Yes</td></tr></table>",
        unsafely="<table><tr><td>12x12</td><td>Yes</td></tr></table>",
        format="html",
    ),
    good("width>th and <th>x</th> </table>", format="plain"),
    good("if a > b, swap them"),
    good("mysql> select 1;", format="plain"),
    good(".menu> li> ul> li { color: red }", format="plain"),
    good("press File -> Save => done; a<b and b>c", format="plain"),
    good("significant at p>0.05 and i>0", format="plain"),
    good("```\nli> ul>\n```\n`strong>The`"),
    good("<Text strong>The</Text>"),
    good("<p>Use <code>li> ul></code> here</p>", format="html"),
    missed("an ⟦em> ⟧alone", because="a lone weak name is no evidence"),
)
