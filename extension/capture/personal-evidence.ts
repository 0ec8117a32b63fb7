import { opensWithGivenName } from "#shared/given-names";
import { hostOf } from "./addresses.ts";
import { isOfficeMail } from "./contacts.ts";
import { callsItOnes } from "./headings.ts";
import { isLatin, shapeOf } from "./letters.ts";
import { type Meta, titleParts } from "./meta.ts";
import { fit, holdsLoud, nameWords, sameName } from "./names.ts";
import { isAmongPeople, ownersIn } from "./owners.ts";
import type { Account } from "./services.ts";
import type { Sight } from "./sight.ts";
import type { Guess } from "./subject.ts";
import { commonSurnameShare } from "./surnames.ts";
import { fold } from "./text.ts";

export function personalEvidence(guess: Guess, url: string, meta: Meta, sight: Sight): number {
  const { name, places } = guess;
  const whole = (account: string) => isWholeIn(account, name);
  let evidence = 0;
  if (isOfDesks(name, sight)) return 0;
  const mailboxes = personalMail(name, sight).filter((each) => !isOfficeMail(each));
  if (mailboxes.some((each) => fit(each, name) >= 0.7 && whole(each)))
    evidence += isFirmsMail(mailboxes, name) && !isGiven(name, sight) ? 1.5 : 4;
  else if (mailboxes.some((each) => fit(each, name) >= 0.5)) evidence += 1.5;
  else if (
    (isHeaded(guess) || (!meta.title && places.has("h1"))) &&
    isForeignToMail(name) &&
    hasSolePerson(mailboxes)
  )
    evidence += 2;
  // A year belongs to an event.
  const accounts = sight.links
    .slice(0, 400)
    .flatMap((each) => each.account ?? [])
    .filter((each) => !/20\d\d/.test(each.account));
  const own = accounts.filter((each) => each.of === "person");
  if (own.some((each) => fit(each.account, name) >= 0.7 && whole(each.account))) evidence += 3;
  else if (hasOneOpaqueAccount(guess, own)) evidence += 2;
  if (guess.isTitled) evidence += 2;
  const opensGiven = opensWithGivenName(name);
  if (places.has("label") || (places.has("spoken") && (opensGiven || places.size > 1)))
    evidence += 2;
  const isOnes = callsItOnes(meta.title) || isCurriculum(url);
  if (opensGiven && isOnes && (places.has("h1") || places.has("title"))) evidence += 3;
  if (meta.all("author").some((each) => sameName(each, name))) evidence += 1;
  const isNumbered = isAmongPeople(url, /\d/) && opensPage(guess);
  const owner = Math.max(ownerWeight(name, url), isNumbered ? 3 : 0);
  const isNamed = ownersIn(url).some((each) => each.of === "host" && fit(each.name, name) >= 0.5);
  const isOwnHost = ownersIn(url).some(
    (each) => each.of === "host" && joined(each.name) === joinedWords(name),
  );
  const isWhole = titleParts(meta.title)[0] === name && places.size > 1;
  if (evidence === 0 && isWhole && sight.isKnownName(name) && !isBusiness(sight, url))
    evidence += 2;
  // Firms and offices name their host and end their titles alike; only a person is all of a title.
  const isLikely = opensGiven || (isOwnHost && fold(meta.title) === fold(name));
  if (evidence === 0 && isNamed && isLikely)
    evidence += (opensGiven && isOwnHost) || !isBusiness(sight, url) ? 2 : 0;
  // Hosts, authors, pictures and most accounts may be a group's; alone they prove no person.
  if (evidence < (opensGiven ? 1 : 1.5) && owner < (isHeaded(guess) ? 2 : 3)) return 0;
  if (accounts.some((each) => each.of === "anyone" && fit(each.account, name) >= 0.7))
    evidence += 1;
  if (sight.portraits.some((each) => sameName(each, name))) evidence += 1;
  return (
    evidence +
    owner +
    (own.length > 0 ? Math.min(2, new Set(own.map((each) => each.service)).size) : 0)
  );
}

/** True where the address is called by the whole name, which groups' addresses are too: by a person's. */
export function isOwner(name: string, url: string, sight: Sight): boolean {
  if (!isGiven(name, sight)) return false;
  const whole = joinedWords(name);
  return ownersIn(url).some(({ name, weight }) => weight === 4 && joined(name) === whole);
}

/** Firms and societies write all they are called into their mailbox, and seldom have another. */
function isFirmsMail(mailboxes: string[], name: string): boolean {
  const boxes = new Set(mailboxes.map((each) => each.toLowerCase().split("@")[0] ?? ""));
  return boxes.size === 1 && [...boxes].every((each) => each.startsWith(joinedWords(name)));
}

function isGiven(name: string, sight: Sight): boolean {
  return opensWithGivenName(name) || sight.isKnownName(name);
}

/** `Kristall Reinigung` beside `Fensterreinigung`: what ends other words is none of a name. */
function isCompound(name: string, sight: Sight): boolean {
  const words = fold(name)
    .split(" ")
    .filter((each) => each.length > 5);
  if (words.length === 0) return false;
  const compound = new RegExp(
    `(?:^|\\s)[A-ZÄÖÜ][a-zäöüß]{3,}(?:${words.join("|")})(?![\\wäöüß@.-])`,
  );
  return sight.lines.slice(0, 600).some(({ text }) => compound.test(text));
}

/** How much the address says that the page is this person's; 4 where it is a page among people's. */
export function ownerWeight(name: string, url: string): number {
  const [first = "", ...rest] = nameWords(name);
  const last = rest.at(-1) ?? first;
  const weights = ownersIn(url).map(({ name: owner, weight }) => {
    const fitness = fit(owner, name);
    if (!isWholeIn(owner, name) || (isOfYear(owner) && !opensWithGivenName(name))) return 0;
    if (fitness >= 0.8) return fitness >= 0.9 ? weight : weight * 0.75;
    // One word of a name tells of a person where it is the family's, or opens the account.
    const isInitialed = owner.length > 5 && last.startsWith(fold(owner).slice(1));
    const isTelling = isInitialed || fold(owner).includes(last) || fold(owner).startsWith(first);
    return fitness >= 0.5 && isTelling ? weight / 2 : 0;
  });
  return Math.max(0, ...weights);
}

/** `summer-school-2026` is an event. */
function isOfYear(owner: string): boolean {
  return /(?:^|\D)20\d\d$/.test(owner);
}

/** True where a mailbox or an account that only people have bears the name. */
export function isReached(name: string, sight: Sight): boolean {
  return [...personalMail(name, sight), ...personalAccounts(sight)].some(
    (each) => fit(each, name) >= 0.7 && isWholeIn(each, name),
  );
}

/** True where the page also writes a word of the name small, and no mailbox, account or own host explains it. */
export function hasForeignWord({ name, isPart }: Guess, url: string, sight: Sight): boolean {
  const words = fold(name)
    .split(" ")
    .filter((each) => each.length > 2 && sight.common.has(each));
  const small = name.toLowerCase();
  // `jane doe` alone in a line is the name again.
  if (isGiven(name, sight) && sight.lines.slice(0, 400).some(({ text }) => text === small))
    return false;
  if (isCompound(name, sight)) return true;
  if (words.length === 0 || isOwner(name, url, sight)) return false;
  if (isPart) return true;
  const mailboxes = sight.emails.slice(0, 40).map((each) => each.value.split("@")[0] ?? "");
  const keys = [...mailboxes, ...personalAccounts(sight)].map((each) =>
    fold(each).replace(/ /g, ""),
  );
  return words.some((word) => !keys.some((key) => key.includes(word)));
}

/** A family name in capitals stands first only with its mailbox, and never inside. */
export function isAbbreviated(name: string, sight: Sight): boolean {
  const isFitting = () => sight.emails.slice(0, 40).some((each) => fit(each.value, name) >= 0.7);
  return holdsLoud(name) && (!/^A{3}/.test(shapeOf(name)) || !isFitting());
}

function personalAccounts(sight: Sight): string[] {
  return sight.links
    .slice(0, 300)
    .flatMap((each) => (each.account?.of === "person" ? [each.account.account] : []));
}

/** Mailboxes that begin with a number or name a year belong to events and groups, and to students. */
function personalMail(name: string, sight: Sight): string[] {
  const mailboxes = sight.emails.slice(0, 40).map((each) => each.value);
  const isStudents = (each: string) => opensWithGivenName(name) && fit(each, name) === 1;
  return mailboxes.filter((each) => !/^\d|^[^@]*20\d\d/.test(each) || isStudents(each));
}

/** The address of somebody's course of life. */
function isCurriculum(url: string): boolean {
  return /\/(?:[a-z]*[-_])?(?:cv|resume|vitae|lebenslauf)(?:[-_.][a-z]*)*\/?$/i.test(
    url.replace(/[?#].*/s, ""),
  );
}

/** Where one researcher or member is linked, an account that is a mere number tells of a person too. */
function hasOneOpaqueAccount(guess: Guess, own: Account[]): boolean {
  const { name } = guess;
  const distinct = new Map(own.map((each) => [`${each.service} ${each.account}`, each]));
  const services = new Set([...distinct.values()].map((each) => each.service));
  const isSole = distinct.size > 0 && distinct.size === services.size;
  const isOpaque = [...distinct.values()].some(
    (each) =>
      /^scholar|^orcid|^dblp|semanticscholar/.test(each.service) && fit(each.account, name) === 0,
  );
  return isSole && isOpaque && isHeaded(guess);
}

/** Under a number among people the title and the main heading alone tell whose page it is. */
export function opensPage({ places }: Guess): boolean {
  return places.has("title") && places.has("h1");
}

function isHeaded({ places }: Guess): boolean {
  return (
    places.has("title") && (places.has("h1") || places.has("heading") || places.has("opening"))
  );
}

/** Prices and mailboxes of a host for all its people are signs of a firm that bears a name. */
function isBusiness(sight: Sight, url: string): boolean {
  const host = hostOf(url);
  return (
    sight.emails
      .slice(0, 40)
      .some(({ value }) => isOfficeMail(value) || value.split("@")[1] === host) ||
    sight.lines.slice(0, 1500).some(({ text }) => /[$¢-¥\u20a0-\u20c0]\s?\d|\d\s?[€£₹]/.test(text))
  );
}

/** Mailboxes are written in Latin letters, so that a name in others never fits one. */
function isForeignToMail(name: string): boolean {
  if (isLatin(name)) return false;
  return commonSurnameShare([name]) !== 0 || /\s/.test(name);
}

function hasSolePerson(mailboxes: string[]): boolean {
  const personal = new Set(
    mailboxes.filter((each) => !isOfficeMail(each)).map((each) => each.toLowerCase()),
  );
  return personal.size === 1;
}

function joined(account: string): string {
  return fold(account).replace(/ /g, "");
}

/** As hosts write a name; one word could be anything's. */
function joinedWords(name: string): string {
  const words = nameWords(name);
  return words.length > 1 ? words.join("") : "";
}

/** `custom@` and `orders@` are the desks of Custom Orders: no word of a person's name has a mailbox to itself beside the others. */
function isOfDesks(name: string, sight: Sight): boolean {
  const boxes = new Set(
    sight.emails.slice(0, 40).map((each) => fold(each.value.split("@")[0] ?? "")),
  );
  const words = nameWords(name);
  return words.length > 1 && words.every((each) => boxes.has(each));
}

/** False where an account holds the first words of a longer name only, as `janedoe` does of Jane Doe Lab. */
function isWholeIn(account: string, name: string): boolean {
  const words = nameWords(name);
  if (words.length < 3) return true;
  const key = fold(account.split("@")[0] ?? "").replace(/ /g, "");
  return key.includes(words.at(-1) ?? "") || words.filter((each) => key.includes(each)).length < 2;
}
