from lintkit.testing import bad, cases, good

test_unclosed_tag = cases(
    "markup/unclosed-tag",
    bad("<p>a ⟦<b>⟧x</p>", unsafely="<p>a <b>x</b></p>", format="html"),
    bad("<div>\n  ⟦<div>⟧\n    x\n</div>\n", format="html"),
    bad("a <b>x⟦<b>⟧ y", fixed="a <b>x</b> y", format="html"),
    bad('⟦<a name="x">⟧\n\n# Title', fixed='<a name="x"></a>\n\n# Title'),
    good("<ul><li>a<li>b</ul><p>c<p>d<br><br/>", format="html"),
    good("<table><tr><td>a<td>b<tr><td>c</table>", format="html"),
    good("y = a<b>(c) and x<i>::y"),
    bad("a | mAP⟦<sup>⟧val | mAP⟦<sup>⟧dev | c\n"),
    good("- indenting and outdenting of <ul> and <ol>\n"),
    good("the <b> tag", format="plain"),
    good("use <name> and <T> and List<String>"),
    good("<p>x <script>if (a<b) c('<div>')</script></p>", format="html"),
    bad("<ul><li>One⟦<li>⟧\n<li>Two</li></ul>", fixed="<ul><li>One</li>\n<li>Two</li></ul>", format="html"),
    bad("<p>One:⟦<p>⟧\n<ul></ul><p>Two</p>", fixed="<p>One:</p>\n<ul></ul><p>Two</p>", format="html"),
    bad("<tr><td>1⟦<td>⟧<td>2</td></tr>", fixed="<tr><td>1</td><td>2</td></tr>", format="html"),
    good("<p>One<p>Two<p><ul></ul>", format="html"),  # a text that writes no end tags
    good("<ul><li>One</li><li>\n<li>Two</li></ul>", format="html"),
)
