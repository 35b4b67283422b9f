/** The darkroom: one child process that decodes strangers' pictures, bounded in memory and in time. */
import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { RawTags } from "./embedded-text";
import { MediaError } from "./media-error";
import type { RenditionFormat } from "./media-keys";

export interface DarkroomLimits {
  /** Resident memory of the child, in bytes, past which it ends itself. */
  memoryBytes: number;
  /** One message's time in milliseconds, past which the child is killed. */
  timeoutMs: number;
  /** How long a child without work is kept, in milliseconds: starting one takes 0.15 s. */
  idleMs: number;
  /** 0 to 19, as `nice` has it: 19 works on what everybody else leaves of the processor. */
  nice: number;
}

export const darkroomLimits: DarkroomLimits = {
  memoryBytes: 512 * 1024 * 1024,
  timeoutMs: 20_000,
  idleMs: 60_000,
  nice: 0,
};

/** For jobs: pictures that nobody waits for, which may take long and shall disturb nobody. */
export const patientLimits: DarkroomLimits = {
  memoryBytes: 640 * 1024 * 1024,
  timeoutMs: 300_000,
  idleMs: 3_000,
  nice: 19,
};

/** What the headers of a picture say; nothing is decoded for it. */
export const PictureHeader = z.object({
  format: z.string(),
  /** In pixels, upright: after the Exif orientation. */
  width: z.int().positive(),
  height: z.int().positive(),
  channels: z.int().positive(),
  bytesPerSample: z.union([z.literal(1), z.literal(2)]),
  /** Progressive JPEG or interlaced PNG. */
  isProgressive: z.boolean(),
  chromaSubsampling: z.string().nullable(),
  /** The orientation swaps width and height. */
  turned: z.boolean(),
  /** Null when the file's tags cannot be read. */
  tags: RawTags.nullable(),
});
export type PictureHeader = z.infer<typeof PictureHeader>;

const Print = z.object({
  width: z.int().positive(),
  height: z.int().positive(),
  format: z.enum(["avif", "webp", "jpg"]),
  bytes: z.instanceof(Uint8Array),
});
/** One rendition, made. */
export type Print = z.infer<typeof Print>;

/** What is forked: a file of lib/media that answers as darkroom-child.mjs does. */
export interface ChildProgram {
  file: string;
  /** Node's own flags: a compiler's loader for one that is TypeScript. */
  execArgv?: string[];
}

const darkroomChild: ChildProgram = { file: "darkroom-child.mjs" };

export interface PrintOrder {
  path: string;
  /** From the smallest to the largest; the picture is decoded at the size of the largest. */
  orders: { width: number; height: number; format: RenditionFormat }[];
  limitPixels: number;
}

/** `damaged`: the decoder gave up. `too_heavy`: the picture cost the child its life. */
export type Developed<T> =
  | { ok: true; value: T }
  | { ok: false; why: "damaged" | "too_heavy"; detail: string };

// The child is a stranger too, once it has read a hostile file: what it says is checked like any input.
const Answer = z.union([
  z.object({ value: z.unknown(), rss: z.number() }),
  z.object({ damaged: z.string() }),
]);

/**
 * One picture at a time: a second upload waits, and memory stays bounded by one child. It is started when
 * first needed (`warm` starts it earlier), dies after `idleMs` without work, with the server, or by its own
 * memory guard, and never keeps the server alive. Throws `media.darkroom_failed` when it cannot be started.
 */
export class Darkroom {
  readonly #limits: DarkroomLimits;
  readonly #program: ChildProgram;
  #child: Promise<ChildProcess> | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;

  constructor(limits: DarkroomLimits = darkroomLimits, child: ChildProgram = darkroomChild) {
    this.#limits = limits;
    this.#program = child;
  }

  /** Starts the child if there is none: call it when an upload begins, and it is ready when the last byte is in. */
  warm(): void {
    this.#queue = this.#queue.then(() => this.#awake()).catch(() => undefined);
  }

  look(path: string): Promise<Developed<PictureHeader>> {
    return this.ask({ look: { path } }, PictureHeader);
  }

  print(order: PrintOrder): Promise<Developed<Print[]>> {
    return this.ask({ print: order }, z.array(Print));
  }

  /** Ends the child; a message under way is answered `too_heavy`. The next one starts a new child. */
  async close(): Promise<void> {
    const child = await this.#child?.catch(() => null);
    if (child) this.#retire(child);
  }

  /** Gives the child a message, in its turn; what it answers is of that shape, or it is thrown. */
  ask<T>(message: object, shape: z.ZodType<T>): Promise<Developed<T>> {
    const turn = this.#queue.then(async () => {
      const child = await this.#awake();
      clearTimeout(this.#idle);
      child.ref();
      try {
        return await this.#exchange(child, message, shape);
      } finally {
        child.unref();
        this.#idle = setTimeout(() => this.#retire(child), this.#limits.idleMs).unref();
      }
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  #exchange<T>(child: ChildProcess, message: object, shape: z.ZodType<T>): Promise<Developed<T>> {
    return new Promise((settle, fail) => {
      const clock = setTimeout(() => this.#retire(child), this.#limits.timeoutMs);
      const died = (code: number | null, signal: string | null) => {
        stop();
        settle({ ok: false, why: "too_heavy", detail: `the child ended (${signal ?? code})` });
      };
      const answered = (raw: unknown) => {
        stop();
        const answer = Answer.safeParse(raw);
        if (!answer.success) return fail(answer.error);
        if ("damaged" in answer.data) {
          return settle({ ok: false, why: "damaged", detail: answer.data.damaged });
        }
        // The allocator keeps what a big picture needed; a fresh child costs less than carrying that along.
        if (answer.data.rss > this.#limits.memoryBytes / 2) this.#retire(child);
        const value = shape.safeParse(answer.data.value);
        return value.success ? settle({ ok: true, value: value.data }) : fail(value.error);
      };
      const stop = () => {
        clearTimeout(clock);
        child.off("exit", died);
        child.off("message", answered);
      };
      child.on("exit", died);
      child.on("message", answered);
      // A child that died since `#awake` tells so here; its "exit" follows and answers.
      child.send(message, () => undefined);
    });
  }

  /** Kills the child, and forgets it at once: its death takes a moment, and the next message must not meet it. */
  #retire(child: ChildProcess): void {
    this.#child = null;
    child.kill("SIGKILL");
  }

  #awake(): Promise<ChildProcess> {
    this.#child ??= this.#start();
    return this.#child;
  }

  #start(): Promise<ChildProcess> {
    const { file, execArgv = [] } = this.#program;
    const child = fork(childScript(file), [String(this.#limits.memoryBytes), String(this.#limits.nice)], {
      // Not the server's own flags (a compiler's loader among them), and not its secrets.
      execArgv: ["--max-old-space-size=192", ...execArgv],
      env: {
        PATH: process.env.PATH ?? "",
        MALLOC_ARENA_MAX: "2",
        NODE_ENV: process.env.NODE_ENV,
        UV_THREADPOOL_SIZE: String(Math.max(2, availableParallelism())),
      },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    child.channel?.unref();
    const started: Promise<ChildProcess> = new Promise((settle, fail) => {
      const ended = (detail: unknown) => {
        if (this.#child === started) this.#child = null;
        fail(new MediaError("media.darkroom_failed", `The darkroom did not start (${detail})`));
      };
      child.once("message", () => {
        child.unref();
        settle(child);
      });
      child.once("error", ended);
      child.once("exit", (code, signal) => ended(signal ?? code));
    });
    return started;
  }
}

/**
 * The child's file lies beside this one; once bundled, this one lies elsewhere and the working directory tells.
 * A bundler must see neither path, or it takes the child (or all it can reach) into the bundle.
 */
function childScript(name: string): string {
  const places = [dirname(fileURLToPath(import.meta.url)), join(process.cwd(), "lib", "media")];
  const found = places.map((place) => join(place, name)).find((path) => existsSync(path));
  if (!found) throw new MediaError("media.darkroom_failed", `${name} is in neither ${places.join(" nor ")}`);
  return found;
}
