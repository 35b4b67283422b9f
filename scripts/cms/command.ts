/** A command of the operator's tool, and how its words are read. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Refusal } from "@/lib/domain/outcome";
import type { Workplace } from "./workplace";

export interface Option {
  /** What stands after the option in the help; none for a switch. */
  value?: string;
  help: string;
  /** May be given several times. */
  many?: true;
}

/** What a command found on its line. */
export interface Given {
  words: string[];
  /** The option's value; undefined when it was not given. */
  text(name: string): string | undefined;
  /** The same, refusing the line when it is missing. */
  need(name: string): string;
  list(name: string): string[];
  is(name: string): boolean;
}

/** What a command did, for people and for programs. */
export interface Report {
  /** Lines for a person. */
  lines: string[];
  /** What `--json` prints. */
  json: unknown;
  /** False: the work was done and its finding is bad (a doctor's, an auditor's). */
  ok?: boolean;
}

export interface Command {
  /** "user create" */
  name: string;
  /** "FILE|-" */
  words?: string;
  summary: string;
  options: Record<string, Option>;
  run(given: Given, place: Workplace): Promise<Report>;
}

/** The line was wrong: exit code 2, with the command's help. */
export class Misuse extends Error {}

/** The work was refused: exit code 1, with the sentence of the newsroom. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** Reads the words after a command's name. Throws `Misuse` on anything it does not know. */
export function readLine(command: Command, args: string[]): Given {
  const options: NonNullable<ParseArgsConfig["options"]> = {};
  for (const [name, option] of Object.entries(command.options))
    options[name] = { type: option.value ? "string" : "boolean", ...(option.many && { multiple: true }) };
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const { message } = error as Error;
    const unknown = /Unknown option '([^']+)'/.exec(message)?.[1];
    throw new Misuse(unknown ? `Không có lựa chọn ${unknown}.` : (message.split(". ")[0] ?? message));
  }
  const { values, positionals: words } = parsed;
  const most = command.words ? command.words.split(" ").length : 0;
  if (words.length > most) throw new Misuse(`Thừa: ${words.slice(most).join(" ")}`);
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : undefined);
  return {
    words,
    text,
    need: (name) => {
      const value = text(name)?.trim();
      if (!value) throw new Misuse(`Thiếu --${name}.`);
      return value;
    },
    list: (name) => {
      const value = values[name];
      return (Array.isArray(value) ? value : value === undefined ? [] : [value])
        .filter((one) => typeof one === "string")
        .flatMap((one) => one.split(","))
        .map((one) => one.trim())
        .filter(Boolean);
    },
    is: (name) => values[name] === true,
  };
}

/** The help of one command. */
export function helpOf(command: Command): string {
  const shown = Object.entries({
    ...command.options,
    json: { help: "trả lời bằng JSON, cho máy đọc" } as Option,
  });
  const named = shown.map(
    ([name, option]) => [`--${name}${option.value ? ` ${option.value}` : ""}`, option.help] as const,
  );
  const width = Math.max(...named.map(([name]) => name.length));
  return [
    `${command.summary}.`,
    "",
    `  cms ${command.name}${command.words ? ` ${command.words}` : ""} [lựa chọn]`,
    "",
    ...named.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`),
  ].join("\n");
}
