import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { approveAndRelease, draftBy, expect, pathOf, publish, test } from "../support/newsroom";
import { ports } from "../support/ports.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const origin = `http://127.0.0.1:${ports.third}`;

/** A third web process on the newsroom of the journeys, to be killed. */
async function startThird(): Promise<ChildProcess> {
  const { web } = JSON.parse(readFileSync(`${root}/.build/journeys.json`, "utf8")) as {
    web: NodeJS.ProcessEnv;
  };
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
    cwd: root,
    env: { ...web, PORT: String(ports.third) },
    stdio: "ignore",
  });
  await expect(async () => expect((await fetch(`${origin}/readyz`)).status).toBe(200)).toPass({
    timeout: 30_000,
    intervals: [50],
  });
  return child;
}

test("a process that was dead during a correction and a takedown serves neither old page", async ({
  callAs,
}) => {
  const [author, editor, publisher] = [await callAs("phongvien"), await callAs("btv"), await callAs("tkts")];
  const head = await callAs("tbt");
  const corrected = await publish(
    author,
    editor,
    publisher,
    (await draftBy(author, `Bài sẽ được sửa ${Date.now()}`)).id,
  );
  const withdrawn = await publish(
    author,
    editor,
    publisher,
    (await draftBy(author, `Bài sẽ bị gỡ ${Date.now()}`)).id,
  );
  let third = await startThird();
  try {
    for (const article of [corrected, withdrawn])
      expect((await fetch(origin + pathOf(article))).status).toBe(200);
    third.kill("SIGKILL");
    await once(third, "exit");

    const revised = await editor.done("POST", `/articles/${corrected.id}/revision`, { kind: "update" });
    await editor.done(
      "PATCH",
      `/articles/${corrected.id}`,
      { sapo: "Bản mới sau khi sửa." },
      { "if-match": `"${revised.version}"` },
    );
    await approveAndRelease(editor, publisher, corrected.id);
    await head.done("POST", `/articles/${withdrawn.id}/takedown`, {
      reasonCode: "wrong",
      reason: "Sai",
      requestedBy: "Tổng Biên tập",
    });

    third = await startThird();
    expect(await (await fetch(origin + pathOf(corrected))).text()).toContain("Bản mới sau khi sửa.");
    expect((await fetch(origin + pathOf(withdrawn))).status).toBe(410);
  } finally {
    third.kill("SIGKILL");
  }
});
