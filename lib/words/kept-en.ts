/** What is kept on this device, in English. */
import type { KeptWords, SignOutWords } from "./kept-vi";

export const keptEn: KeptWords = {
  left: {
    title: "Words of yours are on this device and not in the article",
    explain:
      "Typed at {time}. The article does not take them as it stands; look at the difference and choose.",
    apart:
      "Typed at {time}. The server's text has become another, so the two cannot be joined; look at the difference and choose.",
    place: "Put into the article",
    placeWhy: "Possible while the article is open for your typing.",
    tray: "Keep among “Rescued text”",
    discard: "Discard",
    discarded: "The words typed at {time} will be discarded.",
    undo: "Keep them",
    removed: "removed",
    added: "added",
    failed: "Not sent. The words are still on this device; try again.",
  },

  again: {
    title: "Your session has ended",
    explain: "Type your password to go on right here. What you typed is on this device and will be sent.",
    otherTitle: "This browser is using another name",
    other:
      "Someone else signed in with this browser, so the words of {name} are not sent under that name; all of them are on this device. Type the password of {name} to go on.",
    email: "E-mail",
    password: "Password",
    submit: "Go on",
    pending: "Signing in…",
    later: "Later",
    wrong: "The password is not right.",
    tooOften: "Too many wrong tries. Wait {minutes} minutes, then try again.",
    failed: "The server does not answer, so you are not signed in yet. Try again in a few minutes.",
    missing: "Type your password.",
    notYou:
      "That is not {name}. The words of {name} stay on this device and are not sent under another name.",
    done: "Signed in again. What was unsaved is being sent.",
  },

  build: {
    title: "There is a new version of this page.",
    saved: "Your words are saved; reload when it suits you.",
    kept: "Your unsaved words stay on this device; reload.",
    reload: "Reload the page",
    partTitle: "This part does not open any more: there is a new version of the page.",
  },
};

export const signOutEn: SignOutWords = {
  title: "There are unsaved words on this device",
  explain:
    "If you sign out now they stay on this device. Only you will see them, when you sign in and open the article in this same browser.",
  articles: "Articles with unsaved words:",
  untitled: "Article without a headline",
  anyway: "Sign out anyway",
  stay: "Stay",
};
