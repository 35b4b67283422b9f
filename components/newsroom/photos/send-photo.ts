import { readProblem } from "@/components/newsroom/call-api";
import type { UploadState } from "./upload-queue";

interface SendWords {
  failedNetwork: string;
  failedUnknown: string;
}

/**
 * Sends one file to the library and tells each stage. XMLHttpRequest, because fetch does not say how much of a
 * body has gone. Never throws: what goes wrong is the last stage, with its sentence.
 */
export function sendPhoto(file: File, words: SendWords, onState: (state: UploadState) => void): void {
  const request = new XMLHttpRequest();
  request.open("POST", "/api/v1/photos");
  request.setRequestHeader("accept", "application/json");
  request.upload.onprogress = (event) => {
    if (!event.lengthComputable) return;
    const share = event.loaded / event.total;
    onState(share < 1 ? { is: "sending", share } : { is: "developing" });
  };
  request.onerror = () => onState({ is: "failed", sentence: words.failedNetwork });
  request.onabort = request.onerror;
  request.onload = () => {
    if (request.status === 201 || request.status === 200) return onState({ is: "done" });
    const unknown = words.failedUnknown.replace("{status}", String(request.status));
    onState({ is: "failed", sentence: readProblem(parsed(request.responseText))?.sentence ?? unknown });
  };
  const form = new FormData();
  form.append("file", file, file.name);
  onState({ is: "sending", share: 0 });
  request.send(form);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
