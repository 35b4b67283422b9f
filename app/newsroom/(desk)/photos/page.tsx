import type { Metadata } from "next";
import { Pager } from "@/components/newsroom/desk/pager";
import { Forbidden } from "@/components/newsroom/faults/forbidden";
import { PhotoGrid } from "@/components/newsroom/photos/photo-grid.client";
import { PhotoUploads } from "@/components/newsroom/photos/photo-uploads.client";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { mayUpload } from "@/lib/newsroom/register-photo";
import { loadPerson, loadPhotos } from "@/lib/web/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await loadPerson()).words.photos.title };
}

/** The library: bring photos in, find them, give them their words. */
export default async function PhotosPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { ctx, staff, words } = await loadPerson();
  const { cursor } = await searchParams;
  const at = typeof cursor === "string" ? cursor : undefined;
  const page = await loadPhotos(at);
  if (!page.ok) return <Forbidden refusal={page.refusal} locale={staff.locale} words={words.faults} />;
  const { items, next } = page.value;
  const editable = mayUpload(ctx);
  const sent = { photos: words.photos, ui: words.ui };
  const library =
    items.length === 0 ? (
      <EmptyState icon="photo" title={words.photos.emptyTitle}>
        {words.photos.empty}
      </EmptyState>
    ) : (
      <>
        <PhotoGrid
          photos={items.map(({ id, width, height, bytes, caption, credit, alt }) => ({
            ...{ id, width, height, bytes, caption, credit, alt },
          }))}
          editable={editable}
          locale={staff.locale}
          words={sent}
        />
        <Pager
          next={next && `/newsroom/photos?cursor=${encodeURIComponent(next)}`}
          first={at ? "/newsroom/photos" : null}
          words={words}
        />
      </>
    );
  return (
    <div className="p-4">
      <PageHead title={words.photos.title} />
      {editable ? (
        <PhotoUploads words={words.photos} retry={words.ui.retry} locale={staff.locale}>
          {library}
        </PhotoUploads>
      ) : (
        library
      )}
    </div>
  );
}
