// @ts-check
/** A bare node:http server: one file's bytes from memory, nothing looked at. PORT FILE are its arguments. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [, , port, file] = process.argv;
const body = readFileSync(String(file));
const headers = [
  ...["content-type", "text/html; charset=utf-8", "content-encoding", "br"],
  ...["content-length", String(body.length)],
];
createServer((_, response) => response.writeHead(200, headers).end(body)).listen(Number(port), "127.0.0.1");
