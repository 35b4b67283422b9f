/** Sends one picture to the library. XMLHttpRequest, since fetch does not tell how much is sent. */
import { hearAnswer, type Problem, personHeader, problemFrom, type Told } from "../store/article-wire";

/** A photo of the library as the API tells it. */
export interface LibraryPhoto {
  id: string;
  key: string;
  width: number;
  height: number;
  caption: string | null;
  credit: string | null;
  alt: string | null;
}

export const largestUpload = 50 * 1024 * 1024;
export const pictureTypes = ["image/jpeg", "image/png", "image/webp"];

const silence: Problem = { status: 0, code: "network", sentence: "", field: null, facts: {} };

/** Resolves with the library's photo or the refusal; `onProgress` hears 0 to 1, 1 while the server works. */
export function uploadPhoto(
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<Told<LibraryPhoto>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/v1/photos");
    request.responseType = "json";
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    for (const [name, value] of Object.entries(personHeader())) request.setRequestHeader(name, value);
    request.onload = () => {
      const json = (request.response ?? {}) as Record<string, unknown>;
      const code = typeof json.code === "string" ? json.code : null;
      hearAnswer(request.status, code, request.getResponseHeader("toasoan-build"));
      if (request.status >= 200 && request.status < 300)
        resolve({ ok: true, value: json as unknown as LibraryPhoto });
      else resolve({ ok: false, problem: problemFrom(request.status, json) });
    };
    request.onerror = () => resolve({ ok: false, problem: silence });
    request.onabort = () => resolve({ ok: false, problem: silence });
    signal.addEventListener("abort", () => request.abort());
    const form = new FormData();
    form.append("file", file);
    request.send(form);
  });
}
