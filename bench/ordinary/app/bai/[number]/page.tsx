/** An article as an ordinary Next application prints it: a server component kept by ISR, next/link and next/image. */
import Image from "next/image";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { db } from "../../../database";
import { type Article, type Block, loadArticle, type Photo } from "../../../live-articles";
import "./page.css";

export const revalidate = 3600;

export const generateStaticParams = () => [];

export default async function Page({ params }: { params: Promise<{ number: string }> }) {
  const found = await loadArticle(db, Number((await params).number));
  if (!found) notFound();
  const { article, related, sections } = found;
  return (
    <>
      <header>
        <Link href="/">Báo Trường Sơn (demo)</Link>
        <nav>
          {sections.map((section) => (
            <Link key={section.slug} href={`/muc/${section.slug}`}>
              {section.name}
            </Link>
          ))}
        </nav>
      </header>
      <main>
        <h1>{article.headline}</h1>
        <p className="sapo">{article.sapo}</p>
        <p className="byline">
          {article.bylines.map((byline) => byline.displayName).join(", ")} <time>{article.releasedAt}</time>
        </p>
        {article.body.content.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is printed once
          <Part key={index} block={block} article={article} isFirst={index === 0} />
        ))}
        <table>
          <tbody>
            {article.awards.map((award) => (
              <tr key={award.id}>
                <td>{award.formName}</td>
                <td>{award.authority}</td>
                <td>{award.recipients.map((recipient) => recipient.name).join(", ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <aside>
          {related.map((one) => (
            <Link key={one.number} href={`/bai/${one.number}`}>
              {one.headline}
            </Link>
          ))}
        </aside>
      </main>
      <footer>Giấy phép số 000/GP-DEMO</footer>
    </>
  );
}

function Part({ block, article, isFirst }: { block: Block; article: Article; isFirst: boolean }): ReactNode {
  const photo = article.photos.find((one) => one.id === block.attrs?.photo);
  if (block.type === "figure") return photo ? <Figure photo={photo} isFirst={isFirst} /> : null;
  if (block.type === "heading") return <h2>{words(block)}</h2>;
  return <p>{words(block)}</p>;
}

function Figure({ photo, isFirst }: { photo: Photo; isFirst: boolean }) {
  if (!photo.file) return null;
  return (
    <figure>
      <Image
        src={`${process.env.READERS_ORIGIN}/media/${photo.file.key}-1200.jpg`}
        alt={photo.caption}
        width={photo.file.width}
        height={photo.file.height}
        sizes="(min-width: 54em) 50rem, 100vw"
        priority={isFirst}
      />
      <figcaption>{photo.caption}</figcaption>
    </figure>
  );
}

const words = (block: Block): string => block.text ?? (block.content ?? []).map(words).join("");
