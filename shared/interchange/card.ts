/** A person as a file of contacts gives them, before the contact's own schema has checked it. */
export interface Card {
  fullName: string;
  givenName: string;
  familyName: string;
  jobTitle: string;
  organization: string;
  location: string;
  emails: string[];
  phones: string[];
  links: string[];
  tags: string[];
  /** A calendar day, or empty. */
  metOn: string;
  note: string;
}

export function makeCard(fields: Partial<Card>): Card {
  const empty = { fullName: "", givenName: "", familyName: "", jobTitle: "", organization: "" };
  const lists = { emails: [], phones: [], links: [], tags: [] };
  return { ...empty, location: "", metOn: "", note: "", ...lists, ...fields };
}

/** The whole name of parts that a file keeps apart; Chinese, Japanese and Korean begin with the family. */
export function joinName(given: string, middle: string, family: string): string {
  const parts = [given, middle, family].filter(Boolean);
  const isEastAsian = parts.length > 1 && parts.every((part) => eastAsian.test(part));
  return isEastAsian ? [family, middle, given].join("") : parts.join(" ");
}

const eastAsian = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}々ー]+$/u;
