import { digits, letters } from "./letters.ts";
import { plain } from "./text.ts";

const mark = letters + digits;
const mailShape = new RegExp(
  `^[^\\s@"(),:;<>[\\]\\\\]{1,64}@(?:[${mark}](?:[${mark}-]{0,61}[${mark}])?\\.)+[${letters}][${mark}-]{0,61}[${mark}]$`,
);

/** A mail address as it is written to, from `mailto:` links or text; "" where it is none. */
export function mailAddress(text: string): string {
  const bare = unescapePercent(text.replace(/^\s*mailto:/i, "").replace(/[?#].*$/s, ""));
  const inBrackets = /<([^<>]+@[^<>]+)>/.exec(bare)?.[1] ?? bare;
  const address = plain(inBrackets.split(/[,;]/)[0] ?? "", 254).replace(/^[("'<]+|[)"'>.]+$/g, "");
  if (!mailShape.test(address) || address.includes("..")) return "";
  const at = address.lastIndexOf("@");
  return `${address.slice(0, at)}@${address.slice(at + 1).toLowerCase()}`;
}

/** A telephone number as written, from `tel:` links or text; "" where the digits make none. */
export function phoneNumber(text: string): string {
  const bare = unescapePercent(text.replace(/^\s*(tel|callto|fax|sms):(\/\/)?/i, ""));
  const written = plain(bare.replace(/;(?=[a-z-]+=).*$/i, ""), 64);
  const digits = written.replace(/\D/g, "").length;
  if (digits < 6 || digits > 17) return "";
  return /^[+(]?[\d\s().,/+·–‐-]+(\s*(?:[a-z]{1,5}\.?|#)\s*\d{1,6})?$/i.test(written)
    ? written
    : "";
}

/** The digits alone, so that two spellings of one number can be told equal. */
export function phoneKey(number: string): string {
  return number
    .replace(/[a-z#].*$/i, "")
    .replace(/\D/g, "")
    .slice(-9);
}

/** An absolute http(s) address without tracking, credentials or fragment; "" where there is none. */
export function webAddress(href: string, base: string): string {
  const address = href.trim() ? parseUrl(href.trim(), base) : undefined;
  if (!address || !/^https?:$/.test(address.protocol) || !address.hostname.includes(".")) return "";
  if (address.username || address.password) return "";
  for (const [name] of paramsOf(address)) {
    if (/^(utm_|fbclid$|gclid$|trk$)/i.test(name)) address.searchParams.delete(name);
  }
  return address.href.length > 2048 ? "" : address.href;
}

/** Names and values; what `keys()` gives cannot be iterated by what Firefox injects. */
export function paramsOf({ searchParams }: URL): [string, string][] {
  const params: [string, string][] = [];
  searchParams.forEach((value, name) => {
    params.push([name, value]);
  });
  return params;
}

/**
 * Without the constructor, which throws: for each error the browser reads the whole script again to
 * say where it came from, and that takes longer than all the rest.
 */
export function parseUrl(href: string, base = ""): URL | undefined {
  if (href.length > 4096 || !(href || base)) return undefined;
  return URL.parse(href, base || undefined) ?? undefined;
}

/** The host in punycode without `www.`, as the URL parser writes it; "" where there is none. */
export function hostOf(address: string): string {
  return (parseUrl(address)?.hostname ?? "").replace(/^www\./, "").replace(/\.$/, "");
}

/** True for the host itself, or for those under it when `host` begins with a dot. */
export function isHost(hostname: string, host: string): boolean {
  if (!host.startsWith(".")) return hostname === host;
  return hostname === host.slice(1) || hostname.endsWith(host);
}

/** A key under which two spellings of one address are equal. */
export function linkKey(address: string): string {
  const url = parseUrl(address);
  if (!url) return address;
  const path = unescapePercent(url.pathname)
    .replace(/\/(index\.html?)?$/i, "")
    .toLowerCase();
  return `${url.hostname.replace(/^(www|m|mobile)\./, "")}${path}${url.search}`;
}

function unescapePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
