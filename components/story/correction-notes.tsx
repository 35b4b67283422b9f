import { createElement, Fragment } from "react";
import type { LiveArticle } from "@/lib/domain/site";
import { keptTogether } from "./kept-together";
import { TimeStamp } from "./time-stamp";

const titles = { correction: "Thông tin cải chính, xin lỗi", erratum: "Đính chính" } as const;

/** Errata and statutory corrections, newest first, ruled off above the text; line feeds part paragraphs. */
export function CorrectionNotes({ notes, timeZone }: { notes: LiveArticle["notes"]; timeZone: string }) {
  if (notes.length === 0) return null;
  return (
    <aside className="notes" aria-label="Đính chính, cải chính">
      {notes.map((note) => (
        <section key={`${note.at}${note.text}`}>
          <h2>{titles[note.kind]}</h2>
          {createElement(Fragment, null, ...paragraphs(note.text))}
          <p className="when">
            <TimeStamp instant={note.at} timeZone={timeZone} />
          </p>
        </section>
      ))}
    </aside>
  );
}

const paragraphs = (text: string) =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => createElement("p", null, keptTogether(line)));
