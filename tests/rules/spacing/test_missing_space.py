from lintkit.testing import bad, cases, good

test_missing_space = cases(
    "spacing/missing-space",
    bad("We watch these developments⟦,⟧this one most.", fixed="We watch these developments, this one most."),
    bad(
        "a step away from old diplomacy⟦,⟧showing how it is",
        unsafely="a step away from old diplomacy, showing how it is",
    ),
    bad("under external pressures⟦.⟧With global eyes on it", fixed="under external pressures. With global eyes on it"),
    bad(
        "within the country itself⟦!⟧Additionally, they help",
        fixed="within the country itself! Additionally, they help",
    ),
    bad("Do we know what this means⟦?⟧We do not know it.", fixed="Do we know what this means? We do not know it."),
    bad(
        "An Arms Race Scenario⟦:⟧The influx of it was seen", unsafely="An Arms Race Scenario: The influx of it was seen"
    ),
    bad("Das haben wir nicht gewusst⟦,⟧aber es ist so.", fixed="Das haben wir nicht gewusst, aber es ist so."),
    bad("it is so⟦,⟧and then the end of it comes", fixed="it is so, and then the end of it comes"),
    good("Use Node.js and torch.Tensor and std::string in the code."),
    good("We have example.com and socket.io and ASP.NET here, too."),
    good("It is 1,5 or 1.5 at 12:30 with odds of 3:4, see John 3:16."),
    good("The options are json,xml,yaml,toml and nothing else."),
    good("They said e.g. this, i.e. that, at 5 p.m. or 6 a.m. today."),
    good("J.R.R. Tolkien has a Ph.D. from the U.S.A and the U.K. too."),
    good("See http://example.com/a,b or C:\\path or key:value here."),
    good("z.B. ist das in der Schule so, und das ist auch d.h. gut."),
    good("Call the object.Get for it, or builder.Build in the code."),
    good("These are Yahoo!Mail and Sheet1!A1 and what?Now=1 in it."),
    good("これは、文です。そして、これも文です。"),
    good("Foo:Bar and ns:Name are the names that we use in it."),
    bad(
        "It does not go ahead without asking⟦:⟧if it is so.",
        unsafely="It does not go ahead without asking: if it is so.",
    ),
    bad("WARNING⟦:⟧The thing is not so sure as it was.", unsafely="WARNING: The thing is not so sure as it was."),
    bad("Note⟦:⟧prior to this one it was not so.", unsafely="Note: prior to this one it was not so."),
    bad("There are these two parts⟦:⟧proxy and server.", unsafely="There are these two parts: proxy and server."),
    good("Jede:r Nutzer:in der App ist nicht hier, und der:die ist es auch nicht."),
    good("It prints row:col for all of the words and the user:pass in it."),
    good("Run the script build:watch the first time, and test:debug after it."),
    good("| label | string,array | null | It is the label of the thing, or none of them |"),
    good("- meta,ci: make the checks in it and the rest consistent"),
    good("Open it on Repl.It and play with the example there."),
    bad("It was not used before⟦.⟧Easiest is to take it.", unsafely="It was not used before. Easiest is to take it."),
    bad(
        "It is for the conversion of input data⟦:⟧coming from the net, for one.",
        unsafely="It is for the conversion of input data: coming from the net, for one.",
    ),
    good("* add clear:both to bottom-metadata and to the classes of it"),
    bad("Must I do this⟦?⟧I have no wish to do it now.", fixed="Must I do this? I have no wish to do it now."),
    bad(
        "Если вы хотите это сделать, то получение данных с бэкенда⟦.⟧Получает команду.",
        unsafely="Если вы хотите это сделать, то получение данных с бэкенда. Получает команду.",
    ),
    bad(
        "If you plan to use a local Web API⟦,⟧running on the port.",
        unsafely="If you plan to use a local Web API, running on the port.",
    ),
    good("в г.Москва на ул.Ленина и для обл.Тверская, это не так"),
    # A colon: a label, two clauses, a list, another language.
    bad("- Validation⟦:⟧run `check` and read it.", unsafely="- Validation: run `check` and read it."),
    bad(
        "## Task description⟦:⟧Answer all of the questions", unsafely="## Task description: Answer all of the questions"
    ),
    bad("Q⟦:⟧Which of the following is the right one?", unsafely="Q: Which of the following is the right one?"),
    bad("- macOS⟦:⟧Install the tools of the system", unsafely="- macOS: Install the tools of the system"),
    bad(
        "* chore: bump it to the next\n* chore: move it to the other\n* chore⟦:⟧replace local plugins with it\n",
        unsafely="* chore: bump it to the next\n* chore: move it to the other\n* chore: replace local plugins with it\n",
    ),
    bad(
        "It is best to be specific⟦:⟧reference the line of the file.",
        unsafely="It is best to be specific: reference the line of the file.",
    ),
    good("We fixed the sizing of the pages in PageFitMode.None mode, and all is as it was."),
    bad(
        "It makes the parameters B, C⟦,⟧and the size of it dependent.",
        fixed="It makes the parameters B, C, and the size of it dependent.",
    ),
    good("- Ort: Aula\n- Beginn: acht Uhr\n- Leitung: der Rektor\n- Schüler:innenrat wählt die Sprecher der Klassen\n"),
    good("It is in the XSL:if element and in the XSL:when test of all of the sheets."),
    # The words behind the colon go together, the two around it never do.
    bad(
        "It needs a work directory that was made before the restart⟦:⟧ensure enough memory first.",
        unsafely="It needs a work directory that was made before the restart: ensure enough memory first.",
    ),
    bad(
        "The page has links to other community resources⟦:⟧best practices and news.",
        unsafely="The page has links to other community resources: best practices and news.",
    ),
    bad(
        "We can see in the logs what is happening⟦:⟧data sets go in and results come out.",
        unsafely="We can see in the logs what is happening: data sets go in and results come out.",
    ),
    good("The director can execute it by sending a macro:run message to the pane of it."),
    good("In this text there is an empty string for data:image icons in the list."),
    good("We made sure that our micro:bit is collecting all of the data for it."),
    good("Remove position:fixed elements from the page and see what is left of it."),
    good("There are two maps here, and the path:entry map is stored as a regular tree."),
    bad(
        "- Width: Supported: image and video files\n- Height: Supported⟦:⟧image and video files\n",
        unsafely="- Width: Supported: image and video files\n- Height: Supported: image and video files\n",
    ),
    bad(
        "Language: Polish\n\nMaintainer⟦:⟧Anna who is at the translation team\n\nUpdate: 2007\n\nStatus: it is done\n",
        unsafely="Language: Polish\n\nMaintainer: Anna who is at the translation team\n\nUpdate: 2007\n\n"
        "Status: it is done\n",
    ),
    bad("* Revision graph API⟦:⟧This is what we want.", unsafely="* Revision graph API: This is what we want."),
    bad("It is worse on OSS⟦:⟧an available tool is slow.", unsafely="It is worse on OSS: an available tool is slow."),
    bad("* git⟦:⟧Fix handling of the authors of it", unsafely="* git: Fix handling of the authors of it"),
    bad(
        "Common ones are API key errors⟦:⟧ensure the key is set.",
        unsafely="Common ones are API key errors: ensure the key is set.",
    ),
    bad("There are several ways to do a fix⟦:⟧in the end", unsafely="There are several ways to do a fix: in the end"),
    bad(
        "It holds these 5 categories⟦:⟧table, figure and all the rest.",
        unsafely="It holds these 5 categories: table, figure and all the rest.",
    ),
    bad(
        "Hay que ver lo que se hace con la aplicación⟦:⟧controles como los de las fechas.",
        unsafely="Hay que ver lo que se hace con la aplicación: controles como los de las fechas.",
    ),
    good("- Print row:col for all of the repeated words\n- Fix filesystem:null property in the entry"),
    good("- The tool got the --stub option of migration:make [#3316](https://example.org) in it"),
    good("- View point with ratio:true is now in the middle of it"),
    good("Key:value pairs are what the file of the program holds."),
    good("# Nutzer:innen können das auch in der App und auf der Seite sehen"),
    # A comma and a semicolon, where the document spaces all the others.
    bad(
        "Ja, wir, ihr, sie, das, dies, jenes, und, so weiter, gehen da, wo das Haus nachzuführen⟦,⟧da steht es.",
        unsafely="Ja, wir, ihr, sie, das, dies, jenes, und, so weiter, gehen da, wo das Haus nachzuführen, da steht es.",
    ),
    bad("When you use the HTTP⟦,⟧please cite all of it.", unsafely="When you use the HTTP, please cite all of it."),
    bad("Therefore⟦,⟧option (C) is the right one here.", unsafely="Therefore, option (C) is the right one here."),
    good("They read 8 bytes (start,length in uncompressed) of it, and more of the same."),
    # A full stop.
    bad(
        "The number is not in the answer⟦.⟧Express the result as one.",
        unsafely="The number is not in the answer. Express the result as one.",
    ),
    bad(
        "Se trata de um módulo que não é mais instalado⟦.⟧Existem outros para isso.",
        unsafely="Se trata de um módulo que não é mais instalado. Existem outros para isso.",
    ),
    good("The class which is derived from formish.Form and the others is theirs."),
    # Several of them in one document.
    bad(
        "They work with the textures.glsl and textures.png files. It is one of the textures⟦.⟧For example, the rest of it is.",
        fixed="They work with the textures.glsl and textures.png files. It is one of the textures. For example, the rest of it is.",
    ),
    bad(
        "It is the library that Chromium has in it. It was used by Chromium⟦.⟧It generally produces the same output.",
        unsafely="It is the library that Chromium has in it. It was used by Chromium. It generally produces the same output.",
    ),
    bad(
        "Sometimes⟦,⟧though⟦,⟧we need to make up a new one of it.",
        fixed="Sometimes,though, we need to make up a new one of it.",
        unsafely="Sometimes, though, we need to make up a new one of it.",
    ),
    bad(
        "It has tables as well as directives⟦,⟧footnotes, and all of the rest.",
        unsafely="It has tables as well as directives, footnotes, and all of the rest.",
    ),
    bad(
        "Das spart auch noch Speicherplatz⟦.⟧Eine andere Nutzung ist das nicht.",
        unsafely="Das spart auch noch Speicherplatz. Eine andere Nutzung ist das nicht.",
    ),
    good("The same is true of -S res,proto, and of -S res:720,fps in the end of it."),
    bad(
        "Those will get the same size as the tile⟦.⟧One list item doesn't hold it. And the tile is so.",
        unsafely="Those will get the same size as the tile. One list item doesn't hold it. And the tile is so.",
    ),
    good("When the value is a torch.Tensor the result is the same. The torch is a thing of it."),
)
