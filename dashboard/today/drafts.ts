import type { Owed } from "./owed.ts";

export type Draft = { to: string; subject: string; text: string };

/** A beginning the person edits; nothing is ever sent for them. */
export function draftFor({ kind, line, contact }: Owed, myName: string): Draft | undefined {
  const person = line?.introduction.person.fullName ?? contact?.fullName ?? "";
  const mentor = line?.mentor ?? "my mentor";
  const to = contact?.emails[0]?.value ?? "";
  const sign = `\n\nKind regards\n${myName}`;
  const drafts: Partial<Record<Owed["kind"], Draft>> = {
    first_message: {
      to,
      subject: `Introduction by ${mentor}`,
      text: `Dear ${person},\n\n${mentor} kindly introduced us. I would be glad to hear how you came to do what you do, and to ask two or three questions about your work.\n\nWould you have twenty minutes in the next two weeks? I will fit in with whatever suits you.${sign}`,
    },
    chase: {
      to,
      subject: `Introduction by ${mentor}`,
      text: `Dear ${person},\n\nI wrote to you after ${mentor} introduced us and know how full days get. If a short talk is possible, I would be glad; if not, that is perfectly fine, and a word is enough.${sign}`,
    },
    schedule: {
      to,
      subject: "A time to talk",
      text: `Dear ${person},\n\nThank you for your answer. Would one of these times suit you?\n\n- \n- \n${sign}`,
    },
    thank: {
      to,
      subject: "Thank you",
      text: `Dear ${person},\n\nThank you for your time. What I take with me most is: \n\nI will tell you what comes of it.${sign}`,
    },
    tell_result: {
      to: "",
      subject: `How it went with ${person}`,
      text: `Dear ${mentor},\n\nThank you for introducing me to ${person}. We talked, and this came of it: \n${sign}`,
    },
    keep_in_touch: {
      to,
      subject: "Hello again",
      text: `Dear ${person},\n\nIt has been a while, and I thought of you because \n\nHow are you, and what are you working on?${sign}`,
    },
  };
  return drafts[kind];
}

/** RFC 6068: every reserved sign is encoded, line breaks are CRLF. */
export function mailtoOf({ to, subject, text }: Draft): string {
  const encode = (words: string) => encodeURIComponent(words.replace(/\r?\n/g, "\r\n"));
  return `mailto:${encodeURIComponent(to).replace("%40", "@")}?subject=${encode(subject)}&body=${encode(text)}`;
}
