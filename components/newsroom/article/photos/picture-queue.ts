/** Pictures on their way into the article: two at a time, each with its progress and, if it fails, its sentence. */

import { shown } from "../form/drafts";
import type { PhotoRow } from "../form/form-values";
import type { PictureTarget, TextTools } from "../room.client";
import type { ArticleStore } from "../store/article-store";
import { type LibraryPhoto, largestUpload, pictureTypes, uploadPhoto } from "./upload-photo";

export interface ArrivingPicture {
  id: string;
  name: string;
  state: "waiting" | "sending" | "processing" | "failed";
  /** 0 to 1. */
  part: number;
  sentence: string | null;
}

interface Job extends ArrivingPicture {
  file: File;
  target: PictureTarget;
}

export interface PictureWords {
  tooLarge: string;
  notPicture: string;
  noAnswer: string;
}

const atOnce = 2;

export class PictureQueue {
  private jobs: readonly Job[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly life = new AbortController();

  constructor(
    private readonly store: ArticleStore,
    private readonly tools: { current: TextTools | null },
    private readonly words: PictureWords,
  ) {}

  /** A picture is on its way or waits for its turn. */
  get isBusy(): boolean {
    return this.jobs.some((job) => job.state !== "failed");
  }

  readonly read = (): readonly ArrivingPicture[] => this.jobs;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(files: readonly File[], target: PictureTarget): void {
    const fresh = files.map((file): Job => {
      const sentence = !pictureTypes.includes(file.type)
        ? this.words.notPicture
        : file.size > largestUpload
          ? this.words.tooLarge
          : null;
      const state = sentence ? "failed" : "waiting";
      return { id: crypto.randomUUID(), name: file.name, state, part: 0, sentence, file, target };
    });
    this.become([...this.jobs, ...fresh]);
    for (const job of fresh) if (job.sentence) this.sayAtPlace(job, job.sentence);
    this.go();
  }

  retry(id: string): void {
    this.change(id, { state: "waiting", part: 0, sentence: null });
    this.go();
  }

  drop(id: string): void {
    const job = this.jobs.find((one) => one.id === id);
    if (job?.target.kind === "text" && job.target.place)
      this.tools.current?.sayAtPlace(job.target.place, null);
    this.forget(id);
  }

  private forget(id: string): void {
    this.become(this.jobs.filter((job) => job.id !== id));
  }

  private go(): void {
    const busy = this.jobs.filter((job) => job.state === "sending" || job.state === "processing").length;
    const next = this.jobs.find((job) => job.state === "waiting");
    if (!next || busy >= atOnce) return;
    this.change(next.id, { state: "sending" });
    void this.run(next);
    this.go();
  }

  private async run(job: Job): Promise<void> {
    const onProgress = (part: number) =>
      this.change(job.id, { part, state: part >= 1 ? "processing" : "sending" });
    let told = await uploadPhoto(job.file, onProgress, this.life.signal);
    // The very picture goes on once the same person is signed in again.
    if (!told.ok && told.problem.status === 401 && (await this.store.askToSignIn()))
      told = await uploadPhoto(job.file, onProgress, this.life.signal);
    if (told.ok) {
      this.forget(job.id);
      await addToArticle(this.store, this.tools, told.value, job.target);
    } else {
      const sentence = told.problem.status === 0 ? this.words.noAnswer : told.problem.sentence;
      this.change(job.id, { state: "failed", sentence });
      this.sayAtPlace(job, sentence);
    }
    this.go();
  }

  private sayAtPlace({ target }: Job, words: string): void {
    if (target.kind === "text" && target.place) this.tools.current?.sayAtPlace(target.place, words);
  }

  private change(id: string, change: Partial<Job>): void {
    this.become(this.jobs.map((job) => (job.id === id ? { ...job, ...change } : job)));
  }

  private become(jobs: readonly Job[]): void {
    this.jobs = jobs;
    for (const listener of this.listeners) listener();
  }
}

/** Puts a library photo where it is meant to go, with the library's words. */
export async function addToArticle(
  store: ArticleStore,
  tools: { current: TextTools | null },
  photo: LibraryPhoto,
  target: PictureTarget,
): Promise<void> {
  const rows = shown(store.read().drafts, "photos");
  const file = { key: photo.key, width: photo.width, height: photo.height };
  const slot = target.kind === "slot" ? rows.find((row) => row.key === target.key) : undefined;
  if (slot) {
    const words = { credit: slot.credit || (photo.credit ?? ""), alt: slot.alt || (photo.alt ?? "") };
    const filled = {
      ...slot,
      ...words,
      photoId: photo.id,
      file,
      caption: slot.caption || (photo.caption ?? ""),
    };
    store.edit(
      "photos",
      rows.map((row) => (row === slot ? filled : row)),
    );
    store.leave("photos");
    return;
  }
  const brought = target.kind === "text" ? target : { caption: "", alt: "" };
  const row: PhotoRow = {
    key: crypto.randomUUID(),
    id: null,
    photoId: photo.id,
    file,
    caption: photo.caption || brought.caption || "",
    credit: photo.credit ?? "",
    alt: photo.alt || brought.alt || "",
    captionSuffices: false,
    isFilePhoto: false,
    focus: null,
    // The first picture of a piece is its lead until someone says otherwise.
    lead: target.kind === "list" && rows.length === 0,
  };
  store.edit("photos", [...rows, row]);
  await store.settle();
  if (target.kind !== "text") return;
  const id = shown(store.read().drafts, "photos").find((one) => one.photoId === photo.id && one.id)?.id;
  if (id && (await arrivesInText(store, id))) tools.current?.insertFigure(id, target.place);
}

/** The server put the figure at the end of the text; wait for that step before moving it. */
function arrivesInText(store: ArticleStore, id: string): Promise<boolean> {
  const isThere = () => store.read().figures.includes(id);
  if (isThere()) return Promise.resolve(true);
  store.lookAtText();
  return new Promise((resolve) => {
    const off = store.subscribe(() => {
      if (isThere()) end(true);
    });
    const timer = setTimeout(() => end(false), 8000);
    function end(arrived: boolean) {
      clearTimeout(timer);
      off();
      // Not inside the transaction that brought it.
      setTimeout(() => resolve(arrived), 0);
    }
  });
}
