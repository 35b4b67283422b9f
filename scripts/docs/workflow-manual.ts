/** docs/workflow.md, made from the tables that the server, the buttons and the database use. */
import { actIds, acts, type DeskState, deskStates, typing } from "@/lib/domain/workflow";
import { actsEn, actsVi, statesEn, statesVi } from "@/lib/words/states";

const row = (...cells: string[]) => `| ${cells.join(" | ")} |`;
const list = (states: readonly DeskState[]) => states.map((state) => `\`${state}\``).join(", ");

/** The manual page as Markdown. */
export function workflowManual(): string {
  const machine = actIds.flatMap((act) =>
    acts[act].from.map((from) => `  ${from} --> ${acts[act].to}: ${act}`),
  );
  return `# How an article moves

Made from [lib/domain/workflow.ts](../lib/domain/workflow.ts); a check fails when this page says something else.
An article is two facts: the **desk state** of its working copy, and what is **live** for readers. A live article
may be in editing while readers keep what was released.

\`\`\`mermaid
stateDiagram-v2
  [*] --> draft: create
${machine.join("\n")}
\`\`\`

## States

${row("id", "Nhãn", "English", "Who types")}
${row("---", "---", "---", "---")}
${deskStates.map((state) => row(`\`${state}\``, statesVi[state], statesEn[state], typing[state].join(", ") || "nobody")).join("\n")}

## Acts

${row("id", "Nhãn", "English", "`POST /api/v1/articles/{id}/…`", "From", "To", "Who, in the section", "Reason")}
${row("---", "---", "---", "---", "---", "---", "---", "---")}
${actIds
  .map((act) => {
    const rule = acts[act];
    const to = rule.orTo
      ? `\`${rule.to}\`, or \`${rule.orTo}\` if the working copy had moved on`
      : `\`${rule.to}\``;
    return row(
      `\`${act}\``,
      actsVi[act],
      actsEn[act],
      `\`${rule.noun}\``,
      list(rule.from),
      to,
      rule.by.join(" or "),
      rule.needsReason ? "needed" : "",
    );
  })
  .join("\n")}

## Four eyes

W is everyone who changed the content since the last release; the authors are the creator, the submitters since the
last release, and staff linked to a byline. Approver A and releaser R are never authors, and A ≠ R unless A changed
nothing (A ∉ W). An approval signs one content hash; any accepted change voids it, even one undone. The rule stands
in [lib/domain/permissions.ts](../lib/domain/permissions.ts) and, written apart, in the database's triggers.
`;
}
