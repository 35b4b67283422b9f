/** Signs drawn on a 16 px grid with one pen; each stands beside a word or in a button that has a name. */
const strokes = {
  pencil: "M3 13l.6-2.8L10.7 3.1a1.1 1.1 0 0 1 1.6 0l.7.7a1.1 1.1 0 0 1 0 1.6L5.8 12.4z M9.5 4.3l2.3 2.3",
  inbox: "M2.5 9.5l2-6h7l2 6v3.5h-11z M2.5 9.5h3.2l.8 1.6h3l.8-1.6h3.2",
  pen: "M2.5 13.5c3-.2 3.5-2 5-3.5l5.6-5.6a1.3 1.3 0 0 0-1.8-1.8L5.7 8.2c-1.5 1.5-3 2.2-3.2 5.3z",
  back: "M6.5 3.5L2.5 7.5l4 4 M2.5 7.5h7a4 4 0 0 1 0 8",
  check: "M2.8 8.4l3.4 3.4 7-7.6",
  clock: "M8 2.2a5.8 5.8 0 1 1 0 11.6a5.8 5.8 0 0 1 0-11.6z M8 4.8V8l2.2 1.6",
  broadcast:
    "M8 8v6 M5.6 10.4a3.4 3.4 0 1 1 4.8 0 M3.7 12.3a6.1 6.1 0 1 1 8.6 0 M8 7.4a.6.6 0 1 0 0 1.2a.6.6 0 0 0 0-1.2z",
  stop: "M5.5 2.2h5l3.3 3.3v5l-3.3 3.3h-5L2.2 10.5v-5z M5.5 8h5",
  strike: "M8 2.2a5.8 5.8 0 1 1 0 11.6a5.8 5.8 0 0 1 0-11.6z M4 12L12 4",
  desk: "M2 6.5h12 M3.5 6.5V13 M12.5 6.5V13 M5 6.5v-3h6v3 M6 9h4",
  list: "M5.5 4h8 M5.5 8h8 M5.5 12h8 M2.5 4h.5 M2.5 8h.5 M2.5 12h.5",
  photo:
    "M2.2 3.5h11.6v9H2.2z M2.2 11l3.3-3.3 2.7 2.6 2-1.8 3.6 3.3 M10.6 5.7a.7.7 0 1 0 0 1.4a.7.7 0 0 0 0-1.4z",
  medal: "M8 6.8a3.3 3.3 0 1 1 0 6.6a3.3 3.3 0 0 1 0-6.6z M6.3 7.2L4 2.3h2.7L8 5l1.3-2.7H12L9.7 7.2",
  log: "M3.5 2.3h9v11.4h-9z M5.7 5.3h4.6 M5.7 8h4.6 M5.7 10.7h2.6",
  gear: "M8 5.9a2.1 2.1 0 1 1 0 4.2a2.1 2.1 0 0 1 0-4.2z M8 2v1.8 M8 12.2V14 M2 8h1.8 M12.2 8H14 M3.8 3.8L5 5 M11 11l1.2 1.2 M12.2 3.8L11 5 M5 11l-1.2 1.2",
  front: "M2.5 2.8h11v10.4h-11z M2.5 5.8h11 M4.8 8h3.4v3H4.8z M10.2 8h1.3 M10.2 11h1.3",
  help: "M8 2.2a5.8 5.8 0 1 1 0 11.6a5.8 5.8 0 0 1 0-11.6z M6.2 6.4a1.8 1.8 0 1 1 2.7 1.5c-.6.4-.9.7-.9 1.4 M8 11.2v.1",
  search: "M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9z M10.3 10.3l3.4 3.4",
  plus: "M8 3v10 M3 8h10",
  upload: "M8 10.5v-8 M4.8 5.5L8 2.3l3.2 3.2 M2.5 10.5v3h11v-3",
  download: "M8 2.5v8 M4.8 7.5L8 10.7l3.2-3.2 M2.5 10.5v3h11v-3",
  expand: "M2.5 6V2.5H6 M10 2.5h3.5V6 M13.5 10v3.5H10 M6 13.5H2.5V10",
  close: "M3.5 3.5l9 9 M12.5 3.5l-9 9",
  down: "M4 6l4 4 4-4",
  up: "M4 10l4-4 4 4",
  right: "M6 4l4 4-4 4",
  left: "M10 4L6 8l4 4",
  swap: "M4.5 3L2 5.5 4.5 8 M2 5.5h11 M11.5 8L14 10.5 11.5 13 M14 10.5H3",
  menu: "M2.5 4.5h11 M2.5 8h11 M2.5 11.5h11",
  person: "M8 2.5a2.7 2.7 0 1 1 0 5.4a2.7 2.7 0 0 1 0-5.4z M2.8 13.7c.5-2.7 2.6-4 5.2-4s4.7 1.3 5.2 4",
  warning: "M8 2.3l6.2 11.2H1.8z M8 6.5v3.2 M8 11.6v.1",
  info: "M8 2.2a5.8 5.8 0 1 1 0 11.6a5.8 5.8 0 0 1 0-11.6z M8 7.3v3.7 M8 5v.1",
  dots: "M3.5 8h.1 M8 8h.1 M12.5 8h.1",
  note: "M3 2.5h10v8l-3 3H3z M13 10.5h-3v3 M5.5 5.5h5 M5.5 8h3",
  eye: "M1.8 8C3.2 5.3 5.4 4 8 4s4.8 1.3 6.2 4c-1.4 2.7-3.6 4-6.2 4s-4.8-1.3-6.2-4z M8 6.3a1.7 1.7 0 1 1 0 3.4a1.7 1.7 0 0 1 0-3.4z",
  lock: "M3.5 7.5h9v6h-9z M5.3 7.5V5.2a2.7 2.7 0 0 1 5.4 0v2.3",
  bell: "M3.5 11.5c.9-1 1.2-2.2 1.2-4.2a3.3 3.3 0 0 1 6.6 0c0 2 .3 3.2 1.2 4.2z M6.8 13.4a1.3 1.3 0 0 0 2.4 0 M8 4V2.6",
  trash: "M3 4.5h10 M6.3 4.5v-2h3.4v2 M4.3 4.5l.6 9h6.2l.6-9",
} as const;

export type IconName = keyof typeof strokes;

/** One sign. Always decoration: the word beside it, or the name of its button, says what it means. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      className={`inline-block size-4 shrink-0 fill-none stroke-current stroke-[1.4] ${className ?? ""}`}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={strokes[name]} />
    </svg>
  );
}
