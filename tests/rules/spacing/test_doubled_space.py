from lintkit.testing import bad, cases, good

_ONE = "It is so. We know it. He is here. She is there. It was. We did. They do. You see. It ends. She left. We met. I am. All is.\n\n"

test_doubled_space = cases(
    "spacing/doubled-space",
    bad("The two leaders met in⟦  ⟧the capital.", fixed="The two leaders met in the capital."),
    bad("The two leaders met in⟦  ⟧the capital.", fixed="The two leaders met in the capital.", format="plain"),
    bad("They met,⟦  ⟧and they talked for days.", fixed="They met, and they talked for days."),
    bad(_ONE + "They met.⟦  ⟧And then they talked.", fixed=_ONE + "They met. And then they talked."),
    good("They met.  And then they talked.  Then they left.  All of them."),
    good("@param size  the width of what it is that we draw here"),
    good("They met in the capital  \nand talked there."),
    good("list all  Show everything that there is in it\n", format="plain"),
    good(
        "show the files  a list of the files that are here\nshow the words  a list of the words that are here\n",
        format="plain",
    ),
    good("this is the one  and that is the two\nhere are others  for you to see now\n", format="plain"),
    good("<p>The two leaders met in  the capital.</p>", format="html"),
    good("*   The two leaders met in the capital.\n1.  And so on and so forth.\n"),
    good("Some `code  with` two of them is what we see in it."),
    good("They live in Boston, MA  02110-1301 USA, and the office is there."),
    good("Copyright (c) 2011-2026  The Maintainers and all of the others."),
    good("| 冬 | 冬 鼕 | 「鼕」爲鼓聲擬聲詞，其餘用「冬」。 | 隆冬 冬暖夏涼  鼕鼕 |"),
    bad(
        "It is so. And it was so. It will be so, for all of the\nothers.⟦  ⟧The end of it is near.",
        fixed="It is so. And it was so. It will be so, for all of the\nothers. The end of it is near.",
    ),
    good("It was created by the quick start on Tue Mar  6 11:32:14 2018."),
    good("### Sample code effects in the end  上面代码的效果"),
    bad(
        "1.  Import it. It is so.\n\n2.  Include it. And so on.\n\nIt is made for everyone.⟦  ⟧They use it.",
        fixed="1.  Import it. It is so.\n\n2.  Include it. And so on.\n\nIt is made for everyone. They use it.",
    ),
    bad(
        "\\* All of the changes made by⟦  ⟧the others are here.",
        fixed="\\* All of the changes made by the others are here.",
    ),
    good("\\param size  the width of the thing\n\\param name  the name of the thing\n"),
    bad(
        "Optional.⟦  ⟧This is the version of it. It is the last one. The default is none. It is so.",
        fixed="Optional. This is the version of it. It is the last one. The default is none. It is so.",
    ),
    good("检查是否安装成功 python -m pip freeze  能找到它即可。用户名是 root  密码是 1。"),
)
