/** What the press is measured beside: nginx with the same precompressed file, and a bare node:http server. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { choosePort } from "@/scripts/launch/free-port.mjs";
import { root } from "./under-test";

export interface Beside {
  url: string;
  /** Of the one process that answers. */
  pid: number;
  stop(): Promise<void>;
}

const nginx = ["/usr/sbin/nginx", "/usr/local/sbin/nginx"].find(existsSync);

/** One worker of nginx that sends `bytes` (brotli) from a file; null where nginx is not installed. */
export async function startNginx(bytes: Buffer): Promise<Beside | null> {
  if (!nginx) return null;
  const folder = mkdtempSync(path.join(tmpdir(), "toasoan-nginx-"));
  const port = await choosePort(null);
  writeFileSync(path.join(folder, "page.br"), bytes);
  writeFileSync(path.join(folder, "nginx.conf"), configuration(folder, port));
  const child = spawn(nginx, ["-p", folder, "-c", path.join(folder, "nginx.conf"), "-e", "error.log"], {
    stdio: "inherit",
  });
  const url = `http://127.0.0.1:${port}/page`;
  await answers(url);
  const workers = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, "utf8").trim().split(" ");
  return { url, pid: Number(workers[0]), stop: () => end(child, folder) };
}

const configuration = (folder: string, port: number) => `
daemon off; worker_processes 1; pid ${folder}/nginx.pid; user root;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=10;
  client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
  uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
  server {
    listen 127.0.0.1:${port};
    location = /page {
      alias ${folder}/page.br; default_type "text/html; charset=utf-8"; add_header Content-Encoding br;
      add_header Cache-Control "public, max-age=0, must-revalidate";
    }
  }
}`;

/** node:http with nothing in front of `bytes`. */
export async function startBare(bytes: Buffer): Promise<Beside> {
  const folder = mkdtempSync(path.join(tmpdir(), "toasoan-bare-"));
  const port = await choosePort(null);
  writeFileSync(path.join(folder, "page.br"), bytes);
  const args = ["bench/bare-server.mjs", `${port}`, path.join(folder, "page.br")];
  const child = spawn(process.execPath, args, { cwd: root, stdio: "inherit" });
  const url = `http://127.0.0.1:${port}/page`;
  await answers(url);
  return { url, pid: child.pid ?? 0, stop: () => end(child, folder) };
}

async function answers(url: string): Promise<void> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await pause(50)) {
    const well = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (well) return;
  }
  throw new Error(`${url} does not answer.`);
}

async function end(child: ChildProcess, folder: string): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
