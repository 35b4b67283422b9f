/** Paints and develops every picture that the demo's articles use. */
import type { DemoArticle, DemoPhoto } from "@/lib/demo/article-shape";
import { paintPicture, pictureSizes } from "@/lib/demo/pictures";
import { developPhoto, stagePhoto } from "@/lib/media/develop-photo";
import type { MediaStore } from "@/lib/media/store";
import type { Context } from "@/lib/newsroom/context";
import { registerPhoto } from "@/lib/newsroom/register-photo";

export const pictureKey = (photo: DemoPhoto): string =>
  `${photo.picture}${photo.portrait ? " portrait" : ""}`;

/** Picture key → id in the library. Two at a time: one is painted while the other is developed. */
export async function fillLibrary(
  ctx: Context,
  store: MediaStore,
  articles: readonly DemoArticle[],
): Promise<Map<string, string>> {
  const wanted = new Map(
    articles.flatMap((article) => article.photos).map((photo) => [pictureKey(photo), photo]),
  );
  const library = new Map<string, string>();
  const queue = [...wanted];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [key, photo] = next;
      const bytes = await paintPicture(
        photo.picture,
        pictureSizes[photo.portrait ? "portrait" : "landscape"],
      );
      const developed = await developPhoto(await stagePhoto(bytes, store), store);
      if (!developed.ok) throw new Error(`The demo picture ${key} was refused: ${developed.refusal.code}`);
      const entered = await registerPhoto(ctx, developed.value, {
        caption: photo.caption,
        credit: photo.credit,
        alt: photo.alt,
      });
      if (!entered.ok) throw new Error(entered.refusal.code);
      library.set(key, entered.value.id);
    }
  };
  await Promise.all([work(), work()]);
  return library;
}
