/** `cms …`: reads the line, does the command, tells people or programs what came of it. */
import { databaseError } from "@/db/act";
import { problemOf, sentenceOf } from "@/lib/web/api-problem";
import { outageOf } from "@/lib/web/outage";
import { Problem } from "../launch/problem.mjs";
import { type Command, helpOf, Misuse, Refused, readLine } from "./command";
import { commands } from "./commands";
import { openWorkplace, type Workplace } from "./workplace";

// A reader of the output that went away (`cms … | head`) is no reason to fall.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

process.exitCode = await main(process.argv.slice(2));

/** @returns the exit code: 0 done, 1 refused with a reason, 2 misused */
async function main(line: string[]): Promise<number> {
  const json = line.includes("--json");
  const wantsHelp = line.includes("--help") || line.includes("-h") || line[0] === "help";
  const words = line.filter((word) => !["--json", "--help", "-h"].includes(word));
  if (words[0] === "help") words.shift();
  const command = commands.find(({ name }) => name.split(" ").every((word, i) => words[i] === word));
  if (!command) {
    const group = commands.filter(({ name }) => words[0] !== undefined && name.startsWith(`${words[0]} `));
    if (wantsHelp || group.length > 0) console[wantsHelp ? "log" : "error"](overview(group));
    else if (words[0]) console.error(`✗ Không có lệnh “${words.join(" ")}”. Xem: cms help`);
    else console.error(overview([]));
    return wantsHelp && (words.length === 0 || group.length > 0) ? 0 : 2;
  }
  if (wantsHelp) {
    console.log(helpOf(command));
    return 0;
  }
  return await perform(command, words.slice(command.name.split(" ").length), json);
}

async function perform(command: Command, args: string[], json: boolean): Promise<number> {
  let place: Workplace | undefined;
  try {
    const given = readLine(command, args);
    place = openWorkplace();
    const report = await command.run(given, place);
    if (json) console.log(JSON.stringify(report.json));
    else if (report.lines.length > 0) console.log(report.lines.join("\n"));
    return report.ok === false ? 1 : 0;
  } catch (error) {
    return explain(error, command, json);
  } finally {
    await place?.close();
  }
}

function explain(error: unknown, command: Command, json: boolean): number {
  if (error instanceof Misuse) {
    console.error(`✗ ${error.message}\n\n${helpOf(command)}`);
    return 2;
  }
  if (error instanceof Refused) {
    if (json) console.log(JSON.stringify(problemOf(error.refusal, "vi")));
    console.error(`✗ ${sentenceOf(error.refusal, "vi")}`);
    return 1;
  }
  if (outageOf(error) && !(error instanceof Problem))
    return explain(new Problem("Cơ sở dữ liệu không trả lời."), command, json);
  if (error instanceof Problem) {
    if (json) console.log(JSON.stringify({ code: "cms.refused", detail: error.message }));
    console.error(`✗ ${error.message}`);
    return error.exitCode;
  }
  const said = databaseError(error);
  if (json)
    console.log(JSON.stringify({ code: "internal", detail: said?.message ?? (error as Error).message }));
  console.error(said ? `✗ PostgreSQL ${said.code}: ${said.message}` : error);
  return 1;
}

/** The commands, or those that begin with one word. */
function overview(group: readonly Command[]): string {
  const shown = group.length > 0 ? group : commands;
  const width = Math.max(...shown.map(({ name }) => name.length));
  return [
    "Công cụ vận hành của Tòa Soạn. Chạy được bên cạnh máy chủ đang chạy, và cả khi máy chủ tắt.",
    "",
    "  npm run --silent cms -- LỆNH …   hoặc   node scripts/cms.mjs LỆNH …",
    "",
    ...shown.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "Mỗi lệnh có --help và --json. Mã thoát: 0 xong, 1 bị từ chối kèm lý do, 2 gõ sai.",
  ].join("\n");
}
