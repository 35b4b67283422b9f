import { createElement, Fragment } from "react";
import type { LiveArticle } from "@/lib/domain/site";
import { keptTogether } from "./kept-together";
import { TimeStamp } from "./time-stamp";

/** The heading of a note; the statutory one is worded by law (domain.md §2). */
export const correctionTitles = {
  correction: "Thông tin cải chính, xin lỗi",
  erratum: "Đính chính",
} as const;

/** Errata and statutory corrections, newest first, ruled off above the text; line feeds part paragraphs. */
export function CorrectionNotes({ notes, timeZone }: { notes: LiveArticle["notes"]; timeZone: string }) {
  if (notes.length === 0) return null;
  return (
    <aside className="notes" aria-label="Đính chính, cải chính">
      {notes.map((note) => (
        <section key={`${note.at}${note.text}`}>
          <h2>{correctionTitles[note.kind]}</h2>
          <NoteText text={note.text} />
          <p className="when">
            <TimeStamp instant={note.at} timeZone={timeZone} />
          </p>
        </section>
      ))}
    </aside>
  );
}

/** The words of a note, a paragraph for each line. */
export function NoteText({ text }: { text: string }) {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return createElement(Fragment, null, ...lines.map((line) => createElement("p", null, keptTogether(line))));
}
