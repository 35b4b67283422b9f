import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/newsroom/sign-in/sign-in-form.client";
import { Notice } from "@/components/ui/notice";
import { currentLocale } from "@/lib/web/appearance";
import { currentContext } from "@/lib/web/context";
import { loadSite } from "@/lib/web/loaders";
import { returnPath } from "@/lib/web/return-path";
import { wordsFor } from "@/lib/words/dictionary";
import "@/app/newsroom/newsroom.css";

export async function generateMetadata(): Promise<Metadata> {
  const words = wordsFor(await currentLocale());
  return { title: words.signIn.title, robots: { index: false, follow: false } };
}

/** The newsroom's door. `?from=` is where the person wanted to go. */
export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { from } = await searchParams;
  const target = returnPath(from);
  if (await currentContext()) redirect(target);
  const [site, locale] = await Promise.all([loadSite(), currentLocale()]);
  const words = wordsFor(locale);
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-5 px-5 py-10">
      <header>
        <p className="text-row text-soft">{site.name}</p>
        <h1 className="font-serif text-headline font-semibold">{words.product}</h1>
      </header>
      {target !== "/newsroom" && <Notice>{words.signIn.ended}</Notice>}
      <SignInForm target={target} words={words.signIn} demo={site.isDemo} />
      <footer className="flex flex-col gap-1 text-row text-soft">
        <p>{words.signIn.help}</p>
        <p>
          <a href="/" className="text-link">
            {words.signIn.readers}
          </a>
        </p>
      </footer>
    </main>
  );
}
