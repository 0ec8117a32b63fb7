import { parseUrl } from "../addresses.ts";
import { draftFrom } from "../candidates.ts";
import { closest, type Reading, textOf, wordsOf } from "../dom.ts";
import { nobody, type Site } from "../site.ts";

/** A person's profile; organisations, repositories and lists are nobody. */
export const github: Site = {
  name: "github",
  version: 1,
  read(reading, generic) {
    const login = /^\/([A-Za-z\d](?:[A-Za-z\d-]{0,38}))\/?$/.exec(
      parseUrl(reading.url)?.pathname ?? "",
    )?.[1];
    const scope = reading.elements.find((each) =>
      /\/Person$/.test(each.getAttribute("itemtype") ?? ""),
    );
    if (!login) return nobody;
    const username = generic.meta.one("profile:username");
    if (!scope) return username ? publishedAs(generic.meta.title, username, login) : nobody;
    const value = (property: string) => valuesIn(reading, scope, property)[0] ?? "";
    const shownLogin = value("additionalName").split(/[\s·]/)[0] || username;
    if (shownLogin.toLowerCase() !== login.toLowerCase()) return nobody;
    const found = {
      fullName: value("name") || shownLogin,
      organization: value("worksFor").replace(/^@/, ""),
      location: value("homeLocation"),
      emails: valuesIn(reading, scope, "email"),
      links: [`https://github.com/${shownLogin}`, ...linksIn(reading, scope)],
    };
    return { kind: "person", people: [draftFrom(found, "site", 0.95, reading.base)] };
  },
};

/** A page whose script has not drawn the profile still says `login (Name) · GitHub`. */
function publishedAs(title: string, username: string, login: string) {
  if (username.toLowerCase() !== login.toLowerCase()) return nobody;
  const name = /^\S+ \((.{1,150})\) · GitHub$/.exec(title)?.[1] ?? username;
  return {
    kind: "person" as const,
    people: [
      draftFrom({ fullName: name, links: [`https://github.com/${username}`] }, "meta", 0.8, ""),
    ],
  };
}

function valuesIn(reading: Reading, scope: Element, property: string): string[] {
  return properties(reading, scope, property)
    .map((each) => textOf(each, 300))
    .filter(Boolean);
}

function linksIn(reading: Reading, scope: Element): string[] {
  const items = [...properties(reading, scope, "url"), ...properties(reading, scope, "social")];
  return items.flatMap(
    (each) =>
      (each.getAttribute("href") ?? each.querySelector("a[href]")?.getAttribute("href")) || [],
  );
}

function properties(reading: Reading, scope: Element, property: string): Element[] {
  return reading.elements.filter(
    (each) =>
      wordsOf(each, "itemprop").includes(property) &&
      closest(each, (one) => one !== each && one.hasAttribute("itemscope")) === scope,
  );
}
