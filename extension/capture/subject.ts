import { hostOf, parseUrl } from "./addresses.ts";
import { type Candidate, draftFrom } from "./candidates.ts";
import { isOfficeMail } from "./contacts.ts";
import { closest, type Line, type Reading, tagOf } from "./dom.ts";
import { opensWithGivenName } from "./given-names.ts";
import { type Meta, titleParts, withoutHandle } from "./meta.ts";
import { fit, hasNameShape, isTitled, nameIn, nameWords, opensLoud, sameName } from "./names.ts";
import { roleBelow } from "./roles.ts";
import { type Account, safeDecode } from "./services.ts";
import { commonness, type Sight } from "./sight.ts";
import { commonSurnameShare } from "./surnames.ts";
import { fold, plain } from "./text.ts";

interface Guess {
  name: string;
  /** How much the place counts that spells the name like this. */
  nameWeight: number;
  score: number;
  places: Set<string>;
  line: Line | undefined;
  /** True where a heading or title calls the person doctor or professor. */
  isTitled: boolean;
  /** True where it is only a part of each text it stands in. */
  isPart: boolean;
}

/** How much each place a name stands in counts. */
const weights = {
  h1: 3,
  title: 2,
  author: 2,
  heading: 1.5,
  opening: 1.5,
  line: 1,
  image: 1,
  owner: 1,
} as const;
const enough = 5;

/**
 * The person whose page this is, by what is in sight (`people` are who markup calls persons): a name in a heading or title that mailbox,
 * account, host or path agree with. A name's shape alone is never enough.
 */
export function visibleSubject(
  reading: Reading,
  meta: Meta,
  sight: Sight,
  organizations: Set<string>,
  people: Set<string>,
): Candidate | undefined {
  const guesses = guessNames(reading, meta, sight);
  let best: { guess: Guess; total: number } | undefined;
  for (const guess of guesses) {
    if (hasForeignWord(guess, sight) || isAbbreviated(guess.name, sight)) continue;
    const key = fold(guess.name);
    if (organizations.has(key) && !(people.has(key) && isReached(guess.name, sight))) continue;
    const personal = personalEvidence(guess, reading.url, meta, sight);
    const common = commonness(guess.name, sight.common);
    const total = guess.score + personal - 5 * common - (meta.isArticle ? 2 : 0);
    if (personal >= 2 && total >= enough && total > (best?.total ?? 0)) best = { guess, total };
  }
  if (!best) return undefined;
  const { name, line } = best.guess;
  return {
    standing: "subject",
    draft: draftFrom(
      { fullName: name, ...roleBelow(line, name, sight, reading.url) },
      "page",
      Math.min(0.9, 0.4 + best.total / 20),
      reading.base,
    ),
  };
}

function guessNames(reading: Reading, meta: Meta, sight: Sight): Guess[] {
  const guesses: Guess[] = [];
  const accounts = accountsOf(reading.url, sight);
  const add = (text: string, place: keyof typeof weights, line?: Line) => {
    const isHead = /^(h1|heading|title)$/.test(place);
    for (const name of namesFrom(text, isHead ? accounts : [])) {
      const known = guesses.find((each) => sameName(each.name, name));
      const isPart = !nameIn(plain(text, 120));
      const guess = known ?? {
        name,
        nameWeight: weights[place],
        score: 0,
        places: new Set<string>(),
        line,
        isTitled: false,
        isPart,
      };
      guess.isPart &&= isPart;
      // `Copyright Jane Doe` in a line is spelled better in the title.
      if (
        weights[place] > guess.nameWeight &&
        nameWords(name).length < nameWords(guess.name).length
      )
        guess.name = name;
      guess.nameWeight = Math.max(guess.nameWeight, weights[place]);
      guess.isTitled ||= isHead && isTitled(text);
      if (!guess.line || (line && isHead && ![...guess.places].some(isHeading))) guess.line = line;
      if (!guess.places.has(place)) guess.score += weights[place];
      guess.places.add(place);
      if (!known && guesses.length < 60) guesses.push(guess);
    }
  };
  let count = 0;
  for (const line of sight.lines.slice(0, 400)) {
    const heading = closest(line.block, (each) => /^h[1-6]$/.test(tagOf(each)), 3);
    const tag = heading ? tagOf(heading) : "";
    if (tag === "h1") add(line.text, "h1", line);
    else if (/^h[2-4]$/.test(tag) && count < 15) add(line.text, "heading", line);
    else if (count < 25 && line.text.length < 80) add(line.text, "line", line);
    if (/[©ⓒ]|\(c\)/i.test(line.text) && line.text.length < 160)
      add(line.text.replace(/[©ⓒ]|\(c\)|\p{N}{4}|[-–—,.|]/giu, " "), "owner");
    count++;
  }
  for (const part of [
    ...titleParts(meta.title),
    ...titleParts(meta.one("og:title", "twitter:title")),
  ])
    add(withoutHandle(part), "title");
  for (const each of [...meta.all("author"), ...meta.all("og:site_name")]) add(each, "author");
  for (const image of reading.elements.filter((each) => tagOf(each) === "img").slice(0, 12))
    add(image.getAttribute("alt") ?? "", "image");
  for (const guess of guesses.filter(({ places }) => places.has("title")))
    if (opensText(guess.name, sight)) {
      guess.score += weights.opening;
      guess.places.add("opening");
    }
  return guesses;
}

/** `Jane Doe is …`: the running text speaks of the person first. */
function opensText(name: string, sight: Sight): boolean {
  return sight.lines
    .slice(0, 60)
    .some(({ text }) => text.length > name.length + 20 && text.startsWith(`${name} `));
}

function isHeading(place: string): boolean {
  return place === "h1" || place === "heading";
}

/** The text itself where it is a name, else a name inside it that a mailbox, account or the host fits. */
function namesFrom(text: string, accounts: string[]): string[] {
  const line = plain(text, 120);
  if (!line) return [];
  const name = nameIn(line);
  if (name) return [name];
  const words = line
    .split(/[\s|,]+/)
    .slice(0, 14)
    .map((each) => each.replace(/['’]s$|[:,.;]$/u, ""));
  for (let length = 4; length >= 2; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const part = words.slice(start, start + length).join(" ");
      if (hasNameShape(part) && accounts.some((each) => fit(each, part) >= 0.9)) return [part];
    }
  }
  return [];
}

function accountsOf(url: string, sight: Sight): string[] {
  const links = sight.links.slice(0, 300).flatMap((each) => each.account?.account ?? []);
  return [
    ...new Set([
      ...sight.emails.slice(0, 20).map((each) => each.value),
      ...ownersIn(url).map((each) => each.name),
      ...links,
    ]),
  ].slice(0, 20);
}

/** True where the page also writes a word of the name small, and no mailbox or account explains it. */
function hasForeignWord({ name, isPart }: Guess, sight: Sight): boolean {
  const words = fold(name)
    .split(" ")
    .filter((each) => each.length > 2 && sight.common.has(each));
  if (words.length === 0) return false;
  if (isPart) return true;
  const accounts = sight.links
    .slice(0, 300)
    .flatMap((each) => (each.account?.of === "person" ? [each.account.account] : []));
  const mailboxes = sight.emails.slice(0, 40).map((each) => each.value.split("@")[0] ?? "");
  const keys = [...mailboxes, ...accounts].map((each) => fold(each).replace(/ /g, ""));
  return words.some((word) => !keys.some((key) => key.includes(word)));
}

interface Owner {
  name: string;
  of: "host" | "path";
  /** How much it says that the page is one person's. */
  weight: number;
}

/** Who an address says it belongs to: `jdoe.github.io`, `/~jdoe/`, `/people/jane-doe`, `janedoe.com`. */
function ownersIn(url: string): Owner[] {
  const address = parseUrl(url);
  if (!address) return [];
  const labels = hostOf(url).split(".");
  const segments = address.pathname
    .split("/")
    .filter(Boolean)
    .map((each) => safeDecode(each).replace(/\.\w{2,5}$/, ""));
  const shared =
    /(^|\.)(github|gitlab|codeberg|bitbucket|netlify|vercel|pages|web|weebly|wixsite|neocities|squarespace|wordpress|blogspot|tumblr|substack)\.[a-z.]+$/.test(
      hostOf(url),
    );
  // Blogs are named after what they are about as often as after who writes them.
  const isBlog = /(^|\.)(wordpress|blogspot|tumblr|substack)\.[a-z.]+$/.test(hostOf(url));
  const owners: Owner[] = [
    {
      of: "host",
      name: labels.length > 1 ? (shared ? (labels[0] ?? "") : (labels.at(-2) ?? "")) : "",
      weight: shared && !isBlog ? 4 : 1.5,
    },
  ];
  segments.forEach((each, index) => {
    if (each.startsWith("~")) owners.push({ of: "path", name: each.slice(1), weight: 4 });
    else if (index > 0 && isPeoplePath(segments[index - 1] ?? ""))
      owners.push({ of: "path", name: each, weight: 4 });
    else if (index === segments.length - 1) owners.push({ of: "path", name: each, weight: 1.5 });
    else if (index === 0 && shared) owners.push({ of: "path", name: each, weight: 2 });
  });
  return owners.filter((each) => each.name.length > 1);
}

/** Path segments under which sites keep their people, in the languages addresses are written in. */
export function isPeoplePath(segment: string): boolean {
  return /^(people|persons?|personal|profiles?|staff|faculty|team|members?|users?|authors?|speakers?|bios?|experts?|researchers?|employees?|directory|lehrstuhl|mitarbeiter(?:innen)?|personen|personnes?|equipe|equipo|personas?|persone|docenti|medarbejdere|ansatte|medewerkers|our-team|our-people|leadership)$/i.test(
    segment,
  );
}

/** A family name in capitals stands first only with its mailbox. */
function isAbbreviated(name: string, sight: Sight): boolean {
  return opensLoud(name) && !sight.emails.slice(0, 40).some((each) => fit(each.value, name) >= 0.7);
}

/** True where a mailbox or an account that only people have bears the name. */
function isReached(name: string, sight: Sight): boolean {
  const accounts = sight.links
    .slice(0, 300)
    .flatMap((each) => (each.account?.of === "person" ? [each.account.account] : []));
  return [...personalMail(sight), ...accounts].some(
    (each) => fit(each, name) >= 0.7 && isWholeIn(each, name),
  );
}

/** Mailboxes that begin with a number or name a year belong to events and groups. */
function personalMail(sight: Sight): string[] {
  const mailboxes = sight.emails.slice(0, 40).map((each) => each.value);
  return mailboxes.filter((each) => !/^\d|^[^@]*20\d\d/.test(each));
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
    sight.lines.slice(0, 1500).some(({ text }) => /\p{Sc}\s?\d|\d\s?[€£₹]/u.test(text))
  );
}

/** Mailboxes are written in Latin letters, so that a name in others never fits one. */
function isForeignToMail(name: string): boolean {
  if (/\p{scx=Latn}/u.test(name)) return false;
  return commonSurnameShare([name]) !== 0 || /\s/.test(name);
}

function hasSolePerson(mailboxes: string[]): boolean {
  const personal = new Set(
    mailboxes.filter((each) => !isOfficeMail(each)).map((each) => each.toLowerCase()),
  );
  return personal.size === 1;
}

function personalEvidence(guess: Guess, url: string, meta: Meta, sight: Sight): number {
  const { name } = guess;
  const whole = (account: string) => isWholeIn(account, name);
  let evidence = 0;
  const mailboxes = personalMail(sight).filter((each) => !isOfficeMail(each));
  if (mailboxes.some((each) => fit(each, name) >= 0.7 && whole(each))) evidence += 4;
  else if (mailboxes.some((each) => fit(each, name) >= 0.5)) evidence += 1.5;
  else if (isHeaded(guess) && isForeignToMail(name) && hasSolePerson(mailboxes)) evidence += 2;
  const accounts = sight.links.slice(0, 400).flatMap((each) => each.account ?? []);
  const own = accounts.filter((each) => each.of === "person");
  if (own.some((each) => fit(each.account, name) >= 0.7 && whole(each.account))) evidence += 3;
  else if (hasOneOpaqueAccount(guess, own)) evidence += 2;
  if (guess.isTitled) evidence += 2;
  if (meta.all("author").some((each) => sameName(each, name))) evidence += 1;
  const owners = ownersIn(url).map(({ name: owner, weight }) => {
    const fitness = fit(owner, name);
    if (fitness >= 0.8 && whole(owner)) return fitness >= 0.9 ? weight : weight * 0.75;
    return fitness >= 0.5 ? weight / 2 : 0;
  });
  const owner = Math.max(0, ...owners);
  const isNamed = ownersIn(url).some((each) => each.of === "host" && fit(each.name, name) >= 0.5);
  const isGiven = opensWithGivenName(name);
  const isOwnHost = hostOf(url).split(".").at(-2) === joinedWords(name);
  if (evidence === 0 && isNamed && (isGiven || isOwnHost))
    evidence += (isGiven && isOwnHost) || !isBusiness(sight, url) ? 2 : 0;
  // Hosts, pictures and most accounts may be named after a group; alone they prove no person.
  if (evidence === 0 && owner < (isHeaded(guess) ? 2 : 3)) return 0;
  if (accounts.some((each) => each.of === "anyone" && fit(each.account, name) >= 0.7))
    evidence += 1;
  if (sight.portraits.some((each) => sameName(each, name))) evidence += 1;
  return (
    evidence +
    owner +
    (own.length > 0 ? Math.min(2, new Set(own.map((each) => each.service)).size) : 0)
  );
}

/** As hosts write a name; one word could be anything's. */
function joinedWords(name: string): string {
  const words = nameWords(name);
  return words.length > 1 ? words.join("") : "";
}

/** False where an account holds the first words of a longer name only, as `janedoe` does of Jane Doe Lab. */
function isWholeIn(account: string, name: string): boolean {
  const words = nameWords(name);
  if (words.length < 3) return true;
  const key = fold(account.split("@")[0] ?? "").replace(/ /g, "");
  return key.includes(words.at(-1) ?? "") || words.filter((each) => key.includes(each)).length < 2;
}
