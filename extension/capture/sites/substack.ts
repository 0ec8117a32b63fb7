import { hostOf, parseUrl } from "../addresses.ts";
import { closest, type Reading, tagOf, textOf } from "../dom.ts";
import type { GenericReading } from "../generic.ts";
import { titleParts } from "../meta.ts";
import { dataIn, textAt, valueAt } from "../page-data.ts";
import { nobody, type Site } from "../site.ts";
import {
  authorsIn,
  isSameAccount,
  namesAccount,
  personIn,
  statedAccount,
} from "../site-account.ts";

/** A writer's profile, the one who writes a publication, and the author of a post. */
export const substack: Site = {
  name: "substack",
  version: 1,
  read(reading, generic) {
    const path = parseUrl(reading.url)?.pathname ?? "";
    const [label = "", ...above] = hostOf(reading.url).split(".");
    if (above.length < 2) {
      const handle = /^\/@([\w.-]+)(?:\/(?:posts|notes|about))?\/?$/.exec(path)?.[1];
      return handle ? profileOf(handle, reading, generic) : nobody;
    }
    if (/^\/p\/[^/]+\/?$/.test(path)) return authorOf(path, reading, generic);
    return /^\/(?:about)?\/?$/.test(path) ? writerOf(label, reading, generic) : nobody;
  },
};

function profileOf(handle: string, reading: Reading, generic: GenericReading) {
  const { meta } = generic;
  const data = preloads(reading);
  const known = [
    [textAt(data, "profile", "handle"), textAt(data, "profile", "name")],
    [textAt(data, "pub", "author_handle"), textAt(data, "pub", "author_name")],
  ].find(([other = ""]) => isSameAccount(other, handle));
  const isOwn = isSameAccount(statedAccount(meta) || handle, handle);
  const title = titleParts(meta.one("og:title") || meta.title, "Substack");
  const fullName = known?.[1] || headedName(reading, handle) || (isOwn ? title[0] : "");
  if (!fullName || fullName === "Substack") return nobody;
  const links = [`https://substack.com/@${handle}`];
  return personIn(reading, generic, [], { fullName, links });
}

/** The heading beside which the handle stands. */
function headedName(reading: Reading, handle: string): string {
  const heading = reading.elements.find(
    (each) =>
      /^h[1-3]$/.test(tagOf(each)) &&
      closest(each, (one) => namesAccount(textOf(one, 600), handle), 4),
  );
  return heading ? textOf(heading, 150) : "";
}

function writerOf(label: string, reading: Reading, generic: GenericReading) {
  const pub = valueAt(preloads(reading), "pub");
  const isOwn = textAt(pub, "subdomain").toLowerCase() === label;
  const [name = "", writer = "", site] = titleParts(generic.meta.title);
  const fullName = isOwn ? textAt(pub, "author_name") : site === "Substack" ? writer : "";
  if (!fullName || fullName === (textAt(pub, "name") || name)) return nobody;
  const handle = isOwn ? textAt(pub, "author_handle") : "";
  const links = [handle && `https://substack.com/@${handle}`, `https://${label}.substack.com/`];
  return personIn(reading, generic, [], { fullName, links });
}

/** Where the head is left from another post, the first who signs the article in sight. */
function authorOf(path: string, reading: Reading, generic: GenericReading) {
  const stated = parseUrl(generic.meta.canonical)?.pathname ?? path;
  if (stated === path && generic.kind !== "none") return authorsIn(generic, "substack.com");
  const signed = generic.sight.links.find(
    (each) =>
      each.account?.service === "substack.com" &&
      textOf(each.element, 150) !== "" &&
      closest(each.element, (one) => tagOf(one) === "article"),
  );
  if (!signed) return nobody;
  const fullName = textOf(signed.element, 150);
  return personIn(reading, generic, [], { fullName, links: [signed.value.replace(/\?.*$/s, "")] });
}

/** `window._preloads = JSON.parse("…")`: JSON as a string in a script. */
function preloads(reading: Reading): unknown {
  const script = reading.elements.find(
    (each) => tagOf(each) === "script" && /^\s*window\._preloads\s*=/.test(each.textContent ?? ""),
  );
  const text = script?.textContent ?? "";
  const inner = dataIn(text.slice(text.indexOf("(") + 1, text.lastIndexOf(")")));
  return typeof inner === "string" ? dataIn(inner) : undefined;
}
