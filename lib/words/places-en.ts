/** Words of the front's layout and of what is read, in English. */
import type { PlacesWords } from "./places-vi";

export const placesEn: PlacesWords = {
  views: { today: "Most read today", times: "{n} views" },
  front: {
    title: "Front",
    note: "Placed pieces come first, in this order; the newest fill the rest, and no piece stands there twice.",
    toSite: "See the front",
    places: "Placed pieces",
    empty: "Nothing is placed: the front takes the newest pieces by itself.",
    by: "placed by {name}",
    over: "over, no longer on the front",
    until: "Until",
    span: "Keep for",
    forever: "until taken off",
    hours: "{n} hours",
    days: "{n} days",
    setSpan: "Set",
    up: "Move up: {headline}",
    down: "Move down: {headline}",
    remove: "Take off the front: {headline}",
    pick: "Choose a live piece",
    search: "Find a piece to place",
    newest: "Newest pieces without a place",
    found: "Pieces that match “{words}”",
    noneFound: "No live piece matches.",
    top: "First",
    bottom: "Last",
    topOf: "Place first on the front: {headline}",
    bottomOf: "Place after the other placed pieces: {headline}",
  },
};
