import { mkdtempSync, rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readQueueState } from "@/db/queries/jobs";
import { enqueueMissingAvif } from "@/db/queries/renditions";
import { ArticlePhoto } from "@/lib/domain/article";
import { developPhoto, stagePhoto } from "@/lib/media/develop-photo";
import { type MediaStore, openStore } from "@/lib/media/store";
import { claimArticle } from "@/lib/newsroom/claim-article";
import { registerPhoto } from "@/lib/newsroom/register-photo";
import { savePhotos } from "@/lib/newsroom/save-photos";
import { submitArticle } from "@/lib/newsroom/submit-article";
import { anArticle, approveAs, must, releaseAs } from "@/lib/testing/factories";
import { cornered } from "@/lib/testing/pictures";
import { readerPagesOf } from "@/lib/testing/reader-pages";
import { openTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import type { Job } from "./job-context";
import { makeRenditions } from "./make-renditions";
import { startWorker } from "./run-worker";

let world: TestDatabase;
let media: MediaStore;
const folder = mkdtempSync(path.join(tmpdir(), "toasoan-renditions-"));

beforeAll(async () => {
  world = await openTestDatabase();
  media = openStore(`file:${folder}`);
});
afterAll(async () => {
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function aRealPhoto(width: number): Promise<{ id: string; key: string }> {
  const developed = must(
    await developPhoto(await stagePhoto(await cornered(width, 400).jpeg().toBuffer(), media), media),
  );
  const photo = must(await registerPhoto(await world.as("phongvien"), developed, { caption: "Một cảnh." }));
  return { id: photo.id, key: photo.key };
}

async function aLiveArticleWith(photos: { id: string }[]) {
  const draft = await anArticle(world);
  const author = await world.as("phongvien");
  const items = photos.map(({ id }, n) => ArticlePhoto.parse({ photoId: id, lead: n === 0 }));
  must(await savePhotos(author, { articleId: draft.id, basedOn: draft.version, items }));
  must(await submitArticle(author, { articleId: draft.id }));
  const editor = await world.as("btv2");
  must(await claimArticle(editor, { articleId: draft.id }));
  must(await approveAs(editor, draft.id));
  return must(await releaseAs(await world.as("tkts"), draft.id));
}

/** Workers do what there is of these jobs, and stop. */
async function work(jobs: Record<string, Job> = { renditions: makeRenditions }, workers = 1): Promise<void> {
  const options = { url: world.urls.newsroom, db: world.db, media, jobs, pollMs: 100, deadAfterSeconds: 2 };
  const running = await Promise.all(Array.from({ length: workers }, () => startWorker(options)));
  try {
    await vi.waitFor(
      async () => {
        const left = await world.sql("owner")`
          select from graphile_worker.jobs where task_identifier = any (${Object.keys(jobs)})`;
        if (left.length > 0) throw new Error("not yet");
      },
      { timeout: 50_000, interval: 100 },
    );
  } finally {
    await Promise.all(running.map((worker) => worker.stop()));
  }
}

describe("a photo that was uploaded", () => {
  test("is shown as WebP until its AVIF is made, then live pages and lists offer it, of the same release", async () => {
    const [lead, inText] = [await aRealPhoto(600), await aRealPhoto(601)];
    const live = await aLiveArticleWith([lead, inText]);
    const pages = readerPagesOf(world);
    const html = async (at: string) => (await pages.press(at)).identity.toString();
    const page = live.livePath ?? "";
    for (const at of [page, "/"]) expect(await html(at)).not.toContain(".avif");
    const before = await released(live.id);
    expect(before?.same).toBe(true);

    await work();

    const now = await html(page);
    expect(now).toContain(`/media/${lead.key}-400.avif 400w, /media/${lead.key}-600.avif 600w`);
    expect(now).toContain(`/media/${inText.key}-601.avif`);
    expect(now.indexOf("image/avif")).toBeLessThan(now.indexOf("image/webp"));
    expect(await html("/")).toContain(`/media/${lead.key}-400.avif`);
    expect(await released(live.id)).toEqual(before);
    await pages.close();
  });

  test("that a later article shows has its AVIF from the first page on", async () => {
    const photo = await aRealPhoto(602);
    await work();
    const live = await aLiveArticleWith([photo]);
    const pages = readerPagesOf(world);
    expect((await pages.press(live.livePath ?? "")).identity.toString()).toContain(`${photo.key}-602.avif`);
    await pages.close();
  });

  test("is made into AVIF once, by one of two workers, and never two photos at a time", async () => {
    for (const width of [610, 611, 612, 613]) await aRealPhoto(width);
    const seen: string[] = [];
    let [now, most] = [0, 0];
    const counted: Job = async (payload, ctx) => {
      seen.push(String((payload as { photo: string }).photo));
      most = Math.max(most, ++now);
      try {
        await makeRenditions(payload, ctx);
      } finally {
        now -= 1;
      }
    };
    await work({ renditions: counted }, 2);
    expect(seen).toHaveLength(4);
    expect(new Set(seen).size).toBe(4);
    expect(most).toBe(1);
  });

  test("whose job was stopped midway is made by the next worker", async () => {
    const photo = await aRealPhoto(620);
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const broken: Job = async () => {
      throw new Error("the lights went out");
    };
    const first = await startWorker({
      url: world.urls.newsroom,
      db: world.db,
      media,
      jobs: { renditions: broken },
      pollMs: 100,
    });
    await vi.waitFor(() => expect(said).toHaveBeenCalled(), { timeout: 20_000 });
    await first.stop();
    said.mockRestore();
    await world.sql("owner")`update graphile_worker._private_jobs set run_at = now()`;
    await work();
    const files = await readdir(path.join(folder, "renditions", photo.key.slice(0, 2)));
    expect(files).toContain(`${photo.key}-620.avif`);
  });

  test("of an old archive is put into the queue once, behind what anybody waits for", async () => {
    const photo = await aRealPhoto(630);
    await world.sql("owner")`delete from graphile_worker._private_jobs`;
    expect(await enqueueMissingAvif(world.db, false)).toBe(1);
    expect(await enqueueMissingAvif(world.db, false)).toBe(1);
    expect(await readQueueState(world.db)).toMatchObject({ waiting: 1, urgentLag: 0 });
    await work();
    const made = await world.sql(
      "newsroom",
    )`select avif from newsroom.photo_renditions where photo_id = ${photo.id}`;
    expect(made).toEqual([{ avif: [400, 630] }]);
    expect(await enqueueMissingAvif(world.db, false)).toBe(0);
  });
});

async function released(articleId: string) {
  const [row] = await world.sql("owner")`
    select r.content_hash, p.content::text = v.content as same from published.articles p
      join newsroom.releases r on r.id = p.release_id join newsroom.revisions v on v.id = r.revision_id
     where p.article_id = ${articleId}`;
  return row;
}
