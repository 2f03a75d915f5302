from lintkit.testing import bad, cases, good

test_unclosed_fence = cases(
    "markup/unclosed-fence",
    bad("Text.\n\n⟦```⟧\ncode\n"),
    bad("⟦```js⟧\nf()\n\n## More\n\n```py\ng()\n```\n"),
    bad(
        "```\nf()\n```\n\nRun it then, and wait for the end of it.\n\n⟦```⟧\ng()\n\n## Use\n\nAnd so on.\n\n```\nh()\n```\n"
    ),
    bad("⟦```⟧\nf()\n\n树形相关的插件需要先加载样式文件\n\n```\ng()\n```\n"),
    bad(
        "```sh\nmake\n⟦``⟧\n\nThen look at the log of it all.\n\n```sh\nls\n```\n",
        unsafely="```sh\nmake\n```\n\nThen look at the log of it all.\n\n```sh\nls\n```\n",
    ),
    bad(
        "```sh\nmake⟦```⟧\n\nThen look at the log of it all.\n\n```sh\nls\n```\n",
        unsafely="```sh\nmake\n```\n\nThen look at the log of it all.\n\n```sh\nls\n```\n",
    ),
    good("```js\nf()\n```\n\n~~~\n```\n~~~\n"),
    good("````md\n```js\nf()\n```\n````\n"),
    good("- one\n\n  ```sh\n  ls\n  ```\n\n> ```\n> x\n> ```\n"),
    good(
        "```sh\nls\n```\n\n<!-- # run it\nf()\n\nr.stop()\n``` -->\n\nAnd that is all of it.\n\n```sh\nls\n```\n\nAnd so on.\n"
    ),
)
