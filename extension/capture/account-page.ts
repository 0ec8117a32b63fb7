import { type AccountAddress, accountAddress } from "./account-address.ts";
import { accountDetails } from "./account-details.ts";
import { hostOf } from "./addresses.ts";
import { type Candidate, draftFrom } from "./candidates.ts";
import { headingAround, isOutOfSight, type Reading, tagOf } from "./dom.ts";
import { fediverseAddress } from "./fediverse.ts";
import { shapeOf } from "./letters.ts";
import { handled, type Meta, titleParts } from "./meta.ts";
import { fit, hasNameShape } from "./names.ts";
import { isInMenu, type Sight } from "./sight.ts";
import { calledWords, namePartOf, namesPerson, valueIn } from "./slots.ts";
import { fold, plain } from "./text.ts";

export interface Holder extends Candidate {
  /** False on a site that only has people's pages, such as a university's. */
  isOnService: boolean;
}

interface Guess {
  name: string;
  /** The element that shows it, where one does. */
  element: Element | undefined;
  weight: number;
  /** True where the element is called after a name. */
  isNamed: boolean;
  /** True where a title gave it. */
  isTitled: boolean;
}

/**
 * The person whose account on a service the page is. The address, an OpenGraph profile, a handle or
 * counts such as `12 followers` say that it is an account's page; its name is what the titles, the
 * headings and elements called after names agree on, whatever it looks like.
 */
export function accountHolder(
  reading: Reading,
  meta: Meta,
  sight: Sight,
  organizations: Set<string>,
): Holder | undefined {
  const url = reading.url || meta.canonical;
  const known = accountAddress(url);
  const address = known?.weight === 4 ? known : (fediverseAddress(url, meta, sight) ?? known);
  if (!address || !tellsPeople(address) || (meta.isArticle && address.weight < 3)) return undefined;
  const all = [...new Set([meta.title, meta.one("og:title"), meta.one("twitter:title")])].map(
    (each) => plain(each).replace(/^\(\d+\+?\)\s*/, ""),
  );
  // Titles that name another account are left from the page before.
  const titles = all.filter((title) => !isOthers(title, address));
  if (titles.length < all.length && !titles.some((title) => handled.test(title))) return undefined;
  const isProfile = /profile$/i.test(meta.one("og:type")) || meta.one("profile:username") !== "";
  const signs = address.weight + (isProfile ? 3 : 0) + (countsIn(sight) >= 2 ? 1 : 0);
  const sites = siteNames(reading, meta, address);
  const guesses = [
    ...titles.flatMap((title) => namesInTitle(title, address, sites)),
    ...namesInSight(sight, address),
    ...nameInParts(reading),
  ].filter(({ name }) => /^[^@]+$/.test(name) && !sites.has(fold(name).replace(/ /g, "")));
  const best = bestOf(guesses, titles, signs, address, sight);
  const isBlank = titles.every((each) => each === "") && address.weight > 3;
  const fullName =
    best?.name ?? (isBlank && /[Aax]/.test(shapeOf(address.account)) ? address.account : "");
  if (!fullName || organizations.has(fold(fullName))) return undefined;
  const found = accountDetails(reading, sight, fullName, best?.element);
  const links = [ownAddress(reading, address), ...(found.links ?? [])];
  return {
    standing: "subject",
    draft: draftFrom({ ...found, fullName, links }, "meta", 0.85, reading.base),
    isOnService: address.weight > 3,
  };
}

/** Where groups and projects have pages like people's, only markup tells a person. */
function tellsPeople({ service }: AccountAddress): boolean {
  return !/^(gitlab\.com|github\.com|bitbucket\.org|huggingface\.co)$/.test(service);
}

function ownAddress({ url }: Reading, { service, weight }: AccountAddress): string {
  if (weight < 4) return "";
  if (service === "scholar.google.com") return url;
  return url.replace(/[?#].*$/s, "").replace(/(\/(?:@|a\/)[^/]+)\/[a-z_-]+\/?$/, "$1");
}

function isOthers(title: string, address: AccountAddress): boolean {
  const handle = handled.exec(title)?.[2] ?? "";
  return handle !== "" && address.weight > 3 && !isHandle(handle, address);
}

function isHandle(handle: string, { account }: AccountAddress): boolean {
  const short = (each: string) => each.replace(/^@/, "").toLowerCase();
  return short(handle) === short(account) || short(handle).split("@")[0] === short(account);
}

/** How sure the page has to be: a handle could be any word, a name is told by its shape. */
function isEnough(weight: number, name: string, signs: number): boolean {
  return weight >= (hasNameShape(name) ? 4 : signs >= 3 ? 5 : 6);
}

/** The best name; the account's own handle only where the page shows no other. */
function bestOf(
  guesses: Guess[],
  titles: string[],
  signs: number,
  { account }: AccountAddress,
  sight: Sight,
): Guess | undefined {
  let best: { guess: Guess; rank: number } | undefined;
  for (const guess of strongest(guesses)) {
    const { name, isNamed } = guess;
    const fitness = account ? fitOf(account, name) : 0;
    const isTitled = guess.isTitled || titles.some((title) => holds(title, name));
    if (!isTitled && fitness === 0 && !(isNamed && signs >= 3)) continue;
    const agreement = (isTitled ? 1 : 0) + (fitness > 0 ? 2 : 0);
    const weight = signs + guess.weight + agreement + lookOf(name, sight);
    const rank = weight - (fitness === 1 ? 100 : 0);
    if (isEnough(weight, name, signs) && rank > (best?.rank ?? Number.NEGATIVE_INFINITY))
      best = { guess, rank };
  }
  return best?.guess;
}

/** Each name once, with its best place in titles and its best place in sight. */
function strongest(guesses: Guess[]): Guess[] {
  const byKey = new Map<string, { titled?: Guess; seen?: Guess }>();
  for (const guess of guesses) {
    const key = fold(guess.name) || guess.name;
    const known = byKey.get(key) ?? {};
    const place = guess.element ? "seen" : "titled";
    if (guess.weight > (known[place]?.weight ?? -1)) byKey.set(key, { ...known, [place]: guess });
  }
  return [...byKey.values()].flatMap(({ titled, seen }) => {
    if (!titled || !seen) return titled ?? seen ?? [];
    return { ...seen, name: titled.name, weight: titled.weight + seen.weight, isTitled: true };
  });
}

/** 1 where the name is the account itself, less where the account is made of it. */
function fitOf(account: string, name: string): number {
  if (account.toLowerCase() === name.toLowerCase()) return 1;
  const bare = (each: string) => fold(each).replace(/ /g, "");
  const isSame = bare(account) !== "" && bare(account) === bare(name);
  return isSame || fit(account.replace(/^\d+[-.]/, ""), name) >= 0.7 ? 0.5 : 0;
}

function lookOf(name: string, sight: Sight): number {
  if (hasNameShape(name) || /[0_]|aA|[Aax][-.][Aax]/.test(shapeOf(name))) return 1;
  return name !== name.toLowerCase() && sight.common.has(fold(name)) ? -2 : 0;
}

function holds(title: string, name: string): boolean {
  const [words, wanted] = [fold(title), fold(name)];
  return wanted === "" || /[^a-z0-9ß-ʸ\s]/.test(wanted)
    ? title.includes(name)
    : ` ${words} `.includes(` ${wanted} `);
}

const possessive = /['’]s\s|さんの|님의|的(?=[\u3400-\u9fff])/;

/** `Name (@handle) / Site`, `Name - Site`, `Name on Site`, `Name's profile | Site`. */
function namesInTitle(title: string, address: AccountAddress, sites: Set<string>): Guess[] {
  const [, before = "", handle = ""] = handled.exec(title) ?? [];
  const named = (name: string, weight: number): Guess => ({
    name,
    element: undefined,
    weight,
    isNamed: false,
    isTitled: true,
  });
  const parts = titleParts(withoutSite(title, sites)).map((part) => {
    const [head = "", tail] = part.replace(/\s*[([（][^)\]）]*[)\]）]/gu, "").split(possessive);
    return named(head.replace(/^@/, ""), tail ? 2 : 0);
  });
  return handle !== "" && isHandle(handle, address) ? [named(before, 4), ...parts] : parts;
}

/** Headings, and elements called after a name, in the part of the page that is no menu. */
function namesInSight(sight: Sight, address: AccountAddress): Guess[] {
  return sight.lines.slice(0, 400).flatMap(({ block, text, runs }, index) => {
    if (text.length > 200 || isInMenu(block)) return [];
    const tag = headingAround(block)?.localName;
    // A page's own heading with the account's handle below it.
    const isOwn =
      tag === "h1" &&
      sight.lines.slice(index + 1, index + 4).some((each) => isHandle(each.text, address));
    const heading = tag ? (isOwn ? 3 : 1) : 0;
    const pieces = runs.filter((each) => each.text.trim()).slice(0, 5);
    const places = pieces.length === 1 ? pieces : [{ text, element: block }, ...pieces];
    return places.flatMap((each) => {
      const name = plain(each.text.split(/\s[·•|]\s/u)[0] ?? "", 80).replace(/^@/, "");
      const isNamed = [each.element, each.element.parentElement].some(
        (holder) => holder && namesPerson(calledWords(holder)),
      );
      const weight = heading + (isNamed ? 2 : 0);
      return weight > 0 ? [{ name, element: each.element, weight, isNamed, isTitled: isOwn }] : [];
    });
  });
}

/** A given and a family name in elements of their own. */
function nameInParts(reading: Reading): Guess[] {
  const elements = reading.elements.slice(0, 4000);
  const [given, family] = ["given", "family"].map((part) =>
    elements.find((each) => namePartOf(calledWords(each)) === part && !isOutOfSight(each)),
  );
  if (!given || !family || tagOf(given) === "input") return [];
  const name = `${valueIn(given)} ${valueIn(family)}`;
  return [{ name, element: family, weight: 4, isNamed: true, isTitled: true }];
}

/** Short lines of a number and a word or two, such as `12 followers`, as accounts count their own. */
function countsIn(sight: Sight): number {
  return sight.lines
    .slice(0, 300)
    .filter(
      ({ text }) =>
        text.length < 60 &&
        /\d/.test(text) &&
        /^(?:[0.,]+\s?[Aax]?\+?\s?[Aax][Aax ]{2,20}(?:\s?·\s?)?)+$/.test(shapeOf(text)),
    ).length;
}

function siteNames(
  reading: Reading,
  meta: Meta,
  { service, account }: AccountAddress,
): Set<string> {
  const host = hostOf(reading.url || meta.canonical);
  const labels = [service, host].map((each) => each.split(".").at(-2) ?? "");
  const names = [meta.siteName, ...labels, service, host].map((each) =>
    fold(each).replace(/ /g, ""),
  );
  return new Set(names.filter((each) => each && each !== account.toLowerCase()));
}

/** `Name on Site` and `Name | Site`: the end that is the site's name goes, with the word before it. */
function withoutSite(title: string, sites: Set<string>): string {
  const words = title.split(" ");
  for (let length = 1; length <= 3 && length < words.length - 1; length++) {
    if (!sites.has(fold(words.slice(-length).join("")).replace(/ /g, ""))) continue;
    const rest = words.slice(0, -length);
    const joint = rest.at(-1) ?? "";
    return (/^(?:a{1,4}|[^Aax0]{1,2})$/.test(shapeOf(joint)) ? rest.slice(0, -1) : rest).join(" ");
  }
  return title;
}
