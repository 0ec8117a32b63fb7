import { opensWithGivenName } from "#shared/given-names";
import { hostOf } from "./addresses.ts";
import { calm } from "./calm.ts";
import type { Candidate } from "./candidates.ts";
import { isOfficeMail } from "./contacts.ts";
import { descendants, type Line, type Reading, type Run, tagOf } from "./dom.ts";
import { fit, isTitled, nameIn } from "./names.ts";
import { isPeoplePath, listsPeople } from "./owners.ts";
import { describe, lastSegment } from "./people-cards.ts";
import { namesInRows } from "./people-rows.ts";
import { namesInStep } from "./people-steps.ts";
import { commonestWord, givenShare, wordsIn } from "./people-words.ts";
import { isGroup } from "./roles.ts";
import { commonness, isInMenu, type LinkInSight, type Sight } from "./sight.ts";
import { commonSurnameShare } from "./surnames.ts";

/** A place where a name stands, and the part of the page that belongs to that person alone. */
export interface Slot {
  name: string;
  /** The words of the line that are the name, with titles. */
  text: string;
  line: Line;
  element: Element;
  card: Element;
  /** The lines up to the next name, where a page only writes one below the other. */
  below: Line[];
}

export type Place = Omit<Slot, "card">;

interface Group {
  slots: Slot[];
  /** Texts that stand in the same place of the page's structure without being names. */
  others: number;
}

export interface PeopleList {
  people: Candidate[];
  /** How sure it is that these are people: 1 is just enough. */
  strength: number;
  /** True where the page's address says that it lists people. */
  isExpected: boolean;
}

const most = 200;

/**
 * People in tables, lists and cards: the places where the page repeats one structure and most of
 * them hold a name. Mail, accounts, portraits and the address of the page speak for people; words
 * that the page also writes small speak against.
 */
export function visiblePeople(reading: Reading, sight: Sight): PeopleList {
  const hint = listsPeople(reading.url) ? 0.6 : 0;
  const strong = groupsIn(sight)
    .map((group) => ({ group, strength: strengthOf(group, sight, hint, hostOf(reading.url)) }))
    .filter((each) => each.strength >= 1)
    .toSorted((a, b) => weightOf(b) - weightOf(a));
  const accepted: Slot[][] = [];
  for (const { group } of strong) {
    if (!accepted.some((slots) => overlaps(group.slots, slots)))
      accepted.push(withoutStrangers(group.slots, sight));
  }
  const slots = accepted.flat();
  const order = new Map(sight.lines.map((line, index) => [line, index]));
  const seen = new Set<string>();
  const distinct = slots
    .filter((slot) => !seen.has(slot.name) && seen.add(slot.name))
    .slice(0, most);
  distinct.sort((a, b) => (order.get(a.line) ?? 0) - (order.get(b.line) ?? 0));
  return {
    people: describe(
      distinct.map((slot) => ({ ...slot, name: calm(slot.name, [], reading.language) })),
      sight,
      reading.base,
    ),
    strength: Math.max(0, ...strong.map((each) => each.strength)),
    isExpected: hint > 0,
  };
}

function weightOf({ group, strength }: { group: Group; strength: number }): number {
  return strength + Math.min(group.slots.length, 40) * 0.02;
}

/** Headings above the names, or affiliations beside them, share their cards with the names. */
function overlaps(slots: Slot[], accepted: Slot[]): boolean {
  const cards = new Set(accepted.map((each) => each.card));
  const elements = accepted.map((each) => each.element);
  const shared = slots.slice(0, 60).filter((slot) => {
    if (elements.some((each) => slot.card !== each && slot.card.contains(each))) return true;
    let here: Element | null = slot.element;
    for (let depth = 0; here && depth < 30; depth++) {
      if (cards.has(here)) return true;
      here = here.parentElement;
    }
    return false;
  });
  return shared.length * 2 >= Math.min(60, slots.length);
}

/** Among names, a line all in capitals or of words that the page also writes small is a heading. */
function withoutStrangers(slots: Slot[], sight: Sight): Slot[] {
  const isLoud = (slot: Slot) =>
    slot.name === slot.name.toUpperCase() && slot.name !== slot.name.toLowerCase();
  const loud = slots.filter(isLoud).length;
  return slots.filter(
    (slot) =>
      (loud * 2 > slots.length || !isLoud(slot) || isTitled(slot.text)) &&
      commonness(slot.name, sight.common) < 0.5,
  );
}

function groupsIn(sight: Sight): Group[] {
  const bySignature = new Map<string, { slots: Place[]; texts: Set<string> }>();
  let ordinal = 0;
  for (const [index, line] of sight.lines.entries()) {
    ordinal = sight.lines[index - 1]?.block === line.block ? ordinal + 1 : 0;
    if (isInMenu(line.block)) continue;
    for (const { text, element, isFirst } of piecesOf(line)) {
      const name = text.length <= 80 ? nameIn(text) : "";
      // `Committee Chairs` is what the names below are.
      if (isGroup(name)) continue;
      for (const signature of signaturesOf(element, ordinal)) {
        const group = bySignature.get(signature) ?? { slots: [], texts: new Set<string>() };
        bySignature.set(signature, group);
        group.texts.add(text);
        if (name && isFirst) group.slots.push({ name, text, line, element, below: [] });
      }
    }
  }
  return [...bySignature.values(), ...namesInStep(sight), ...namesInRows(sight)]
    .filter(({ slots, texts }) => slots.length >= 2 && slots.length >= texts.size * 0.5)
    .map(({ slots, texts }) => ({
      slots: withCards(slots.slice(0, 400)),
      others: texts.size - new Set(slots.map((each) => each.name)).size,
    }));
}

/** The whole line, or the pieces of it that stand in elements of their own. */
function piecesOf(line: Line): { text: string; element: Element; isFirst: boolean }[] {
  const runs = line.runs.filter((each) => each.text.trim());
  const first = runs[0];
  if (!first) return [];
  if (runs.length === 1 && !nameIn(line.text) && nameIn(leading(first)))
    return [{ text: leading(first), element: first.element, isFirst: true }];
  if (runs.length === 1 || nameIn(line.text))
    return [
      { text: line.text, element: runs.length === 1 ? first.element : line.block, isFirst: true },
    ];
  const names = runs.filter((each) => each.element !== line.block && nameIn(each.text.trim()));
  return [
    { text: leading(first), element: first.element, isFirst: names.length < 2 || sameCell(names) },
  ];
}

/** `1. Jane Doe – Acme`, `Jane Doe. Dec 2023` and `Jane Doe.` lead with the name, as `Doe, Jane` does in its way. */
function leading(run: Run): string {
  const text = run.text
    .trim()
    .slice(0, 200)
    .replace(/^\(?\d{1,3}[.)]\s+/, "");
  const [family = "", given = ""] = text.split(/,\s+/);
  const turned = `${given} ${family}`;
  if (turned.length + 1 === text.length && opensWithGivenName(given) && nameIn(turned))
    return turned;
  const [head = ""] = text.split(/[,:;(（|]|\s[-–—]\s|[–—]\s|\.\s(?=(?:\p{L}+\s)?\d{4})/u);
  return head.trim().replace(/(?<=\s.*\p{Ll}{3})\.$/u, "");
}

function sameCell(runs: Run[]): boolean {
  return new Set(runs.map((each) => nameIn(each.text.trim()))).size === 1;
}

/**
 * The path of tags to an element, also with the classes it shares with its like; in a table also with
 * the column, as rows or cells may be the people; in a block of several lines also with the line.
 */
function signaturesOf(element: Element, ordinal: number): string[] {
  const tags: string[] = [];
  let column = "";
  let here: Element | null = element;
  for (let depth = 0; here && depth < 30; depth++) {
    tags.push(tagOf(here));
    if (!column) column = columnOf(here);
    here = here.parentElement;
  }
  const path = tags.join("<");
  const paths = column ? [path, `${path} ${column}`] : [path];
  const classes = element.getAttribute("class")?.slice(0, 100);
  return [...paths, `${path} line ${ordinal}`, ...(classes ? [`${path} .${classes}`] : [])];
}

function columnOf(element: Element): string {
  if (!/^t[dh]$/.test(tagOf(element))) return "";
  let column = 1;
  for (
    let here = element.previousElementSibling;
    here && column < 30;
    here = here.previousElementSibling
  )
    column++;
  return String(column);
}

/** A card is the largest element around a name that holds no other name of the group. */
function withCards(slots: Place[]): Slot[] {
  const holders = new Map<Element, number>();
  for (const { element } of slots) {
    let here: Element | null = element;
    for (let depth = 0; here && depth < 30; depth++) {
      holders.set(here, (holders.get(here) ?? 0) + 1);
      here = here.parentElement;
    }
  }
  return slots.map((slot) => {
    let card = slot.element;
    if (slot.below.length > 0) return { ...slot, card };
    while (card.parentElement && holders.get(card.parentElement) === 1) card = card.parentElement;
    return { ...slot, card };
  });
}

function strengthOf(group: Group, sight: Sight, hint: number, host: string): number {
  const names = [...new Set(group.slots.map((each) => each.name))];
  const evidence = group.slots.slice(0, 40).map((slot) => evidenceFor(slot, sight, host));
  const average = evidence.reduce((sum, each) => sum + each, 0) / evidence.length;
  const common =
    names
      .slice(0, 60)
      .reduce((sum, each) => sum + (commonness(each, sight.common) > 0.3 ? 1 : 0), 0) /
    Math.min(60, names.length);
  const surnames = commonSurnameShare(names);
  const size = Math.min(names.length, 10) * 0.06;
  const repeated = 1 - names.length / group.slots.length + commonestWord(names);
  const places =
    group.slots.filter(({ element }) => /^(h[1-6]|b|strong|a|th|dt)$/.test(tagOf(element))).length /
    group.slots.length;
  const isKnown = (each: string) => opensWithGivenName(each) || sight.isKnownName(each);
  const isPair = hint > 0 && (names.some(isKnown) || (surnames ?? 0) >= 0.5);
  if (names.length < 3 && average + hint < 1.5 && !isPair) return 0;
  return (
    average +
    hint +
    size +
    places * 0.3 -
    3.5 * common -
    repeated -
    (wordsIn(names) > 3.6 ? 1 : 0) +
    givenShare(names) * 0.6 -
    group.others / (group.slots.length * 2) +
    (surnames === undefined ? 0 : surnames * 1.5 - 0.9)
  );
}

function evidenceFor(slot: Slot, sight: Sight, host: string): number {
  const { name, card, below } = slot;
  const inside = (contact: { element: Element }) =>
    card.contains(contact.element) || below.some((each) => each.block.contains(contact.element));
  let evidence = 0;
  const emails = sight.emails.filter(inside);
  if (emails.some((each) => fit(each.value, name) >= 0.5)) evidence += 1.5;
  else if (emails.some((each) => !isOfficeMail(each.value))) evidence += 0.4;
  const links = sight.links.filter((each) => inside(each) || each.element === card).slice(0, 30);
  if (links.some((each) => each.account?.of === "person")) evidence += 1;
  else if (links.some((each) => isNamedFor(each, slot, host))) evidence += 0.6;
  const images = descendants(card, 200).filter((each) => tagOf(each) === "img");
  if (
    images.some(
      (each) =>
        fit(lastSegment(each.getAttribute("src") ?? ""), name) >= 0.5 ||
        nameIn(each.getAttribute("alt") ?? "") === name,
    )
  )
    evidence += 0.6;
  else if (images.length === 1) evidence += 0.25;
  if (isTitled(slot.text)) evidence += 0.6;
  return Math.min(evidence, 2);
}

/**
 * A page of the name. Menus lead to pages called like their own words, so that on the same site only
 * a path under which people are kept speaks for one; a page elsewhere beside a price is a firm's.
 */
function isNamedFor({ value, account }: LinkInSight, { name, line }: Slot, host: string): boolean {
  if (fit(account?.account ?? lastSegment(value), name) < 0.7) return false;
  if (account) return true;
  if (hostOf(value) !== host) return !/\d{3}/.test(line.text);
  return value.split("/").slice(3).some(isPeoplePath);
}
