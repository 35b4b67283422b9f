/** Calls about notes. */
import type { Note, NoteAnchor, Person } from "@/lib/domain/note";
import { callApi } from "../store/article-wire";

export interface Colleague extends Person {
  position: string;
}

export interface NotesAnswer {
  items: Note[];
  mayWrite: boolean;
}

export const askNotes = (article: string) => callApi<NotesAnswer>("GET", `/articles/${article}/notes`);

export const askColleagues = (article: string) =>
  callApi<{ items: Colleague[] }>("GET", `/articles/${article}/colleagues`);

interface Words {
  body: string;
  mentions: string[];
}

export const sendNote = (article: string, body: Words & { id: string; anchor: NoteAnchor }) =>
  callApi<Note>("POST", `/articles/${article}/notes`, { body });

export const sendReply = (article: string, note: string, body: Words & { id: string }) =>
  callApi<Note>("POST", `/articles/${article}/notes/${note}/replies`, { body });

/** Where one message of a thread is: the note itself, or one of its replies. */
const messageAt = (article: string, note: string, message: string) =>
  `/articles/${article}/notes/${note}${message === note ? "" : `/replies/${message}`}`;

export const sendWords = (article: string, note: string, message: string, body: Words) =>
  callApi<Note>("PATCH", messageAt(article, note, message), { body });

export const sendWithdrawal = (article: string, note: string, message: string) =>
  callApi<Note>("POST", `${messageAt(article, note, message)}/withdrawal`, { body: {} });

export const sendResolution = (article: string, note: string, resolved: boolean) =>
  callApi<Note>(resolved ? "POST" : "DELETE", `/articles/${article}/notes/${note}/resolution`, { body: {} });
