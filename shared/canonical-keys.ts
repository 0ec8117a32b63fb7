import { fold } from "#shared/folding";
import { type Address, profileIn } from "#shared/profiles";

/**
 * Keys by which two descriptions are known to mean the same person. Strong keys (an address, a
 * profile) match alone; a weak one (any other page, a shared mailbox) only beside the same name.
 */
export type CanonicalKey = { key: string; strength: "strong" | "weak" };

export type Described = {
  fullName: string;
  emails: readonly { value: string }[];
  links: readonly { url: string }[];
};

export function canonicalKeys(described: Omit<Described, "fullName">): CanonicalKey[] {
  return [
    ...described.emails.map(({ value }) => emailKey(value)),
    ...described.links.flatMap(({ url }) => linkKey(url) ?? []),
  ];
}

/** The key of a page: a profile where the site is known, else the address without its trimmings. */
export function linkKey(url: string): CanonicalKey | undefined {
  if (/^mailto:/i.test(url)) return emailKey(url.slice(7).split("?")[0] ?? "");
  const address = plainAddress(url) ?? parsedAddress(url);
  if (address === undefined) return undefined;
  const profile = profileIn(address);
  return profile === undefined
    ? { key: pageKey(address), strength: "weak" }
    : { key: profile, strength: "strong" };
}

/**
 * Google gives one mailbox to all spellings with and without dots. What follows a plus stays:
 * people who share a mailbox are told apart by it, on Google's servers as on others.
 */
export function emailKey(address: string): CanonicalKey {
  const written = composed(address.trim()).toLowerCase();
  const at = written.lastIndexOf("@");
  const [user, domain] = [written.slice(0, at), hostName(written.slice(at + 1))];
  const isGoogle = domain === "gmail.com" || domain === "googlemail.com";
  const key = isGoogle ? `email:${withoutDots(user)}@gmail.com` : `email:${user}@${domain}`;
  return { key, strength: sharedMailboxes.has(user) ? "weak" : "strong" };
}

export function sameName(a: string, b: string): boolean {
  return foldedName(a) === foldedName(b);
}

/** The name as one person may write it and another store it: without case, accents and spacing. */
export function foldedName(name: string): string {
  return fold(name.normalize("NFKC"))
    .replace(/[\s,.'’-]+/gu, " ")
    .replace(spaceInCjk, "")
    .trim();
}

const spaceInCjk =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]) (?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])/gu;

/** Mailboxes that are read by whoever is on duty. */
const sharedMailboxes = new Set(
  "abuse accueil admin administration admissions billing booking bureau careers communication communications contact contacto contactus contato correo dean department editor editorial enquiries events faculty general hallo hello help hi hola hr info information inquiries it jobs kontakt lab library mail marketing media news newsletter no-reply noreply office post postmaster press presse program reception registrar sales secretaria secretariat secretary sekretariat service services staff studio support team webmaster welcome".split(
    " ",
  ),
);

/** Plain letters are composed as they are, and asking that is cheaper than composing. */
function composed(text: string): string {
  return /^[\x21-\x7e]*$/.test(text) ? text : text.normalize("NFC");
}

/** A dot in front of the plus is as little part of the mailbox as any other. */
function withoutDots(user: string): string {
  const [name = "", ...tag] = user.split("+");
  return [name.replaceAll(".", ""), ...tag].join("+");
}

/** Hosts are compared in punycode; plain letters need no parser to become it. */
function hostName(domain: string): string {
  if (/^[a-z0-9.-]*$/.test(domain)) return domain;
  return URL.parse(`http://${domain}`)?.hostname ?? domain;
}

/** Most addresses are spelled so plainly that no parser is needed, which is five times as slow. */
function plainAddress(url: string): Address | undefined {
  const [, host, path] =
    /^https?:\/\/([a-z][a-z0-9.-]*[a-z0-9])((?:\/[\w~@+-][\w.~@+-]*)*)\/?$/.exec(url) ?? [];
  if (host === undefined) return undefined;
  return { host: withoutWww(host), path: path ? path.slice(1).split("/") : [], query: "" };
}

function parsedAddress(url: string): Address | undefined {
  const address = URL.parse(url);
  if (address === null || !/^https?:$/.test(address.protocol)) return undefined;
  const path = address.pathname.split("/").filter((part) => part !== "");
  return {
    host: withoutWww(address.host),
    path: path.map(decoded),
    query: address.search.slice(1),
  };
}

function withoutWww(host: string): string {
  const bare = host.startsWith("www.") ? host.slice(4) : host;
  return bare.endsWith(".") ? bare.slice(0, -1) : bare;
}

function pageKey({ host, path, query }: Address): string {
  const last = path.at(-1) ?? "";
  const kept = frontPage.test(last) ? path.slice(0, -1) : path;
  const place = `url:${[host, ...kept].join("/")}`;
  const asked = query === "" ? [] : [...new URLSearchParams(query)].filter(isOfPage);
  return asked.length === 0 ? place : `${place}?${new URLSearchParams(asked.toSorted())}`;
}

const frontPage = /^(index|default)\.(html?|php|aspx?)$/i;

function isOfPage([parameter]: [string, string]): boolean {
  return !isTracking(parameter);
}

function isTracking(parameter: string): boolean {
  return /^(utm_.*|fbclid|gclid|msclkid|mc_[ce]id|ref|trk|originalSubdomain)$/i.test(parameter);
}

function decoded(part: string): string {
  if (!part.includes("%")) return part;
  try {
    return decodeURIComponent(part).normalize("NFC");
  } catch {
    return part;
  }
}
