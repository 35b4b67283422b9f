/** The paper's sign beside its name in tabs, bookmarks and on home screens: which files there are. Pure. */
import { createHash } from "node:crypto";
import { checkedKey } from "../media-keys";

export interface IconFile {
  /** On the site, at its root. */
  path: string;
  contentType: string;
  /** Side in pixels; null for one that has none (SVG) or several (ICO). */
  side: number | null;
  /** Drawn so that a launcher may cut it to any shape. */
  isMaskable?: true;
}

export const iconFiles: readonly IconFile[] = [
  { path: "/favicon.svg", contentType: "image/svg+xml", side: null },
  { path: "/favicon.ico", contentType: "image/x-icon", side: null },
  { path: "/apple-touch-icon.png", contentType: "image/png", side: 180 },
  { path: "/icon-192.png", contentType: "image/png", side: 192 },
  { path: "/icon-512.png", contentType: "image/png", side: 512 },
  { path: "/icon-maskable-512.png", contentType: "image/png", side: 512, isMaskable: true },
];

/** Sides of the pictures inside an ICO. */
export const icoSides = [16, 32, 48] as const;

/** What kind of paper it is, and asides: no part of the name that people use. */
const aside = /\s*\([^)]*\)\s*/g;
const kinds = /^(?:báo|tạp chí|tuần báo|nhật báo|trang)\s+(?=\p{L})/iu;

/** "Báo Trường Sơn (demo)" is called "Trường Sơn". */
export function shortName(name: string): string {
  const plain = name.normalize("NFC").replace(aside, " ").trim();
  return plain.replace(kinds, "") || plain || name;
}

/** The letter that stands for the paper; "T" where its name has none. */
export function signLetter(name: string): string {
  return /\p{L}/u.exec(shortName(name))?.[0].toLocaleUpperCase("vi") ?? "T";
}

/** Raise it when signs are drawn otherwise. */
const design = 1;

/** Names the drawn files: of the letter, and of how it is drawn. */
export const signHash = (letter: string): string =>
  createHash("sha256").update(`${design} ${letter}`).digest("hex").slice(0, 16);

/** Store key of a file of the sign. */
export const iconKey = (hash: string, file: IconFile): string => checkedKey(`icons/${hash}${file.path}`);
