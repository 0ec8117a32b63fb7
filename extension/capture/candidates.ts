import { linkKey, mailAddress, phoneKey, phoneNumber, webAddress } from "./addresses.ts";
import type { Draft, Field, LinkField, Source } from "./page.ts";
import { accountOf } from "./services.ts";
import { plain } from "./text.ts";

/**
 * What part a person plays on the page: it is about them, they wrote it, it lists them among
 * others, or it only mentions them. An organisation's card is no person.
 */
export type Standing = "subject" | "author" | "listed" | "mentioned" | "organization";

export interface Candidate {
  standing: Standing;
  draft: Draft;
}

export function emptyDraft(): Draft {
  return {
    fullName: null,
    givenName: null,
    familyName: null,
    jobTitle: null,
    organization: null,
    location: null,
    emails: [],
    phones: [],
    links: [],
  };
}

/** Plain values as a layer found them; `draftFrom` checks and marks them. */
export interface Found {
  fullName?: string;
  givenName?: string;
  familyName?: string;
  jobTitle?: string;
  organization?: string;
  location?: string;
  emails?: string[];
  phones?: string[];
  links?: string[];
}

export function draftFrom(found: Found, source: Source, confidence: number, base: string): Draft {
  const field = (text: string | undefined, limit: number): Field | null => {
    const value = plain(text ?? "", limit);
    return value ? { value, source, confidence } : null;
  };
  return {
    fullName: field(found.fullName, 150),
    givenName: field(found.givenName, 150),
    familyName: field(found.familyName, 150),
    jobTitle: field(found.jobTitle, 300),
    organization: field(found.organization, 300),
    location: field(found.location, 300),
    emails: distinct(found.emails ?? [], mailAddress, (each) => each.toLowerCase())
      .slice(0, 20)
      .map((value) => ({ value, source, confidence })),
    phones: distinct(found.phones ?? [], phoneNumber, phoneKey)
      .slice(0, 20)
      .map((value) => ({ value, source, confidence })),
    links: distinct(found.links ?? [], (each) => webAddress(each, base), linkKey)
      .slice(0, 50)
      .map((value) => linkField(value, source, confidence)),
  };
}

export function linkField(value: string, source: Source, confidence: number): LinkField {
  return { value, source, confidence, service: (accountOf(value)?.service ?? "").slice(0, 64) };
}

/** The better draft with its gaps filled from the other; lists are joined. */
export function joined(better: Draft, other: Draft): Draft {
  return {
    fullName: better.fullName ?? other.fullName,
    givenName: better.givenName ?? other.givenName,
    familyName: better.familyName ?? other.familyName,
    jobTitle: better.jobTitle ?? other.jobTitle,
    organization: better.organization ?? other.organization,
    location: better.location ?? other.location,
    emails: joinedBy([...better.emails, ...other.emails], (each) => each.value.toLowerCase()).slice(
      0,
      20,
    ),
    phones: joinedBy([...better.phones, ...other.phones], (each) => phoneKey(each.value)).slice(
      0,
      20,
    ),
    links: joinedBy([...better.links, ...other.links], (each) => linkKey(each.value)).slice(0, 50),
  };
}

/** True where both carry the same address, account or number, so that they are one person. */
export function shareAddress(one: Draft, other: Draft): boolean {
  const keys = new Set([
    ...one.emails.map((each) => each.value.toLowerCase()),
    ...one.links.map((each) => linkKey(each.value)),
  ]);
  return [
    ...other.emails.map((each) => each.value.toLowerCase()),
    ...other.links.map((each) => linkKey(each.value)),
  ].some((key) => keys.has(key));
}

export function withConfidence(draft: Draft, confidence: number): Draft {
  const lower = <F extends Field>(field: F): F => ({
    ...field,
    confidence: Math.min(field.confidence, confidence),
  });
  const maybe = (field: Field | null) => (field ? lower(field) : null);
  return {
    fullName: maybe(draft.fullName),
    givenName: maybe(draft.givenName),
    familyName: maybe(draft.familyName),
    jobTitle: maybe(draft.jobTitle),
    organization: maybe(draft.organization),
    location: maybe(draft.location),
    emails: draft.emails.map(lower),
    phones: draft.phones.map(lower),
    links: draft.links.map(lower),
  };
}

export function isEmptyDraft(draft: Draft): boolean {
  return (
    !draft.fullName &&
    !draft.organization &&
    !draft.location &&
    !draft.jobTitle &&
    draft.emails.length === 0 &&
    draft.phones.length === 0 &&
    draft.links.length === 0
  );
}

function joinedBy<T>(values: T[], keyOf: (value: T) => string): T[] {
  const seen = new Set<string>();
  return values.filter((each) => {
    const key = keyOf(each);
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

function distinct(
  values: string[],
  normal: (value: string) => string,
  keyOf: (value: string) => string,
): string[] {
  return joinedBy(values.slice(0, 200).map(normal).filter(Boolean), keyOf);
}
