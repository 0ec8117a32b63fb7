/**
 * What a language says around introductions, as data. Entries that are patterns are sources of
 * regular expressions over one sentence, matched without regard to case between word borders:
 * `{who}` holds the words that end in a person's name, `{name}` the words that begin with one.
 */
export interface Language {
  /** Labels of header lines as mail programs of this language print them. */
  labels: Record<HeaderName, readonly string[]>;
  /** Words before a colon in a subject. */
  replyMarks: readonly string[];
  forwardMarks: readonly string[];
  calendarMarks: readonly string[];
  /** The line above quoted words ("On …, X wrote:"), as a pattern over the whole line. */
  attributions: readonly string[];
  /** The line above a forwarded message. */
  forwardLines: readonly string[];
  /** The line above an older message that mail programs put below a reply. */
  originalLines: readonly string[];
  /** Lines a mail program adds below the writer's own words. */
  programSignatures: readonly string[];

  /** January to December in full; their beginnings stand for them. */
  months: readonly string[];
  and: readonly string[];
  greetings: readonly string[];
  closings: readonly string[];
  titles: readonly string[];
  /** Words with a capital, or short words, that stand where a name could and are none. */
  notNames: readonly string[];
  /** Those of all these words that are given names as well. */
  alsoNames: readonly string[];
  /** Nouns for what a person is or does. */
  roles: readonly string[];
  /** Roles by which no work is named: "friend", "mentor", "someone". */
  vagueRoles: readonly string[];
  /** What stands before a role. */
  articles: readonly string[];
  /** What stands before the organization somebody works at. */
  workplaces: readonly string[];
  /** Words that stand for a person of whom is spoken. */
  pronouns: readonly string[];

  /** Subjects that announce an introduction. */
  subjects: readonly string[];
  /** "meet X", "introduce you to X": the act with the name of who is introduced. */
  direct: readonly string[];
  /** Beginnings of questions that are said in place of the act: "may I introduce". */
  courtesies: readonly string[];
  /** Greetings of many at once: who is introduced to them is announced. */
  everyone: readonly string[];
  /** "connecting you two": the act without names. */
  joint: readonly string[];
  /** "you should meet", "you both agreed": said in introductions, yet not the act itself. */
  shared: readonly string[];
  /** "I'll let you take it from here." */
  handovers: readonly string[];
  /** "copied here", "looping in X". */
  copied: readonly string[];
  /** The same with the name of who is copied. */
  copying: readonly string[];
  /** Somebody is copied whom the sentence before names. */
  copyingThem: readonly string[];
  /** What asks the reader to turn to the person named next. */
  turningTo: readonly string[];
  /** What stands behind a name where the text says who its bearer is. */
  identity: readonly string[];
  /** "This is": what points at a recipient whose name follows. */
  pointing: readonly string[];
  /** What stands before a role where that says who somebody is: "our lawyer", "a friend". */
  determiners: readonly string[];
  /** Words behind a name that tell nothing of who its bearer is: "will", "said", "and". */
  passing: readonly string[];
  /** Work on something together: who does it is no new acquaintance. */
  duties: readonly string[];
  /** What the writer will do together with the readers: they work with each other already. */
  plans: readonly string[];
  /** Words by which something is asked for. */
  requests: readonly string[];
  /** Two readers spoken to as a pair: "you both", "each other". */
  pairings: readonly string[];
  /** Looking for a time: whoever is copied for that is no new acquaintance. */
  scheduling: readonly string[];
  /** What follows a name where its bearer will deal with the reader: "will work with you". */
  hands: readonly string[];
  /** "X is happy for you to write", "go ahead and call her". */
  permissions: readonly string[];
  /** "You can reach him at …": where somebody is reached, whether they agreed or not. */
  reaching: readonly string[];

  /** The writer is away, and names who stands in. */
  absences: readonly string[];
  /** Requests, promises, questions, refusals and reports: an act in such a sentence is none. */
  hedges: readonly string[];
  /** Other times than now: an act in such a clause is none. */
  otherTimes: readonly string[];
  /** Questions whether an introduction is wanted: the text is none yet. */
  asks: readonly string[];
  /** Answers to an introduction. */
  thanks: readonly string[];
  /** Sales talk. */
  pitches: readonly string[];
  /** Nouns of what is sold or run, which names can look like. */
  things: readonly string[];
  /** Words that speak of a person. */
  personCues: readonly string[];
  /** Offices and helpers without a name that one is handed over to. */
  services: readonly string[];
  /** First lines of minutes. */
  minutes: readonly string[];
}

export const headerNames = ["from", "to", "cc", "bcc", "replyTo", "subject", "date"] as const;
export type HeaderName = (typeof headerNames)[number];

/** The entries of a comma-separated list. */
export function list(entries: string): string[] {
  return entries
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);
}
