/** Several processes that save text, killed at any moment and started again. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { choosePort } from "@/scripts/launch/free-port.mjs";

export class WebProcesses {
  private readonly children: (ChildProcess | null)[] = [];
  private readonly ports: number[] = [];
  /** How many were killed. */
  kills = 0;

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  async start(count: number): Promise<void> {
    for (let n = 0; n < count; n++) {
      this.ports.push(await choosePort(null));
      this.run(n);
      await this.ready(n);
    }
  }

  /** Where process `n` of all listens; it may be dead. */
  origin(n: number): string {
    return `http://127.0.0.1:${this.ports[n % this.ports.length]}`;
  }

  get count(): number {
    return this.ports.length;
  }

  /** SIGKILL, and a new process in its place. */
  async kill(n: number): Promise<void> {
    const child = this.children[n];
    if (!child) return;
    this.children[n] = null;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
    this.kills++;
    this.run(n);
    await this.ready(n);
  }

  async stop(): Promise<void> {
    for (const child of this.children) {
      if (!child) continue;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    }
  }

  private run(n: number): void {
    this.children[n] = spawn(process.execPath, ["--import", "tsx", "bench/soak/steps-server.ts"], {
      env: { ...this.env, PORT: `${this.ports[n]}` },
      stdio: ["ignore", "ignore", "inherit"],
    });
  }

  private async ready(n: number): Promise<void> {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
      const isUp = await fetch(`${this.origin(n)}/readyz`)
        .then((answer) => answer.ok)
        .catch(() => false);
      if (isUp) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("A process that saves text does not start.");
  }
}
