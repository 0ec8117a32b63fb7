import {
  type Candidate,
  isEmptyDraft,
  joined,
  shareAddress,
  withConfidence,
} from "./candidates.ts";
import { type Reading, tagOf, wordsOf } from "./dom.ts";
import { peopleInCards } from "./h-card.ts";
import { readJsonLd } from "./json-ld.ts";
import { type Meta, peopleInMeta, readMeta } from "./meta.ts";
import { readMicrodata } from "./microdata.ts";
import { readMicroformats } from "./microformats.ts";
import { sameName } from "./names.ts";
import type { Draft, Page } from "./page.ts";
import { readRdfa } from "./rdfa.ts";
import { peopleIn } from "./schema-person.ts";

export interface GenericReading {
  kind: Page["kind"];
  people: Draft[];
  meta: Meta;
}

/** The generic layers, best first; a later layer fills the gaps of an earlier one. */
export function readGeneric(reading: Reading): GenericReading {
  const meta = readMeta(reading);
  const { base } = reading;
  const layers = [
    peopleIn(readJsonLd(reading), "json_ld", base),
    peopleIn(readMicrodata(reading), "microdata", base),
    peopleIn(readRdfa(reading), "rdfa", base),
    peopleInCards(readMicroformats(reading), base, ownAddresses(reading)),
    peopleInMeta(meta, base),
  ];
  const candidates = mergeLayers(layers);
  return { ...decide(candidates), meta };
}

function ownAddresses(reading: Reading): string[] {
  const me = reading.elements.filter(
    (each) => /^(a|link)$/.test(tagOf(each)) && wordsOf(each, "rel").includes("me"),
  );
  return [reading.url, ...me.slice(0, 50).map((each) => each.getAttribute("href") ?? "")].filter(
    Boolean,
  );
}

function mergeLayers(layers: Candidate[][]): Candidate[] {
  const merged: Candidate[] = [];
  for (const layer of layers) {
    const earlier = merged.length;
    for (const each of layer) {
      if (isEmptyDraft(each.draft)) continue;
      const known = merged.findIndex((other, index) => isSame(other, each, index < earlier));
      const other = merged[known];
      if (other)
        merged[known] = { standing: stronger(other, each), draft: joined(other.draft, each.draft) };
      else merged.push(each);
    }
  }
  return merged;
}

/** Cards that stand side by side in one layer are kept apart, as the page keeps them. */
function isSame(one: Candidate, other: Candidate, fromOtherLayer: boolean): boolean {
  const [a, b] = [one.draft.fullName?.value, other.draft.fullName?.value];
  if (!a || !b || !sameName(a, b)) return false;
  return (
    fromOtherLayer ||
    (one.standing !== "subject" && other.standing !== "subject") ||
    shareAddress(one.draft, other.draft)
  );
}

const rank = { subject: 0, author: 1, listed: 2, mentioned: 3, organization: 4 };

function stronger(one: Candidate, other: Candidate) {
  return rank[one.standing] <= rank[other.standing] ? one.standing : other.standing;
}

function decide(candidates: Candidate[]): { kind: Page["kind"]; people: Draft[] } {
  const sorted = candidates.toSorted((a, b) => rank[a.standing] - rank[b.standing]);
  const people = sorted.map((each) =>
    rank[each.standing] >= rank.mentioned ? withConfidence(each.draft, 0.3) : each.draft,
  );
  const subjects = sorted.filter((each) => each.standing === "subject").length;
  const authors = sorted.filter((each) => each.standing === "author").length;
  const listed = sorted.filter((each) => each.standing === "listed").length;
  const kind =
    subjects === 1 || (subjects === 0 && authors === 1)
      ? "person"
      : subjects + authors > 1 || listed > 1
        ? "people"
        : "none";
  return { kind, people };
}
