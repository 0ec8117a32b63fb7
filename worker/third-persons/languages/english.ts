import type { PageWords } from "../words.ts";

export const english: PageWords = {
  locale: "en-GB",
  title: "What is kept about you",
  intro: (keeper: string, programName: string) =>
    `${keeper === "" ? "Somebody" : keeper} wrote to you about an introduction in the mentoring program ${programName}, and keeps this to follow it up. You need no account to change it.`,
  fields: { fullName: "Your name", jobTitle: "Your job title", organization: "Where you work" },
  correct: "Put it right",
  email: "E-mail",
  phone: "Phone",
  link: "Link",
  place: "Place",
  happened: "What happened",
  facts: {
    requested: "An introduction was asked for",
    offered: "An introduction was offered",
    accepted: "The introduction was agreed on",
    contact_asked: "You were asked",
    contact_agreed: "You agreed",
    introduced: "You were introduced",
    contacted: "You were written to",
    replied: "You replied",
    scheduled: "A meeting was set",
    met: "You met",
    ongoing: "You stay in touch",
    closed: "It was closed",
    thanked: "You were thanked",
    result_told: "It was told how it went",
    kept_open: "It was kept open",
  },
  said: {
    corrected: "It is put right. The two people of this introduction are told what you changed.",
    unchanged: "That is how it stands already.",
    unreadable: "That could not be read: a name is needed, and 300 characters are the most.",
  },
  erasing: "If you would rather not be kept",
  erasingWords:
    "Every word about you goes from the cards and lists of the two people of this introduction, and their notes on it go too. That there was an introduction, and its days, stay for the program's counts, without your name.",
  erase: {
    summary: "Erase what is kept",
    words: "This can't be taken back. Somebody may add you again later.",
    button: "Erase it",
  },
  object: {
    summary: "Erase it, and don't keep me again",
    words:
      "This can't be taken back. What you are known by here is kept as a fingerprint that can't be read, and nobody in this program can save you again.",
    button: "Erase it and keep me out",
  },
  notShown:
    "The other person of the introduction may keep a card of their own, which is not shown here; what you do here holds for it as well. Others in the program may know you through other ways; for those, ask them.",
  erased: "It is erased",
  erasedWords:
    "No word about you is left with the two people of this introduction. This link is spent.",
  mayReturn: "If somebody adds you again, you can ask them for a new link.",
  barred:
    "Nobody in this program can save you again by the addresses or the name and organization that were kept.",
  nameOnly:
    "Only your name was kept, and many people share a name, so you can't be recognised if somebody adds you again. Please tell the person who wrote to you.",
  gone: {
    title: "There is nothing here",
    words:
      "This link does not work, or no longer. Perhaps it was cut in two on its way; the person who wrote to you can send you a new one.",
  },
  often: {
    title: "That was tried too often",
    words: "Wait a few minutes, then open the link again. Nothing was changed.",
  },
};
