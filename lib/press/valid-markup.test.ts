import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { everyPage } from "./fixtures/every-page";

const judge = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    // How it is written, not whether it is right: pages are written by React, in one line.
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "attr-case": "off",
    "long-title": "off",
    "require-sri": "off",
  },
});

describe.each(Object.keys(everyPage))("the %s page", (name) => {
  test("is valid HTML", async () => {
    const report = await judge.validateString((await everyPage[name]?.()) ?? "");
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
    );
    expect(faults).toEqual([]);
  });
});
