import type { correctable } from "#shared/contact-words";
import { IntroducedPerson, type Introduction } from "#shared/introductions";
import type { Desk } from "../program/push.ts";
import { findBehind, keptBehind } from "./kept.ts";
import type { Claim } from "./links.ts";
import { tellKeepers } from "./telling.ts";
import { rewrite } from "./writing.ts";

type Field = (typeof correctable)[number];
export type Corrected = "corrected" | "unchanged" | "unreadable" | "gone";

/**
 * Puts right what the page showed, in both entries and on the mentee's card, and tells both. The
 * same words again change nothing, so that sending the form twice does no more than once.
 */
export function correct(desk: Desk, claim: Claim, typed: Record<Field, string>): Corrected {
  const shown = keptBehind(desk.rows, claim, desk.now);
  const found = findBehind(desk.rows, claim, desk.now);
  if (shown === undefined || found === undefined) return "gone";
  const person = personIn(typed);
  if (person === undefined) return "unreadable";
  const fields = changedIn(shown.person, person);
  if (fields.length === 0) return "unchanged";
  const change = Object.fromEntries(fields.map((field) => [field, person[field]]));
  for (const entry of found.entries) {
    const { contactId, ...introduction } = entry.fields;
    rewrite(desk, entry, { person: { ...introduction.person, ...change } });
    const card = contactId === null ? undefined : desk.rows.get("contact", contactId);
    if (card?.fields.createdBy === introduction.menteeId) rewrite(desk, card, change);
  }
  tellKeepers(desk, found.introduction, { deed: "corrected", fields, linkBy: claim.userId });
  return "corrected";
}

function personIn(typed: Record<Field, string>): Introduction["person"] | undefined {
  return IntroducedPerson.safeParse({
    fullName: typed.fullName.trim(),
    jobTitle: typed.jobTitle.trim() || null,
    organization: typed.organization.trim() || null,
  }).data;
}

function changedIn(before: Introduction["person"], after: Introduction["person"]): Field[] {
  const all = ["fullName", "jobTitle", "organization"] as const;
  return all.filter((field) => before[field] !== after[field]);
}
