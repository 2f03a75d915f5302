// Reports what HTMLHint, html-validate, parse5 and markdownlint find: one JSON line {tool: [[line, column], ...]} a file.
// Usage: node peers.js < list-of-files       (packages are looked up in NODE_PATH)
const fs = require("fs");
const path = require("path");
const url = require("url");
const { HTMLHint } = require("htmlhint");
const { HtmlValidate } = require("html-validate");
const parse5 = require("parse5");

const hint = {
  "tag-pair": true, "spec-char-escape": true, "tagname-specialchars": true, "attr-no-duplication": true,
};
const validate = new HtmlValidate({
  root: true,
  rules: {
    "close-order": "error", "close-attr": "error", "parser-error": "error", "no-raw-characters": "error",
    "unrecognized-char-ref": "error", "attr-delimiter": "error", "void-content": "error",
  },
});
let markdownlint = null;

async function main() {
  for (const folder of (process.env.NODE_PATH || "").split(path.delimiter)) { // which import() does not look at
    const module = path.join(folder, "markdownlint", "lib", "exports-sync.mjs");
    if (fs.existsSync(module)) markdownlint = await import(url.pathToFileURL(module));
  }
  for (const file of fs.readFileSync(0, "utf8").split("\n").filter(Boolean)) {
    const text = fs.readFileSync(file, "utf8");
    const found = {};
    const guard = (name, run) => { try { found[name] = run(); } catch { found[name] = []; } };
    guard("HTMLHint", () => HTMLHint.verify(text, hint).map((one) => [one.line, one.col]));
    guard("html-validate", () => validate.validateStringSync(text, file + ".html").results
      .flatMap((result) => result.messages).map((one) => [one.line, one.column]));
    guard("parse5", () => {
      const errors = [];
      parse5.parse(text, { sourceCodeLocationInfo: true, onParseError: (one) => errors.push(one) });
      return errors.filter((one) => one.code !== "missing-doctype").map((one) => [one.startLine, one.startCol]);
    });
    if (markdownlint && file.endsWith(".md")) {
      guard("markdownlint", () => markdownlint.lint({
        strings: { text }, config: { default: false, MD033: true, MD042: true, MD055: true, MD056: true, MD037: true },
      }).text.map((one) => [one.lineNumber, (one.errorRange || [1])[0]]));
    }
    console.log(JSON.stringify(found));
  }
}
main();
