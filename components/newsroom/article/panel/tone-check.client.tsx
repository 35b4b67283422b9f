"use client";
import { closeHistory, undo } from "@tiptap/pm/history";
import type { Node as ProseNode } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button.client";
import { newStyleTones, toneOldOf } from "@/lib/text/tone-style";
import { fill } from "@/lib/words/fill";
import type { FormValues } from "../form/form-values";
import { setTones, tonePlaces } from "../hands/set-tones";
import { useFormPart, useRoom } from "../room.client";

const key = new PluginKey("tone-check");
/** After this many milliseconds without a change the words are looked at again. */
const rest = 400;

interface Done {
  count: number;
  /** The text as the change left it: while it is so, the change can be taken back as a whole. */
  doc: ProseNode | null;
  before: Fields;
  after: Fields;
}

type Fields = Pick<FormValues, "kicker" | "headline" | "sapo" | "photos">;

/**
 * Words whose tone stands otherwise than the house has it ("uỷ" for "ủy"), in the text and in what stands around it.
 * Nothing is changed unasked: one word or all at one press, which is one step to undo.
 */
export function ToneCheck() {
  const { words, tools, store } = useRoom();
  const fields = useFields();
  const isReadOnly = useFormPart("headline").isReadOnly;
  const [view, setView] = useState<EditorView | null>(null);
  const [doc, setDoc] = useState<ProseNode | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const say = words.tones;

  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const unplug = tools.current?.plug(
      new Plugin({
        key,
        view: (own) => {
          setView(own);
          setDoc(own.state.doc);
          return {
            update: (now) => {
              clearTimeout(waiting);
              waiting = setTimeout(() => setDoc(now.state.doc), rest);
            },
          };
        },
      }),
    );
    return () => {
      clearTimeout(waiting);
      unplug?.();
    };
  }, [tools]);

  const found = counted(doc, fields);
  const all = found.reduce((sum, { count }) => sum + count, 0);
  const mayUndo = done !== null && (done.doc === null || done.doc === doc);

  function change(word: string | null): void {
    if (isReadOnly || view?.composing) return;
    const after = changedFields(fields, word);
    let count = countIn(fields, word);
    let changed: ProseNode | null = null;
    if (view) {
      const step = view.state.tr;
      const places = setTones(step, word);
      if (places > 0) {
        view.dispatch(closeHistory(step));
        changed = view.state.doc;
        setDoc(changed);
      }
      count += places;
    }
    put(fields, after);
    setDone({ count, doc: changed, before: fields, after });
  }

  function takeBack({ doc: changed, before, after }: Done): void {
    if (changed && view) {
      undo(view.state, view.dispatch);
      setDoc(view.state.doc);
    }
    put(after, before);
    setDone(null);
  }

  /** Sends the fields that differ; what a colleague or this person wrote since stays. */
  function put(from: Fields, to: Fields): void {
    for (const name of ["kicker", "headline", "sapo"] as const)
      if (from[name] !== to[name] && fields[name] === from[name]) {
        store.edit(name, to[name]);
        store.leave(name);
      }
    const swapped = (now: string, old: string | undefined, next: string | undefined) =>
      next !== undefined && now === old ? next : now;
    const photos = fields.photos.map((photo) => {
      const [old, next] = [from, to].map((side) => side.photos.find((one) => one.key === photo.key));
      return {
        ...photo,
        caption: swapped(photo.caption, old?.caption, next?.caption),
        alt: swapped(photo.alt, old?.alt, next?.alt),
      };
    });
    if (
      photos.every(
        ({ caption, alt }, at) => caption === fields.photos[at]?.caption && alt === fields.photos[at]?.alt,
      )
    )
      return;
    store.edit("photos", photos);
    store.leave("photos");
  }

  return (
    <section aria-labelledby="tone-check">
      <h3 id="tone-check" className="text-row font-semibold">
        {say.title}
      </h3>
      <p className="text-note text-faint">{all > 0 ? say.why : say.none}</p>
      <ul className="mt-1 flex flex-col gap-1">
        {found.map(({ word, suggest, count }) => (
          <li key={word} className="flex flex-wrap items-center gap-x-2 text-row">
            <span className="font-serif">
              <del className="text-soft">{word}</del> → {suggest}
            </span>
            <span className="tnum flex-1 text-faint">{fill(say.places, { n: count })}</span>
            {!isReadOnly && (
              <Button
                size="small"
                look="plain"
                aria-label={fill(say.change, { found: word, suggest, n: count })}
                onClick={() => change(word)}
              >
                {say.short}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && found.length > 0 && (
        <Button size="small" className="mt-1" onClick={() => change(null)}>
          {fill(say.all, { n: all })}
        </Button>
      )}
      <p role="status" className="mt-1 flex flex-wrap items-center gap-2 text-row text-good">
        {done && fill(say.done, { n: done.count })}
        {done && mayUndo && !isReadOnly && (
          <Button size="small" onClick={() => takeBack(done)}>
            {say.undo}
          </Button>
        )}
      </p>
    </section>
  );
}

function useFields(): Fields {
  const { value: kicker } = useFormPart("kicker");
  const { value: headline } = useFormPart("headline");
  const { value: sapo } = useFormPart("sapo");
  const { value: photos } = useFormPart("photos");
  return { kicker, headline, sapo, photos };
}

const textsOf = ({ kicker, headline, sapo, photos }: Fields): string[] =>
  [kicker, headline, sapo, ...photos.flatMap(({ caption, alt }) => [caption, alt])].map((text) =>
    text.normalize("NFC"),
  );

const countIn = (fields: Fields, word: string | null): number =>
  textsOf(fields)
    .flatMap(newStyleTones)
    .filter(({ found }) => word === null || found === word).length;

function changedFields(fields: Fields, word: string | null): Fields {
  const set = (text: string) => toneOldOf(text.normalize("NFC"), word);
  return {
    kicker: set(fields.kicker),
    headline: set(fields.headline),
    sapo: set(fields.sapo),
    photos: fields.photos.map((photo) => ({ ...photo, caption: set(photo.caption), alt: set(photo.alt) })),
  };
}

/** Each word once, in the order of the piece, with how often it stands there. */
function counted(doc: ProseNode | null, fields: Fields) {
  const words = new Map<string, { word: string; suggest: string; count: number }>();
  for (const { found, suggest } of [
    ...textsOf(fields).flatMap(newStyleTones),
    ...(doc ? tonePlaces(doc) : []),
  ]) {
    const one = words.get(found);
    words.set(found, { word: found, suggest, count: (one?.count ?? 0) + 1 });
  }
  return [...words.values()];
}
