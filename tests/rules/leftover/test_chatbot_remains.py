from lintkit.testing import bad, cases, good

test_chatbot_remains = cases(
    "leftover/chatbot-remains",
    bad("It opened in 1932⟦:contentReference[oaicite:2]{index=2}⟧.", fixed="It opened in 1932."),
    bad("It opened in 1932 ⟦[oaicite:0]⟧ at noon.", fixed="It opened in 1932 at noon."),
    bad("Prices rose. ⟦citeturn0search3turn1view0⟧\n", fixed="Prices rose.\n"),
    bad("Prices rose.⟦\ue200cite\ue202turn0search3\ue201⟧\n", fixed="Prices rose.\n"),
    bad("Prices rose⟦【12†source】⟧.", fixed="Prices rose."),
    bad("Prices rose⟦【4:0†report.pdf】⟧.", fixed="Prices rose."),
    bad("The match ended 2–1. ⟦As an AI language model, I don't⟧ have opinions."),
    bad("<p>⟦As a large language model, I cannot⟧ judge this.</p>", format="html"),
    bad("⟦Certainly! Here is the rewritten⟧\n\nThe match ended 2–1."),
    good("“As an AI language model, I cannot say,” it answered."),
    good("Answers that begin with As an AI language model, I cannot are a sign."),
    good("As an AI language model, GPT-4 has its limits."),
    good("Strip `[oaicite:0]` and `citeturn0search0` from the answer."),
    good("Certainly! Here is the key."),
    good("Sir Keith 【注】 said †"),
)
