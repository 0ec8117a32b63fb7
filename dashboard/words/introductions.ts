import type { channels, closeReasons, consents, courtesies, Stage } from "#shared/introductions";

export const stageWords: Record<Stage, string> = {
  requested: "Asked for",
  offered: "Offered",
  accepted: "Accepted",
  contact_asked: "Contact asked",
  contact_agreed: "Contact agreed",
  introduced: "Introduced",
  contacted: "Written to",
  replied: "Replied",
  scheduled: "Meeting set",
  met: "Met",
  ongoing: "In touch",
  closed: "Closed",
};

export const closeWords: Record<(typeof closeReasons)[number], string> = {
  no_reply: "no reply",
  not_possible_now: "not possible now",
  not_followed_up: "not followed up",
  no_answer: "no answer",
  not_wanted: "no longer wanted",
  completed: "completed",
  other: "for another reason",
};

export const channelWords: Record<(typeof channels)[number], string> = {
  email: "by e-mail",
  linkedin: "on LinkedIn",
  message: "by message",
  call: "on a call",
  in_person: "in person",
  event: "at an event",
  other: "another way",
};

/** How the person agreed to be introduced, as the mentor says it. */
export const consentWords: Record<(typeof consents)[number], string> = {
  double_opt_in: "I ask them first",
  standing_permission: "They are always glad to be introduced",
  forward_only: "I forward the mentee’s words",
  name_mention: "The mentee may mention my name",
  in_person: "I introduce the two in person",
  unknown: "Another way",
};

/** From 1 (asked) to 5 (met), for the dots. */
export const dotsOf: Record<Exclude<Stage, "closed">, 1 | 2 | 3 | 4 | 5> = {
  requested: 1,
  offered: 1,
  accepted: 1,
  contact_asked: 1,
  contact_agreed: 1,
  introduced: 2,
  contacted: 3,
  replied: 4,
  scheduled: 4,
  met: 5,
  ongoing: 5,
};

type Fact = Stage | (typeof courtesies)[number];
type Names = { person: string; mentor: string; mentee: string };

/** A fact in the past tense, as its timeline tells it; "you" stands for the reader. */
export function factWords(fact: Fact, { person, mentor, mentee }: Names): string {
  const words: Record<Fact, string> = {
    requested: `${mentee} asked ${mentor} for it`,
    offered: `${mentor} offered it`,
    accepted: "Accepted",
    contact_asked: `${mentor} asked ${person}`,
    contact_agreed: `${person} agreed`,
    introduced: `${mentor} introduced ${mentee} and ${person}`,
    contacted: `${mentee} wrote to ${person}`,
    replied: `${person} replied`,
    scheduled: "A meeting was set",
    met: `${mentee} and ${person} met`,
    ongoing: "They stay in touch",
    closed: "Closed",
    thanked: `${mentee} thanked ${person}`,
    result_told: `${mentee} told ${mentor} how it went`,
    kept_open: "Kept open",
  };
  return words[fact].charAt(0).toUpperCase() + words[fact].slice(1);
}

/** A fact as a button the mentee or mentor presses. */
export const factVerbs: Record<Fact, string> = {
  requested: "It was asked for",
  offered: "It was offered",
  accepted: "It was accepted",
  contact_asked: "The contact was asked",
  contact_agreed: "The contact agreed",
  introduced: "The introduction was made",
  contacted: "First message sent",
  replied: "A reply came",
  scheduled: "A meeting is set",
  met: "The meeting took place",
  ongoing: "Staying in touch",
  closed: "It is closed",
  thanked: "The contact was thanked",
  result_told: "The mentor heard the result",
  kept_open: "Keep it open",
};
